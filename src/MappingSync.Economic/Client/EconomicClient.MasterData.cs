namespace MappingSync.Economic;

/// <content>VAT codes, currencies, departments, kinds of payment; all read only.</content>
public sealed partial class EconomicClient
{
    /// <summary>Reads a VAT code; null when it does not exist.</summary>
    public Task<Rest.VatAccount?> GetVatAccountAsync(string vatCode, CancellationToken cancellationToken = default)
    {
        var key = VatKey(vatCode);
        return FindAsync(() => masterData.GetVatAccount(key, cancellationToken));
    }

    /// <summary>Reads all VAT codes.</summary>
    public IAsyncEnumerable<Rest.VatAccount> ListVatAccountsAsync(CancellationToken cancellationToken = default) =>
        PagesAsync(
            (page, token) => masterData.ListVatAccounts(page, PageSize, token),
            masterData.FollowVatAccounts,
            static record => record.VatCode,
            cancellationToken);

    /// <summary>Reads a type of VAT; null when it does not exist.</summary>
    public Task<Rest.VatType?> GetVatTypeAsync(int vatTypeNumber, CancellationToken cancellationToken = default)
    {
        var key = Key(vatTypeNumber);
        return FindAsync(() => masterData.GetVatType(key, cancellationToken));
    }

    /// <summary>Reads all types of VAT.</summary>
    public IAsyncEnumerable<Rest.VatType> ListVatTypesAsync(CancellationToken cancellationToken = default) =>
        PagesAsync(
            (page, token) => masterData.ListVatTypes(page, PageSize, token),
            masterData.FollowVatTypes,
            static record => record.VatTypeNumber,
            cancellationToken);

    /// <summary>Reads a currency; null when it does not exist.</summary>
    public Task<Rest.Currency?> GetCurrencyAsync(string code, CancellationToken cancellationToken = default)
    {
        var key = CurrencyKey(code);
        return FindAsync(() => masterData.GetCurrency(key, cancellationToken));
    }

    /// <summary>Reads all currencies.</summary>
    public IAsyncEnumerable<Rest.Currency> ListCurrenciesAsync(CancellationToken cancellationToken = default) =>
        PagesAsync(
            (page, token) => masterData.ListCurrencies(page, PageSize, token),
            masterData.FollowCurrencies,
            static record => record.Code,
            cancellationToken);

    /// <summary>Reads a department; null when it does not exist.</summary>
    public Task<Rest.Department?> GetDepartmentAsync(int departmentNumber, CancellationToken cancellationToken = default)
    {
        var key = Key(departmentNumber);
        return FindAsync(() => masterData.GetDepartment(key, cancellationToken));
    }

    /// <summary>Reads all departments that the filter lets through.</summary>
    public IAsyncEnumerable<Rest.Department> ListDepartmentsAsync(EconomicFilter? filter = null, string? sort = null, CancellationToken cancellationToken = default) =>
        PagesAsync(
            (page, token) => masterData.ListDepartments(filter?.ToString(), sort, page, PageSize, token),
            masterData.FollowDepartments,
            static record => record.DepartmentNumber,
            cancellationToken);

    /// <summary>Reads a distribution among departments; null when it does not exist. One of a single department is read with <see cref="GetSingleDepartmentDistributionAsync" />.</summary>
    public Task<Rest.DepartmentalDistribution?> GetDepartmentalDistributionAsync(int departmentalDistributionNumber, CancellationToken cancellationToken = default)
    {
        var key = Key(departmentalDistributionNumber);
        return FindAsync(() => masterData.GetDepartmentalDistribution(key, cancellationToken));
    }

    /// <summary>Reads a distribution that is a single department; null when it does not exist.</summary>
    public Task<Rest.DepartmentalDistribution?> GetSingleDepartmentDistributionAsync(int departmentalDistributionNumber, CancellationToken cancellationToken = default)
    {
        var key = Key(departmentalDistributionNumber);
        return FindAsync(() => masterData.GetSingleDepartmentDistribution(key, cancellationToken));
    }

    /// <summary>Reads all distributions, those of single departments too that the filter lets through.</summary>
    public IAsyncEnumerable<Rest.DepartmentalDistribution> ListDepartmentalDistributionsAsync(EconomicFilter? filter = null, string? sort = null, CancellationToken cancellationToken = default) =>
        PagesAsync(
            (page, token) => masterData.ListDepartmentalDistributions(filter?.ToString(), sort, page, PageSize, token),
            masterData.FollowDepartmentalDistributions,
            static record => record.DepartmentalDistributionNumber,
            cancellationToken);

    /// <summary>Reads a kind of payment; null when it does not exist.</summary>
    public Task<Rest.PaymentMethod?> GetPaymentMethodAsync(int paymentTypeNumber, CancellationToken cancellationToken = default)
    {
        var key = Key(paymentTypeNumber);
        return FindAsync(() => masterData.GetPaymentMethod(key, cancellationToken));
    }

    /// <summary>Reads all kinds of payment.</summary>
    public IAsyncEnumerable<Rest.PaymentMethod> ListPaymentMethodsAsync(CancellationToken cancellationToken = default) =>
        PagesAsync(
            (page, token) => masterData.ListPaymentMethods(page, PageSize, token),
            masterData.FollowPaymentMethods,
            static record => record.PaymentTypeNumber,
            cancellationToken);
}
