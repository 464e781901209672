using Refit;

namespace MappingSync.Economic.Rest;

/// <summary>
/// Suppliers, their groups and contacts on e-conomic's REST surface as HTTP calls. <see cref="EconomicClient" /> is what other code uses. Pages count from 0, a text key must already be encoded
/// with <see cref="EconomicPath" />. Source: restdocs.e-conomic.com.
/// </summary>
public interface IEconomicSuppliersApi
{
    /// <summary>Reads a supplier.</summary>
    [Get("/suppliers/{supplierNumber}")]
    Task<Supplier> GetSupplier(int supplierNumber, CancellationToken cancellationToken);

    /// <summary>Reads a page of suppliers.</summary>
    [Get("/suppliers")]
    Task<Collection<Supplier>> ListSuppliers(string? filter, [AliasAs("skippages")] int skipPages, [AliasAs("pagesize")] int pageSize, CancellationToken cancellationToken);

    /// <summary>Reads the page of suppliers at an address that a page before it named.</summary>
    [Get("")]
    Task<Collection<Supplier>> FollowSuppliers([Url] Uri page, CancellationToken cancellationToken);

    /// <summary>Creates a supplier.</summary>
    [Post("/suppliers")]
    Task<Supplier> PostSupplier([Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Replaces a supplier.</summary>
    [Put("/suppliers/{supplierNumber}")]
    Task<Supplier> PutSupplier(int supplierNumber, [Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Deletes a supplier; the answer is empty.</summary>
    [Delete("/suppliers/{supplierNumber}")]
    Task<HttpResponseMessage> DeleteSupplier(int supplierNumber, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Reads a supplier group.</summary>
    [Get("/supplier-groups/{supplierGroupNumber}")]
    Task<SupplierGroup> GetSupplierGroup(int supplierGroupNumber, CancellationToken cancellationToken);

    /// <summary>Reads a page of supplier groups.</summary>
    [Get("/supplier-groups")]
    Task<Collection<SupplierGroup>> ListSupplierGroups(string? filter, [AliasAs("skippages")] int skipPages, [AliasAs("pagesize")] int pageSize, CancellationToken cancellationToken);

    /// <summary>Reads the page of supplier groups at an address that a page before it named.</summary>
    [Get("")]
    Task<Collection<SupplierGroup>> FollowSupplierGroups([Url] Uri page, CancellationToken cancellationToken);

    /// <summary>Reads a contact of a supplier.</summary>
    [Get("/suppliers/{supplierNumber}/contacts/{supplierContactNumber}")]
    Task<SupplierContact> GetSupplierContact(int supplierNumber, int supplierContactNumber, CancellationToken cancellationToken);

    /// <summary>Reads a page of contacts of a supplier.</summary>
    [Get("/suppliers/{supplierNumber}/contacts")]
    Task<Collection<SupplierContact>> ListSupplierContacts(int supplierNumber, [AliasAs("skippages")] int skipPages, [AliasAs("pagesize")] int pageSize, CancellationToken cancellationToken);

    /// <summary>Reads the page of contacts of a supplier at an address that a page before it named.</summary>
    [Get("")]
    Task<Collection<SupplierContact>> FollowSupplierContacts([Url] Uri page, CancellationToken cancellationToken);
}
