namespace MappingSync.Economic;

/// <content>The resources of the REST surface.</content>
public sealed partial class EconomicClient
{
    /// <summary>The agreement of the token.</summary>
    public async Task<Rest.Self> GetSelfAsync(CancellationToken cancellationToken = default) =>
        await rest.GetSelf(cancellationToken) ?? throw Empty("agreement");

    /// <summary>Reads a customer; null when it does not exist.</summary>
    public Task<Rest.Customer?> GetCustomerAsync(int customerNumber, CancellationToken cancellationToken = default)
    {
        var key = NumberKey(customerNumber);
        return FindAsync(() => rest.GetCustomer(key, cancellationToken));
    }

    /// <summary>Reads all customers that the filter lets through, page by page.</summary>
    public IAsyncEnumerable<Rest.Customer> ListCustomersAsync(EconomicFilter? filter = null, string? sort = null, CancellationToken cancellationToken = default) =>
        PagesAsync(
            (page, token) => rest.ListCustomers(filter?.ToString(), sort, page, PageSize, token),
            rest.FollowCustomers,
            static record => record.CustomerNumber,
            cancellationToken);

    /// <summary>Creates a customer from bytes made by <see cref="EconomicBody" />; answers it as stored.</summary>
    public Task<Rest.Customer> PostCustomerAsync(ReadOnlyMemory<byte> body, string idempotencyKey, CancellationToken cancellationToken = default) =>
        WriteAsync(body, content => rest.PostCustomer(content, RequiredKey(idempotencyKey), cancellationToken));

    /// <summary>Replaces a customer: what the bytes leave out is cleared. A number that does not exist is created by it.</summary>
    public Task<Rest.Customer> PutCustomerAsync(int customerNumber, ReadOnlyMemory<byte> body, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        var key = NumberKey(customerNumber);
        return WriteAsync(body, content => rest.PutCustomer(key, content, OptionalKey(idempotencyKey), cancellationToken));
    }

    /// <summary>Reads a customer group; null when it does not exist.</summary>
    public Task<Rest.CustomerGroup?> GetCustomerGroupAsync(int customerGroupNumber, CancellationToken cancellationToken = default)
    {
        var key = Key(customerGroupNumber);
        return FindAsync(() => rest.GetCustomerGroup(key, cancellationToken));
    }

    /// <summary>Reads all customer groups that the filter lets through, page by page.</summary>
    public IAsyncEnumerable<Rest.CustomerGroup> ListCustomerGroupsAsync(EconomicFilter? filter = null, string? sort = null, CancellationToken cancellationToken = default) =>
        PagesAsync(
            (page, token) => rest.ListCustomerGroups(filter?.ToString(), sort, page, PageSize, token),
            rest.FollowCustomerGroups,
            static record => record.CustomerGroupNumber,
            cancellationToken);

    /// <summary>Creates a customer group from bytes made by <see cref="EconomicBody" />; answers it as stored.</summary>
    public Task<Rest.CustomerGroup> PostCustomerGroupAsync(ReadOnlyMemory<byte> body, string idempotencyKey, CancellationToken cancellationToken = default) =>
        WriteAsync(body, content => rest.PostCustomerGroup(content, RequiredKey(idempotencyKey), cancellationToken));

    /// <summary>Replaces a customer group: what the bytes leave out is cleared. A number that does not exist is created by it.</summary>
    public Task<Rest.CustomerGroup> PutCustomerGroupAsync(int customerGroupNumber, ReadOnlyMemory<byte> body, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        var key = Key(customerGroupNumber);
        return WriteAsync(body, content => rest.PutCustomerGroup(key, content, OptionalKey(idempotencyKey), cancellationToken));
    }

    /// <summary>Reads terms of payment; null when it does not exist.</summary>
    public Task<Rest.PaymentTerms?> GetPaymentTermsAsync(int paymentTermsNumber, CancellationToken cancellationToken = default)
    {
        var key = Key(paymentTermsNumber);
        return FindAsync(() => rest.GetPaymentTerms(key, cancellationToken));
    }

    /// <summary>Reads all terms of payment that the filter lets through, page by page.</summary>
    public IAsyncEnumerable<Rest.PaymentTerms> ListPaymentTermsAsync(EconomicFilter? filter = null, string? sort = null, CancellationToken cancellationToken = default) =>
        PagesAsync(
            (page, token) => rest.ListPaymentTerms(filter?.ToString(), sort, page, PageSize, token),
            rest.FollowPaymentTerms,
            static record => record.PaymentTermsNumber,
            cancellationToken);

    /// <summary>Creates terms of payment from bytes made by <see cref="EconomicBody" />; answers it as stored.</summary>
    public Task<Rest.PaymentTerms> PostPaymentTermsAsync(ReadOnlyMemory<byte> body, string idempotencyKey, CancellationToken cancellationToken = default) =>
        WriteAsync(body, content => rest.PostPaymentTerms(content, RequiredKey(idempotencyKey), cancellationToken));

    /// <summary>Replaces terms of payment: what the bytes leave out is cleared. A number that does not exist is created by it.</summary>
    public Task<Rest.PaymentTerms> PutPaymentTermsAsync(int paymentTermsNumber, ReadOnlyMemory<byte> body, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        var key = Key(paymentTermsNumber);
        return WriteAsync(body, content => rest.PutPaymentTerms(key, content, OptionalKey(idempotencyKey), cancellationToken));
    }

    /// <summary>Reads a unit; null when it does not exist.</summary>
    public Task<Rest.Unit?> GetUnitAsync(int unitNumber, CancellationToken cancellationToken = default)
    {
        var key = Key(unitNumber);
        return FindAsync(() => rest.GetUnit(key, cancellationToken));
    }

    /// <summary>Reads all units that the filter lets through, page by page.</summary>
    public IAsyncEnumerable<Rest.Unit> ListUnitsAsync(EconomicFilter? filter = null, string? sort = null, CancellationToken cancellationToken = default) =>
        PagesAsync(
            (page, token) => rest.ListUnits(filter?.ToString(), sort, page, PageSize, token),
            rest.FollowUnits,
            static record => record.UnitNumber,
            cancellationToken);

    /// <summary>Creates a unit from bytes made by <see cref="EconomicBody" />; answers it as stored.</summary>
    public Task<Rest.Unit> PostUnitAsync(ReadOnlyMemory<byte> body, string idempotencyKey, CancellationToken cancellationToken = default) =>
        WriteAsync(body, content => rest.PostUnit(content, RequiredKey(idempotencyKey), cancellationToken));

    /// <summary>Replaces a unit: what the bytes leave out is cleared. A number that does not exist is created by it.</summary>
    public Task<Rest.Unit> PutUnitAsync(int unitNumber, ReadOnlyMemory<byte> body, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        var key = Key(unitNumber);
        return WriteAsync(body, content => rest.PutUnit(key, content, OptionalKey(idempotencyKey), cancellationToken));
    }

    /// <summary>Reads a product; null when it does not exist.</summary>
    public Task<Rest.Product?> GetProductAsync(string productNumber, CancellationToken cancellationToken = default)
    {
        var key = ProductKey(productNumber);
        return FindAsync(() => rest.GetProduct(key, cancellationToken));
    }

    /// <summary>Reads all products that the filter lets through, page by page.</summary>
    public IAsyncEnumerable<Rest.Product> ListProductsAsync(EconomicFilter? filter = null, string? sort = null, CancellationToken cancellationToken = default) =>
        PagesAsync(
            (page, token) => rest.ListProducts(filter?.ToString(), sort, page, PageSize, token),
            rest.FollowProducts,
            static record => record.ProductNumber,
            cancellationToken);

    /// <summary>Creates a product from bytes made by <see cref="EconomicBody" />; answers it as stored.</summary>
    public Task<Rest.Product> PostProductAsync(ReadOnlyMemory<byte> body, string idempotencyKey, CancellationToken cancellationToken = default) =>
        WriteAsync(body, content => rest.PostProduct(content, RequiredKey(idempotencyKey), cancellationToken));

    /// <summary>Replaces a product: what the bytes leave out is cleared. A number that does not exist is created by it.</summary>
    public Task<Rest.Product> PutProductAsync(string productNumber, ReadOnlyMemory<byte> body, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        var key = ProductKey(productNumber);
        return WriteAsync(body, content => rest.PutProduct(key, content, OptionalKey(idempotencyKey), cancellationToken));
    }

    /// <summary>Reads a product group; null when it does not exist.</summary>
    public Task<Rest.ProductGroup?> GetProductGroupAsync(int productGroupNumber, CancellationToken cancellationToken = default)
    {
        var key = Key(productGroupNumber);
        return FindAsync(() => rest.GetProductGroup(key, cancellationToken));
    }

    /// <summary>Reads all product groups that the filter lets through, page by page.</summary>
    public IAsyncEnumerable<Rest.ProductGroup> ListProductGroupsAsync(EconomicFilter? filter = null, string? sort = null, CancellationToken cancellationToken = default) =>
        PagesAsync(
            (page, token) => rest.ListProductGroups(filter?.ToString(), sort, page, PageSize, token),
            rest.FollowProductGroups,
            static record => record.ProductGroupNumber,
            cancellationToken);

    /// <summary>Reads a layout; null when it does not exist.</summary>
    public Task<Rest.Layout?> GetLayoutAsync(int layoutNumber, CancellationToken cancellationToken = default)
    {
        var key = Key(layoutNumber);
        return FindAsync(() => rest.GetLayout(key, cancellationToken));
    }

    /// <summary>Reads all layouts that the filter lets through, page by page.</summary>
    public IAsyncEnumerable<Rest.Layout> ListLayoutsAsync(EconomicFilter? filter = null, string? sort = null, CancellationToken cancellationToken = default) =>
        PagesAsync(
            (page, token) => rest.ListLayouts(filter?.ToString(), sort, page, PageSize, token),
            rest.FollowLayouts,
            static record => record.LayoutNumber,
            cancellationToken);

    /// <summary>Reads an employee; null when it does not exist.</summary>
    public Task<Rest.Employee?> GetEmployeeAsync(int employeeNumber, CancellationToken cancellationToken = default)
    {
        var key = Key(employeeNumber);
        return FindAsync(() => rest.GetEmployee(key, cancellationToken));
    }

    /// <summary>Reads all employees that the filter lets through, page by page.</summary>
    public IAsyncEnumerable<Rest.Employee> ListEmployeesAsync(EconomicFilter? filter = null, string? sort = null, CancellationToken cancellationToken = default) =>
        PagesAsync(
            (page, token) => rest.ListEmployees(filter?.ToString(), sort, page, PageSize, token),
            rest.FollowEmployees,
            static record => record.EmployeeNumber,
            cancellationToken);

    /// <summary>Reads a VAT zone; null when it does not exist.</summary>
    public Task<Rest.VatZone?> GetVatZoneAsync(int vatZoneNumber, CancellationToken cancellationToken = default)
    {
        var key = Key(vatZoneNumber);
        return FindAsync(() => rest.GetVatZone(key, cancellationToken));
    }

    /// <summary>Reads all VAT zones that the filter lets through, page by page.</summary>
    public IAsyncEnumerable<Rest.VatZone> ListVatZonesAsync(EconomicFilter? filter = null, string? sort = null, CancellationToken cancellationToken = default) =>
        PagesAsync(
            (page, token) => rest.ListVatZones(filter?.ToString(), sort, page, PageSize, token),
            rest.FollowVatZones,
            static record => record.VatZoneNumber,
            cancellationToken);

    /// <summary>Reads an account; null when it does not exist.</summary>
    public Task<Rest.Account?> GetAccountAsync(int accountNumber, CancellationToken cancellationToken = default)
    {
        var key = Key(accountNumber);
        return FindAsync(() => rest.GetAccount(key, cancellationToken));
    }

    /// <summary>Reads all accounts that the filter lets through, page by page.</summary>
    public IAsyncEnumerable<Rest.Account> ListAccountsAsync(EconomicFilter? filter = null, string? sort = null, CancellationToken cancellationToken = default) =>
        PagesAsync(
            (page, token) => rest.ListAccounts(filter?.ToString(), sort, page, PageSize, token),
            rest.FollowAccounts,
            static record => record.AccountNumber,
            cancellationToken);

    /// <summary>Reads a draft invoice; null when it does not exist.</summary>
    public Task<Rest.DraftInvoice?> GetDraftInvoiceAsync(int draftInvoiceNumber, CancellationToken cancellationToken = default)
    {
        var key = NumberKey(draftInvoiceNumber);
        return FindAsync(() => rest.GetDraftInvoice(key, cancellationToken));
    }

    /// <summary>Reads all draft invoices that the filter lets through, page by page; without their lines.</summary>
    public IAsyncEnumerable<Rest.DraftInvoice> ListDraftInvoicesAsync(EconomicFilter? filter = null, string? sort = null, CancellationToken cancellationToken = default) =>
        PagesAsync(
            (page, token) => rest.ListDraftInvoices(filter?.ToString(), sort, page, PageSize, token),
            rest.FollowDraftInvoices,
            static record => record.DraftInvoiceNumber,
            cancellationToken);

    /// <summary>Creates a draft invoice from bytes made by <see cref="EconomicBody" />; answers it as stored.</summary>
    public Task<Rest.DraftInvoice> PostDraftInvoiceAsync(ReadOnlyMemory<byte> body, string idempotencyKey, CancellationToken cancellationToken = default) =>
        WriteAsync(body, content => rest.PostDraftInvoice(content, RequiredKey(idempotencyKey), cancellationToken));

    /// <summary>Replaces a draft invoice: what the bytes leave out is cleared. A number that does not exist is created by it.</summary>
    public Task<Rest.DraftInvoice> PutDraftInvoiceAsync(int draftInvoiceNumber, ReadOnlyMemory<byte> body, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        var key = NumberKey(draftInvoiceNumber);
        return WriteAsync(body, content => rest.PutDraftInvoice(key, content, OptionalKey(idempotencyKey), cancellationToken));
    }

    /// <summary>Reads a booked invoice; null when it does not exist.</summary>
    public Task<Rest.BookedInvoice?> GetBookedInvoiceAsync(int bookedInvoiceNumber, CancellationToken cancellationToken = default)
    {
        var key = Key(bookedInvoiceNumber);
        return FindAsync(() => rest.GetBookedInvoice(key, cancellationToken));
    }

    /// <summary>Reads all booked invoices that the filter lets through, page by page; without their lines.</summary>
    public IAsyncEnumerable<Rest.BookedInvoice> ListBookedInvoicesAsync(EconomicFilter? filter = null, string? sort = null, CancellationToken cancellationToken = default) =>
        PagesAsync(
            (page, token) => rest.ListBookedInvoices(filter?.ToString(), sort, page, PageSize, token),
            rest.FollowBookedInvoices,
            static record => record.BookedInvoiceNumber,
            cancellationToken);

    /// <summary>Removes one draft invoice; 0 or less throws before a call is made, because that address would remove every draft.</summary>
    public async Task DeleteDraftInvoiceAsync(int draftInvoiceNumber, string? idempotencyKey = null, CancellationToken cancellationToken = default) =>
        await rest.DeleteDraftInvoice(NumberKey(draftInvoiceNumber), OptionalKey(idempotencyKey), cancellationToken);

    /// <summary>
    /// Books a draft invoice; answers the booked one. The bytes are those of a <see cref="Rest.BookInvoiceRequest" /> that names a draft.
    /// </summary>
    public Task<Rest.BookedInvoice> BookInvoiceAsync(ReadOnlyMemory<byte> body, string idempotencyKey, CancellationToken cancellationToken = default) =>
        WriteAsync(body, content => rest.PostBookedInvoice(content, RequiredKey(idempotencyKey), cancellationToken));

    /// <summary>Reads a contact of a customer; null when it does not exist.</summary>
    public Task<Rest.CustomerContact?> GetCustomerContactAsync(int customerNumber, int customerContactNumber, CancellationToken cancellationToken = default)
    {
        var (customer, contact) = (NumberKey(customerNumber), Key(customerContactNumber));
        return FindAsync(() => rest.GetCustomerContact(customer, contact, cancellationToken));
    }

    /// <summary>Reads all contacts of a customer that the filter lets through.</summary>
    public IAsyncEnumerable<Rest.CustomerContact> ListCustomerContactsAsync(int customerNumber, EconomicFilter? filter = null, CancellationToken cancellationToken = default)
    {
        var customer = NumberKey(customerNumber);
        return PagesAsync(
            (page, token) => rest.ListCustomerContacts(customer, filter?.ToString(), page, PageSize, token),
            rest.FollowCustomerContacts,
            static record => record.CustomerContactNumber,
            cancellationToken);
    }

    /// <summary>Creates a contact of a customer from bytes made by <see cref="EconomicBody" />.</summary>
    public Task<Rest.CustomerContact> PostCustomerContactAsync(int customerNumber, ReadOnlyMemory<byte> body, string idempotencyKey, CancellationToken cancellationToken = default)
    {
        var customer = NumberKey(customerNumber);
        return WriteAsync(body, content => rest.PostCustomerContact(customer, content, RequiredKey(idempotencyKey), cancellationToken));
    }

    /// <summary>Replaces a contact of a customer: what the bytes leave out is cleared.</summary>
    public Task<Rest.CustomerContact> PutCustomerContactAsync(int customerNumber, int customerContactNumber, ReadOnlyMemory<byte> body, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        var (customer, contact) = (NumberKey(customerNumber), Key(customerContactNumber));
        return WriteAsync(body, content => rest.PutCustomerContact(customer, contact, content, OptionalKey(idempotencyKey), cancellationToken));
    }
}
