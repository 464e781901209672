using Refit;

namespace MappingSync.Rackbeat;

/// <summary>
/// The resources of Rackbeat as HTTP calls; every write asks Rackbeat to send no webhook for it. <see cref="RackbeatClient" /> is what
/// other code uses. Source: developer.rackbeat.com.
/// </summary>
public interface IRackbeatApi
{
    /// <summary>Whose token it is.</summary>
    [Get("/self")]
    Task<Self> GetSelf(CancellationToken cancellationToken);

    /// <summary>Reads a customer.</summary>
    [Get("/customers/{number}")]
    Task<CustomerEnvelope> GetCustomer(int number, CancellationToken cancellationToken);

    /// <summary>Reads a page of customers; pages count from 1.</summary>
    [Get("/customers")]
    Task<CustomerPage> ListCustomers(int page, int limit, string? fields, [AliasAs("order_by")] string? orderBy, [AliasAs("order_direction")] string? orderDirection, [Query] IDictionary<string, string> filter, CancellationToken cancellationToken);

    /// <summary>Creates a customer.</summary>
    [Post("/customers?suppress_webhooks=true")]
    Task<CustomerEnvelope> CreateCustomer([Body] HttpContent body, CancellationToken cancellationToken);

    /// <summary>Changes a customer.</summary>
    [Put("/customers/{number}?suppress_webhooks=true")]
    Task<CustomerEnvelope> UpdateCustomer(int number, [Body] HttpContent body, CancellationToken cancellationToken);

    /// <summary>Reads a customer group.</summary>
    [Get("/customer-groups/{number}")]
    Task<CustomerGroupEnvelope> GetCustomerGroup(int number, CancellationToken cancellationToken);

    /// <summary>Reads a page of customer groups; pages count from 1.</summary>
    [Get("/customer-groups")]
    Task<CustomerGroupPage> ListCustomerGroups(int page, int limit, string? fields, [AliasAs("order_by")] string? orderBy, [AliasAs("order_direction")] string? orderDirection, [Query] IDictionary<string, string> filter, CancellationToken cancellationToken);

    /// <summary>Creates a customer group.</summary>
    [Post("/customer-groups?suppress_webhooks=true")]
    Task<CustomerGroupEnvelope> CreateCustomerGroup([Body] HttpContent body, CancellationToken cancellationToken);

    /// <summary>Changes a customer group.</summary>
    [Put("/customer-groups/{number}?suppress_webhooks=true")]
    Task<CustomerGroupEnvelope> UpdateCustomerGroup(int number, [Body] HttpContent body, CancellationToken cancellationToken);

    /// <summary>Reads terms of payment.</summary>
    [Get("/payment-terms/{number}")]
    Task<PaymentTermsEnvelope> GetPaymentTerms(int number, CancellationToken cancellationToken);

    /// <summary>Reads a page of payment terms; pages count from 1.</summary>
    [Get("/payment-terms")]
    Task<PaymentTermsPage> ListPaymentTerms(int page, int limit, string? fields, [AliasAs("order_by")] string? orderBy, [AliasAs("order_direction")] string? orderDirection, [Query] IDictionary<string, string> filter, CancellationToken cancellationToken);

    /// <summary>Creates terms of payment.</summary>
    [Post("/payment-terms?suppress_webhooks=true")]
    Task<PaymentTermsEnvelope> CreatePaymentTerms([Body] HttpContent body, CancellationToken cancellationToken);

    /// <summary>Changes terms of payment.</summary>
    [Put("/payment-terms/{number}?suppress_webhooks=true")]
    Task<PaymentTermsEnvelope> UpdatePaymentTerms(int number, [Body] HttpContent body, CancellationToken cancellationToken);

    /// <summary>Reads a product group.</summary>
    [Get("/product-groups/{number}")]
    Task<ProductGroupEnvelope> GetProductGroup(int number, CancellationToken cancellationToken);

    /// <summary>Reads a page of product groups; pages count from 1.</summary>
    [Get("/product-groups")]
    Task<ProductGroupPage> ListProductGroups(int page, int limit, string? fields, [AliasAs("order_by")] string? orderBy, [AliasAs("order_direction")] string? orderDirection, [Query] IDictionary<string, string> filter, CancellationToken cancellationToken);

    /// <summary>Creates a product group.</summary>
    [Post("/product-groups?suppress_webhooks=true")]
    Task<ProductGroupEnvelope> CreateProductGroup([Body] HttpContent body, CancellationToken cancellationToken);

    /// <summary>Changes a product group.</summary>
    [Put("/product-groups/{number}?suppress_webhooks=true")]
    Task<ProductGroupEnvelope> UpdateProductGroup(int number, [Body] HttpContent body, CancellationToken cancellationToken);

    /// <summary>Reads a unit.</summary>
    [Get("/units/{number}")]
    Task<UnitEnvelope> GetUnit(int number, CancellationToken cancellationToken);

    /// <summary>Reads a page of units; pages count from 1.</summary>
    [Get("/units")]
    Task<UnitPage> ListUnits(int page, int limit, string? fields, [AliasAs("order_by")] string? orderBy, [AliasAs("order_direction")] string? orderDirection, [Query] IDictionary<string, string> filter, CancellationToken cancellationToken);

    /// <summary>Creates a unit.</summary>
    [Post("/units?suppress_webhooks=true")]
    Task<UnitEnvelope> CreateUnit([Body] HttpContent body, CancellationToken cancellationToken);

    /// <summary>Changes a unit.</summary>
    [Put("/units/{number}?suppress_webhooks=true")]
    Task<UnitEnvelope> UpdateUnit(int number, [Body] HttpContent body, CancellationToken cancellationToken);

    /// <summary>Reads a product.</summary>
    [Get("/products/{number}")]
    Task<ProductEnvelope> GetProduct(string number, CancellationToken cancellationToken);

    /// <summary>Reads a page of products; pages count from 1.</summary>
    [Get("/products")]
    Task<ProductPage> ListProducts(int page, int limit, string? fields, [AliasAs("order_by")] string? orderBy, [AliasAs("order_direction")] string? orderDirection, [Query] IDictionary<string, string> filter, CancellationToken cancellationToken);

    /// <summary>Creates a product.</summary>
    [Post("/products?suppress_webhooks=true")]
    Task<ProductEnvelope> CreateProduct([Body] HttpContent body, CancellationToken cancellationToken);

    /// <summary>Changes a product.</summary>
    [Put("/products/{number}?suppress_webhooks=true")]
    Task<ProductEnvelope> UpdateProduct(string number, [Body] HttpContent body, CancellationToken cancellationToken);

    /// <summary>Reads a customer invoice.</summary>
    [Get("/customer-invoices/{number}")]
    Task<CustomerInvoiceEnvelope> GetCustomerInvoice(int number, CancellationToken cancellationToken);

    /// <summary>Reads a page of customer invoices; pages count from 1.</summary>
    [Get("/customer-invoices")]
    Task<CustomerInvoicePage> ListCustomerInvoices(int page, int limit, string? fields, [AliasAs("order_by")] string? orderBy, [AliasAs("order_direction")] string? orderDirection, [Query] IDictionary<string, string> filter, CancellationToken cancellationToken);

    /// <summary>Creates a customer invoice.</summary>
    [Post("/customer-invoices?suppress_webhooks=true")]
    Task<CustomerInvoiceEnvelope> CreateCustomerInvoice([Body] HttpContent body, CancellationToken cancellationToken);

    /// <summary>Changes a customer invoice.</summary>
    [Put("/customer-invoices/{number}?suppress_webhooks=true")]
    Task<CustomerInvoiceEnvelope> UpdateCustomerInvoice(int number, [Body] HttpContent body, CancellationToken cancellationToken);

    /// <summary>Reads a layout.</summary>
    [Get("/layouts/{number}")]
    Task<LayoutEnvelope> GetLayout(int number, CancellationToken cancellationToken);

    /// <summary>Reads a page of layouts; pages count from 1.</summary>
    [Get("/layouts")]
    Task<LayoutPage> ListLayouts(int page, int limit, string? fields, [AliasAs("order_by")] string? orderBy, [AliasAs("order_direction")] string? orderDirection, [Query] IDictionary<string, string> filter, CancellationToken cancellationToken);

    /// <summary>Reads an employee.</summary>
    [Get("/employees/{number}")]
    Task<EmployeeEnvelope> GetEmployee(int number, CancellationToken cancellationToken);

    /// <summary>Reads a page of employees; pages count from 1.</summary>
    [Get("/employees")]
    Task<EmployeePage> ListEmployees(int page, int limit, string? fields, [AliasAs("order_by")] string? orderBy, [AliasAs("order_direction")] string? orderDirection, [Query] IDictionary<string, string> filter, CancellationToken cancellationToken);

    /// <summary>Creates an employee.</summary>
    [Post("/employees?suppress_webhooks=true")]
    Task<EmployeeEnvelope> CreateEmployee([Body] HttpContent body, CancellationToken cancellationToken);

    /// <summary>Changes an employee.</summary>
    [Put("/employees/{number}?suppress_webhooks=true")]
    Task<EmployeeEnvelope> UpdateEmployee(int number, [Body] HttpContent body, CancellationToken cancellationToken);

    /// <summary>Reads a page of any resource for what changed; pages count from 1.</summary>
    [Get("/{resource}")]
    Task<ChangePage> ListChanges(string resource, int page, int limit, string? fields, [AliasAs("order_by")] string? orderBy, [AliasAs("order_direction")] string? orderDirection, CancellationToken cancellationToken);

    /// <summary>Reads a page of a customer's contacts; pages count from 1.</summary>
    [Get("/customers/{customerNumber}/contacts")]
    Task<CustomerContactPage> ListCustomerContacts(int customerNumber, int page, int limit, CancellationToken cancellationToken);

    /// <summary>Reads a page of webhooks; pages count from 1.</summary>
    [Get("/webhooks")]
    Task<WebhookPage> ListWebhooks(int page, int limit, [AliasAs("event")] string? eventName, CancellationToken cancellationToken);

    /// <summary>Registers a webhook.</summary>
    [Post("/webhooks?suppress_webhooks=true")]
    Task<WebhookEnvelope> CreateWebhook([Body] HttpContent body, CancellationToken cancellationToken);

    /// <summary>Changes a webhook.</summary>
    [Put("/webhooks/{id}?suppress_webhooks=true")]
    Task<WebhookEnvelope> UpdateWebhook(int id, [Body] HttpContent body, CancellationToken cancellationToken);

    /// <summary>Removes a webhook.</summary>
    [Delete("/webhooks/{id}?suppress_webhooks=true")]
    Task DeleteWebhook(int id, CancellationToken cancellationToken);
}
