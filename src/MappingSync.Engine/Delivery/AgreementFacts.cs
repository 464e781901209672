using System.Globalization;
using MappingSync.Economic;
using MappingSync.Engine.Errors;
using MappingSync.Engine.Notifications;
using MappingSync.Engine.Settings;
using MappingSync.Mappings;
using MappingSync.Rackbeat;

namespace MappingSync.Engine.Delivery;

/// <summary>Puts together what the mappers need to know of an agreement: its settings, and what the two systems say of themselves.</summary>
internal static class AgreementFacts
{
    public static async Task<AgreementValues> ReadAsync(AgreementSettings settings, RackbeatClient rackbeat, EconomicClient economic, CancellationToken cancellationToken)
    {
        var stock = await rackbeat.GetSelfAsync(cancellationToken).ConfigureAwait(false);
        var ledger = await economic.GetSelfAsync(cancellationToken).ConfigureAwait(false);
        var account = stock.UserAccount?.Id ?? throw Missing(SystemName.Rackbeat, "user_account.id");
        var currency = ledger.Settings?.BaseCurrency ?? throw Missing(SystemName.Economic, "settings.baseCurrency");
        return Of(settings, account.ToString(CultureInfo.InvariantCulture), currency);
    }

    public static AgreementValues Of(AgreementSettings settings, string rackbeatAccount, string baseCurrency) => new()
    {
        BaseCurrency = baseCurrency,
        RackbeatAccount = rackbeatAccount,
        Layout = settings.Defaults.Layout,
        CustomerGroup = settings.Defaults.CustomerGroup,
        CustomerGroupAccount = settings.Defaults.CustomerGroupAccount,
        SupplierGroupAccount = settings.Defaults.SupplierGroupAccount,
        EmployeeGroup = settings.Defaults.EmployeeGroup,
        VatZones = settings.VatZones.Count == 0 ? null : settings.VatZones,
        PaymentTermTypes = settings.PaymentTermTypes.Count == 0 ? null : settings.PaymentTermTypes,
        Languages = settings.Languages.Count == 0 ? null : settings.Languages,
        VatTolerance = settings.CustomerInvoices.VatTolerance,
        OrderEmployee = settings.Orders.Employee,
        OrderReference = settings.Orders.Reference,
        SalesAccounts = [.. settings.SalesAccounts.Select(rule => new ZoneAccount(rule.ProductGroup, rule.Zone, rule.Account))],
    };

    private static StepFailedException Missing(string system, string property) => new(new Failure(
        FailureClass.Transient,
        FailureReach.Record,
        "self-incomplete",
        new PersonText(
            new LocalizedText($"{system} does not say its {property}.", $"{system} oplyser ikke sin {property}."),
            new LocalizedText("It is asked again by itself.", "Der spørges automatisk igen."))));
}
