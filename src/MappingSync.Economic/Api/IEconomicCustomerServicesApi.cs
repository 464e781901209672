using Refit;

namespace MappingSync.Economic.Services;

/// <summary>
/// Contacts and delivery locations of all customers in e-conomic's services as HTTP calls.
/// <see cref="EconomicClient" /> is what other code uses. Source: the OpenAPI documents of apis.e-conomic.com.
/// </summary>
public interface IEconomicCustomerServicesApi
{
    /// <summary>Reads a contact of a customer.</summary>
    [Get("/customersapi/v3.1.0/Contacts/{number}")]
    Task<Contact> GetContact(int number, CancellationToken cancellationToken);

    /// <summary>Reads a page of contacts of all customers; a null cursor begins the list.</summary>
    [Get("/customersapi/v3.1.0/Contacts")]
    Task<CursorPage<Contact>> ListContacts(string? filter, string? cursor, CancellationToken cancellationToken);

    /// <summary>Creates a contact of a customer; the answer holds only its number.</summary>
    [Post("/customersapi/v3.1.0/Contacts")]
    Task<CreatedNumber> PostContact([Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Replaces a contact of a customer; its number and the version that was read are in the body.</summary>
    [Put("/customersapi/v3.1.0/Contacts")]
    Task<HttpResponseMessage> PutContact([Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Removes a contact of a customer; the answer is empty.</summary>
    [Delete("/customersapi/v3.1.0/Contacts/{number}")]
    Task<HttpResponseMessage> DeleteContact(int number, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Reads a delivery location.</summary>
    [Get("/customersapi/v3.1.0/DeliveryLocations/{number}")]
    Task<DeliveryLocation> GetDeliveryLocation(int number, CancellationToken cancellationToken);

    /// <summary>Reads a page of delivery locations of all customers; a null cursor begins the list.</summary>
    [Get("/customersapi/v3.1.0/DeliveryLocations")]
    Task<CursorPage<DeliveryLocation>> ListDeliveryLocations(string? filter, string? cursor, CancellationToken cancellationToken);

    /// <summary>Creates a delivery location; the answer holds only its number.</summary>
    [Post("/customersapi/v3.1.0/DeliveryLocations")]
    Task<CreatedNumber> PostDeliveryLocation([Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Replaces a delivery location; its number and the version that was read are in the body.</summary>
    [Put("/customersapi/v3.1.0/DeliveryLocations")]
    Task<HttpResponseMessage> PutDeliveryLocation([Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Removes a delivery location; the answer is empty.</summary>
    [Delete("/customersapi/v3.1.0/DeliveryLocations/{number}")]
    Task<HttpResponseMessage> DeleteDeliveryLocation(int number, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);
}
