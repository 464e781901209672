using System.Globalization;
using System.Text.RegularExpressions;
using MappingSync.Engine.Settings;
using MappingSync.Engine.WakeUp;
using MappingSync.Mappings;
using MappingSync.Runner.Settings.Binding;

namespace MappingSync.Runner.Settings;

/// <summary>Reads the agreements of the settings file.</summary>
internal static partial class AgreementReader
{
    private const string TokenRemedy = "Write ${NAME} and set that variable, or ${file:/run/secrets/name}";
    private static readonly string[] Zones = ["domestic", "eu", "abroad", "domestic_exempt"];
    private static readonly Secret Missing = new("missing");

    /// <summary>Reads the list; ids must differ.</summary>
    public static IReadOnlyList<AgreementSettings> ReadAll(Section root)
    {
        var agreements = new List<AgreementSettings>();
        foreach (var section in root.RequiredSubs("agreements", "Write at least one agreement; examples/settings.yaml shows how"))
        {
            var agreement = Read(section);
            if (agreement.Id.Length > 0 && agreements.Any(other => other.Id == agreement.Id))
                section.Report(section.ValueSpotOf("id"), $"the id '{agreement.Id}' is taken by an agreement above", "Give each agreement an id of its own");
            agreements.Add(agreement);
        }

        return agreements;
    }

    private static AgreementSettings Read(Section section)
    {
        var agreement = new AgreementSettings
        {
            Id = ReadId(section),
            Rackbeat = ReadRackbeat(section.RequiredSub("rackbeat")),
            Economic = ReadEconomic(section.RequiredSub("economic")),
            CustomersOwner = ReadOwner(section.Sub("customers")),
            ProductsOwner = ReadOwner(section.Sub("products")),
            Suppliers = ReadSuppliers(section.Sub("suppliers")),
            CustomerInvoices = ReadCustomerInvoices(section.Sub("customer-invoices")),
            SupplierInvoices = ReadSupplierInvoices(section.Sub("supplier-invoices")),
            Orders = ReadOrders(section.Sub("orders")),
            StockValue = ReadStockValue(section.Sub("stock-value")),
            CatchUp = ReadCatchUp(section.Sub("catch-up")),
            Limits = ReadLimits(section.Sub("limits")),
            Defaults = ReadDefaults(section.Sub("defaults")),
            VatZones = ReadVatZones(section.Sub("vat-zones")),
            PaymentTermTypes = ReadTexts(section.Sub("payment-term-types")),
            Languages = ReadLanguages(section.Sub("languages")),
            SalesAccounts = ReadAccounts(section, "sales-accounts"),
            CostAccounts = ReadAccounts(section, "cost-accounts"),
        };
        section.Close();
        return agreement;
    }

    private static string ReadId(Section section)
    {
        const string Remedy = "Give the agreement a short name of a-z, 0-9, '-' and '_', at most 40 characters";
        var id = section.RequiredText("id", Remedy);
        if (id is null || WrittenId().IsMatch(id))
            return id ?? string.Empty;
        section.Report(section.ValueSpotOf("id"), $"'{section.FullName("id")}' holds other characters than a-z, 0-9, '-' and '_', or more than 40", Remedy);
        return string.Empty;
    }

    private static RackbeatSettings ReadRackbeat(Section section)
    {
        var settings = new RackbeatSettings { Token = section.RequiredSecret("token", TokenRemedy) ?? Missing };
        settings = settings with
        {
            BaseAddress = section.Address("base-address") ?? settings.BaseAddress,
            Contact = ReadContact(section) ?? settings.Contact,
            WebhookAddress = section.Address("webhook-address"),
            WebhookEvents = ReadEvents(section.Sub("webhook-events")),
        };
        section.Close();
        return settings;
    }

    private static string? ReadContact(Section section)
    {
        if (section.Text("contact") is not { } contact || WrittenMail().IsMatch(contact)) return section.Text("contact");
        section.Report(section.ValueSpotOf("contact"), $"'{section.FullName("contact")}' is not a mail address", "Write one that somebody reads, for example drift@example.com");
        return null;
    }

    private static Dictionary<string, IReadOnlyList<string>> ReadEvents(Section section)
    {
        var events = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var entity in WebhookEvents.Entities)
        {
            if (section.Texts(entity) is { } names)
                events[entity] = names;
        }

        section.Close();
        return events;
    }

    private static EconomicSettings ReadEconomic(Section section)
    {
        var settings = new EconomicSettings
        {
            AppSecretToken = section.RequiredSecret("app-secret-token", TokenRemedy) ?? Missing,
            AgreementGrantToken = section.RequiredSecret("agreement-grant-token", TokenRemedy) ?? Missing,
        };
        settings = settings with
        {
            Rest = section.Address("rest") ?? settings.Rest,
            Services = section.Address("services") ?? settings.Services,
        };
        section.Close();
        return settings;
    }

    private static Owner ReadOwner(Section section)
    {
        var owner = section.Choice<Owner>("owner") ?? Owner.Rackbeat;
        section.Close();
        return owner;
    }

    private static SupplierSettings ReadSuppliers(Section section)
    {
        var settings = new SupplierSettings { Transfer = section.Flag("transfer") ?? false };
        section.Close();
        return settings;
    }

    private static CustomerInvoiceSettings ReadCustomerInvoices(Section section)
    {
        var settings = new CustomerInvoiceSettings();
        settings = new CustomerInvoiceSettings
        {
            Transfer = section.Choice<Transfer>("transfer") ?? settings.Transfer,
            From = section.Date("from"),
            KeepNumber = section.Flag("keep-number") ?? settings.KeepNumber,
            VatTolerance = section.Number("vat-tolerance", 0m, 1m) ?? settings.VatTolerance,
            Lines = section.Choice<InvoiceLines>("lines") ?? settings.Lines,
            SendEan = section.Flag("send-ean") ?? settings.SendEan,
        };
        RequireFrom(section, settings.Transfer != Transfer.Off, "'transfer' is on");
        section.Close();
        return settings;
    }

    private static SupplierInvoiceSettings ReadSupplierInvoices(Section section)
    {
        var settings = new SupplierInvoiceSettings
        {
            Transfer = section.Choice<Transfer>("transfer") ?? Transfer.Off,
            From = section.Date("from"),
            Journal = section.Whole("journal", 1),
        };
        RequireFrom(section, settings.Transfer != Transfer.Off, "'transfer' is on");
        Require(section, settings.Transfer != Transfer.Off, "journal", "'transfer' is on", "Write the number of the journal that takes the vouchers");
        section.Close();
        return settings;
    }

    private static OrderSettings ReadOrders(Section section)
    {
        var settings = new OrderSettings();
        settings = new OrderSettings
        {
            Poll = section.Flag("poll") ?? settings.Poll,
            From = section.Date("from"),
            Every = section.Span("every", TimeSpan.FromMinutes(1), TimeSpan.FromDays(1)) ?? settings.Every,
            State = section.Choice<OrderState>("state") ?? settings.State,
            CreateAs = section.Choice<OrderCreation>("create-as") ?? settings.CreateAs,
            Employee = section.Whole("employee", 1),
            Reference = section.Choice<OrderReferenceField>("reference") ?? settings.Reference,
        };
        RequireFrom(section, settings.Poll, "'poll' is on");
        section.Close();
        return settings;
    }

    private static StockValueSettings ReadStockValue(Section section)
    {
        var settings = new StockValueSettings();
        settings = new StockValueSettings
        {
            Every = section.Choice<StockValueSchedule>("every") ?? settings.Every,
            From = section.Date("from"),
            Journal = section.Whole("journal", 1),
            Account = section.Whole("account", 1),
            ContraAccount = section.Whole("contra-account", 1),
            Book = section.Flag("book") ?? settings.Book,
            Negatives = section.Choice<NegativeStock>("negatives") ?? settings.Negatives,
        };
        var on = settings.Every != StockValueSchedule.Off;
        RequireFrom(section, on, "'every' is not off");
        Require(section, on, "journal", "'every' is not off", "Write the number of the journal that takes the voucher");
        Require(section, on, "account", "'every' is not off", "Write the number of the stock account");
        Require(section, on, "contra-account", "'every' is not off", "Write the number of the contra account");
        section.Close();
        return settings;
    }

    private static CatchUpSettings ReadCatchUp(Section section)
    {
        var settings = new CatchUpSettings();
        settings = new CatchUpSettings { Every = section.Span("every", TimeSpan.FromMinutes(5), TimeSpan.FromDays(1)) ?? settings.Every };
        section.Close();
        return settings;
    }

    private static LimitSettings ReadLimits(Section section)
    {
        var settings = new LimitSettings();
        settings = new LimitSettings
        {
            Parallel = section.Whole("parallel", 1, 32) ?? settings.Parallel,
            DailyCalls = section.Whole("daily-calls", 100, 1_000_000) ?? settings.DailyCalls,
            CallsPerMinute = section.Whole("calls-per-minute", 1, 100_000) ?? settings.CallsPerMinute,
        };
        settings = settings with { DailyReserve = section.Whole("daily-reserve", 0, settings.DailyCalls) ?? Math.Min(settings.DailyReserve, settings.DailyCalls / 5) };
        section.Close();
        return settings;
    }

    private static DefaultSettings ReadDefaults(Section section)
    {
        var settings = new DefaultSettings
        {
            Layout = section.Whole("layout", 1),
            CustomerGroup = section.Whole("customer-group", 1),
            CustomerGroupAccount = section.Whole("customer-group-account", 1),
            SupplierGroupAccount = section.Whole("supplier-group-account", 1),
            EmployeeGroup = section.Whole("employee-group", 1),
        };
        section.Close();
        return settings;
    }

    private static Dictionary<string, int> ReadVatZones(Section section)
    {
        var zones = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in section.Entries())
        {
            CheckZone(section, entry.Name, entry.NameSpot, $"'{section.Path}' names");
            if (section.WholeOf(entry, 1) is { } number)
                zones[entry.Name] = number;
        }

        return zones;
    }

    private static Dictionary<string, string> ReadTexts(Section section)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in section.Entries())
        {
            if (section.TextOf(entry) is { } text)
                texts[entry.Name] = text;
        }

        return texts;
    }

    private static Dictionary<int, string> ReadLanguages(Section section)
    {
        var languages = new Dictionary<int, string>();
        foreach (var entry in section.Entries())
        {
            if (!int.TryParse(entry.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                section.Report(entry.NameSpot, $"'{section.Path}' has a name that is no number", "Write e-conomic's language number before the colon, for example 1: da");
            else if (section.TextOf(entry) is { } locale)
                languages[number] = locale;
        }

        return languages;
    }

    private static List<AccountRule> ReadAccounts(Section agreement, string name)
    {
        var rules = new List<AccountRule>();
        foreach (var section in agreement.Subs(name))
        {
            var group = section.Whole("product-group", 1);
            var zone = section.RequiredText("zone", $"Write {string.Join(", ", Zones)}");
            var account = section.Whole("account", 1);
            Require(section, section.IsPresent, "product-group", "the rule needs it", "Write the number of the product group");
            Require(section, section.IsPresent, "account", "the rule needs it", "Write the number of the account in e-conomic");
            if (zone is not null)
                CheckZone(section, zone, section.ValueSpotOf("zone"), $"'{section.FullName("zone")}' is");
            if (rules.Any(rule => rule.ProductGroup == group && rule.Zone == zone))
                section.Report(section.Spot, $"'{section.Path}' repeats a product group and zone of a rule above", "Keep one of the two");
            section.Close();
            rules.Add(new AccountRule(group ?? 0, zone ?? string.Empty, account ?? 0));
        }

        return rules;
    }

    private static void CheckZone(Section section, string zone, Yaml.SourceSpot spot, string begin)
    {
        if (Zones.Contains(zone, StringComparer.Ordinal))
            return;
        var nearest = Spelling.Nearest(zone, Zones);
        section.Report(
            spot,
            $"{begin} a VAT zone that Rackbeat does not have",
            nearest is null ? $"Write {string.Join(", ", Zones)}" : $"Did you mean '{nearest}'?");
    }

    private static void RequireFrom(Section section, bool on, string because) =>
        Require(section, on, "from", because, "Write the date of the first document to send, for example 2026-12-01; nothing older is ever sent");

    /// <summary>Reports a value that other values make necessary. What is given but wrong has been reported already.</summary>
    private static void Require(Section section, bool on, string name, string because, string remedy)
    {
        if (on && !section.HasAny(name))
            section.Report(section.SpotOf(name), $"'{section.FullName(name)}' is missing, and {because}", remedy);
    }

    [GeneratedRegex("^[a-z0-9_-]{1,40}$", RegexOptions.CultureInvariant)]
    private static partial Regex WrittenId();

    [GeneratedRegex("^[!-?A-~]+@[!-?A-~]+$", RegexOptions.CultureInvariant)]
    private static partial Regex WrittenMail();
}
