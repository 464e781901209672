using MappingSync.Economic.Rest;
using Services = MappingSync.Economic.Services;

namespace MappingSync.Schemas.Tests.Economic;

/// <summary>Which published schemas describe which contract. A contract that is only a part of another one is checked with it.</summary>
internal static class ContractTable
{
    private const string List = "#collection[]";

    public static IReadOnlyList<ContractRow> Rows { get; } =
    [
        ContractRow.Rest<Account>("accounts.accountNumber.get", "accounts.get" + List),
        ContractRow.Rest<AccountTotal>(
            "accounting-years.accountingYear.totals.get" + List, "accounting-years.accountingYear.periods.accountingYearPeriod.totals.get" + List,
            "accounts.accountNumber.accounting-years.accountingYear.totals.get", "accounts.accountNumber.accounting-years.accountingYear.periods.accountingYearPeriod.totals.get"),
        ContractRow.Rest<AccountingYear>(
            "accounting-years.accountingYear.get", "accounting-years.get" + List, "accounting-years.post",
            "accounts.accountNumber.accounting-years.accountingYear.get", "accounts.accountNumber.accounting-years.get" + List),
        ContractRow.Rest<AccountingPeriod>(
            "accounting-years.accountingYear.periods.accountingYearPeriod.get", "accounting-years.accountingYear.periods.get" + List,
            "accounts.accountNumber.accounting-years.accountingYear.periods.accountingYearPeriod.get", "accounts.accountNumber.accounting-years.accountingYear.periods.get" + List),
        ContractRow.Rest<AgreementBankInformation>("self.company.bankinformation.put"),
        ContractRow.Rest<AgreementCompany>("self.company.put"),
        ContractRow.Rest<AgreementUser>("self.user.put"),
        ContractRow.Rest<Attachment>("journals.journalNumber.vouchers.accountingYear-voucherNumber.attachment.get"),
        ContractRow.Rest<BookedInvoice>(
            "invoices.booked.bookedInvoiceNumber.get", "invoices.booked.get" + List, "customers.customerNumber.invoices.booked.get" + List,
            "invoices.paid.get" + List, "invoices.unpaid.get" + List, "invoices.overdue.get" + List, "invoices.not-due.get" + List),
        ContractRow.Rest<BookInvoiceRequest>("invoices.booked.post", "invoices.booked.bookWithNumber.put"),
        ContractRow.Rest<Currency>("currencies.code.get", "currencies.get" + List),
        ContractRow.Rest<CurrencyPrice>(
            "products.productNumber.pricing.currency-specific-sales-prices.currencyCode.get", "products.productNumber.pricing.currency-specific-sales-prices.get" + List,
            "products.productNumber.pricing.currency-specific-sales-prices.post", "products.productNumber.pricing.currency-specific-sales-prices.currencyCode.put"),
        ContractRow.Rest<Customer>(
            "customers.customerNumber.get", "customers.get" + List, "customers.post", "customers.customerNo.put",
            "customer-groups.customerGroupNumber.customers.get" + List, "employees.employeeNumber.customers.get" + List),
        ContractRow.Rest<CustomerContact>(
            "customers.customerNumber.contacts.contactNumber.get", "customers.customerNumber.contacts.get" + List,
            "customers.customerNumber.contacts.post", "customers.customerNumber.contacts.contactNumber.put"),
        ContractRow.Rest<CustomerGroup>("customer-groups.customerGroupNumber.get", "customer-groups.get" + List, "customer-groups.post", "customer-groups.customergroupnumber.put"),
        ContractRow.Rest<DeliveryLocation>(
            "customers.customerNumber.delivery-locations.deliveryLocationNumber.get", "customers.customerNumber.delivery-locations.get" + List,
            "customers.customerNumber.delivery-locations.post", "customers.customerNumber.delivery-locations.deliveryLocationNumber.put"),
        ContractRow.Rest<Department>("departments.departmentNumber.get", "departments.get" + List),
        ContractRow.Rest<DepartmentalDistribution>(
            "departmental-distributions.get" + List,
            "departmental-distributions.departments.departmentalDistributionNumber.get", "departmental-distributions.departments.get" + List,
            "departmental-distributions.distributions.departmentalDistributionNumber.get", "departmental-distributions.distributions.get" + List),
        ContractRow.Rest<DraftInvoice>(
            "invoices.drafts.draftInvoiceNumber.get", "invoices.drafts.get" + List, "customers.customerNumber.invoices.drafts.get" + List,
            "invoices.drafts.post", "invoices.drafts.draftInvoiceNumber.put"),
        ContractRow.Rest<DraftInvoiceLine>(
            "invoices.drafts.draftInvoiceNumber.get#lines[]", "invoices.drafts.post#lines[]", "invoices.drafts.draftInvoiceNumber.put#lines[]",
            "invoices.drafts.draftInvoiceNumber.lines.post#lines[]"),
        ContractRow.Rest<DraftInvoiceLines>("invoices.drafts.draftInvoiceNumber.lines.post"),
        ContractRow.Rest<Employee>("employees.employeeNumber.get", "employees.get" + List),
        ContractRow.Rest<Entry>(
            "accounting-years.accountingYear.entries.get" + List, "accounting-years.accountingYear.periods.accountingYearPeriod.entries.get" + List,
            "accounts.accountNumber.accounting-years.accountingYear.entries.get" + List,
            "accounts.accountNumber.accounting-years.accountingYear.periods.accountingYearPeriod.entries.get" + List),
        ContractRow.Rest<FinanceVoucherEntry>("journals.journalNumber.vouchers.post#entries.financeVouchers[]", "journals.journalNumber.vouchers.accountingYear-voucherNumber.get#entries.financeVouchers[]"),
        ContractRow.Rest<Journal>("journals.journalNumber.get", "journals.get" + List),
        ContractRow.Rest<JournalEntry>("journals.journalNumber.entries.entryNumber.get", "journals.journalNumber.entries.get" + List),
        ContractRow.Rest<Layout>("layouts.layoutNumber.get", "layouts.get" + List),
        ContractRow.Rest<Order>(
            "orders.drafts.orderNumber.get", "orders.drafts.get" + List, "orders.sent.orderNumber.get", "orders.sent.get" + List,
            "orders.archived.orderNumber.get", "orders.archived.get" + List, "orders.drafts.post", "orders.drafts.orderNumber.put"),
        ContractRow.Rest<PaymentMethod>("payment-types.paymentTypeNumber.get", "payment-types.get" + List),
        ContractRow.Rest<PaymentTerms>("payment-terms.paymentTermsNumber.get", "payment-terms.get" + List, "payment-terms.post", "payment-terms.paymentTermsNumber.put"),
        ContractRow.Rest<Product>("products.productNumber.get", "products.get" + List, "products.post", "products.productNumber.put", "product-groups.productGroupNumber.products.get" + List),
        ContractRow.Rest<ProductGroup>("product-groups.productGroupNumber.get", "product-groups.get" + List),
        ContractRow.Rest<ProductGroupSalesAccount>("product-groups.productGroupNumber.sales-accounts.get" + List),
        ContractRow.Rest<Self>("self.get"),
        ContractRow.Rest<SentInvoice>("invoices.sent.id.get", "invoices.sent.get" + List),
        ContractRow.Rest<Supplier>("suppliers.supplierNumber.get", "suppliers.get" + List, "suppliers.post", "suppliers.supplierNumber.put"),
        ContractRow.Rest<Unit>("units.unitNumber.get", "units.get" + List, "units.post", "units.unitNumber.put"),
        ContractRow.Rest<VatAccount>("vat-accounts.id.get", "vat-accounts.get" + List),
        ContractRow.Rest<VatType>("vat-types.id.get", "vat-types.get" + List),
        ContractRow.Rest<VatZone>("vat-zones.vatZoneNumber.get", "vat-zones.get" + List),
        ContractRow.Rest<Voucher>("journals.journalNumber.vouchers.accountingYear-voucherNumber.get", "journals.journalNumber.vouchers.get" + List, "journals.journalNumber.vouchers.post"),

        ContractRow.Service<Services.AccountingPeriod>("AccountingYears", "AccountingYearPeriod"),
        ContractRow.Service<Services.AccountingYear>("AccountingYears", "AccountingYear"),
        ContractRow.Service<Services.AttachedDocument>("Documents", "AttachedDocument"),
        ContractRow.Service<Services.BookedEntry>("BookedEntries", "BookedEntry"),
        ContractRow.Service<Services.BookedInvoiceLine>("Q2C", "BookedInvoiceLine"),
        ContractRow.Service<Services.BookEntriesRequest>("Journals", "BookEntriesParameters"),
        ContractRow.Service<Services.BookIntervalRequest>("Journals", "BookingParameters"),
        ContractRow.Service<Services.Contact>("Customers", "Contact"),
        ContractRow.Service<Services.CreatedEntries>("Journals", "DraftEntryCreatedResultArray"),
        ContractRow.Service<Services.CreatedEntry>("Journals", "DraftEntryCreatedResult"),
        ContractRow.Service<Services.CreatedNumber>("Suppliers", "CreatedResult"),
        ContractRow.Service<Services.Customer>("Customers", "Customer"),
        ContractRow.Service<Services.DeliveryLocation>("Customers", "DeliveryLocation"),
        ContractRow.Service<Services.DraftEntries>("Journals", "DraftEntries"),
        ContractRow.Service<Services.DraftEntry>("Journals", "DraftEntry"),
        ContractRow.Service<Services.DraftInvoiceLine>("Q2C", "DraftInvoiceLine"),
        ContractRow.Service<Services.Employee>("Projects", "Employee"),
        ContractRow.Service<Services.EmployeeGroup>("Projects", "EmployeeGroup"),
        ContractRow.Service<Services.Journal>("Journals", "Journal"),
        ContractRow.Service<Services.OrderLine>("Q2C", "OrderLine"),
        ContractRow.Service<Services.ProductGroup>("Products", "ProductGroup"),
        ContractRow.Service<Services.ProductGroupZone>("Products", "Zone"),
        ContractRow.Service<Services.Project>("Projects", "Project"),
        ContractRow.Service<Services.ProjectGroup>("Projects", "ProjectGroup"),
        ContractRow.Service<Services.SupplierContact>("Suppliers", "Contact"),
        ContractRow.Service<Services.SupplierGroup>("Suppliers", "Group"),
        ContractRow.Service<Services.Webhook>("webhooks-api", "Webhook"),
        ContractRow.Service<Services.WebhookEventType>("webhooks-api", "EventType"),
    ];

    /// <summary>Contracts that no published schema describes.</summary>
    public static IReadOnlyDictionary<Type, string> WithoutSchema { get; } = new Dictionary<Type, string>
    {
        [typeof(DeletedDrafts)] = "The answer to a DELETE; only requests and answers to GET have schemas.",
        [typeof(Pagination)] = "The schemas of lists say only that there is one.",
        [typeof(SupplierContact)] = "No schema is published for /suppliers/:supplierNumber/contacts.",
        [typeof(SupplierGroup)] = "No schema is published for /supplier-groups.",
    };

    /// <summary>Files of the folder that no contract is compared with, by their beginning.</summary>
    public static IReadOnlyDictionary<string, string> UnusedFiles { get; } = new Dictionary<string, string>
    {
        ["restapi/app-roles."] = "Roles of an app are not read.",
        ["restapi/quotes."] = "Quotes are not exchanged.",
        ["restapi/invoices.totals."] = "Totals of invoices are not read.",
        ["restapi/invoices.get."] = "A list of links.",
        ["restapi/orders.get."] = "A list of links.",
        ["restapi/customers.customerNumber.invoices.get."] = "A list of links.",
        ["restapi/customers.customerNumber.templates."] = "Templates are not read.",
        ["restapi/customers.customerNumber.totals."] = "Totals of customers are not read.",
        ["restapi/invoices.drafts.draftInvoiceNumber.templates."] = "Templates are not read.",
        ["restapi/orders.drafts.orderNumber.templates."] = "Templates are not read.",
        ["restapi/journals.journalNumber.templates."] = "Templates are not read.",
        ["openapi/openapi-Accounts."] = "Accounts are read from the REST surface.",
        ["openapi/openapi-Budgets."] = "Budgets are not exchanged.",
        ["openapi/openapi-Dimensions."] = "Departments are read from the REST surface.",
        ["openapi/openapi-Subscriptions."] = "Subscriptions are not exchanged.",
    };
}
