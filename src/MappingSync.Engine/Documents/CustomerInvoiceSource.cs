using MappingSync.Engine.Delivery;
using MappingSync.Engine.Errors;
using MappingSync.Engine.Notifications;
using MappingSync.Engine.Settings;
using MappingSync.Mappings;
using MappingSync.Rackbeat;
using DraftInvoice = MappingSync.Economic.Rest.DraftInvoice;

namespace MappingSync.Engine.Documents;

/// <summary>An invoice as Rackbeat has it now, with all that its mapper needs, and what it becomes in e-conomic.</summary>
internal sealed class CustomerInvoiceSource
{
    private readonly CustomerInvoiceMapping.PushInputs inputs;

    private CustomerInvoiceSource(CustomerInvoice invoice, in CustomerInvoiceMapping.PushInputs inputs, DraftInvoice mapped)
    {
        Invoice = invoice;
        this.inputs = inputs;
        Mapped = mapped;
    }

    /// <summary>The invoice as it is sent: Rackbeat's, with lines replaced by their totals where the settings ask for it.</summary>
    public CustomerInvoice Invoice { get; }

    /// <summary>The draft that it becomes.</summary>
    public DraftInvoice Mapped { get; }

    /// <summary>Fetches what the invoice needs, has what it refers to created, maps it and checks it.</summary>
    /// <exception cref="StepFailedException">It cannot be sent as it is.</exception>
    public static async Task<CustomerInvoiceSource> LoadAsync(AgreementSession session, CustomerInvoice fetched, LocalizedText record, CancellationToken cancellationToken)
    {
        var invoice = session.Settings.CustomerInvoices.Lines == InvoiceLines.Total ? InvoiceLineTotals.Apply(fetched) : fetched;
        var values = await session.ValuesAsync(cancellationToken).ConfigureAwait(false);
        var customer = await CustomerAsync(session, invoice, record, cancellationToken).ConfigureAwait(false);
        var products = await ProductsAsync(session, invoice, cancellationToken).ConfigureAwait(false);
        var inputs = new CustomerInvoiceMapping.PushInputs(customer, values, products);
        var references = await session.References.ResolveAsync(record, CustomerInvoiceMapping.ReferencesPush(invoice, inputs), cancellationToken).ConfigureAwait(false);
        var mapped = CustomerInvoiceMapping.Push(invoice, inputs, references);
        var violations = CustomerInvoiceMapping.ValidatePush(invoice, mapped, inputs);
        return violations.IsEmpty
            ? new CustomerInvoiceSource(invoice, inputs, mapped)
            : throw new StepFailedException(ViolationTexts.Of(record, violations, SystemName.Rackbeat, SystemName.Economic, row => InvoiceLineName.Of(invoice, row)));
    }

    /// <summary>The amounts that e-conomic computed otherwise.</summary>
    public IReadOnlyList<Mismatch> Verify(DraftInvoice draft) => CustomerInvoiceMapping.VerifyPush(Invoice, draft, inputs);

    private static async Task<Customer> CustomerAsync(AgreementSession session, CustomerInvoice invoice, LocalizedText record, CancellationToken cancellationToken)
    {
        if (invoice.CustomerId is > 0 and var number && await session.Rackbeat.GetCustomerAsync(number, cancellationToken).ConfigureAwait(false) is { } customer)
        {
            return customer;
        }

        throw new StepFailedException(new Failure(
            FailureClass.Data,
            FailureReach.Record,
            "no-customer",
            new PersonText(
                new LocalizedText($"{record.English}: its customer does not exist in Rackbeat.", $"{record.Danish}: kunden findes ikke i Rackbeat."),
                new LocalizedText("Create the customer again in Rackbeat under the same number, then try again.", "Opret kunden igen i Rackbeat under samme nummer, og prøv igen."))));
    }

    /// <summary>The products of the lines, one for each line; each product is fetched once.</summary>
    private static async Task<IReadOnlyList<Product?>> ProductsAsync(AgreementSession session, CustomerInvoice invoice, CancellationToken cancellationToken)
    {
        var lines = invoice.Lines ?? [];
        var fetched = new Dictionary<string, Product?>(StringComparer.Ordinal);
        var products = new List<Product?>(lines.Count);
        foreach (var line in lines)
        {
            Product? product = null;
            if (!string.IsNullOrEmpty(line.ChildId) && !fetched.TryGetValue(line.ChildId, out product))
            {
                product = await session.Rackbeat.GetProductAsync(line.ChildId, cancellationToken).ConfigureAwait(false);
                fetched.Add(line.ChildId, product);
            }

            products.Add(product);
        }

        return products;
    }
}
