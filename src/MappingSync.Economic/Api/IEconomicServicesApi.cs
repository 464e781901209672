using Refit;

namespace MappingSync.Economic.Services;

/// <summary>
/// The services of e-conomic as HTTP calls, where they hold what the REST surface lacks. <see cref="EconomicClient" /> is what other code
/// uses. Versions are part of the address. Source: the OpenAPI documents of apis.e-conomic.com.
/// </summary>
public interface IEconomicServicesApi
{
    /// <summary>Reads a product group.</summary>
    [Get("/productsapi/v2.0.0/productgroups/{number}")]
    Task<ProductGroup> GetProductGroup(int number, CancellationToken cancellationToken);

    /// <summary>Reads a page of product groups; null begins the list.</summary>
    [Get("/productsapi/v2.0.0/productgroups")]
    Task<CursorPage<ProductGroup>> ListProductGroups(string? filter, string? cursor, CancellationToken cancellationToken);

    /// <summary>Creates a product group; the answer holds only its number.</summary>
    [Post("/productsapi/v2.0.0/productgroups")]
    Task<HttpResponseMessage> PostProductGroup([Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Replaces a product group; its number is in the body, as is the version that was read.</summary>
    [Put("/productsapi/v2.0.0/productgroups")]
    Task<HttpResponseMessage> PutProductGroup([Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Removes a product group; the answer is empty.</summary>
    [Delete("/productsapi/v2.0.0/productgroups/{number}")]
    Task<HttpResponseMessage> DeleteProductGroup(int number, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Reads the account that a product group sells to in a VAT zone.</summary>
    [Get("/productsapi/v2.0.0/productgroups/{group}/zones/{number}")]
    Task<ProductGroupZone> GetZone(int group, int number, CancellationToken cancellationToken);

    /// <summary>Reads a page of the accounts of a product group by VAT zone; a null cursor begins the list.</summary>
    [Get("/productsapi/v2.0.0/productgroups/{group}/zones")]
    Task<CursorPage<ProductGroupZone>> ListZones(int group, string? filter, string? cursor, CancellationToken cancellationToken);

    /// <summary>Gives a product group an account in a VAT zone; the answer holds only the zone.</summary>
    [Post("/productsapi/v2.0.0/productgroups/{group}/zones")]
    Task<HttpResponseMessage> PostZone(int group, [Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Replaces the account of a product group in a VAT zone; the zone and the version that was read are in the body.</summary>
    [Put("/productsapi/v2.0.0/productgroups/{group}/zones")]
    Task<HttpResponseMessage> PutZone(int group, [Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Takes the account of a VAT zone from a product group; the answer is empty.</summary>
    [Delete("/productsapi/v2.0.0/productgroups/{group}/zones/{number}")]
    Task<HttpResponseMessage> DeleteZone(int group, int number, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Reads a customer.</summary>
    [Get("/customersapi/v3.1.0/Customers/{number}")]
    Task<Customer> GetCustomer(int number, CancellationToken cancellationToken);

    /// <summary>Reads a page of customers; null begins the list.</summary>
    [Get("/customersapi/v3.1.0/Customers")]
    Task<CursorPage<Customer>> ListCustomers(string? filter, string? cursor, CancellationToken cancellationToken);
}
