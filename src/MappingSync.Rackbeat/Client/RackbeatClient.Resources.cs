namespace MappingSync.Rackbeat;

/// <content>The numbered resources.</content>
public sealed partial class RackbeatClient
{
    /// <summary>Reads a customer; null when it does not exist.</summary>
    public Task<Customer?> GetCustomerAsync(int number, CancellationToken cancellationToken = default)
    {
        var key = Key(number);
        return FindAsync<Customer, CustomerEnvelope>(() => api.GetCustomer(key, cancellationToken));
    }

    /// <summary>Reads all customers that the query asks for, page by page.</summary>
    public IAsyncEnumerable<Customer> ListCustomersAsync(RackbeatQuery? query = null, CancellationToken cancellationToken = default) =>
        PagesAsync<Customer, CustomerPage>(
            query,
            (page, limit, it, token) => api.ListCustomers(page, limit, it.Fields, it.OrderBy, it.OrderDirection, it.FilterValues, token),
            static record => record.Number,
            cancellationToken);

    /// <summary>Creates a customer; answers it as stored.</summary>
    public Task<Customer> CreateCustomerAsync(Customer record, CancellationToken cancellationToken = default) =>
        WriteAsync<Customer, CustomerEnvelope>(record, body => api.CreateCustomer(body, cancellationToken));

    /// <summary>Changes the properties of a customer that have a value; answers it as stored.</summary>
    public Task<Customer> UpdateCustomerAsync(int number, Customer record, CancellationToken cancellationToken = default)
    {
        var key = Key(number);
        return WriteAsync<Customer, CustomerEnvelope>(record, body => api.UpdateCustomer(key, body, cancellationToken));
    }

    /// <summary>Reads a customer group; null when it does not exist.</summary>
    public Task<CustomerGroup?> GetCustomerGroupAsync(int number, CancellationToken cancellationToken = default)
    {
        var key = Key(number);
        return FindAsync<CustomerGroup, CustomerGroupEnvelope>(() => api.GetCustomerGroup(key, cancellationToken));
    }

    /// <summary>Reads all customer groups that the query asks for, page by page.</summary>
    public IAsyncEnumerable<CustomerGroup> ListCustomerGroupsAsync(RackbeatQuery? query = null, CancellationToken cancellationToken = default) =>
        PagesAsync<CustomerGroup, CustomerGroupPage>(
            query,
            (page, limit, it, token) => api.ListCustomerGroups(page, limit, it.Fields, it.OrderBy, it.OrderDirection, it.FilterValues, token),
            static record => record.Number,
            cancellationToken);

    /// <summary>Creates a customer group; answers it as stored.</summary>
    public Task<CustomerGroup> CreateCustomerGroupAsync(CustomerGroup record, CancellationToken cancellationToken = default) =>
        WriteAsync<CustomerGroup, CustomerGroupEnvelope>(record, body => api.CreateCustomerGroup(body, cancellationToken));

    /// <summary>Changes the properties of a customer group that have a value; answers it as stored.</summary>
    public Task<CustomerGroup> UpdateCustomerGroupAsync(int number, CustomerGroup record, CancellationToken cancellationToken = default)
    {
        var key = Key(number);
        return WriteAsync<CustomerGroup, CustomerGroupEnvelope>(record, body => api.UpdateCustomerGroup(key, body, cancellationToken));
    }

    /// <summary>Reads terms of payment; null when it does not exist.</summary>
    public Task<PaymentTerms?> GetPaymentTermsAsync(int number, CancellationToken cancellationToken = default)
    {
        var key = Key(number);
        return FindAsync<PaymentTerms, PaymentTermsEnvelope>(() => api.GetPaymentTerms(key, cancellationToken));
    }

    /// <summary>Reads all terms of payment that the query asks for, page by page.</summary>
    public IAsyncEnumerable<PaymentTerms> ListPaymentTermsAsync(RackbeatQuery? query = null, CancellationToken cancellationToken = default) =>
        PagesAsync<PaymentTerms, PaymentTermsPage>(
            query,
            (page, limit, it, token) => api.ListPaymentTerms(page, limit, it.Fields, it.OrderBy, it.OrderDirection, it.FilterValues, token),
            static record => record.Number,
            cancellationToken);

    /// <summary>Creates terms of payment; answers it as stored.</summary>
    public Task<PaymentTerms> CreatePaymentTermsAsync(PaymentTerms record, CancellationToken cancellationToken = default) =>
        WriteAsync<PaymentTerms, PaymentTermsEnvelope>(record, body => api.CreatePaymentTerms(body, cancellationToken));

    /// <summary>Changes the properties of terms of payment that have a value; answers it as stored.</summary>
    public Task<PaymentTerms> UpdatePaymentTermsAsync(int number, PaymentTerms record, CancellationToken cancellationToken = default)
    {
        var key = Key(number);
        return WriteAsync<PaymentTerms, PaymentTermsEnvelope>(record, body => api.UpdatePaymentTerms(key, body, cancellationToken));
    }

    /// <summary>Reads a product group; null when it does not exist.</summary>
    public Task<ProductGroup?> GetProductGroupAsync(int number, CancellationToken cancellationToken = default)
    {
        var key = Key(number);
        return FindAsync<ProductGroup, ProductGroupEnvelope>(() => api.GetProductGroup(key, cancellationToken));
    }

    /// <summary>Reads all product groups that the query asks for, page by page.</summary>
    public IAsyncEnumerable<ProductGroup> ListProductGroupsAsync(RackbeatQuery? query = null, CancellationToken cancellationToken = default) =>
        PagesAsync<ProductGroup, ProductGroupPage>(
            query,
            (page, limit, it, token) => api.ListProductGroups(page, limit, it.Fields, it.OrderBy, it.OrderDirection, it.FilterValues, token),
            static record => record.Number,
            cancellationToken);

    /// <summary>Creates a product group; answers it as stored.</summary>
    public Task<ProductGroup> CreateProductGroupAsync(ProductGroup record, CancellationToken cancellationToken = default) =>
        WriteAsync<ProductGroup, ProductGroupEnvelope>(record, body => api.CreateProductGroup(body, cancellationToken));

    /// <summary>Changes the properties of a product group that have a value; answers it as stored.</summary>
    public Task<ProductGroup> UpdateProductGroupAsync(int number, ProductGroup record, CancellationToken cancellationToken = default)
    {
        var key = Key(number);
        return WriteAsync<ProductGroup, ProductGroupEnvelope>(record, body => api.UpdateProductGroup(key, body, cancellationToken));
    }

    /// <summary>Reads a unit; null when it does not exist.</summary>
    public Task<Unit?> GetUnitAsync(int number, CancellationToken cancellationToken = default)
    {
        var key = Key(number);
        return FindAsync<Unit, UnitEnvelope>(() => api.GetUnit(key, cancellationToken));
    }

    /// <summary>Reads all units that the query asks for, page by page.</summary>
    public IAsyncEnumerable<Unit> ListUnitsAsync(RackbeatQuery? query = null, CancellationToken cancellationToken = default) =>
        PagesAsync<Unit, UnitPage>(
            query,
            (page, limit, it, token) => api.ListUnits(page, limit, it.Fields, it.OrderBy, it.OrderDirection, it.FilterValues, token),
            static record => record.Number,
            cancellationToken);

    /// <summary>Creates a unit; answers it as stored.</summary>
    public Task<Unit> CreateUnitAsync(Unit record, CancellationToken cancellationToken = default) =>
        WriteAsync<Unit, UnitEnvelope>(record, body => api.CreateUnit(body, cancellationToken));

    /// <summary>Changes the properties of a unit that have a value; answers it as stored.</summary>
    public Task<Unit> UpdateUnitAsync(int number, Unit record, CancellationToken cancellationToken = default)
    {
        var key = Key(number);
        return WriteAsync<Unit, UnitEnvelope>(record, body => api.UpdateUnit(key, body, cancellationToken));
    }

    /// <summary>Reads a product; null when it does not exist.</summary>
    public Task<Product?> GetProductAsync(string number, CancellationToken cancellationToken = default)
    {
        var key = ItemPath.Segment(number);
        return FindAsync<Product, ProductEnvelope>(() => api.GetProduct(key, cancellationToken));
    }

    /// <summary>Reads all products that the query asks for, page by page.</summary>
    public IAsyncEnumerable<Product> ListProductsAsync(RackbeatQuery? query = null, CancellationToken cancellationToken = default) =>
        PagesAsync<Product, ProductPage>(
            query,
            (page, limit, it, token) => api.ListProducts(page, limit, it.Fields, it.OrderBy, it.OrderDirection, it.FilterValues, token),
            static record => record.Number,
            cancellationToken);

    /// <summary>Creates a product; answers it as stored.</summary>
    public Task<Product> CreateProductAsync(Product record, CancellationToken cancellationToken = default) =>
        WriteAsync<Product, ProductEnvelope>(record, body => api.CreateProduct(body, cancellationToken));

    /// <summary>Changes the properties of a product that have a value; answers it as stored.</summary>
    public Task<Product> UpdateProductAsync(string number, Product record, CancellationToken cancellationToken = default)
    {
        var key = ItemPath.Segment(number);
        return WriteAsync<Product, ProductEnvelope>(record, body => api.UpdateProduct(key, body, cancellationToken));
    }

    /// <summary>Reads a customer invoice; null when it does not exist.</summary>
    public Task<CustomerInvoice?> GetCustomerInvoiceAsync(int number, CancellationToken cancellationToken = default)
    {
        var key = Key(number);
        return FindAsync<CustomerInvoice, CustomerInvoiceEnvelope>(() => api.GetCustomerInvoice(key, cancellationToken));
    }

    /// <summary>Reads all customer invoices that the query asks for, page by page.</summary>
    public IAsyncEnumerable<CustomerInvoice> ListCustomerInvoicesAsync(RackbeatQuery? query = null, CancellationToken cancellationToken = default) =>
        PagesAsync<CustomerInvoice, CustomerInvoicePage>(
            query,
            (page, limit, it, token) => api.ListCustomerInvoices(page, limit, it.Fields, it.OrderBy, it.OrderDirection, it.FilterValues, token),
            static record => record.Number,
            cancellationToken);

    /// <summary>Creates a customer invoice; answers it as stored.</summary>
    public Task<CustomerInvoice> CreateCustomerInvoiceAsync(CustomerInvoice record, CancellationToken cancellationToken = default) =>
        WriteAsync<CustomerInvoice, CustomerInvoiceEnvelope>(record, body => api.CreateCustomerInvoice(body, cancellationToken));

    /// <summary>Changes the properties of a customer invoice that have a value; answers it as stored.</summary>
    public Task<CustomerInvoice> UpdateCustomerInvoiceAsync(int number, CustomerInvoice record, CancellationToken cancellationToken = default)
    {
        var key = Key(number);
        return WriteAsync<CustomerInvoice, CustomerInvoiceEnvelope>(record, body => api.UpdateCustomerInvoice(key, body, cancellationToken));
    }

    /// <summary>Reads a layout; null when it does not exist.</summary>
    public Task<Layout?> GetLayoutAsync(int number, CancellationToken cancellationToken = default)
    {
        var key = Key(number);
        return FindAsync<Layout, LayoutEnvelope>(() => api.GetLayout(key, cancellationToken));
    }

    /// <summary>Reads all layouts that the query asks for, page by page.</summary>
    public IAsyncEnumerable<Layout> ListLayoutsAsync(RackbeatQuery? query = null, CancellationToken cancellationToken = default) =>
        PagesAsync<Layout, LayoutPage>(
            query,
            (page, limit, it, token) => api.ListLayouts(page, limit, it.Fields, it.OrderBy, it.OrderDirection, it.FilterValues, token),
            static record => record.Number,
            cancellationToken);

    /// <summary>Reads an employee; null when it does not exist.</summary>
    public Task<Employee?> GetEmployeeAsync(int number, CancellationToken cancellationToken = default)
    {
        var key = Key(number);
        return FindAsync<Employee, EmployeeEnvelope>(() => api.GetEmployee(key, cancellationToken));
    }

    /// <summary>Reads all employees that the query asks for, page by page.</summary>
    public IAsyncEnumerable<Employee> ListEmployeesAsync(RackbeatQuery? query = null, CancellationToken cancellationToken = default) =>
        PagesAsync<Employee, EmployeePage>(
            query,
            (page, limit, it, token) => api.ListEmployees(page, limit, it.Fields, it.OrderBy, it.OrderDirection, it.FilterValues, token),
            static record => record.Number,
            cancellationToken);

    /// <summary>Creates an employee; answers it as stored.</summary>
    public Task<Employee> CreateEmployeeAsync(Employee record, CancellationToken cancellationToken = default) =>
        WriteAsync<Employee, EmployeeEnvelope>(record, body => api.CreateEmployee(body, cancellationToken));

    /// <summary>Changes the properties of an employee that have a value; answers it as stored.</summary>
    public Task<Employee> UpdateEmployeeAsync(int number, Employee record, CancellationToken cancellationToken = default)
    {
        var key = Key(number);
        return WriteAsync<Employee, EmployeeEnvelope>(record, body => api.UpdateEmployee(key, body, cancellationToken));
    }
}
