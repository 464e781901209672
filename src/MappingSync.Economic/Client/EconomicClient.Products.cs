namespace MappingSync.Economic;

/// <content>Prices in other currencies, sales accounts, and what takes products, units and terms of payment away.</content>
public sealed partial class EconomicClient
{
    /// <summary>Deletes a product; a key that is empty or 0 throws before a call is made. One that is used is refused.</summary>
    public async Task DeleteProductAsync(string productNumber, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        var key = ProductKey(productNumber);
        using var response = await products.DeleteProduct(key, OptionalKey(idempotencyKey), cancellationToken);
    }

    /// <summary>Reads the price of a product in a currency; null when it does not exist.</summary>
    public Task<Rest.CurrencyPrice?> GetCurrencyPriceAsync(string productNumber, string currencyCode, CancellationToken cancellationToken = default)
    {
        var (product, currency) = (ProductKey(productNumber), CurrencyKey(currencyCode));
        return FindAsync(() => products.GetCurrencyPrice(product, currency, cancellationToken));
    }

    /// <summary>Reads all prices of a product in other currencies that the filter lets through.</summary>
    public IAsyncEnumerable<Rest.CurrencyPrice> ListCurrencyPricesAsync(string productNumber, EconomicFilter? filter = null, string? sort = null, CancellationToken cancellationToken = default)
    {
        var key = ProductKey(productNumber);
        return PagesAsync(
            (page, token) => products.ListCurrencyPrices(key, filter?.ToString(), sort, page, PageSize, token),
            products.FollowCurrencyPrices,
            static record => record.Currency?.Code,
            cancellationToken);
    }

    /// <summary>Creates the price of a product in a currency from bytes made by <see cref="EconomicBody" />; answers it as stored.</summary>
    public Task<Rest.CurrencyPrice> PostCurrencyPriceAsync(string productNumber, ReadOnlyMemory<byte> body, string idempotencyKey, CancellationToken cancellationToken = default)
    {
        var key = ProductKey(productNumber);
        return WriteAsync(body, content => products.PostCurrencyPrice(key, content, RequiredKey(idempotencyKey), cancellationToken));
    }

    /// <summary>Replaces the price of a product in a currency: what the bytes leave out is cleared.</summary>
    public Task<Rest.CurrencyPrice> PutCurrencyPriceAsync(string productNumber, string currencyCode, ReadOnlyMemory<byte> body, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        var (product, currency) = (ProductKey(productNumber), CurrencyKey(currencyCode));
        return WriteAsync(body, content => products.PutCurrencyPrice(product, currency, content, OptionalKey(idempotencyKey), cancellationToken));
    }

    /// <summary>Deletes the price of a product in a currency; a key that is empty or 0 throws before a call is made.</summary>
    public async Task DeleteCurrencyPriceAsync(string productNumber, string currencyCode, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        var (product, currency) = (ProductKey(productNumber), CurrencyKey(currencyCode));
        using var response = await products.DeleteCurrencyPrice(product, currency, OptionalKey(idempotencyKey), cancellationToken);
    }

    /// <summary>Reads all sales accounts of a product group, one per VAT zone.</summary>
    public IAsyncEnumerable<Rest.ProductGroupSalesAccount> ListProductGroupSalesAccountsAsync(int productGroupNumber, CancellationToken cancellationToken = default)
    {
        var key = Key(productGroupNumber);
        return PagesAsync(
            (page, token) => products.ListProductGroupSalesAccounts(key, page, PageSize, token),
            products.FollowProductGroupSalesAccounts,
            static record => record.VatZone?.VatZoneNumber,
            cancellationToken);
    }

    /// <summary>Deletes a unit; a key that is empty or 0 throws before a call is made. One that is used is refused.</summary>
    public async Task DeleteUnitAsync(int unitNumber, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        var key = Key(unitNumber);
        using var response = await products.DeleteUnit(key, OptionalKey(idempotencyKey), cancellationToken);
    }

    /// <summary>Deletes terms of payment; a key that is empty or 0 throws before a call is made. What is used is refused.</summary>
    public async Task DeletePaymentTermsAsync(int paymentTermsNumber, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        var key = Key(paymentTermsNumber);
        using var response = await products.DeletePaymentTerms(key, OptionalKey(idempotencyKey), cancellationToken);
    }
}
