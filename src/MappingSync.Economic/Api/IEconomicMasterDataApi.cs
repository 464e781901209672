using Refit;

namespace MappingSync.Economic.Rest;

/// <summary>
/// VAT codes, currencies, departments and kinds of payment on e-conomic's REST surface, all read only as HTTP calls. <see cref="EconomicClient" /> is what other code uses. Pages count from 0, a text key must already be encoded
/// with <see cref="EconomicPath" />. Source: restdocs.e-conomic.com.
/// </summary>
public interface IEconomicMasterDataApi
{
    /// <summary>Reads a VAT code.</summary>
    [Get("/vat-accounts/{vatCode}")]
    Task<VatAccount> GetVatAccount([Encoded] string vatCode, CancellationToken cancellationToken);

    /// <summary>Reads a page of VAT codes.</summary>
    [Get("/vat-accounts")]
    Task<Collection<VatAccount>> ListVatAccounts([AliasAs("skippages")] int skipPages, [AliasAs("pagesize")] int pageSize, CancellationToken cancellationToken);

    /// <summary>Reads the page of VAT codes at an address that a page before it named.</summary>
    [Get("")]
    Task<Collection<VatAccount>> FollowVatAccounts([Url] Uri page, CancellationToken cancellationToken);

    /// <summary>Reads a type of VAT.</summary>
    [Get("/vat-types/{vatTypeNumber}")]
    Task<VatType> GetVatType(int vatTypeNumber, CancellationToken cancellationToken);

    /// <summary>Reads a page of types of VAT.</summary>
    [Get("/vat-types")]
    Task<Collection<VatType>> ListVatTypes([AliasAs("skippages")] int skipPages, [AliasAs("pagesize")] int pageSize, CancellationToken cancellationToken);

    /// <summary>Reads the page of types of VAT at an address that a page before it named.</summary>
    [Get("")]
    Task<Collection<VatType>> FollowVatTypes([Url] Uri page, CancellationToken cancellationToken);

    /// <summary>Reads a currency.</summary>
    [Get("/currencies/{code}")]
    Task<Currency> GetCurrency([Encoded] string code, CancellationToken cancellationToken);

    /// <summary>Reads a page of currencies.</summary>
    [Get("/currencies")]
    Task<Collection<Currency>> ListCurrencies([AliasAs("skippages")] int skipPages, [AliasAs("pagesize")] int pageSize, CancellationToken cancellationToken);

    /// <summary>Reads the page of currencies at an address that a page before it named.</summary>
    [Get("")]
    Task<Collection<Currency>> FollowCurrencies([Url] Uri page, CancellationToken cancellationToken);

    /// <summary>Reads a department.</summary>
    [Get("/departments/{departmentNumber}")]
    Task<Department> GetDepartment(int departmentNumber, CancellationToken cancellationToken);

    /// <summary>Reads a page of departments.</summary>
    [Get("/departments")]
    Task<Collection<Department>> ListDepartments(string? filter, string? sort, [AliasAs("skippages")] int skipPages, [AliasAs("pagesize")] int pageSize, CancellationToken cancellationToken);

    /// <summary>Reads the page of departments at an address that a page before it named.</summary>
    [Get("")]
    Task<Collection<Department>> FollowDepartments([Url] Uri page, CancellationToken cancellationToken);

    /// <summary>Reads a distribution among departments.</summary>
    [Get("/departmental-distributions/distributions/{departmentalDistributionNumber}")]
    Task<DepartmentalDistribution> GetDepartmentalDistribution(int departmentalDistributionNumber, CancellationToken cancellationToken);

    /// <summary>Reads a distribution that is a single department.</summary>
    [Get("/departmental-distributions/departments/{departmentalDistributionNumber}")]
    Task<DepartmentalDistribution> GetSingleDepartmentDistribution(int departmentalDistributionNumber, CancellationToken cancellationToken);

    /// <summary>Reads a page of distributions.</summary>
    [Get("/departmental-distributions")]
    Task<Collection<DepartmentalDistribution>> ListDepartmentalDistributions(string? filter, string? sort, [AliasAs("skippages")] int skipPages, [AliasAs("pagesize")] int pageSize, CancellationToken cancellationToken);

    /// <summary>Reads the page of distributions at an address that a page before it named.</summary>
    [Get("")]
    Task<Collection<DepartmentalDistribution>> FollowDepartmentalDistributions([Url] Uri page, CancellationToken cancellationToken);

    /// <summary>Reads a kind of payment.</summary>
    [Get("/payment-types/{paymentTypeNumber}")]
    Task<PaymentMethod> GetPaymentMethod(int paymentTypeNumber, CancellationToken cancellationToken);

    /// <summary>Reads a page of kinds of payment.</summary>
    [Get("/payment-types")]
    Task<Collection<PaymentMethod>> ListPaymentMethods([AliasAs("skippages")] int skipPages, [AliasAs("pagesize")] int pageSize, CancellationToken cancellationToken);

    /// <summary>Reads the page of kinds of payment at an address that a page before it named.</summary>
    [Get("")]
    Task<Collection<PaymentMethod>> FollowPaymentMethods([Url] Uri page, CancellationToken cancellationToken);
}
