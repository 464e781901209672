using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Notifications;
using MappingSync.Engine.Settings;
using MappingSync.Engine.Tests.Stage;
using MappingSync.Simulators.Faults;

namespace MappingSync.Engine.Tests.Documents;

public sealed class CustomerInvoiceFlowTests
{
    private const string Flow = "customer-invoice.push";

    [Fact]
    public async Task An_invoice_is_booked_under_its_number_with_its_totals_after_all_that_it_refers_to()
    {
        await using var company = await Company.StartAsync();
        company.PutInvoice(2001);

        var result = await company.DeliverAsync(Flow, 2001);

        Assert.Equal((1, 0, 0), (result.Done, result.Failed, result.Later));
        var booked = Booked(company);
        Assert.Equal(2001, (int?)booked["bookedInvoiceNumber"]);
        Assert.Equal((260m, 65m), ((decimal?)booked["netAmount"], (decimal?)booked["vatAmount"]));
        Assert.EndsWith("[RB-4711-2001]", (string?)booked["references"]!["other"], StringComparison.Ordinal);
        Assert.Empty(company.Economic.Records("invoices/drafts"));
        var writes = company.Writes();
        Assert.Equal(["POST /invoices/drafts", "POST /invoices/booked"], writes.TakeLast(2));
        Assert.True(writes.ToList().IndexOf("POST /customers") < writes.ToList().IndexOf("POST /invoices/drafts"));
        Assert.Equal(DocumentState.Done, (await company.DocumentAsync(2001))!.State);
        Assert.Empty(await company.NotificationsAsync());
    }

    [Fact]
    public async Task A_repeated_webhook_costs_no_call_once_the_invoice_is_done()
    {
        await using var company = await Company.StartAsync();
        company.PutInvoice(2001);
        await company.DeliverAsync(Flow, 2001);
        var (economic, rackbeat) = (company.Economic.Calls.Total, company.Rackbeat.Calls.Total);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => company.EnqueueAsync(Flow, 2001)));
        await Task.WhenAll(company.DrainAsync(), company.DrainAsync(), company.DrainAsync());

        Assert.Equal((economic, rackbeat), (company.Economic.Calls.Total, company.Rackbeat.Calls.Total));
        Booked(company);
    }

    [Fact]
    public async Task Webhooks_that_arrive_while_the_invoice_is_on_its_way_make_nothing_new()
    {
        await using var company = await Company.StartAsync();
        company.PutInvoice(2001);
        var gate = new Gate();
        company.Economic.Faults.Add("POST", "/invoices/booked", Fault.Hold(gate));
        await company.EnqueueAsync(Flow, 2001);
        var first = company.DrainAsync();
        await gate.Reached;

        await company.EnqueueAsync(Flow, 2001);
        var second = company.DrainAsync();
        gate.Open();
        await Task.WhenAll(first, second);
        await company.DrainAsync();

        Booked(company);
        Assert.Equal(2, company.Writes().Count(write => write.StartsWith("POST /invoices/", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("2026-11-30")]
    [InlineData("2020-01-01")]
    public async Task An_invoice_from_before_the_connection_is_never_sent_and_says_so(string date)
    {
        await using var company = await Company.StartAsync();
        company.PutInvoice(2001, date);

        var result = await company.DeliverAsync(Flow, 2001);

        Assert.Equal(1, result.Done);
        Assert.Equal(0, company.Economic.Calls.Total);
        var audit = Assert.Single(await company.Ledger.Audit.OfRecordAsync(Company.Id, "customer-invoice", "2001", 10, CancellationToken.None));
        Assert.Equal(AuditAction.Skipped, audit.Action);
        Assert.StartsWith("before the connection", audit.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invoice_of_the_first_day_is_sent()
    {
        await using var company = await Company.StartAsync();
        company.PutInvoice(2001, "2026-12-01");

        await company.DeliverAsync(Flow, 2001);

        Booked(company);
    }

    [Fact]
    public async Task An_invoice_that_is_not_booked_in_Rackbeat_is_not_sent()
    {
        await using var company = await Company.StartAsync();
        company.PutInvoice(2001, isBooked: false);

        await company.DeliverAsync(Flow, 2001);

        Assert.Equal(0, company.Economic.Calls.Total);
    }

    [Fact]
    public async Task In_draft_mode_the_draft_is_the_end()
    {
        await using var company = await Company.StartAsync(settings => settings with { CustomerInvoices = settings.CustomerInvoices with { Transfer = Transfer.Draft } });
        company.PutInvoice(2001);

        await company.DeliverAsync(Flow, 2001);
        await company.DeliverAsync(Flow, 2001);

        Assert.Single(company.Economic.Records("invoices/drafts"));
        Assert.Empty(company.Economic.Records("invoices/booked"));
        Assert.Equal(DocumentState.Done, (await company.DocumentAsync(2001))!.State);
    }

    [Fact]
    public async Task Without_keep_number_the_ledger_numbers_the_invoice_and_nobody_is_told()
    {
        await using var company = await Company.StartAsync(settings => settings with { CustomerInvoices = settings.CustomerInvoices with { KeepNumber = false } });
        company.PutInvoice(2001);

        await company.DeliverAsync(Flow, 2001);

        Assert.NotEqual(2001, (int?)Booked(company)["bookedInvoiceNumber"]);
        Assert.Empty(await company.NotificationsAsync());
    }

    [Theory]
    [InlineData("/invoices/drafts", true)]
    [InlineData("/invoices/drafts", false)]
    [InlineData("/invoices/booked", true)]
    [InlineData("/invoices/booked", false)]
    public async Task A_lost_answer_makes_one_invoice_within_the_hour_and_after_it(string path, bool isWithinTheHour)
    {
        await using var company = await Company.StartAsync();
        company.Economic.Behaviour.HonourIdempotencyKeys = isWithinTheHour;
        company.PutInvoice(2001);
        company.Economic.Faults.Add("POST", path, Fault.LoseAnswer());

        var first = await company.DeliverAsync(Flow, 2001);
        var second = await company.LaterAsync(isWithinTheHour ? TimeSpan.FromMinutes(2) : TimeSpan.FromHours(3));

        Assert.Equal((1, 1), (first.Later, second.Done));
        Assert.Equal(2001, (int?)Booked(company)["bookedInvoiceNumber"]);
        Assert.Empty(company.Economic.Records("invoices/drafts"));
        var sent = company.Economic.Calls.Matching("POST", path);
        Assert.Equal(isWithinTheHour ? 2 : 1, sent.Count);
        // The same bytes under the same key.
        Assert.Single(sent.Select(call => (call.Body, call.Headers["Idempotency-Key"])).Distinct());
    }

    [Fact]
    public async Task A_request_that_never_arrived_is_sent_again()
    {
        await using var company = await Company.StartAsync();
        company.PutInvoice(2001);
        company.Economic.Faults.Add("POST", "/invoices/booked", Fault.Reset());

        await company.DeliverAsync(Flow, 2001);
        await company.LaterAsync(TimeSpan.FromMinutes(2));

        Booked(company);
    }

    [Fact]
    public async Task A_request_that_never_arrived_is_found_absent_after_the_hour_and_made_anew()
    {
        await using var company = await Company.StartAsync();
        company.PutInvoice(2001);
        company.Economic.Faults.Add("POST", "/invoices/booked", Fault.Reset());

        await company.DeliverAsync(Flow, 2001);
        await company.LaterAsync(TimeSpan.FromHours(3));

        Booked(company);
        var keys = company.Economic.Calls.Matching("POST", "/invoices/booked").Select(call => call.Headers["Idempotency-Key"]);
        Assert.Equal(2, keys.Distinct().Count());
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(false, true)]
    public async Task A_barred_product_is_listed_by_name_and_booked_after_a_retry(bool isRefusedOnTheDraft, bool areRefusalsCached)
    {
        await using var company = await Company.StartAsync();
        company.Economic.Behaviour.RefuseBarredProductsOnDrafts = isRefusedOnTheDraft;
        company.Economic.Behaviour.CacheRefusals = areRefusalsCached;
        company.PutInvoice(2001);
        await company.DeliverAsync("product.push", "H-1", "S-2");
        company.Economic.Change("products", "S-2", product => product["barred"] = true);

        var result = await company.DeliverAsync(Flow, 2001);

        Assert.Equal(1, result.Failed);
        Assert.Empty(company.Economic.Records("invoices/booked"));
        var listed = Assert.Single(await company.Ledger.Notifications.InvoiceErrorsAsync(Company.Id, 10, CancellationToken.None)).Notice;
        Assert.Contains("Customer invoice 2001", listed.Message.English, StringComparison.Ordinal);
        Assert.Contains("S-2", listed.Message.English, StringComparison.Ordinal);
        Assert.Contains("barred", listed.Message.English, StringComparison.Ordinal);
        Assert.Contains("Remove the bar", listed.Remedy.English, StringComparison.Ordinal);
        Assert.Contains("spærret", listed.Message.Danish, StringComparison.Ordinal);
        Assert.Contains("Fjern spærringen", listed.Remedy.Danish, StringComparison.Ordinal);

        company.Economic.Change("products", "S-2", product => product["barred"] = false);
        var retried = await company.RetryAsync();

        Assert.Equal(1, retried.Done);
        Assert.Equal(2001, (int?)Booked(company)["bookedInvoiceNumber"]);
        Assert.Empty(company.Economic.Records("invoices/drafts"));
        Assert.Empty(await company.NotificationsAsync());
    }

    [Fact]
    public async Task The_line_that_is_refused_on_the_draft_is_named_with_its_place()
    {
        await using var company = await Company.StartAsync();
        company.Economic.Behaviour.RefuseBarredProductsOnDrafts = true;
        company.PutInvoice(2001);
        await company.DeliverAsync("product.push", "S-2");
        company.Economic.Change("products", "S-2", product => product["barred"] = true);

        await company.DeliverAsync(Flow, 2001);

        var listed = (await company.OnlyNotificationAsync()).Notice;
        Assert.Contains("line 2 (product 'S-2', Sav)", listed.Message.English, StringComparison.Ordinal);
        Assert.Contains("linje 2 (vare 'S-2', Sav)", listed.Message.Danish, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_totals_are_held_with_both_figures_and_nothing_is_booked()
    {
        await using var company = await Company.StartAsync();
        company.Economic.Behaviour.VatRates[1] = 20m;
        company.PutInvoice(2001);

        var result = await company.DeliverAsync(Flow, 2001);

        Assert.Equal(1, result.Failed);
        Assert.Empty(company.Economic.Records("invoices/booked"));
        var notice = (await company.OnlyNotificationAsync()).Notice;
        Assert.Equal((NoticeKind.Held, true), (notice.Kind, notice.IsInvoiceError));
        Assert.Contains("65.00 in Rackbeat, 52.00 in e-conomic", notice.Message.English, StringComparison.Ordinal);
        Assert.Contains("65.00 i Rackbeat, 52.00 i e-conomic", notice.Message.Danish, StringComparison.Ordinal);
        var document = (await company.DocumentAsync(2001))!;
        Assert.Equal((DocumentState.Held, DocumentState.DraftCreated), (document.State, document.HeldFrom));

        // A person books the draft; the retry sees it and sends nothing.
        await BookByHandAsync(company, document.DraftNumber!);
        var before = company.Economic.Calls.Total;
        var retried = await company.RetryAsync();

        Assert.Equal(1, retried.Done);
        Assert.Empty(company.Writes(before));
        Assert.Equal(DocumentState.Done, (await company.DocumentAsync(2001))!.State);
    }

    [Fact]
    public async Task A_difference_in_VAT_within_the_tolerance_is_booked()
    {
        await using var company = await Company.StartAsync(settings => settings with { CustomerInvoices = settings.CustomerInvoices with { VatTolerance = 0.05m } });
        company.Rackbeat.Put("product-groups", new JsonObject { ["number"] = 2, ["name"] = "Værktøj", ["has_inventory"] = true, ["vat_domestic"] = 25.01m });
        company.PutInvoice(2001);

        await company.DeliverAsync(Flow, 2001);

        Assert.Equal(65m, (decimal?)Booked(company)["vatAmount"]);
    }

    [Fact]
    public async Task A_draft_that_a_person_changed_is_not_booked_and_is_made_anew_once_it_is_deleted()
    {
        await using var company = await Company.StartAsync();
        company.PutInvoice(2001);
        await company.DeliverAsync("product.push", "S-2");
        company.Economic.Change("products", "S-2", product => product["barred"] = true);
        await company.DeliverAsync(Flow, 2001);
        company.Economic.Change("products", "S-2", product => product["barred"] = false);
        var draft = (int)Assert.Single(company.Economic.Records("invoices/drafts"))["draftInvoiceNumber"]!;
        company.Economic.Change("invoices/drafts", draft, one => one["lines"]![0]!["quantity"] = 3);

        var retried = await company.RetryAsync();

        Assert.Equal(1, retried.Failed);
        Assert.Empty(company.Economic.Records("invoices/booked"));
        Assert.Contains($"somebody changed draft {draft}", (await company.OnlyNotificationAsync()).Notice.Message.English, StringComparison.Ordinal);

        company.Economic.Remove("invoices/drafts", draft);
        await company.RetryAsync();

        Assert.Equal(260m, (decimal?)Booked(company)["netAmount"]);
    }

    [Fact]
    public async Task A_draft_that_a_person_changed_before_its_totals_were_compared_is_not_booked()
    {
        await using var company = await Company.StartAsync();
        company.PutInvoice(2001);
        company.Economic.Faults.Add("GET", "/invoices/drafts/*", Fault.ServerError());
        Assert.Equal(1, (await company.DeliverAsync(Flow, 2001)).Later);
        var draft = (int)Assert.Single(company.Economic.Records("invoices/drafts"))["draftInvoiceNumber"]!;
        company.Economic.Change("invoices/drafts", draft, one => one["notes"]!["heading"] = "Ordre 78");

        var result = await company.LaterAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(1, result.Failed);
        Assert.Empty(company.Economic.Records("invoices/booked"));
        Assert.Contains($"somebody changed draft {draft}", (await company.OnlyNotificationAsync()).Notice.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_nobody_changed_before_its_totals_were_compared_is_booked()
    {
        await using var company = await Company.StartAsync();
        company.PutInvoice(2001);
        company.Economic.Faults.Add("GET", "/invoices/drafts/*", Fault.ServerError());
        await company.DeliverAsync(Flow, 2001);

        await company.LaterAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(260m, (decimal?)Booked(company)["netAmount"]);
    }

    [Fact]
    public async Task Totals_that_were_compared_under_another_spec_are_compared_anew_before_the_booking()
    {
        await using var company = await Company.StartAsync();
        company.PutInvoice(2001);
        await company.DeliverAsync("product.push", "S-2");
        company.Economic.Change("products", "S-2", product => product["barred"] = true);
        await company.DeliverAsync(Flow, 2001);
        company.Economic.Change("products", "S-2", product => product["barred"] = false);
        var document = (await company.DocumentAsync(2001))!;
        Assert.Equal(DocumentState.TotalsCompared, document.State);
        await company.Ledger.Documents.SaveAsync(document with { DraftHash = "another-spec:0" }, CancellationToken.None);
        company.Economic.Change("invoices/drafts", int.Parse(document.DraftNumber!, CultureInfo.InvariantCulture), one => one["lines"]![0]!["quantity"] = 3);

        var retried = await company.RetryAsync();

        Assert.Equal(1, retried.Failed);
        Assert.Empty(company.Economic.Records("invoices/booked"));
        Assert.Contains("260.00 in Rackbeat, 460.00 in e-conomic", (await company.OnlyNotificationAsync()).Notice.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_no_longer_says_what_the_invoice_says_is_replaced_and_not_doubled()
    {
        await using var company = await Company.StartAsync();
        company.PutInvoice(2001);
        await company.DeliverAsync("product.push", "S-2");
        company.Economic.Change("products", "S-2", product => product["barred"] = true);
        await company.DeliverAsync(Flow, 2001);
        Assert.Single(company.Economic.Records("invoices/drafts"));
        company.PutInvoice(2001, products: ["H-1"]);

        await company.RetryAsync();

        Assert.Equal(100m, (decimal?)Booked(company)["netAmount"]);
        Assert.Empty(company.Economic.Records("invoices/drafts"));
        Assert.Single(company.Writes(), write => write.StartsWith("DELETE /invoices/drafts/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/invoices/drafts")]
    [InlineData("/invoices/booked")]
    public async Task A_runner_that_dies_while_it_waits_for_an_answer_goes_on_to_one_invoice(string path)
    {
        await using var company = await Company.StartAsync();
        company.PutInvoice(2001);
        var gate = new Gate();
        company.Economic.Faults.Add("POST", path, Fault.HoldAnswer(gate));
        using var kill = new CancellationTokenSource();
        await company.EnqueueAsync(Flow, 2001);
        var running = company.DrainAsync(kill.Token, kill.Token);
        await gate.Reached;

        await kill.CancelAsync();
        await running;
        await company.RestartAsync();
        gate.Drop();
        await company.LaterAsync(TimeSpan.FromMinutes(2));

        Booked(company);
        Assert.Empty(company.Economic.Records("invoices/drafts"));
    }

    [Fact]
    public async Task After_a_restore_every_invoice_is_looked_up_before_it_is_sent()
    {
        await using var company = await Company.StartAsync();
        company.PutInvoice(2001);
        await company.DeliverAsync(Flow, 2001);
        await using var restored = await Company.StartAsync(settings => settings with
        {
            Rackbeat = settings.Rackbeat with { BaseAddress = company.Rackbeat.BaseAddress },
            Economic = settings.Economic with { Rest = company.Economic.RestAddress, Services = company.Economic.ServicesAddress },
        });
        await restored.RestartAsync(isRestored: true);
        var before = company.Economic.Calls.Total;

        await restored.DeliverAsync(Flow, 2001);

        Assert.DoesNotContain(company.Writes(before), write => write.StartsWith("POST /invoices/", StringComparison.Ordinal));
        Assert.Equal(DocumentState.Done, (await restored.DocumentAsync(2001))!.State);
        Assert.Equal("2001", (await restored.DocumentAsync(2001))!.BookedNumber);
    }

    [Fact]
    public async Task A_barred_period_is_named_with_its_remedy()
    {
        await using var company = await Company.StartAsync();
        company.Economic.Behaviour.BarredPeriods.Add((new DateOnly(2026, 12, 1), new DateOnly(2026, 12, 31)));
        company.PutInvoice(2001);

        await company.DeliverAsync(Flow, 2001);

        var notice = (await company.OnlyNotificationAsync()).Notice;
        Assert.Contains("barred period", notice.Message.English, StringComparison.Ordinal);
        Assert.Contains("Fjern spærringen af perioden", notice.Remedy.Danish, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_product_that_cannot_be_created_stops_the_invoice_and_is_named()
    {
        await using var company = await Company.StartAsync();
        const string number = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        company.Rackbeat.Put("products", Company.Product(number, "Lang", 100m));
        company.PutInvoice(2001, products: ["H-1", number]);

        var result = await company.DeliverAsync(Flow, 2001);

        Assert.Equal(1, result.Failed);
        Assert.DoesNotContain("POST /invoices/drafts", company.Writes());
        var notice = (await company.OnlyNotificationAsync()).Notice;
        Assert.StartsWith("Customer invoice 2001", notice.Message.English, StringComparison.Ordinal);
        Assert.Contains(number, notice.Message.English, StringComparison.Ordinal);
        Assert.True(notice.IsInvoiceError);
    }

    [Fact]
    public async Task Hundreds_of_events_for_many_invoices_book_each_once()
    {
        await using var company = await Company.StartAsync();
        var numbers = Enumerable.Range(2001, 12).ToArray();
        foreach (var number in numbers)
        {
            company.PutInvoice(number);
        }

        for (var i = 0; i < 10; i++)
        {
            await company.EnqueueAsync(Flow, [.. numbers.Cast<object>()]);
        }

        await Task.WhenAll(company.DrainAsync(), company.DrainAsync());

        Assert.Equal(numbers, company.Economic.Records("invoices/booked").Select(one => (int)one["bookedInvoiceNumber"]!).Order());
        Assert.Equal(numbers.Length, company.Economic.Calls.Matching("POST", "/invoices/booked").Count);
    }

    [Fact]
    public async Task An_invoice_whose_fate_cannot_be_looked_up_for_a_day_is_shown_and_goes_on_by_itself()
    {
        await using var company = await Company.StartAsync();
        company.PutInvoice(2001);
        company.Economic.Faults.Add("POST", "/invoices/booked", Fault.LoseAnswer());
        await company.DeliverAsync(Flow, 2001);
        company.Economic.Behaviour.HonourIdempotencyKeys = false;
        var down = company.Economic.Faults.Add("*", "/**", Fault.ServerError(), times: int.MaxValue);
        for (var hour = 0; hour < 30; hour++)
        {
            await company.LaterAsync(TimeSpan.FromHours(1));
        }

        Assert.Contains("has waited for more than a day", (await company.OnlyNotificationAsync()).Notice.Message.English, StringComparison.Ordinal);
        down.Withdraw();
        await company.LaterAsync(TimeSpan.FromHours(1));

        Booked(company);
        Assert.Single(company.Economic.Calls.Matching("POST", "/invoices/booked"));
        Assert.Empty(await company.NotificationsAsync());
    }

    [Fact]
    public async Task A_fate_that_the_lookup_cannot_tell_is_held_and_found_after_a_person_put_it_right()
    {
        await using var company = await Company.StartAsync();
        company.PutInvoice(2001);
        company.Economic.Faults.Add("POST", "/invoices/booked", Fault.LoseAnswer());
        await company.DeliverAsync(Flow, 2001);
        company.Economic.Change("invoices/booked", 2001, booked => booked["references"]!["other"] = "changed");

        var result = await company.LaterAsync(TimeSpan.FromHours(3));

        Assert.Equal(1, result.Failed);
        Assert.Equal((NoticeKind.Held, true), ((await company.OnlyNotificationAsync()).Notice.Kind, (await company.OnlyNotificationAsync()).Notice.IsInvoiceError));
        Assert.Equal(1, (await company.RetryAsync()).Failed);

        company.Economic.Change("invoices/booked", 2001, booked => booked["references"]!["other"] = "[RB-4711-2001]");
        Assert.Equal(1, (await company.RetryAsync()).Done);
        Assert.Single(company.Economic.Calls.Matching("POST", "/invoices/booked"));
        Assert.Equal(DocumentState.Done, (await company.DocumentAsync(2001))!.State);
    }

    [Theory]
    [InlineData(InvoiceLines.Exact)]
    [InlineData(InvoiceLines.Total)]
    public async Task A_quantity_with_three_decimals_is_refused_or_by_setting_sent_as_one_piece_at_the_total(InvoiceLines choice)
    {
        await using var company = await Company.StartAsync(settings => settings with { CustomerInvoices = settings.CustomerInvoices with { Lines = choice } });
        company.PutInvoice(2001);
        var invoice = company.Rackbeat.Record("customer-invoices", 2001)!;
        invoice["lines"] = new JsonArray(
            new JsonObject { ["child_id"] = "H-1", ["name"] = "Hammer", ["quantity"] = 1.375m, ["line_price"] = 99.99m, ["discount_percentage"] = 10 },
            new JsonObject { ["child_id"] = "S-2", ["name"] = "Sav", ["quantity"] = 2, ["line_price"] = 80 });
        company.Rackbeat.Put("customer-invoices", invoice);

        var result = await company.DeliverAsync(Flow, 2001);

        if (choice == InvoiceLines.Exact)
        {
            Assert.Equal(1, result.Failed);
            Assert.Contains("line 1 (product 'H-1', Hammer)", (await company.OnlyNotificationAsync()).Notice.Message.English, StringComparison.Ordinal);
            return;
        }

        var booked = Booked(company);
        Assert.Equal(123.74m + 160m, (decimal?)booked["netAmount"]);
        Assert.Equal("Hammer (1.375 × 99.99 - 10%)", (string?)booked["lines"]![0]!["description"]);
        Assert.Equal((1m, 123.74m), ((decimal?)booked["lines"]![0]!["quantity"], (decimal?)booked["lines"]![0]!["unitNetPrice"]));
        Assert.Equal(("Sav", 2m), ((string?)booked["lines"]![1]!["description"], (decimal?)booked["lines"]![1]!["quantity"]));
    }

    private static JsonObject Booked(Company company) => Assert.Single(company.Economic.Records("invoices/booked"));

    private static async Task BookByHandAsync(Company company, string draft)
    {
        using var client = company.Economic.CreateClient();
        using var answer = await client.PostAsJsonAsync("invoices/booked", new
        {
            draftInvoice = new { draftInvoiceNumber = int.Parse(draft, CultureInfo.InvariantCulture) },
        });
        answer.EnsureSuccessStatusCode();
    }
}
