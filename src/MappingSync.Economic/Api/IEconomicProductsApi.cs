using Refit;

namespace MappingSync.Economic.Rest;

/// <summary>
/// Prices and sales accounts of products on e-conomic's REST surface, and what takes products, units and terms away as HTTP calls. <see cref="EconomicClient" /> is what other code uses. Pages count from 0, a text key must already be encoded
/// with <see cref="EconomicPath" />. Source: restdocs.e-conomic.com.
/// </summary>
public interface IEconomicProductsApi
{
    /// <summary>Deletes a product; the answer is empty.</summary>
    [Delete("/products/{productNumber}")]
    Task<HttpResponseMessage> DeleteProduct([Encoded] string productNumber, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Reads the price of a product in a currency.</summary>
    [Get("/products/{productNumber}/pricing/currency-specific-sales-prices/{currencyCode}")]
    Task<CurrencyPrice> GetCurrencyPrice([Encoded] string productNumber, [Encoded] string currencyCode, CancellationToken cancellationToken);

    /// <summary>Reads a page of prices of a product in other currencies.</summary>
    [Get("/products/{productNumber}/pricing/currency-specific-sales-prices")]
    Task<Collection<CurrencyPrice>> ListCurrencyPrices([Encoded] string productNumber, string? filter, string? sort, [AliasAs("skippages")] int skipPages, [AliasAs("pagesize")] int pageSize, CancellationToken cancellationToken);

    /// <summary>Reads the page of prices of a product in other currencies at an address that a page before it named.</summary>
    [Get("")]
    Task<Collection<CurrencyPrice>> FollowCurrencyPrices([Url] Uri page, CancellationToken cancellationToken);

    /// <summary>Creates the price of a product in a currency.</summary>
    [Post("/products/{productNumber}/pricing/currency-specific-sales-prices")]
    Task<CurrencyPrice> PostCurrencyPrice([Encoded] string productNumber, [Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Replaces the price of a product in a currency.</summary>
    [Put("/products/{productNumber}/pricing/currency-specific-sales-prices/{currencyCode}")]
    Task<CurrencyPrice> PutCurrencyPrice([Encoded] string productNumber, [Encoded] string currencyCode, [Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Deletes the price of a product in a currency; the answer is empty.</summary>
    [Delete("/products/{productNumber}/pricing/currency-specific-sales-prices/{currencyCode}")]
    Task<HttpResponseMessage> DeleteCurrencyPrice([Encoded] string productNumber, [Encoded] string currencyCode, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Reads a page of sales accounts.</summary>
    [Get("/product-groups/{productGroupNumber}/sales-accounts")]
    Task<Collection<ProductGroupSalesAccount>> ListProductGroupSalesAccounts(int productGroupNumber, [AliasAs("skippages")] int skipPages, [AliasAs("pagesize")] int pageSize, CancellationToken cancellationToken);

    /// <summary>Reads the page of sales accounts at an address that a page before it named.</summary>
    [Get("")]
    Task<Collection<ProductGroupSalesAccount>> FollowProductGroupSalesAccounts([Url] Uri page, CancellationToken cancellationToken);

    /// <summary>Deletes a unit; the answer is empty.</summary>
    [Delete("/units/{unitNumber}")]
    Task<HttpResponseMessage> DeleteUnit(int unitNumber, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Deletes terms of payment; the answer is empty.</summary>
    [Delete("/payment-terms/{paymentTermsNumber}")]
    Task<HttpResponseMessage> DeletePaymentTerms(int paymentTermsNumber, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);
}
