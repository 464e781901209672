namespace MappingSync.Mappings.Converters;

/// <summary>The delivery address that an invoice prints. The ledger has no field for the receiver's name: it is the first line.</summary>
public static class DeliveryAddress
{
    /// <summary>Name and street lines joined by a line feed; null when there is no street line, so that a name alone is not an address.</summary>
    public static string? Lines(string? name, string? street, string? street2)
    {
        if (string.IsNullOrWhiteSpace(street) && string.IsNullOrWhiteSpace(street2))
        {
            return null;
        }

        return string.Join('\n', new[] { name, street, street2 }.Where(line => !string.IsNullOrWhiteSpace(line)));
    }
}
