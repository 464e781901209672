using System.Globalization;
using MappingSync.Engine.Delivery;
using MappingSync.Engine.Effects;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Settings;
using MappingSync.Engine.StockValue;
using MappingSync.Engine.Tests.Stage;
using Microsoft.Extensions.Logging.Abstractions;

namespace MappingSync.Engine.Tests.StockValue;

/// <summary>
/// What tests of the stock value share. The clock of a company stands at 2026-12-15 10:00 UTC until a test moves it; vouchers go to journal 3
/// (Lager), the stock account is 5500 (Varelager), the contra account 1300 (Lagerregulering).
/// </summary>
internal static class StockCompany
{
    public const string Flow = "stock-value.push";
    public const int Journal = 3;
    public const int Account = 5500;
    public const int Contra = 1300;

    /// <summary>The settings of most tests: every day from yesterday.</summary>
    public static StockValueSettings Daily(bool book, string from = "2026-12-14") => new()
    {
        Every = StockValueSchedule.Daily,
        From = Day(from),
        Journal = Journal,
        Account = Account,
        ContraAccount = Contra,
        Book = book,
    };

    public static Task<Company> StartAsync(StockValueSettings settings) => StartAsync(() => settings);

    /// <summary>Starts a company whose settings are asked for anew at every start of its runner.</summary>
    public static Task<Company> StartAsync(Func<StockValueSettings> settings) => Company.StartAsync(agreement => agreement with { StockValue = settings() });

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>From a day on the stock is worth so much.</summary>
    public static void Worth(this Company company, string day, decimal value) => company.Rackbeat.SetStockValue(Day(day), "H-1", value);

    public static Task<int> RequestAsync(this Company company) => company.Get<StockValueDue>().RequestAsync(company.Session, CancellationToken.None);

    /// <summary>Asks for what fell due and delivers it.</summary>
    public static async Task<DrainResult> PostAsync(this Company company)
    {
        await company.RequestAsync();
        return await company.DrainAsync();
    }

    /// <summary>Moves the clock to 23:59 of a day in winter, and posts.</summary>
    public static Task<DrainResult> EveningAsync(this Company company, string day)
    {
        company.Time.SetUtcNow(new DateTimeOffset(Day(day).ToDateTime(new TimeOnly(22, 59)), TimeSpan.Zero));
        return company.PostAsync();
    }

    /// <summary>The amounts that are booked on an account, each with its date, in the order in which they were booked.</summary>
    public static IReadOnlyList<(string Date, decimal Amount)> Booked(this Company company, int account = Account) =>
    [
        .. company.Economic.Records("entries")
            .Where(entry => (int)entry["account"]!["accountNumber"]! == account)
            .OrderBy(entry => (int)entry["entryNumber"]!)
            .Select(entry => ((string)entry["date"]!, (decimal)entry["amount"]!)),
    ];

    /// <summary>The drafts in all journals, each with its date.</summary>
    public static IReadOnlyList<(string Date, decimal Amount)> Drafts(this Company company) =>
    [
        .. company.Economic.Records("journal-entries").Select(entry => ((string)entry["date"]!, (decimal)entry["amount"]!)).OrderBy(draft => draft),
    ];

    /// <summary>The number of the only draft in all journals.</summary>
    public static int OnlyDraft(this Company company) => (int)Assert.Single(company.Economic.Records("journal-entries"))["journalEntryNumber"]!;

    /// <summary>Where each period is, in the order of their days.</summary>
    public static async Task<IReadOnlyList<(string Period, DocumentState State)>> PeriodsAsync(this Company company) =>
    [
        .. (await company.Ledger.Documents.ListAsync(Company.Id, null, 1_000, CancellationToken.None))
            .Where(document => document.Kind == "stock-value")
            .OrderBy(document => document.Key, StringComparer.Ordinal)
            .Select(document => (document.Key, document.State)),
    ];

    public static async Task<Document> PeriodAsync(this Company company, string period) =>
        (await company.Ledger.Documents.FindAsync(Company.Id, "stock-value", period, CancellationToken.None))!;

    /// <summary>Another engine on the same ledger: its own locks, and its own clock if one is given.</summary>
    public static DeliveryEngine OtherEngine(this Company company, TimeProvider? time = null) => new(
        company.Ledger,
        new AgreementSessions([company.OtherSession(time)]),
        company.Get<FlowCatalogue>(),
        company.Get<StepRecorder>(),
        time ?? company.Time,
        NullLogger<DeliveryEngine>.Instance);

    public static AgreementSession OtherSession(this Company company, TimeProvider? time = null)
    {
        var own = company.Session;
        return new(own.Settings, own.Rackbeat, own.Economic, own.Ledger, company.Get<IEffectExecutor>(), own.Flows, time ?? company.Time, new CallBudget(company.Time), false);
    }

    /// <summary>How many vouchers were sent, and how many bookings.</summary>
    public static (int Vouchers, int Bookings) Sent(this Company company) => (
        company.Economic.Calls.Matching("POST", "/journals/*/vouchers").Count,
        company.Economic.Calls.Matching("POST", "/journalsapi/v15.0.0/journals/*/bookdraftentries").Count);
}
