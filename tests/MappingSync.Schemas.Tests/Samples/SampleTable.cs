using MappingSync.Economic.Rest;
using Rackbeat = MappingSync.Rackbeat;

namespace MappingSync.Schemas.Tests.Samples;

/// <summary>Which contract each body is read into.</summary>
internal static class SampleTable
{
    private const string List = "collection[]";
    private const string Iso = "Rackbeat writes local time without an offset; the contract writes ISO 8601 with one.";

    public static IReadOnlyList<SampleRow> Rows { get; } =
    [
        SampleRow.Of<AccountingYear>("economic/accounting-years.get.collection.json", List),
        SampleRow.Of<Account>("economic/accounts.get.collection.json", List),
        SampleRow.Of<CustomerGroup>("economic/customer-groups.get.collection.json", List),
        SampleRow.Of<CustomerContact>("economic/customers.contacts.get.collection.json", List),
        SampleRow.Of<CustomerContact>("economic/customers.contacts.get.single.json"),
        SampleRow.Of<Customer>("economic/customers.get.collection.json", List),
        SampleRow.Of<Customer>("economic/customers.get.single.json"),
        SampleRow.Of<Customer>("economic/customers.post.response.json"),
        SampleRow.Of<DepartmentalDistribution>("economic/departmental-distributions.distributions.get.empty.json", List),
        SampleRow.Of<DepartmentalDistribution>("economic/departmental-distributions.get.collection.json", List),
        SampleRow.Of<Department>("economic/departments.get.collection.json", List),
        SampleRow.Of<BookInvoiceRequest>("economic/invoices.booked.post.request.json"),
        SampleRow.Of<BookedInvoice>("economic/invoices.booked.post.response.ean-recipient.json"),
        SampleRow.Of<BookedInvoice>("economic/invoices.booked.post.response.json"),
        SampleRow.Of<BookedInvoice>("economic/invoices.booked.post.response.with-vat.json"),
        SampleRow.Of<DeletedDrafts>("economic/invoices.drafts.delete.response.json"),
        SampleRow.Of<DraftInvoice>("economic/invoices.drafts.get.single.json"),
        SampleRow.Of<DraftInvoiceLines>("economic/invoices.drafts.lines.post.request.json"),
        SampleRow.Of<DraftInvoice>("economic/invoices.drafts.post.request.json"),
        SampleRow.Of<DraftInvoice>("economic/invoices.drafts.post.response.json"),
        SampleRow.Of<Journal>("economic/journals.get.collection.json", List),
        SampleRow.Of<Journal>("economic/journals.get.single.json"),
        SampleRow.Of<Voucher>("economic/journals.vouchers.post.request.docs.json"),
        SampleRow.Of<Layout>("economic/layouts.get.collection.json", List),
        SampleRow.Of<Order>("economic/orders.archived.get.single.json"),
        SampleRow.Of<Order>("economic/orders.drafts.get.collection.json", List),
        SampleRow.Of<Order>("economic/orders.drafts.get.single.json"),
        SampleRow.Of<Order>("economic/orders.drafts.post.request.json"),
        SampleRow.Of<Order>("economic/orders.sent.get.single.json"),
        SampleRow.Of<PaymentTerms>("economic/payment-terms.get.collection.json", List),
        SampleRow.Of<PaymentMethod>("economic/payment-types.get.collection.json", List),
        SampleRow.Of<ProductGroup>("economic/product-groups.get.collection.json", List),
        SampleRow.Of<Product>("economic/products.get.collection.json", List),
        SampleRow.Of<Product>("economic/products.get.single.json"),
        SampleRow.Of<Product>("economic/products.post.request.json"),
        SampleRow.Of<CurrencyPrice>("economic/products.pricing.currency-specific-sales-prices.get.collection.json", List),
        SampleRow.Of<CurrencyPrice>("economic/products.pricing.currency-specific-sales-prices.post.request.json"),
        SampleRow.Of<Self>("economic/self.get.json"),
        SampleRow.Of<SupplierGroup>("economic/supplier-groups.get.collection.json", List),
        SampleRow.Of<Supplier>("economic/suppliers.get.single.json"),
        SampleRow.Of<Supplier>("economic/suppliers.post.response.json"),
        SampleRow.Of<Unit>("economic/units.get.collection.json", List),
        SampleRow.Of<VatType>("economic/vat-types.get.collection.json", List),
        SampleRow.Of<VatZone>("economic/vat-zones.get.collection.json", List),

        SampleRow.Of<Rackbeat.Webhook>("rackbeat/01-webhook-create-request.json"),
        SampleRow.Of<Rackbeat.Webhook>("rackbeat/02-webhook-create-response.json", "webhook") with
        {
            Changes = new Dictionary<string, string> { ["created_at"] = Iso, ["updated_at"] = Iso },
        },
        SampleRow.Of<Rackbeat.WebhookDelivery>("rackbeat/03-webhook-delivery-as-documented.json") with
        {
            Changes = new Dictionary<string, string> { ["key"] = "Keys are numbers or texts; the contract has texts." },
        },
        SampleRow.Of<Rackbeat.WebhookDelivery>("rackbeat/04-webhook-delivery-as-observed.json"),
        SampleRow.Of<Rackbeat.WebhookDelivery>("rackbeat/05-webhook-updated-delivery-as-documented.json"),
        SampleRow.Of<Rackbeat.WebhookDelivery>("rackbeat/06-webhook-stock-delivery-observed-keys.json"),
        SampleRow.Of<Rackbeat.RackbeatPage<Rackbeat.Customer>>("rackbeat/07-list-envelope.json"),
        SampleRow.Of<Rackbeat.Order>("rackbeat/11-order-draft-create-request.json"),
        SampleRow.Of<Rackbeat.Order>("rackbeat/12-order-create-request-full.json") with
        {
            Changes = new Dictionary<string, string>
            {
                ["billing_address"] = "An address without content is an empty list.",
                ["lines[].quantity"] = "A number in quotes; the contract has numbers.",
            },
        },
        SampleRow.Of<Rackbeat.OrderLine>("rackbeat/13-order-line-update-request.json"),
        SampleRow.Of<Rackbeat.Product>("rackbeat/15-product-create-request.json") with
        {
            Changes = new Dictionary<string, string> { ["group"] = "Another name for group_id, in requests only; in answers it is the group itself." },
        },
        SampleRow.Of<Rackbeat.Product>("rackbeat/16-product-response-shape.json", "product"),
        SampleRow.Of<Rackbeat.ProductGroup>("rackbeat/17-product-group-create-request.json"),
        SampleRow.Of<Rackbeat.ItemUnit>("rackbeat/18-product-units-response-shape.json", "item_units[]"),
        SampleRow.Of<Rackbeat.Supplier>("rackbeat/21-supplier-create-request.json"),
        SampleRow.Of<Rackbeat.CustomerContact>("rackbeat/22-customer-contact.json"),
        SampleRow.Of<Rackbeat.CustomerInvoice>("rackbeat/23-customer-invoice-response-shape.json", "customer_invoice"),
        SampleRow.Of<Rackbeat.ValuationReport>("rackbeat/25-report-valuation-shape.json"),
        SampleRow.Of<Rackbeat.Self>("rackbeat/26-self-response-shape.json"),
        SampleRow.Of<Rackbeat.ConvertedOrder>("rackbeat/29-order-convert-to-invoice-response.json"),
    ];

    /// <summary>Bodies that no contract stands for, by the beginning of their name.</summary>
    public static IReadOnlyDictionary<string, string> WithoutContract { get; } = new Dictionary<string, string>
    {
        ["economic/customers.patch."] = "A JSON patch; the client has no PATCH.",
        ["economic/error."] = "Bodies of refusals are read by EconomicErrorReader and tested there.",
        ["economic/pagination."] = "Only what paging needs is read of it.",
        ["rackbeat/08-report-revenue"] = "The revenue report is not read.",
        ["rackbeat/09-customer-invoice-book"] = "Invoices are booked in Rackbeat by people.",
        ["rackbeat/10-supplier-invoice-book"] = "Invoices are booked in Rackbeat by people.",
        ["rackbeat/14-order-custom-field"] = "Fields of a user's own are not exchanged.",
        ["rackbeat/19-product-field-values"] = "Fields of a user's own are not exchanged.",
        ["rackbeat/20-custom-field"] = "Fields of a user's own are not exchanged.",
        ["rackbeat/24-inventory-adjustment"] = "Stock is counted in Rackbeat.",
        ["rackbeat/27-integration-accept"] = "The installation of an app is not part of the API that is used.",
        ["rackbeat/28-purchase-order"] = "Purchase orders are not exchanged.",
    };
}
