namespace MappingSync.Economic;

/// <content>Contacts and delivery locations across all customers, with when they were changed.</content>
public sealed partial class EconomicClient
{
    /// <summary>Reads a contact of a customer with its version and when it was changed; null when it does not exist.</summary>
    public Task<Services.Contact?> GetServicesContactAsync(int number, CancellationToken cancellationToken = default)
    {
        var key = Key(number);
        return FindAsync(() => customerServices.GetContact(key, cancellationToken));
    }

    /// <summary>Reads all contacts of all customers that the filter lets through, for example by <c>customerNumber</c> or <c>lastUpdated</c>.</summary>
    public IAsyncEnumerable<Services.Contact> ListServicesContactsAsync(EconomicFilter? filter = null, CancellationToken cancellationToken = default) =>
        CursorAsync((cursor, token) => customerServices.ListContacts(filter?.ToString(), cursor, token), static record => record.Number, cancellationToken);

    /// <summary>Creates a contact of a customer from bytes made by <see cref="EconomicBody" />; answers its number.</summary>
    public Task<int> PostServicesContactAsync(ReadOnlyMemory<byte> body, string idempotencyKey, CancellationToken cancellationToken = default) =>
        CreateAsync(body, content => customerServices.PostContact(content, RequiredKey(idempotencyKey), cancellationToken));

    /// <summary>Replaces a contact of a customer; a version that is no longer the newest is refused with code <c>UpdateConflict</c>. A body without its number throws before a call is made.</summary>
    public Task PutServicesContactAsync(ReadOnlyMemory<byte> body, string? idempotencyKey = null, CancellationToken cancellationToken = default) =>
        ReplaceAsync(body, "number", content => customerServices.PutContact(content, OptionalKey(idempotencyKey), cancellationToken));

    /// <summary>Removes a contact of a customer; 0 or less throws before a call is made.</summary>
    public Task DeleteServicesContactAsync(int number, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        var key = Key(number);
        return RemoveAsync(() => customerServices.DeleteContact(key, OptionalKey(idempotencyKey), cancellationToken));
    }

    /// <summary>Reads a delivery location with its version and when it was changed; null when it does not exist.</summary>
    public Task<Services.DeliveryLocation?> GetServicesDeliveryLocationAsync(int number, CancellationToken cancellationToken = default)
    {
        var key = Key(number);
        return FindAsync(() => customerServices.GetDeliveryLocation(key, cancellationToken));
    }

    /// <summary>Reads all delivery locations of all customers that the filter lets through, for example by <c>customerNumber</c> or <c>lastUpdated</c>.</summary>
    public IAsyncEnumerable<Services.DeliveryLocation> ListServicesDeliveryLocationsAsync(EconomicFilter? filter = null, CancellationToken cancellationToken = default) =>
        CursorAsync((cursor, token) => customerServices.ListDeliveryLocations(filter?.ToString(), cursor, token), static record => record.Number, cancellationToken);

    /// <summary>Creates a delivery location from bytes made by <see cref="EconomicBody" />; answers its number.</summary>
    public Task<int> PostServicesDeliveryLocationAsync(ReadOnlyMemory<byte> body, string idempotencyKey, CancellationToken cancellationToken = default) =>
        CreateAsync(body, content => customerServices.PostDeliveryLocation(content, RequiredKey(idempotencyKey), cancellationToken));

    /// <summary>Replaces a delivery location; a version that is no longer the newest is refused with code <c>UpdateConflict</c>. A body without its number throws before a call is made.</summary>
    public Task PutServicesDeliveryLocationAsync(ReadOnlyMemory<byte> body, string? idempotencyKey = null, CancellationToken cancellationToken = default) =>
        ReplaceAsync(body, "number", content => customerServices.PutDeliveryLocation(content, OptionalKey(idempotencyKey), cancellationToken));

    /// <summary>Removes a delivery location; 0 or less throws before a call is made.</summary>
    public Task DeleteServicesDeliveryLocationAsync(int number, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        var key = Key(number);
        return RemoveAsync(() => customerServices.DeleteDeliveryLocation(key, OptionalKey(idempotencyKey), cancellationToken));
    }
}
