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

    /// <summary>Reads a customer.</summary>
    [Get("/customersapi/v3.1.0/Customers/{number}")]
    Task<Customer> GetCustomer(int number, CancellationToken cancellationToken);

    /// <summary>Reads a page of customers; null begins the list.</summary>
    [Get("/customersapi/v3.1.0/Customers")]
    Task<CursorPage<Customer>> ListCustomers(string? filter, string? cursor, CancellationToken cancellationToken);
}
