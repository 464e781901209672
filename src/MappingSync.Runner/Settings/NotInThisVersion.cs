using MappingSync.Engine.Settings;

namespace MappingSync.Runner.Settings;

/// <summary>Settings that are read and checked, but that nothing in this version acts on, and what a missing one leaves out. Said at the start, so that nobody waits for them.</summary>
internal static class NotInThisVersion
{
    /// <summary>One sentence for each such setting that is on.</summary>
    public static IEnumerable<string> Of(RunnerSettings settings)
    {
        if (settings.Otlp is not null)
            yield return "telemetry.otlp is set, but this version sends no telemetry";
        foreach (var agreement in settings.Engine.Agreements)
        {
            if (agreement.CustomersOwner == Owner.Economic)
                yield return Sentence(agreement, "customers.owner is economic", "takes no customers from e-conomic");
            if (agreement.ProductsOwner == Owner.Economic)
                yield return Sentence(agreement, "products.owner is economic", "takes no products from e-conomic");
            if (agreement.Suppliers.Transfer)
                yield return Sentence(agreement, "suppliers.transfer is on", "sends no suppliers");
            if (agreement.SupplierInvoices.Transfer != Transfer.Off)
                yield return Sentence(agreement, "supplier-invoices.transfer is on", "sends no supplier invoices");
            if (agreement.Rackbeat.WebhookAddress is null)
                yield return $"{agreement.Id}: rackbeat.webhook-address is not set, so no webhook is registered; changes are found by the catch-up";
        }
    }

    private static string Sentence(AgreementSettings agreement, string setting, string lack) => $"{agreement.Id}: {setting}, but this version {lack}";
}
