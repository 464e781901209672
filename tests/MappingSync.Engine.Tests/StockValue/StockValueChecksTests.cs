using System.Text.Json.Nodes;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Notifications;
using MappingSync.Engine.Settings;
using MappingSync.Engine.Tests.Stage;
using MappingSync.Simulators.Faults;
using static MappingSync.Engine.Tests.StockValue.StockCompany;

namespace MappingSync.Engine.Tests.StockValue;

/// <summary>What e-conomic would refuse is found before anything is sent, and said with its name and the remedy.</summary>
public sealed class StockValueChecksTests
{
    [Theory]
    [InlineData("journal", "e-conomic has no journal 77.", "e-conomic har ingen kassekladde 77.")]
    [InlineData("restricted", "journal 2 (Leverandørfakturaer) takes no finance vouchers, only entries of type supplierInvoice.", "kassekladde 2 (Leverandørfakturaer) tager ikke finansbilag")]
    [InlineData("standing", "journal 3 (Lager) is a standing journal", "kassekladde 3 (Lager) er en fast kassekladde")]
    [InlineData("no-account", "e-conomic has no account 5501 (stock-value.account).", "e-conomic har ingen konto 5501 (stock-value.account).")]
    [InlineData("barred", "account 5500 (Varelager) is barred in e-conomic.", "konto 5500 (Varelager) er spærret i e-conomic.")]
    [InlineData("blocked", "account 5500 (Varelager) is blocked for direct entries", "konto 5500 (Varelager) er lukket for direkte posteringer")]
    [InlineData("type", "account 1310 (Varekøb) is not a balance sheet account in e-conomic but of type profitAndLoss.", "konto 1310 (Varekøb) er ikke en statuskonto")]
    [InlineData("contra-type", "account 1000 (RESULTATOPGØRELSE) takes no entries in e-conomic", "der kan ikke posteres på konto 1000 (RESULTATOPGØRELSE)")]
    [InlineData("contra-barred", "account 1300 (Lagerregulering) is barred in e-conomic.", "konto 1300 (Lagerregulering) er spærret")]
    [InlineData("same", "account 5500 is both stock account and contra account.", "konto 5500 er både lagerkonto og modkonto.")]
    [InlineData("no-setting", "the setting stock-value.journal is missing.", "indstillingen stock-value.journal mangler.")]
    public async Task What_is_wrong_with_the_settings_pauses_the_flow_before_anything_is_sent_and_goes_on_when_it_is_mended(string what, string english, string danish)
    {
        var settings = Daily(book: true);
        var wrong = what switch
        {
            "journal" => settings with { Journal = 77 },
            "restricted" => settings with { Journal = 2 },
            "no-account" => settings with { Account = 5501 },
            "type" => settings with { Account = 1310 },
            "contra-type" => settings with { ContraAccount = 1000 },
            "same" => settings with { ContraAccount = Account },
            "no-setting" => settings with { Journal = null },
            _ => settings,
        };
        var current = wrong;
        await using var company = await StockCompany.StartAsync(() => current);
        company.Worth("2026-12-14", 130m);
        Spoil(company, what, isOn: true);

        await company.PostAsync();

        Assert.Empty(company.Writes());
        var notice = (await company.OnlyNotificationAsync()).Notice;
        Assert.Equal(NoticeKind.Settings, notice.Kind);
        Assert.Contains(english, notice.Message.English, StringComparison.Ordinal);
        Assert.Contains(danish, notice.Message.Danish, StringComparison.Ordinal);
        Assert.NotEmpty(notice.Remedy.Danish);
        var pause = Assert.Single(await company.Ledger.Agreements.PausesAsync(Company.Id, CancellationToken.None));
        Assert.Equal((Flow, PauseCause.Settings), (pause.Flow, pause.Cause));

        current = settings;
        Spoil(company, what, isOn: false);
        await company.RestartAsync();
        await company.Get<Engine.WakeUp.PauseLift>().RunAsync(CancellationToken.None);
        await company.DrainAsync();
        Assert.Equal([("2026-12-14", 130m)], company.Booked());
        Assert.Empty(await company.NotificationsAsync());
    }

    [Theory]
    [InlineData("barred", "the period of 2026-12-14 is barred in e-conomic.", "perioden med 2026-12-14 er spærret i e-conomic.")]
    [InlineData("closed", "the period of 2026-12-14 is closed in e-conomic.", "perioden med 2026-12-14 er lukket i e-conomic.")]
    [InlineData("year", "accounting year 2026 is closed in e-conomic.", "regnskabsår 2026 er lukket i e-conomic.")]
    public async Task A_locked_period_is_held_and_goes_on_when_it_is_opened_and_someone_asks(string what, string english, string danish)
    {
        await using var company = await StockCompany.StartAsync(Daily(book: true));
        company.Worth("2026-12-14", 130m);
        Lock(company, what, isOn: true);

        await company.PostAsync();

        Assert.Empty(company.Writes());
        Assert.Equal([("2026-12-14", DocumentState.Held)], await company.PeriodsAsync());
        var notice = (await company.OnlyNotificationAsync()).Notice;
        Assert.Equal((NoticeKind.Held, "2026-12-14"), (notice.Kind, notice.Key));
        Assert.Contains(english, notice.Message.English, StringComparison.Ordinal);
        Assert.Contains(danish, notice.Message.Danish, StringComparison.Ordinal);

        Lock(company, what, isOn: false);
        await company.RetryAsync();
        Assert.Equal([("2026-12-14", 130m)], company.Booked());
        Assert.Equal([("2026-12-14", DocumentState.Done)], await company.PeriodsAsync());
        Assert.Empty(await company.NotificationsAsync());
    }

    [Fact]
    public async Task A_day_without_an_accounting_year_is_held_until_there_is_one()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: true, from: "2027-01-01"));
        company.Worth("2026-12-14", 130m);

        await company.EveningAsync("2027-01-01");
        Assert.Contains("e-conomic has no accounting year with 2027-01-01.", (await company.OnlyNotificationAsync()).Notice.Message.English, StringComparison.Ordinal);

        company.Economic.AddAccountingYear(Day("2027-01-01"), Day("2028-06-30"));
        await company.RetryAsync();
        Assert.Equal([("2027-01-01", 130m)], company.Booked());
    }

    [Fact]
    public async Task A_barred_month_stops_no_later_one_and_the_next_one_holds_its_difference_too()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: true, from: "2026-10-01") with { Every = StockValueSchedule.Monthly });
        company.Worth("2026-10-31", 100m);
        company.Worth("2026-11-30", 170m);
        company.Economic.BarPeriod(Day("2026-10-31"));

        await company.PostAsync();

        Assert.Equal([("2026-11-30", 170m)], company.Booked());
        Assert.Equal([("2026-10-31", DocumentState.Held), ("2026-11-30", DocumentState.Done)], await company.PeriodsAsync());

        // Opened at last, it gets its own difference on its own day, and the next month takes that out again.
        company.Economic.UnbarPeriod(Day("2026-10-31"));
        await company.RetryAsync();
        company.Worth("2026-12-31", 180m);
        await company.EveningAsync("2026-12-31");

        Assert.Equal([("2026-11-30", 170m), ("2026-10-31", 100m), ("2026-12-31", -90m)], company.Booked());
        Assert.Equal(180m, company.Economic.BookedBalance(Account));
        Assert.Equal(100m, company.Economic.BookedBalance(Account, Day("2026-10-31")));
    }

    [Fact]
    public async Task A_voucher_that_is_refused_holds_its_period_and_stops_no_later_one()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: true, from: "2026-12-13"));
        company.Worth("2026-12-13", 100m);
        company.Worth("2026-12-14", 130m);
        company.Economic.Faults.Add("POST", "/journals/3/vouchers", Fault.Answer(400, """{"message":"Validation failed.","errorCode":"E04300","httpStatusCode":400,"errors":[]}"""));

        await company.PostAsync();

        Assert.Equal([("2026-12-14", 130m)], company.Booked());
        Assert.Equal([("2026-12-13", DocumentState.Held), ("2026-12-14", DocumentState.Done)], await company.PeriodsAsync());
        Assert.Contains("Look at journal 3", (await company.OnlyNotificationAsync()).Notice.Remedy.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_the_voucher_lacks_pauses_the_flow_and_the_voucher_is_sent_once_when_it_is_there()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: true, from: "2026-12-13"));
        company.Worth("2026-12-13", 100m);
        company.Worth("2026-12-14", 130m);
        company.Economic.Faults.Add("POST", "/journals/3/vouchers", Fault.Answer(400, Refusal("account", "Perioden er spærret.")));

        await company.PostAsync();

        Assert.Empty(company.Booked());
        var notice = (await company.OnlyNotificationAsync()).Notice;
        Assert.Equal(NoticeKind.Settings, notice.Kind);
        Assert.Contains("kontoen findes ikke eller er spærret", notice.Message.Danish, StringComparison.Ordinal);
        Assert.Contains("Regnskab → Kontoplan", notice.Remedy.Danish, StringComparison.Ordinal);
        var pause = Assert.Single(await company.Ledger.Agreements.PausesAsync(Company.Id, CancellationToken.None));
        Assert.Equal((Flow, PauseCause.Settings), (pause.Flow, pause.Cause));

        Assert.True(await company.Ledger.Agreements.ResumeAsync(Company.Id, Flow, "tester", CancellationToken.None));
        await company.DrainAsync();
        Assert.Equal([("2026-12-13", 100m), ("2026-12-14", 30m)], company.Booked());
        Assert.Equal(3, company.Economic.Calls.Matching("POST", "/journals/*/vouchers").Count);
        Assert.Empty(await company.NotificationsAsync());
    }

    [Fact]
    public async Task A_barred_date_holds_its_period_alone_whatever_the_text_says()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: true, from: "2026-12-13"));
        company.Worth("2026-12-13", 100m);
        company.Worth("2026-12-14", 130m);
        company.Economic.Faults.Add("POST", "/journals/3/vouchers", Fault.Answer(400, Refusal("Date", "Account '5500' not found.")));

        await company.PostAsync();

        Assert.Equal([("2026-12-14", 130m)], company.Booked());
        Assert.Contains("spærret periode", (await company.OnlyNotificationAsync()).Notice.Message.Danish, StringComparison.Ordinal);
        Assert.Empty(await company.Ledger.Agreements.PausesAsync(Company.Id, CancellationToken.None));
    }

    [Fact]
    public async Task A_booking_that_is_refused_leaves_its_draft_and_goes_on_when_someone_asks()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: true));
        company.Worth("2026-12-14", 130m);
        company.Economic.Change("journals", Journal, journal => journal["requireAdminApproval"] = true);

        await company.PostAsync();

        Assert.Empty(company.Booked());
        Assert.Equal([("2026-12-14", 130m)], company.Drafts());
        Assert.Contains("The draft is in journal 3.", (await company.OnlyNotificationAsync()).Notice.Remedy.English, StringComparison.Ordinal);

        company.Economic.Change("journals", Journal, journal => journal["requireAdminApproval"] = false);
        await company.RetryAsync();
        Assert.Equal([("2026-12-14", 130m)], company.Booked());
        Assert.Empty(company.Drafts());
    }

    [Fact]
    public async Task While_rackbeat_does_not_answer_periods_wait_in_their_order_and_nobody_is_told()
    {
        await using var company = await StockCompany.StartAsync(Daily(book: true, from: "2026-12-13"));
        company.Worth("2026-12-13", 100m);
        company.Worth("2026-12-14", 130m);
        company.Rackbeat.Faults.Add("GET", "/api/**", Fault.ServerError(), times: 3);

        await company.PostAsync();
        Assert.Empty(await company.NotificationsAsync());
        for (var hour = 0; hour < 4; hour++)
        {
            await company.LaterAsync(TimeSpan.FromHours(1));
        }

        Assert.Equal([("2026-12-13", 100m), ("2026-12-14", 30m)], company.Booked());
    }

    private static void Spoil(Company company, string what, bool isOn)
    {
        switch (what)
        {
            case "standing":
                company.Economic.Change("journals", Journal, journal => journal["isStandingJournal"] = isOn);
                break;
            case "barred":
                company.Economic.Change("accounts", Account, account => account["barred"] = isOn);
                break;
            case "blocked":
                company.Economic.Change("accounts", Account, account => account["blockDirectEntries"] = isOn);
                break;
            case "contra-barred":
                company.Economic.Change("accounts", Contra, account => account["barred"] = isOn);
                break;
        }
    }

    private static void Lock(Company company, string what, bool isOn)
    {
        switch (what)
        {
            case "barred" when isOn:
                company.Economic.BarPeriod(Day("2026-12-14"));
                break;
            case "barred":
                company.Economic.UnbarPeriod(Day("2026-12-14"));
                break;
            case "closed":
                company.Economic.ClosePeriod(Day("2026-12-14"), isOn);
                break;
            default:
                company.Economic.CloseAccountingYear("2026", isOn);
                break;
        }
    }

    private static string Refusal(string property, string text) => new JsonObject
    {
        ["message"] = "Validation failed. 1 error found.",
        ["errorCode"] = "E04300",
        ["errors"] = new JsonArray(new JsonObject
        {
            ["arrayIndex"] = 0,
            [property.ToLowerInvariant()] = new JsonObject
            {
                ["errors"] = new JsonArray(new JsonObject { ["propertyName"] = property, ["errorMessage"] = text, ["errorCode"] = "E04041" }),
            },
        }),
    }.ToJsonString();
}
