using Refit;

namespace MappingSync.Economic.Services;

/// <summary>
/// Supplier groups and contacts of suppliers in e-conomic's services as HTTP calls; the suppliers themselves are on the REST surface only.
/// <see cref="EconomicClient" /> is what other code uses. Source: the OpenAPI documents of apis.e-conomic.com.
/// </summary>
public interface IEconomicSupplierServicesApi
{
    /// <summary>Reads a supplier group.</summary>
    [Get("/suppliersapi/v2.0.0/Groups/{number}")]
    Task<SupplierGroup> GetSupplierGroup(int number, CancellationToken cancellationToken);

    /// <summary>Reads a page of supplier groups; a null cursor begins the list.</summary>
    [Get("/suppliersapi/v2.0.0/Groups")]
    Task<CursorPage<SupplierGroup>> ListSupplierGroups(string? filter, string? cursor, CancellationToken cancellationToken);

    /// <summary>Creates a supplier group; the answer holds only its number.</summary>
    [Post("/suppliersapi/v2.0.0/Groups")]
    Task<HttpResponseMessage> PostSupplierGroup([Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Replaces a supplier group; its number and the version that was read are in the body.</summary>
    [Put("/suppliersapi/v2.0.0/Groups")]
    Task<HttpResponseMessage> PutSupplierGroup([Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Removes a supplier group; the answer is empty.</summary>
    [Delete("/suppliersapi/v2.0.0/Groups/{number}")]
    Task<HttpResponseMessage> DeleteSupplierGroup(int number, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Reads a contact of a supplier.</summary>
    [Get("/suppliersapi/v2.0.0/Contacts/{number}")]
    Task<SupplierContact> GetSupplierContact(int number, CancellationToken cancellationToken);

    /// <summary>Reads a page of contacts of all suppliers; a null cursor begins the list.</summary>
    [Get("/suppliersapi/v2.0.0/Contacts")]
    Task<CursorPage<SupplierContact>> ListSupplierContacts(string? filter, string? cursor, CancellationToken cancellationToken);

    /// <summary>Creates a contact of a supplier; the answer holds only its number.</summary>
    [Post("/suppliersapi/v2.0.0/Contacts")]
    Task<CreatedNumber> PostSupplierContact([Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Replaces a contact of a supplier; its number and the version that was read are in the body.</summary>
    [Put("/suppliersapi/v2.0.0/Contacts")]
    Task<HttpResponseMessage> PutSupplierContact([Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Removes a contact of a supplier; the answer is empty.</summary>
    [Delete("/suppliersapi/v2.0.0/Contacts/{number}")]
    Task<HttpResponseMessage> DeleteSupplierContact(int number, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);
}
