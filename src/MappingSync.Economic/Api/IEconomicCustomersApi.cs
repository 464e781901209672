using Refit;

namespace MappingSync.Economic.Rest;

/// <summary>
/// What belongs to a customer on e-conomic's REST surface, and what takes customers and their groups away as HTTP calls. <see cref="EconomicClient" /> is what other code uses. Pages count from 0, a text key must already be encoded
/// with <see cref="EconomicPath" />. Source: restdocs.e-conomic.com.
/// </summary>
public interface IEconomicCustomersApi
{
    /// <summary>Deletes a customer; the answer is empty.</summary>
    [Delete("/customers/{customerNumber}")]
    Task<HttpResponseMessage> DeleteCustomer(int customerNumber, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Changes whether a customer gets electronic invoices; the only thing that a PATCH changes.</summary>
    [Patch("/customers/{customerNumber}")]
    Task<Customer> PatchCustomer(int customerNumber, [Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Deletes a contact of a customer; the answer is empty.</summary>
    [Delete("/customers/{customerNumber}/contacts/{customerContactNumber}")]
    Task<HttpResponseMessage> DeleteCustomerContact(int customerNumber, int customerContactNumber, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Reads a delivery location of a customer.</summary>
    [Get("/customers/{customerNumber}/delivery-locations/{deliveryLocationNumber}")]
    Task<DeliveryLocation> GetDeliveryLocation(int customerNumber, int deliveryLocationNumber, CancellationToken cancellationToken);

    /// <summary>Reads a page of delivery locations of a customer.</summary>
    [Get("/customers/{customerNumber}/delivery-locations")]
    Task<Collection<DeliveryLocation>> ListDeliveryLocations(int customerNumber, string? filter, string? sort, [AliasAs("skippages")] int skipPages, [AliasAs("pagesize")] int pageSize, CancellationToken cancellationToken);

    /// <summary>Reads the page of delivery locations of a customer at an address that a page before it named.</summary>
    [Get("")]
    Task<Collection<DeliveryLocation>> FollowDeliveryLocations([Url] Uri page, CancellationToken cancellationToken);

    /// <summary>Creates a delivery location of a customer.</summary>
    [Post("/customers/{customerNumber}/delivery-locations")]
    Task<DeliveryLocation> PostDeliveryLocation(int customerNumber, [Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Replaces a delivery location of a customer.</summary>
    [Put("/customers/{customerNumber}/delivery-locations/{deliveryLocationNumber}")]
    Task<DeliveryLocation> PutDeliveryLocation(int customerNumber, int deliveryLocationNumber, [Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Deletes a delivery location of a customer; the answer is empty.</summary>
    [Delete("/customers/{customerNumber}/delivery-locations/{deliveryLocationNumber}")]
    Task<HttpResponseMessage> DeleteDeliveryLocation(int customerNumber, int deliveryLocationNumber, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Deletes a customer group; the answer is empty.</summary>
    [Delete("/customer-groups/{customerGroupNumber}")]
    Task<HttpResponseMessage> DeleteCustomerGroup(int customerGroupNumber, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);
}
