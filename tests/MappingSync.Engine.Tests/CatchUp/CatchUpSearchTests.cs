using System.Text.Json.Nodes;
using MappingSync.Engine.CatchUp;
using MappingSync.Engine.Errors;
using MappingSync.Engine.Intake;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Settings;
using MappingSync.Engine.Tests.Stage;
using MappingSync.Simulators.Faults;
using Microsoft.Extensions.Logging.Abstractions;

namespace MappingSync.Engine.Tests.CatchUp;

public sealed class CatchUpSearchTests
{
    private const string CustomerMark = "catch-up.customer";

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public async Task A_customer_whose_webhook_never_came_is_found_and_delivered_once()
    {
        await using var company = await BegunAsync();
        company.Rackbeat.Update("customers", 1001, new JsonObject { ["name"] = "Nørgaard Handel ApS" });
        company.Time.Advance(Hour);

        Assert.Equal(1, await FoundAsync(company));
        var work = Assert.Single(await PendingAsync(company));
        Assert.Equal((new WorkKey(Company.Id, "customer.push", "1001"), "catch-up", WorkLane.Background), (work.Key, work.Reason, work.Lane));
        await company.DrainAsync();

        Assert.Equal("Nørgaard Handel ApS", (string?)company.Economic.Record("customers", 1001)!["name"]);
        Assert.Equal(0, await FoundAsync(company));
        company.Time.Advance(Hour);
        Assert.Equal(0, await FoundAsync(company));
    }

    [Fact]
    public async Task A_booked_invoice_whose_webhook_never_came_is_found_and_booked_once()
    {
        await using var company = await BegunAsync();
        company.PutInvoice(5001, isBooked: false);
        company.Time.Advance(Hour);
        Assert.Equal(0, await FoundAsync(company));
        company.Rackbeat.BookInvoice(5001);
        company.Time.Advance(Hour);

        Assert.Equal(1, await FoundAsync(company));
        await company.DrainAsync();

        Assert.Equal(DocumentState.Done, (await company.DocumentAsync(5001))!.State);
        Assert.Equal(1, company.Writes().Count(write => write == "POST /invoices/booked"));

        // It goes on changing in Rackbeat, for example when it is paid.
        company.PutInvoice(5001);
        company.Time.Advance(Hour);
        Assert.Equal(0, await FoundAsync(company));
    }

    [Fact]
    public async Task Drafts_and_invoices_before_the_connection_are_never_asked_for()
    {
        await using var company = await BegunAsync();
        company.PutInvoice(5001, date: "2026-11-30");
        company.PutInvoice(5002, isBooked: false);
        company.Time.Advance(Hour);

        Assert.Equal(0, await FoundAsync(company));
        Assert.Empty(await PendingAsync(company));
    }

    [Fact]
    public async Task A_change_that_its_webhook_told_of_is_not_delivered_again()
    {
        await using var company = await BegunAsync();
        company.Rackbeat.Update("customers", 1001, new JsonObject { ["name"] = "Nørgaard Handel ApS" });
        company.Time.Advance(TimeSpan.FromSeconds(2));
        await company.EnqueueAsync("customer.push", 1001);

        Assert.Equal(0, await FoundAsync(company));
        await company.DrainAsync();
        Assert.Equal(0, await FoundAsync(company));
    }

    [Fact]
    public async Task A_change_after_the_one_that_a_webhook_told_of_is_found()
    {
        await using var company = await BegunAsync();
        company.Rackbeat.Update("customers", 1001, new JsonObject { ["name"] = "First" });
        company.Time.Advance(TimeSpan.FromSeconds(2));
        await company.DeliverAsync("customer.push", 1001);
        company.Rackbeat.Update("customers", 1001, new JsonObject { ["name"] = "Second" });
        company.Time.Advance(Hour);

        Assert.Equal(1, await FoundAsync(company));
        await company.DrainAsync();
        Assert.Equal("Second", (string?)company.Economic.Record("customers", 1001)!["name"]);
    }

    [Fact]
    public async Task A_refused_record_is_asked_for_again_when_it_changed_and_only_then()
    {
        await using var company = await BegunAsync();
        company.Rackbeat.Update("customers", 1001, new JsonObject { ["vat_zone"] = "moon" });
        company.Time.Advance(Hour);
        Assert.Equal(1, await FoundAsync(company));
        Assert.Equal(1, (await company.DrainAsync()).Failed);

        company.Time.Advance(Hour);
        Assert.Equal(0, await FoundAsync(company));
        company.Rackbeat.Update("customers", 1001, new JsonObject { ["vat_zone"] = "domestic" });
        company.Time.Advance(Hour);
        Assert.Equal(1, await FoundAsync(company));
        Assert.Equal(1, (await company.DrainAsync()).Done);
    }

    [Fact]
    public async Task A_record_that_was_delivered_as_a_reference_is_not_delivered_again()
    {
        await using var company = await BegunAsync();
        company.Rackbeat.Put("products", Company.Product("N-9", "Nål", 5m));
        company.Time.Advance(TimeSpan.FromMinutes(15));
        company.PutInvoice(5001, products: ["N-9"]);
        await company.DeliverAsync("customer-invoice.push", 5001);
        Assert.NotNull(await company.LinkAsync("product", RecordKey.From("N-9")));

        Assert.Equal(0, await FoundAsync(company));
    }

    [Fact]
    public async Task A_search_that_finds_nothing_writes_no_commit()
    {
        await using var company = await BegunAsync();
        company.Rackbeat.Update("customers", 1001, new JsonObject { ["name"] = "Nørgaard Handel ApS" });
        company.Time.Advance(Hour);
        await FoundAsync(company);
        await company.DrainAsync();
        var commits = company.Ledger.Statistics.Commits;
        Assert.True(commits > 0);
        var calls = company.Rackbeat.Calls.Total;

        for (var search = 0; search < 3; search++)
        {
            company.Time.Advance(Hour);
            Assert.Equal(0, await FoundAsync(company));
        }

        Assert.Equal(commits, company.Ledger.Statistics.Commits);
        Assert.Equal(3 * 7, company.Rackbeat.Calls.Total - calls);
        Assert.Equal(0, company.Rackbeat.Calls.Writes);
    }

    [Fact]
    public async Task Lists_are_asked_for_the_last_changed_first_and_nothing_that_they_could_refuse()
    {
        await using var company = await BegunAsync();
        await FoundAsync(company);

        Assert.Equal(
            "?page=1&limit=1000&fields=number%2Cupdated_at&order_by=updated_at&order_direction=DESC",
            Assert.Single(company.Rackbeat.Calls.Matching("GET", "/api/customers")).Query);
        Assert.Equal(
            "?page=1&limit=1000&fields=number%2Cupdated_at%2Cis_booked%2Cinvoice_date&order_by=updated_at&order_direction=DESC",
            Assert.Single(company.Rackbeat.Calls.Matching("GET", "/api/customer-invoices")).Query);
    }

    [Fact]
    public async Task Changes_over_several_pages_are_all_found_and_reading_ends_at_the_watermark()
    {
        await using var company = await BegunAsync();
        PutCustomers(company, 25);
        var search = Bounded(company, new CatchUpBounds { PageSize = 10 });

        Assert.Equal(25, await FoundAsync(company, search));
        Assert.Equal(["page=1", "page=2", "page=3"], CustomerPages(company));
        Assert.Equal(25, (await PendingAsync(company)).Select(item => item.Key.Key).Distinct().Count());

        // Of these 25, only those within the overlap of the newest are looked at again.
        company.Time.Advance(Hour);
        var before = CustomerPages(company).Count;
        Assert.Equal(0, await FoundAsync(company, search));
        Assert.Equal(1, CustomerPages(company).Count - before);
    }

    [Fact]
    public async Task More_than_a_search_may_read_is_told_once_and_keeps_the_watermark()
    {
        await using var company = await BegunAsync();
        var mark = await MarkAsync(company);
        PutCustomers(company, 25);
        var search = Bounded(company, new CatchUpBounds { PageSize = 10, MostPages = 2 });

        Assert.Equal(20, await FoundAsync(company, search));
        Assert.Equal(0, await FoundAsync(company, search));

        Assert.Equal(mark, await MarkAsync(company));
        Assert.Equal(1, (await company.OnlyNotificationAsync()).Count);
    }

    [Fact]
    public async Task A_search_that_breaks_off_between_pages_is_found_again_after_a_restart_and_nothing_twice()
    {
        await using var company = await BegunAsync();
        var mark = await MarkAsync(company);
        PutCustomers(company, 25);
        company.Rackbeat.Faults.Add("GET", "/api/customers", Fault.Reset(), nth: 2);

        var broken = await Bounded(company, new CatchUpBounds { PageSize = 10 }).RunAsync(company.Session, CancellationToken.None);
        Assert.Equal((10, false), (broken.Found, broken.IsComplete));
        Assert.Equal(mark, await MarkAsync(company));
        await company.RestartAsync();

        Assert.Equal(15, await FoundAsync(company, Bounded(company, new CatchUpBounds { PageSize = 10 })));
        Assert.Equal(25, (await PendingAsync(company)).Count);
        Assert.NotEqual(mark, await MarkAsync(company));
    }

    [Fact]
    public async Task A_crash_between_the_work_and_the_watermark_loses_nothing_and_doubles_nothing()
    {
        await using var company = await BegunAsync();
        var mark = await MarkAsync(company);
        company.Time.Advance(TimeSpan.FromMinutes(1));
        company.Rackbeat.Update("customers", 1001, new JsonObject { ["name"] = "Nørgaard Handel ApS" });
        company.Time.Advance(Hour);
        var crashing = new CatchUpSearch(
            new FrozenWatermarks(company.Ledger), company.Get<IWorkSignal>(), company.Get<Backoff>(), company.Time, NullLogger<CatchUpSearch>.Instance);

        await Assert.ThrowsAsync<LedgerUnavailableException>(() => crashing.RunAsync(company.Session, CancellationToken.None));
        await company.RestartAsync();
        Assert.Single(await PendingAsync(company));
        Assert.Equal(mark, await MarkAsync(company));

        Assert.Equal(0, await FoundAsync(company));
        Assert.Equal(1, (await company.DrainAsync()).Done);
        Assert.NotEqual(mark, await MarkAsync(company));
        Assert.Equal(0, await FoundAsync(company));
    }

    [Fact]
    public async Task What_changed_while_the_runner_was_down_is_found_after_the_start()
    {
        await using var company = await BegunAsync();
        company.Time.Advance(Hour);
        await FoundAsync(company);
        company.Rackbeat.Update("customers", 1001, new JsonObject { ["name"] = "Nørgaard Handel ApS" });
        company.Time.Advance(TimeSpan.FromDays(3));

        await company.RestartAsync(isRestored: true);

        Assert.Equal(1, await FoundAsync(company));
    }

    [Fact]
    public async Task Nothing_that_changed_before_the_first_start_is_ever_pulled()
    {
        await using var company = await BegunAsync();

        // Within the overlap of the start, and long after it.
        Assert.Equal(0, await FoundAsync(company));
        company.Time.Advance(Hour);
        Assert.Equal(0, await FoundAsync(company));

        // Moving the watermark a little does not reach behind the start either.
        company.Rackbeat.Put("customers", new JsonObject { ["number"] = 2000, ["name"] = "Late", ["updated_at"] = "2026-12-15T10:02:00+00:00" });
        Assert.Equal(1, await FoundAsync(company));
        Assert.Equal(0, await FoundAsync(company));
        Assert.Equal("2000", Assert.Single(await PendingAsync(company)).Key.Key);
    }

    [Fact]
    public async Task A_record_that_changed_in_the_second_of_the_watermark_is_not_lost()
    {
        await using var company = await BegunAsync();
        company.Rackbeat.Put("customers", new JsonObject { ["number"] = 2000, ["name"] = "One" });
        company.Time.Advance(TimeSpan.FromMilliseconds(400));
        Assert.Equal(1, await FoundAsync(company));
        company.Rackbeat.Put("customers", new JsonObject { ["number"] = 2001, ["name"] = "Two" });
        Assert.Equal(company.Rackbeat.Record("customers", 2000)!["updated_at"]!.ToString(), company.Rackbeat.Record("customers", 2001)!["updated_at"]!.ToString());
        company.Time.Advance(Hour);

        Assert.Equal(1, await FoundAsync(company));
        Assert.Equal(["2000", "2001"], (await PendingAsync(company)).Select(item => item.Key.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_record_that_changed_again_in_the_second_in_which_it_was_read_is_read_once_more()
    {
        await using var company = await BegunAsync();
        company.Rackbeat.Update("customers", 1001, new JsonObject { ["name"] = "First" });
        await company.DeliverAsync("customer.push", 1001);
        company.Rackbeat.Update("customers", 1001, new JsonObject { ["name"] = "Second" });
        company.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(1, await FoundAsync(company));
        await company.DrainAsync();
        Assert.Equal("Second", (string?)company.Economic.Record("customers", 1001)!["name"]);
        Assert.Equal(0, await FoundAsync(company));
    }

    [Fact]
    public async Task Records_whose_time_cannot_be_used_stop_nothing()
    {
        await using var company = await BegunAsync();
        company.Rackbeat.Put("customers", new JsonObject { ["number"] = 2000, ["name"] = "Words", ["updated_at"] = "yesterday" });
        company.Rackbeat.Put("customers", new JsonObject { ["number"] = 2001, ["name"] = "A number", ["updated_at"] = 17 });
        company.Rackbeat.Put("customers", new JsonObject { ["number"] = 2002, ["name"] = "The future", ["updated_at"] = "2031-01-01T00:00:00+01:00" });
        company.Rackbeat.Put("customers", new JsonObject { ["number"] = 2003, ["name"] = "The edge", ["updated_at"] = "0001-01-01T00:00:00+14:00" });
        company.Rackbeat.Update("customers", 1001, new JsonObject { ["name"] = "Nørgaard Handel ApS" });
        company.Time.Advance(Hour);

        Assert.Equal(1, await FoundAsync(company));
        Assert.Equal("1001", Assert.Single(await PendingAsync(company)).Key.Key);
        Assert.Empty(await company.NotificationsAsync());
        Assert.EndsWith("2026-12-15T10:01:00.0000000Z", await MarkAsync(company), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_is_refused_is_told_once_stops_no_other_and_is_tried_again_at_the_next_start()
    {
        await using var company = await BegunAsync();
        var refusal = company.Rackbeat.Faults.Add("GET", "/api/customers", Fault.Answer(422, """{"message":"Property 'updated_at' is not sortable"}"""), times: 100);
        company.PutInvoice(5001);
        company.Time.Advance(Hour);

        Assert.Equal(1, await FoundAsync(company));
        Assert.Equal(0, await FoundAsync(company));
        Assert.Single(company.Rackbeat.Calls.Matching("GET", "/api/customers"));
        var notification = await company.OnlyNotificationAsync();
        Assert.Equal(("catch-up/customer/not-listed", 1), (notification.Notice.Cause, notification.Count));

        refusal.Withdraw();
        await company.RestartAsync();
        await FoundAsync(company);
        Assert.Empty(await company.NotificationsAsync());
    }

    [Fact]
    public async Task A_refused_token_pauses_the_agreement_after_one_call()
    {
        await using var company = await BegunAsync();
        company.Rackbeat.Faults.Add("GET", "/api/**", Fault.Answer(401, """{"message":"Unauthenticated."}"""), times: 100);

        Assert.Equal(0, await FoundAsync(company));
        Assert.Equal(0, await FoundAsync(company));

        Assert.Equal(1, company.Rackbeat.Calls.Total);
        Assert.Null(Assert.Single(await company.Ledger.Agreements.PausesAsync(Company.Id, CancellationToken.None)).Flow);
        Assert.Equal(1, (await company.OnlyNotificationAsync()).Count);
    }

    [Fact]
    public async Task A_missing_right_pauses_its_flow_alone()
    {
        await using var company = await BegunAsync();
        company.Rackbeat.Faults.Add("GET", "/api/customers", Fault.Answer(403, """{"message":"Forbidden."}"""), times: 100);
        company.PutInvoice(5001);
        company.Time.Advance(Hour);

        Assert.Equal(1, await FoundAsync(company));
        Assert.Equal(0, await FoundAsync(company));

        Assert.Equal("customer.push", Assert.Single(await company.Ledger.Agreements.PausesAsync(Company.Id, CancellationToken.None)).Flow);
        Assert.Single(company.Rackbeat.Calls.Matching("GET", "/api/customers"));
    }

    [Fact]
    public async Task A_server_error_of_one_list_stops_no_other_and_is_tried_again()
    {
        await using var company = await BegunAsync();
        company.Rackbeat.Faults.Add("GET", "/api/customers", Fault.ServerError());
        company.PutInvoice(5001);
        company.Rackbeat.Update("customers", 1001, new JsonObject { ["name"] = "Nørgaard Handel ApS" });
        company.Time.Advance(Hour);

        var first = await company.Get<CatchUpSearch>().RunAsync(company.Session, CancellationToken.None);

        Assert.Equal((1, false), (first.Found, first.IsComplete));
        Assert.Equal(1, await FoundAsync(company));
        Assert.Empty(await company.NotificationsAsync());
    }

    [Fact]
    public async Task Too_many_calls_end_the_search_until_rackbeat_allows_more()
    {
        await using var company = await BegunAsync();
        company.Rackbeat.Faults.Add("GET", "/api/**", Fault.TooManyRequests("90"));

        var first = await company.Get<CatchUpSearch>().RunAsync(company.Session, CancellationToken.None);
        var second = await company.Get<CatchUpSearch>().RunAsync(company.Session, CancellationToken.None);

        Assert.Equal((false, TimeSpan.FromSeconds(90)), (first.IsComplete, first.RetryAfter));
        Assert.False(second.IsComplete);
        Assert.True(second.RetryAfter >= TimeSpan.FromSeconds(90));
        Assert.Equal(1, company.Rackbeat.Calls.Total);
    }

    [Fact]
    public async Task Flows_that_are_off_are_not_searched()
    {
        await using var company = await BegunAsync(settings => settings with { CustomersOwner = Owner.Economic, CustomerInvoices = new CustomerInvoiceSettings() });

        await FoundAsync(company);

        Assert.Empty(company.Rackbeat.Calls.Matching("GET", "/api/customers"));
        Assert.Empty(company.Rackbeat.Calls.Matching("GET", "/api/customer-invoices"));
        Assert.Single(company.Rackbeat.Calls.Matching("GET", "/api/products"));
    }

    /// <summary>A company whose records are older than the first start.</summary>
    private static async Task<Company> BegunAsync(Func<AgreementSettings, AgreementSettings>? change = null)
    {
        var company = await Company.StartAsync(change);
        company.Time.Advance(TimeSpan.FromMinutes(1));
        await company.Get<CatchUpSearch>().BeginAsync(company.Session, CancellationToken.None);
        return company;
    }

    private static async Task<int> FoundAsync(Company company, CatchUpSearch? search = null)
    {
        var result = await (search ?? company.Get<CatchUpSearch>()).RunAsync(company.Session, CancellationToken.None);
        Assert.True(result.IsComplete);
        return result.Found;
    }

    private static CatchUpSearch Bounded(Company company, CatchUpBounds bounds) =>
        new(company.Ledger, company.Get<IWorkSignal>(), company.Get<Backoff>(), company.Time, NullLogger<CatchUpSearch>.Instance, bounds);

    /// <summary>Customers that change a minute after each other.</summary>
    private static void PutCustomers(Company company, int count)
    {
        for (var number = 2000; number < 2000 + count; number++)
        {
            company.Time.Advance(TimeSpan.FromMinutes(1));
            company.Rackbeat.Put("customers", new JsonObject { ["number"] = number, ["name"] = "Kunde" });
        }

        company.Time.Advance(TimeSpan.FromMinutes(1));
    }

    private static List<string> CustomerPages(Company company) =>
        [.. company.Rackbeat.Calls.Matching("GET", "/api/customers").Select(call => call.Query.TrimStart('?').Split('&')[0])];

    private static async Task<string> MarkAsync(Company company) =>
        (await company.Ledger.Watermarks.FindAsync(Company.Id, CustomerMark, CancellationToken.None))!.Position;

    private static Task<IReadOnlyList<WorkItem>> PendingAsync(Company company) =>
        company.Ledger.Work.ListAsync(Company.Id, WorkState.Pending, 1000, CancellationToken.None);
}
