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
        ContractRow.Rest<AccountingYear>("accounting-years.accountingYear.get", "accounting-years.get" + List, "accounting-years.post", "accounts.accountNumber.accounting-years.accountingYear.get", "accounts.accountNumber.accounting-years.get" + List),
        ContractRow.Rest<AccountingPeriod>(
            "accounting-years.accountingYear.periods.accountingYearPeriod.get", "accounting-years.accountingYear.periods.get" + List,
            "accounts.accountNumber.accounting-years.accountingYear.periods.accountingYearPeriod.get", "accounts.accountNumber.accounting-years.accountingYear.periods.get" + List),
        ContractRow.Rest<Entry>(
            "accounting-years.accountingYear.entries.get" + List, "accounting-years.accountingYear.periods.accountingYearPeriod.entries.get" + List,
            "accounts.accountNumber.accounting-years.accountingYear.entries.get" + List, "accounts.accountNumber.accounting-years.accountingYear.periods.accountingYearPeriod.entries.get" + List),
        ContractRow.Rest<Customer>(
            "customers.customerNumber.get", "customers.get" + List, "customers.post", "customers.customerNo.put",
            "customer-groups.customerGroupNumber.customers.get" + List, "employees.employeeNumber.customers.get" + List),
        ContractRow.Rest<CustomerContact>(
            "customers.customerNumber.contacts.contactNumber.get", "customers.customerNumber.contacts.get" + List,
            "customers.customerNumber.contacts.post", "customers.customerNumber.contacts.contactNumber.put"),
        ContractRow.Rest<CustomerGroup>("customer-groups.customerGroupNumber.get", "customer-groups.get" + List, "customer-groups.post", "customer-groups.customergroupnumber.put"),
        ContractRow.Rest<Employee>("employees.employeeNumber.get", "employees.get" + List),
        ContractRow.Rest<BookedInvoice>(
            "invoices.booked.bookedInvoiceNumber.get", "invoices.booked.get" + List, "customers.customerNumber.invoices.booked.get" + List,
            "invoices.paid.get" + List, "invoices.unpaid.get" + List, "invoices.overdue.get" + List, "invoices.not-due.get" + List),
        ContractRow.Rest<BookInvoiceRequest>("invoices.booked.post", "invoices.booked.bookWithNumber.put"),
        ContractRow.Rest<DraftInvoice>(
            "invoices.drafts.draftInvoiceNumber.get", "invoices.drafts.get" + List, "customers.customerNumber.invoices.drafts.get" + List,
            "invoices.drafts.post", "invoices.drafts.draftInvoiceNumber.put"),
        ContractRow.Rest<Journal>("journals.journalNumber.get", "journals.get" + List),
        ContractRow.Rest<JournalEntry>("journals.journalNumber.entries.entryNumber.get", "journals.journalNumber.entries.get" + List),
        ContractRow.Rest<Layout>("layouts.layoutNumber.get", "layouts.get" + List),
        ContractRow.Rest<Order>(
            "orders.drafts.orderNumber.get", "orders.drafts.get" + List, "orders.sent.orderNumber.get", "orders.sent.get" + List,
            "orders.archived.orderNumber.get", "orders.archived.get" + List, "orders.drafts.post", "orders.drafts.orderNumber.put"),
        ContractRow.Rest<PaymentTerms>("payment-terms.paymentTermsNumber.get", "payment-terms.get" + List, "payment-terms.post", "payment-terms.paymentTermsNumber.put"),
        ContractRow.Rest<Product>("products.productNumber.get", "products.get" + List, "products.post", "products.productNumber.put", "product-groups.productGroupNumber.products.get" + List),
        ContractRow.Rest<ProductGroup>("product-groups.productGroupNumber.get", "product-groups.get" + List),
        ContractRow.Rest<Self>("self.get"),
        ContractRow.Rest<AgreementCompany>("self.company.put"),
        ContractRow.Rest<AgreementBankInformation>("self.company.bankinformation.put"),
        ContractRow.Rest<AgreementUser>("self.user.put"),
        ContractRow.Rest<Unit>("units.unitNumber.get", "units.get" + List, "units.post", "units.unitNumber.put"),
        ContractRow.Rest<VatZone>("vat-zones.vatZoneNumber.get", "vat-zones.get" + List),
        ContractRow.Rest<Voucher>("journals.journalNumber.vouchers.accountingYear-voucherNumber.get", "journals.journalNumber.vouchers.get" + List, "journals.journalNumber.vouchers.post"),

        ContractRow.Service<Services.AccountingPeriod>("AccountingYears", "AccountingYearPeriod"),
        ContractRow.Service<Services.BookedEntry>("BookedEntries", "BookedEntry"),
        ContractRow.Service<Services.BookEntriesRequest>("Journals", "BookEntriesParameters"),
        ContractRow.Service<Services.Customer>("Customers", "Customer"),
        ContractRow.Service<Services.DraftEntry>("Journals", "DraftEntry"),
        ContractRow.Service<Services.Journal>("Journals", "Journal"),
        ContractRow.Service<Services.ProductGroup>("Products", "ProductGroup"),
    ];
}
