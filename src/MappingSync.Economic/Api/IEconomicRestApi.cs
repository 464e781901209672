using Refit;

namespace MappingSync.Economic.Rest;

/// <summary>
/// The resources of e-conomic's REST surface as HTTP calls. <see cref="EconomicClient" /> is what other code uses. Pages count from 0, a
/// text key must already be encoded with <see cref="EconomicPath" />. Source: restdocs.e-conomic.com.
/// </summary>
public interface IEconomicRestApi
{
    /// <summary>The agreement of the token.</summary>
    [Get("/self")]
    Task<Self> GetSelf(CancellationToken cancellationToken);

    /// <summary>Reads a customer.</summary>
    [Get("/customers/{customerNumber}")]
    Task<Customer> GetCustomer(int customerNumber, CancellationToken cancellationToken);

    /// <summary>Reads a page of customers.</summary>
    [Get("/customers")]
    Task<Collection<Customer>> ListCustomers(string? filter, string? sort, [AliasAs("skippages")] int skipPages, [AliasAs("pagesize")] int pageSize, CancellationToken cancellationToken);

    /// <summary>Reads the page of customers at an address that a page before it named.</summary>
    [Get("")]
    Task<Collection<Customer>> FollowCustomers([Url] Uri page, CancellationToken cancellationToken);

    /// <summary>Creates a customer.</summary>
    [Post("/customers")]
    Task<Customer> PostCustomer([Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Replaces a customer.</summary>
    [Put("/customers/{customerNumber}")]
    Task<Customer> PutCustomer(int customerNumber, [Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Reads a customer group.</summary>
    [Get("/customer-groups/{customerGroupNumber}")]
    Task<CustomerGroup> GetCustomerGroup(int customerGroupNumber, CancellationToken cancellationToken);

    /// <summary>Reads a page of customer groups.</summary>
    [Get("/customer-groups")]
    Task<Collection<CustomerGroup>> ListCustomerGroups(string? filter, string? sort, [AliasAs("skippages")] int skipPages, [AliasAs("pagesize")] int pageSize, CancellationToken cancellationToken);

    /// <summary>Reads the page of customer groups at an address that a page before it named.</summary>
    [Get("")]
    Task<Collection<CustomerGroup>> FollowCustomerGroups([Url] Uri page, CancellationToken cancellationToken);

    /// <summary>Creates a customer group.</summary>
    [Post("/customer-groups")]
    Task<CustomerGroup> PostCustomerGroup([Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Replaces a customer group.</summary>
    [Put("/customer-groups/{customerGroupNumber}")]
    Task<CustomerGroup> PutCustomerGroup(int customerGroupNumber, [Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Reads terms of payment.</summary>
    [Get("/payment-terms/{paymentTermsNumber}")]
    Task<PaymentTerms> GetPaymentTerms(int paymentTermsNumber, CancellationToken cancellationToken);

    /// <summary>Reads a page of terms of payment.</summary>
    [Get("/payment-terms")]
    Task<Collection<PaymentTerms>> ListPaymentTerms(string? filter, string? sort, [AliasAs("skippages")] int skipPages, [AliasAs("pagesize")] int pageSize, CancellationToken cancellationToken);

    /// <summary>Reads the page of terms of payment at an address that a page before it named.</summary>
    [Get("")]
    Task<Collection<PaymentTerms>> FollowPaymentTerms([Url] Uri page, CancellationToken cancellationToken);

    /// <summary>Creates terms of payment.</summary>
    [Post("/payment-terms")]
    Task<PaymentTerms> PostPaymentTerms([Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Replaces terms of payment.</summary>
    [Put("/payment-terms/{paymentTermsNumber}")]
    Task<PaymentTerms> PutPaymentTerms(int paymentTermsNumber, [Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Reads a unit.</summary>
    [Get("/units/{unitNumber}")]
    Task<Unit> GetUnit(int unitNumber, CancellationToken cancellationToken);

    /// <summary>Reads a page of units.</summary>
    [Get("/units")]
    Task<Collection<Unit>> ListUnits(string? filter, string? sort, [AliasAs("skippages")] int skipPages, [AliasAs("pagesize")] int pageSize, CancellationToken cancellationToken);

    /// <summary>Reads the page of units at an address that a page before it named.</summary>
    [Get("")]
    Task<Collection<Unit>> FollowUnits([Url] Uri page, CancellationToken cancellationToken);

    /// <summary>Creates a unit.</summary>
    [Post("/units")]
    Task<Unit> PostUnit([Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Replaces a unit.</summary>
    [Put("/units/{unitNumber}")]
    Task<Unit> PutUnit(int unitNumber, [Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Reads a product.</summary>
    [Get("/products/{productNumber}")]
    Task<Product> GetProduct([Encoded] string productNumber, CancellationToken cancellationToken);

    /// <summary>Reads a page of products.</summary>
    [Get("/products")]
    Task<Collection<Product>> ListProducts(string? filter, string? sort, [AliasAs("skippages")] int skipPages, [AliasAs("pagesize")] int pageSize, CancellationToken cancellationToken);

    /// <summary>Reads the page of products at an address that a page before it named.</summary>
    [Get("")]
    Task<Collection<Product>> FollowProducts([Url] Uri page, CancellationToken cancellationToken);

    /// <summary>Creates a product.</summary>
    [Post("/products")]
    Task<Product> PostProduct([Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Replaces a product.</summary>
    [Put("/products/{productNumber}")]
    Task<Product> PutProduct([Encoded] string productNumber, [Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Reads a product group.</summary>
    [Get("/product-groups/{productGroupNumber}")]
    Task<ProductGroup> GetProductGroup(int productGroupNumber, CancellationToken cancellationToken);

    /// <summary>Reads a page of product groups.</summary>
    [Get("/product-groups")]
    Task<Collection<ProductGroup>> ListProductGroups(string? filter, string? sort, [AliasAs("skippages")] int skipPages, [AliasAs("pagesize")] int pageSize, CancellationToken cancellationToken);

    /// <summary>Reads the page of product groups at an address that a page before it named.</summary>
    [Get("")]
    Task<Collection<ProductGroup>> FollowProductGroups([Url] Uri page, CancellationToken cancellationToken);

    /// <summary>Reads a layout.</summary>
    [Get("/layouts/{layoutNumber}")]
    Task<Layout> GetLayout(int layoutNumber, CancellationToken cancellationToken);

    /// <summary>Reads a page of layouts.</summary>
    [Get("/layouts")]
    Task<Collection<Layout>> ListLayouts(string? filter, string? sort, [AliasAs("skippages")] int skipPages, [AliasAs("pagesize")] int pageSize, CancellationToken cancellationToken);

    /// <summary>Reads the page of layouts at an address that a page before it named.</summary>
    [Get("")]
    Task<Collection<Layout>> FollowLayouts([Url] Uri page, CancellationToken cancellationToken);

    /// <summary>Reads an employee.</summary>
    [Get("/employees/{employeeNumber}")]
    Task<Employee> GetEmployee(int employeeNumber, CancellationToken cancellationToken);

    /// <summary>Reads a page of employees.</summary>
    [Get("/employees")]
    Task<Collection<Employee>> ListEmployees(string? filter, string? sort, [AliasAs("skippages")] int skipPages, [AliasAs("pagesize")] int pageSize, CancellationToken cancellationToken);

    /// <summary>Reads the page of employees at an address that a page before it named.</summary>
    [Get("")]
    Task<Collection<Employee>> FollowEmployees([Url] Uri page, CancellationToken cancellationToken);

    /// <summary>Reads a VAT zone.</summary>
    [Get("/vat-zones/{vatZoneNumber}")]
    Task<VatZone> GetVatZone(int vatZoneNumber, CancellationToken cancellationToken);

    /// <summary>Reads a page of VAT zones.</summary>
    [Get("/vat-zones")]
    Task<Collection<VatZone>> ListVatZones(string? filter, string? sort, [AliasAs("skippages")] int skipPages, [AliasAs("pagesize")] int pageSize, CancellationToken cancellationToken);

    /// <summary>Reads the page of VAT zones at an address that a page before it named.</summary>
    [Get("")]
    Task<Collection<VatZone>> FollowVatZones([Url] Uri page, CancellationToken cancellationToken);

    /// <summary>Reads an account.</summary>
    [Get("/accounts/{accountNumber}")]
    Task<Account> GetAccount(int accountNumber, CancellationToken cancellationToken);

    /// <summary>Reads a page of accounts.</summary>
    [Get("/accounts")]
    Task<Collection<Account>> ListAccounts(string? filter, string? sort, [AliasAs("skippages")] int skipPages, [AliasAs("pagesize")] int pageSize, CancellationToken cancellationToken);

    /// <summary>Reads the page of accounts at an address that a page before it named.</summary>
    [Get("")]
    Task<Collection<Account>> FollowAccounts([Url] Uri page, CancellationToken cancellationToken);

    /// <summary>Reads a draft invoice.</summary>
    [Get("/invoices/drafts/{draftInvoiceNumber}")]
    Task<DraftInvoice> GetDraftInvoice(int draftInvoiceNumber, CancellationToken cancellationToken);

    /// <summary>Reads a page of draft invoices.</summary>
    [Get("/invoices/drafts")]
    Task<Collection<DraftInvoice>> ListDraftInvoices(string? filter, string? sort, [AliasAs("skippages")] int skipPages, [AliasAs("pagesize")] int pageSize, CancellationToken cancellationToken);

    /// <summary>Reads the page of draft invoices at an address that a page before it named.</summary>
    [Get("")]
    Task<Collection<DraftInvoice>> FollowDraftInvoices([Url] Uri page, CancellationToken cancellationToken);

    /// <summary>Creates a draft invoice.</summary>
    [Post("/invoices/drafts")]
    Task<DraftInvoice> PostDraftInvoice([Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Replaces a draft invoice.</summary>
    [Put("/invoices/drafts/{draftInvoiceNumber}")]
    Task<DraftInvoice> PutDraftInvoice(int draftInvoiceNumber, [Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Reads a booked invoice.</summary>
    [Get("/invoices/booked/{bookedInvoiceNumber}")]
    Task<BookedInvoice> GetBookedInvoice(int bookedInvoiceNumber, CancellationToken cancellationToken);

    /// <summary>Reads a page of booked invoices.</summary>
    [Get("/invoices/booked")]
    Task<Collection<BookedInvoice>> ListBookedInvoices(string? filter, string? sort, [AliasAs("skippages")] int skipPages, [AliasAs("pagesize")] int pageSize, CancellationToken cancellationToken);

    /// <summary>Reads the page of booked invoices at an address that a page before it named.</summary>
    [Get("")]
    Task<Collection<BookedInvoice>> FollowBookedInvoices([Url] Uri page, CancellationToken cancellationToken);

    /// <summary>Removes one draft invoice. Without a number the same address would remove every draft.</summary>
    [Delete("/invoices/drafts/{draftInvoiceNumber}")]
    Task<DeletedDrafts> DeleteDraftInvoice(int draftInvoiceNumber, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Books a draft invoice.</summary>
    [Post("/invoices/booked")]
    Task<BookedInvoice> PostBookedInvoice([Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Reads a contact of a customer.</summary>
    [Get("/customers/{customerNumber}/contacts/{customerContactNumber}")]
    Task<CustomerContact> GetCustomerContact(int customerNumber, int customerContactNumber, CancellationToken cancellationToken);

    /// <summary>Reads a page of a customer's contacts.</summary>
    [Get("/customers/{customerNumber}/contacts")]
    Task<Collection<CustomerContact>> ListCustomerContacts(int customerNumber, string? filter, [AliasAs("skippages")] int skipPages, [AliasAs("pagesize")] int pageSize, CancellationToken cancellationToken);

    /// <summary>Reads the page of contacts at an address that a page before it named.</summary>
    [Get("")]
    Task<Collection<CustomerContact>> FollowCustomerContacts([Url] Uri page, CancellationToken cancellationToken);

    /// <summary>Creates a contact of a customer.</summary>
    [Post("/customers/{customerNumber}/contacts")]
    Task<CustomerContact> PostCustomerContact(int customerNumber, [Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Replaces a contact of a customer.</summary>
    [Put("/customers/{customerNumber}/contacts/{customerContactNumber}")]
    Task<CustomerContact> PutCustomerContact(int customerNumber, int customerContactNumber, [Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);
}
