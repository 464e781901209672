using MappingSync.Engine.Delivery;
using MappingSync.Engine.Ledger;
using MappingSync.Mappings;

namespace MappingSync.Engine.CatchUp;

/// <summary>Where Rackbeat lists the records of one flow, and what of them decides whether a change concerns it.</summary>
/// <param name="Flow">The flow that a change wakes.</param>
/// <param name="Resource">The resource's path at Rackbeat.</param>
internal sealed record ChangeList(IFlow Flow, string Resource)
{
    private static readonly Dictionary<string, string> Resources = new(StringComparer.Ordinal)
    {
        [CustomerMapping.Entity] = "customers",
        [CustomerGroupMapping.Entity] = "customer-groups",
        [PaymentTermsMapping.Entity] = "payment-terms",
        [ProductMapping.Entity] = "products",
        [ProductGroupMapping.Entity] = "product-groups",
        [UnitMapping.Entity] = "units",
        [CustomerInvoiceMapping.Entity] = "customer-invoices",
    };

    /// <summary>The entity of the spec.</summary>
    public string Entity => Flow.Entity;

    /// <summary>The name of its watermark.</summary>
    public string Watermark => "catch-up." + Entity;

    /// <summary>The properties that are asked for.</summary>
    public string Fields => Flow.IsInvoiceFlow ? "number,updated_at,is_booked,invoice_date" : "number,updated_at";

    /// <summary>The lists of the flows that an agreement has on.</summary>
    public static IReadOnlyList<ChangeList> Of(AgreementSession session) =>
    [
        .. session.Flows.All
            .Where(flow => flow.IsOn(session.Settings) && Resources.ContainsKey(flow.Entity))
            .Select(flow => new ChangeList(flow, Resources[flow.Entity])),
    ];

    /// <summary>The work item of a record.</summary>
    public WorkKey KeyOf(AgreementSession session, string number) => new(session.Id, Flow.Name, number);

    /// <summary>The record's key as links have it: item numbers are texts, all others are numbers.</summary>
    public RecordKey LinkKey(string number) =>
        Entity != ProductMapping.Entity && RecordKey.From(number).AsNumber() is { } value ? RecordKey.From(value) : RecordKey.From(number);
}
