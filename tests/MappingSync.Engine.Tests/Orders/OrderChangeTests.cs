using System.Text.Json.Nodes;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Notifications;
using MappingSync.Engine.Orders;
using MappingSync.Engine.Settings;
using MappingSync.Engine.Tests.Stage;
using MappingSync.Simulators.Faults;
using MappingSync.Simulators.Rackbeat;

namespace MappingSync.Engine.Tests.Orders;

/// <summary>What becomes of orders that change after they were imported.</summary>
public sealed class OrderChangeTests
{
    [Fact]
    public async Task A_change_reaches_a_draft_that_nobody_touched()
    {
        await using var company = await ImportedAsync();
        var number = Number(company);
        company.Economic.ChangeOrder(number, order =>
        {
            order["notes"]!["heading"] = "Til lageret";
            order["lines"] = new JsonArray(OrderCompany.Line("H-1", 3, 95), OrderCompany.Line("S-2", 1, 80), OrderCompany.Line("H-1", 1, 100));
        });

        Assert.Equal(1, (await company.ImportAsync()).Done);

        var order = company.OnlyImported();
        Assert.Equal(("Til lageret", 465m, false), ((string?)order["heading"], (decimal)order["total_subtotal"]!, (bool)order["is_booked"]!));
        Assert.Equal([("H-1", 3m), ("S-2", 1m), ("H-1", 1m)], order["lines"]!.AsArray().Select(line => ((string)line!["child_id"]!, (decimal)line["quantity"]!)));
        Assert.Empty(await company.NotificationsAsync());
        var audit = (await company.Ledger.Audit.LatestAsync(Company.Id, 1, CancellationToken.None))[0];
        Assert.Equal(AuditAction.Updated, audit.Action);
        Assert.Contains(audit.Changes, change => change == new AuditChange("heading", "Til byggepladsen", "Til lageret"));
        Assert.Single(company.Rackbeat.Calls.Matching("POST", "/api/orders/drafts"));
    }

    [Fact]
    public async Task Changes_reach_the_draft_one_after_the_other()
    {
        await using var company = await ImportedAsync();
        for (var quantity = 3; quantity < 6; quantity++)
        {
            company.Economic.ChangeOrder(Number(company), order => order["lines"]![0]!["quantity"] = quantity);
            await company.ImportAsync();
            company.Time.Advance(OrderCompany.Every);
            Assert.Equal(quantity, (decimal)company.OnlyImported()["lines"]![0]!["quantity"]!);
        }

        Assert.Equal(3, company.Rackbeat.Calls.Matching("PUT", "/api/orders/drafts/*").Count);
        Assert.Empty(await company.NotificationsAsync());
    }

    [Fact]
    public async Task A_change_of_what_is_not_synced_writes_nothing()
    {
        await using var company = await ImportedAsync();
        var writes = company.Rackbeat.Calls.Writes;
        company.Economic.ChangeOrder(Number(company), order => order["delivery"] = new JsonObject { ["deliveryTerms"] = "Ab fabrik" });

        Assert.Equal(1, (await company.ImportAsync()).Done);

        Assert.Equal(writes, company.Rackbeat.Calls.Writes);
    }

    [Theory]
    [InlineData("edited", "was changed there", "er ændret dér")]
    [InlineData("booked", "is booked", "er bogført")]
    [InlineData("is_shipped", "is shipped", "er afsendt")]
    [InlineData("is_partly_shipped", "is shipped", "er afsendt")]
    [InlineData("is_cancelled", "is cancelled", "er annulleret")]
    [InlineData("is_archived", "is archived", "er arkiveret")]
    [InlineData("is_partly_invoiced", "is invoiced", "er faktureret")]
    public async Task A_change_of_an_order_that_is_no_longer_ours_alone_is_shown_and_overwrites_nothing(string what, string english, string danish)
    {
        await using var company = await ImportedAsync();
        var (number, key) = (Number(company), Key(company));
        switch (what)
        {
            case "edited":
                company.Rackbeat.Update("orders", key, new JsonObject { ["note"] = "Ring først" });
                break;
            case "booked":
                company.Rackbeat.BookOrder(key);
                break;
            default:
                company.Rackbeat.MarkOrder(key, what);
                break;
        }

        var writes = company.Rackbeat.Calls.Writes;
        company.Economic.ChangeOrder(number, order =>
        {
            order["notes"]!["heading"] = "Til lageret";
            order["lines"] = new JsonArray(OrderCompany.Line("H-1", 5, 100));
        });
        Assert.Equal(1, (await company.ImportAsync()).Done);

        Assert.Equal(writes, company.Rackbeat.Calls.Writes);
        Assert.Equal("Til byggepladsen", (string?)company.OnlyImported()["heading"]);
        var notice = (await company.OnlyNotificationAsync()).Notice;
        Assert.Equal((NoticeKind.Held, number.Text(), $"order.pull/{number}/changed"), (notice.Kind, notice.Key, notice.Cause));
        Assert.Contains($"order {key} in Rackbeat {english}, so it stays as it is", notice.Message.English, StringComparison.Ordinal);
        Assert.Contains("Heading: 'Til byggepladsen' → 'Til lageret'", notice.Message.English, StringComparison.Ordinal);
        Assert.Contains("line 1, Quantity: 2 → 5; line 2 (1 × 'S-2') is gone", notice.Message.English, StringComparison.Ordinal);
        Assert.Contains($"ordre {key} i Rackbeat {danish}, så den er uændret dér", notice.Message.Danish, StringComparison.Ordinal);
        Assert.Contains("Overskrift: 'Til byggepladsen' → 'Til lageret'", notice.Message.Danish, StringComparison.Ordinal);
        Assert.Contains("linje 1, Antal: 2 → 5; linje 2 (1 × 'S-2') er væk", notice.Message.Danish, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shown_change_goes_away_when_a_person_made_it_in_rackbeat()
    {
        await using var company = await ImportedAsync();
        var (number, key) = (Number(company), Key(company));
        company.Rackbeat.BookOrder(key);
        company.Economic.ChangeOrder(number, order => order["notes"]!["heading"] = "Til lageret");
        await company.ImportAsync();
        await company.RetryAsync();
        Assert.Equal(2, (await company.OnlyNotificationAsync()).Count);

        company.Rackbeat.ReopenOrder(key);
        company.Rackbeat.Update("orders", key, new JsonObject { ["heading"] = "Til lageret" });
        await company.RetryAsync();

        Assert.Empty(await company.NotificationsAsync());
        company.Time.Advance(OrderCompany.Every);
        company.Economic.ChangeOrder(number, order => order["notes"]!["heading"] = "Til kontoret");
        await company.ImportAsync();
        Assert.Equal("Til kontoret", (string?)company.OnlyImported()["heading"]);
    }

    [Fact]
    public async Task A_shown_change_goes_away_when_it_is_taken_back_in_economic()
    {
        await using var company = await ImportedAsync();
        company.Rackbeat.BookOrder(Key(company));
        company.Economic.ChangeOrder(Number(company), order => order["notes"]!["heading"] = "Til lageret");
        await company.ImportAsync();
        company.Time.Advance(OrderCompany.Every);
        company.Economic.ChangeOrder(Number(company), order => order["notes"]!["heading"] = "Til byggepladsen");
        await company.ImportAsync();

        Assert.Empty(await company.NotificationsAsync());
    }

    [Fact]
    public async Task Who_works_on_an_order_in_rackbeat_may_take_it_over()
    {
        await using var company = await ImportedAsync();
        company.Rackbeat.Update("orders", Key(company), new JsonObject { ["employee_id"] = 1 });
        company.Economic.ChangeOrder(Number(company), order => order["notes"]!["heading"] = "Til lageret");
        await company.ImportAsync();

        Assert.Equal(("Til lageret", 1), ((string?)company.OnlyImported()["heading"], (int)company.OnlyImported()["employee_id"]!));
    }

    [Fact]
    public async Task A_change_whose_answer_is_lost_is_known_as_ours()
    {
        await using var company = await ImportedAsync();
        company.Rackbeat.Faults.Add("PUT", "/api/orders/drafts/*", Fault.LoseAnswer());
        company.Economic.ChangeOrder(Number(company), order => order["notes"]!["heading"] = "Til lageret");
        Assert.Equal(1, (await company.ImportAsync()).Later);
        company.Time.Advance(TimeSpan.FromSeconds(2));
        company.Economic.ChangeOrder(Number(company), order => order["notes"]!["heading"] = "Til kontoret");
        await company.PollAsync();
        await company.LaterAsync(TimeSpan.FromMinutes(5));

        Assert.Equal("Til kontoret", (string?)company.OnlyImported()["heading"]);
        Assert.Empty(await company.NotificationsAsync());
    }

    [Theory]
    [InlineData(OrderLineUpdate.Ignore)]
    [InlineData(OrderLineUpdate.Append)]
    public async Task Lines_that_rackbeat_does_not_take_are_shown_and_not_sent_again_and_again(OrderLineUpdate update)
    {
        await using var company = await ImportedAsync();
        company.Rackbeat.Behaviour.OrderLinesOnUpdate = update;
        company.Economic.ChangeOrder(Number(company), order => order["lines"] = new JsonArray(OrderCompany.Line("H-1", 5, 100)));
        await company.ImportAsync();

        var notice = (await company.OnlyNotificationAsync()).Notice;
        Assert.EndsWith("/not-taken", notice.Cause, StringComparison.Ordinal);
        Assert.Contains("S-2", notice.Message.English, StringComparison.Ordinal);
        company.Time.Advance(OrderCompany.Every);
        company.Economic.ChangeOrder(Number(company), order => order["lines"] = new JsonArray(OrderCompany.Line("H-1", 6, 100)));
        await company.ImportAsync();
        Assert.Single(company.Rackbeat.Calls.Matching("PUT", "/api/orders/drafts/*"));
        Assert.Single(await company.NotificationsAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_order_that_was_deleted_in_economic_is_shown_within_the_hour_and_stays_in_rackbeat(bool booked)
    {
        await using var company = await ImportedAsync();
        var (number, key) = (Number(company), Key(company));
        if (booked)
        {
            company.Rackbeat.BookOrder(key);
        }

        company.Economic.DeleteOrder(number);
        company.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, (await company.PollAsync()).Found);
        await company.DrainAsync();

        var notice = (await company.OnlyNotificationAsync()).Notice;
        Assert.Equal($"Order {number} was deleted in e-conomic; order {key} in Rackbeat stays as it is.", notice.Message.English);
        Assert.Equal($"Ordre {number} er slettet i e-conomic; ordre {key} i Rackbeat er uændret.", notice.Message.Danish);
        Assert.Single(company.Imported());
        Assert.Equal(DocumentState.Done, (await company.DocumentAsync(number, "order"))!.State);

        company.Time.Advance(TimeSpan.FromHours(2));
        Assert.Equal(0, (await company.PollAsync()).Found);
        company.Rackbeat.MarkOrder(key, "is_cancelled");
        await company.RetryAsync();
        Assert.Empty(await company.NotificationsAsync());
    }

    [Fact]
    public async Task An_order_that_became_an_invoice_is_shown_as_long_as_rackbeats_is_open()
    {
        await using var company = await ImportedAsync();
        company.Economic.ArchiveOrder(Number(company));
        company.Time.Advance(TimeSpan.FromHours(1));
        await company.ImportAsync();

        var notice = (await company.OnlyNotificationAsync()).Notice;
        Assert.Equal(NoticeKind.Information, notice.Kind);
        Assert.Contains("was made into an invoice in e-conomic", notice.Message.English, StringComparison.Ordinal);
        company.Rackbeat.MarkOrder(Key(company), "is_invoiced");
        await company.RetryAsync();
        Assert.Empty(await company.NotificationsAsync());
    }

    [Fact]
    public async Task Looking_whether_orders_are_still_open_costs_two_calls_an_hour_and_no_commit()
    {
        await using var company = await ImportedAsync();
        var other = company.Make();
        await company.ImportAsync();
        company.Economic.SendOrder(other);
        company.Time.Advance(TimeSpan.FromHours(1));
        var (calls, commits) = (company.Economic.Calls.Total, company.Ledger.Statistics.Commits);

        for (var poll = 0; poll < 12; poll++)
        {
            Assert.Equal(0, (await company.PollAsync()).Found);
            company.Time.Advance(OrderCompany.Every);
        }

        Assert.Equal((12 + 2, commits), ((int)(company.Economic.Calls.Total - calls), company.Ledger.Statistics.Commits));
    }

    [Fact]
    public async Task An_order_that_is_emptied_in_economic_is_shown()
    {
        await using var company = await ImportedAsync();
        company.Economic.ChangeOrder(Number(company), order => order["lines"] = new JsonArray());
        await company.ImportAsync();

        Assert.EndsWith("/emptied", (await company.OnlyNotificationAsync()).Notice.Cause, StringComparison.Ordinal);
        Assert.Equal(2, company.OnlyImported()["lines"]!.AsArray().Count);

        company.Time.Advance(OrderCompany.Every);
        company.Economic.ChangeOrder(Number(company), order => order["lines"] = new JsonArray(OrderCompany.Line("H-1", 9, 100)));
        await company.ImportAsync();
        Assert.Equal(9m, (decimal)company.OnlyImported()["lines"]![0]!["quantity"]!);
        Assert.Empty(await company.NotificationsAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_order_that_is_booked_or_deleted_at_the_moment_of_the_change_is_shown(bool books)
    {
        await using var company = await ImportedAsync();
        var (number, key) = (Number(company), Key(company));
        var gate = new Gate();
        company.Rackbeat.Faults.Add("PUT", "/api/orders/drafts/*", Fault.Hold(gate));
        company.Economic.ChangeOrder(number, order => order["notes"]!["heading"] = "Til lageret");
        var importing = company.ImportAsync();
        await gate.Reached;
        if (books)
        {
            company.Rackbeat.BookOrder(key);
        }
        else
        {
            company.Rackbeat.Delete("orders", key);
        }

        gate.Open();
        Assert.Equal(1, (await importing).Done);

        Assert.EndsWith(books ? "/changed" : "/gone-in-rackbeat", (await company.OnlyNotificationAsync()).Notice.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_whose_link_was_made_by_another_mapping_is_not_written_over()
    {
        await using var company = await ImportedAsync();
        var link = (await company.LinkAsync("order", RecordKey.From(int.Parse(Key(company), System.Globalization.CultureInfo.InvariantCulture))))!;
        await company.Ledger.Links.SaveAsync(link with { SpecHash = "older" }, CancellationToken.None);

        await company.DeliverAsync("order.pull", Number(company));
        Assert.Empty(await company.NotificationsAsync());
        Assert.NotEqual("older", (await company.LinkAsync("order", link.Left))!.SpecHash);

        await company.Ledger.Links.SaveAsync(link with { SpecHash = "older" }, CancellationToken.None);
        company.Economic.ChangeOrder(Number(company), order => order["notes"]!["heading"] = "Til lageret");
        await company.ImportAsync();
        Assert.Contains("may have been changed there", (await company.OnlyNotificationAsync()).Notice.Message.English, StringComparison.Ordinal);
        Assert.Equal("Til byggepladsen", (string?)company.OnlyImported()["heading"]);
    }

    [Fact]
    public async Task An_order_that_was_deleted_in_rackbeat_is_not_made_again()
    {
        await using var company = await ImportedAsync();
        var number = Number(company);
        company.Rackbeat.Delete("orders", Key(company));
        company.Economic.ChangeOrder(number, order => order["notes"]!["heading"] = "Til lageret");
        await company.ImportAsync();

        Assert.Empty(company.Imported());
        Assert.EndsWith("/gone-in-rackbeat", (await company.OnlyNotificationAsync()).Notice.Cause, StringComparison.Ordinal);
        Assert.Single(company.Rackbeat.Calls.Matching("POST", "/api/orders/drafts"));
    }

    [Theory]
    [InlineData("location_id", "4")]
    [InlineData("delivery_date", "\"2026-12-24\"")]
    [InlineData("variations", "[7]")]
    [InlineData("vat_percentage", "0")]
    [InlineData("location_id", "4", true)]
    public async Task What_a_person_chose_on_a_line_in_rackbeat_is_not_overwritten_with_the_lines(string property, string value, bool afterChange = false)
    {
        await using var company = await ImportedAsync();
        if (afterChange)
        {
            company.Economic.ChangeOrder(Number(company), order => order["notes"]!["heading"] = "Til lageret");
            await company.ImportAsync();
            company.Time.Advance(OrderCompany.Every);
        }

        var lines = company.OnlyImported()["lines"]!.AsArray().Select(line => new JsonObject
        {
            ["item_id"] = line!["child_id"]!.DeepClone(),
            ["name"] = line["name"]!.DeepClone(),
            ["quantity"] = line["quantity"]!.DeepClone(),
            ["line_price"] = line["line_price"]!.DeepClone(),
            [property] = JsonNode.Parse(value),
        });
        company.Rackbeat.Update("orders", Key(company), new JsonObject { ["lines"] = new JsonArray([.. lines]) });
        var writes = company.Rackbeat.Calls.Writes;
        company.Economic.ChangeOrder(Number(company), order => order["lines"]![0]!["quantity"] = 5);

        await company.ImportAsync();

        Assert.Equal(writes, company.Rackbeat.Calls.Writes);
        Assert.Equal(JsonNode.Parse(value)!.ToJsonString(), company.OnlyImported()["lines"]![0]![property]!.ToJsonString());
        Assert.Contains("line 1, Quantity: 2 → 5", (await company.OnlyNotificationAsync()).Notice.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_rackbeat_filled_in_itself_survives_a_change()
    {
        await using var company = await OrderCompany.StartAsync();
        company.Rackbeat.Faults.Add("POST", "/api/orders/drafts", Fault.Rewrite(body =>
        {
            body["deliver_at"] = "2026-12-20";
            body["our_reference_id"] = 1;
            body["delivery_address_street"] = "Havnen 3";
            return body;
        }));
        company.Make();
        await company.ImportAsync();
        company.Time.Advance(OrderCompany.Every);
        company.Economic.ChangeOrder(Number(company), order => order["notes"]!["heading"] = "Til lageret");

        await company.ImportAsync();

        Assert.Equal("""{"heading":"Til lageret"}""", Assert.Single(company.Rackbeat.Calls.Matching("PUT", "/api/orders/drafts/*")).Body);
        Assert.Equal(("2026-12-20", 1, "Havnen 3"), ((string?)company.OnlyImported()["deliver_at"], (int)company.OnlyImported()["our_reference_id"]!, (string?)company.OnlyImported()["delivery_address_street"]));
        Assert.Empty(await company.NotificationsAsync());
    }

    [Fact]
    public async Task What_is_taken_away_in_economic_is_taken_away_in_rackbeat()
    {
        await using var company = await OrderCompany.StartAsync();
        var made = OrderCompany.Order();
        made["delivery"] = new JsonObject { ["address"] = "Havnen 3", ["deliveryDate"] = "2026-12-20" };
        var number = company.Make(made);
        await company.ImportAsync();
        Assert.Equal("Havnen 3", (string?)company.OnlyImported()["delivery_address_street"]);
        company.Time.Advance(OrderCompany.Every);
        company.Economic.ChangeOrder(number, order => order.Remove("delivery"));

        await company.ImportAsync();

        Assert.Equal((null, null), ((string?)company.OnlyImported()["delivery_address_street"], (string?)company.OnlyImported()["deliver_at"]));
        Assert.Empty(await company.NotificationsAsync());
    }

    [Fact]
    public async Task The_rate_of_a_foreign_currency_does_not_stay_on_an_order_in_the_base_currency()
    {
        await using var company = await OrderCompany.StartAsync();
        var made = OrderCompany.Order();
        made["currency"] = "EUR";
        made["exchangeRate"] = 745;
        var number = company.Make(made);
        await company.ImportAsync();
        Assert.Equal(7.45m, (decimal)company.OnlyImported()["currency_rate"]!);
        company.Time.Advance(OrderCompany.Every);
        company.Economic.ChangeOrder(number, order => (order["currency"], order["exchangeRate"]) = ("DKK", 100));

        await company.ImportAsync();

        Assert.Equal(("DKK", 1m), ((string?)company.OnlyImported()["currency"], (decimal)company.OnlyImported()["currency_rate"]!));
        Assert.Empty(await company.NotificationsAsync());
    }

    [Fact]
    public async Task An_amount_that_rackbeat_computes_otherwise_is_told_of_after_a_change_too()
    {
        await using var company = await ImportedAsync();
        company.Economic.ChangeOrder(Number(company), order => order["lines"]![0]!["quantity"] = 5);
        var other = company.Economic.Record("orders/drafts", Number(company))!;
        other["netAmount"] = 999;
        company.Economic.Faults.Add("GET", "/orders/drafts/*", Fault.Answer(200, other.ToJsonString()));

        await company.ImportAsync();

        Assert.Single(company.Rackbeat.Calls.Matching("PUT", "/api/orders/drafts/*"));
        Assert.Contains("Net amount 999.00 in e-conomic, 580.00 in Rackbeat", (await company.OnlyNotificationAsync()).Notice.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_in_a_long_list_is_missed_when_it_is_deleted()
    {
        await using var company = await OrderCompany.StartAsync();
        var numbers = Enumerable.Range(0, 12).Select(_ => company.Make()).ToList();
        await company.ImportAsync();
        var poll = company.Poll(new OrderBounds { PageSize = 2, MostPages = 2 });
        while (!(await company.PollAsync(poll)).IsComplete)
        {
        }

        company.Economic.DeleteOrder(numbers[10]);
        company.Time.Advance(TimeSpan.FromHours(1));
        while (!(await company.PollAsync(poll)).IsComplete)
        {
        }

        Assert.Equal([numbers[10].Text()], await company.PendingAsync());
    }

    /// <summary>A company with one imported order.</summary>
    private static async Task<Company> ImportedAsync(Func<OrderSettings, OrderSettings>? orders = null)
    {
        var company = await OrderCompany.StartAsync(orders);
        company.Make();
        Assert.Equal(1, (await company.ImportAsync()).Done);
        company.Time.Advance(OrderCompany.Every);
        return company;
    }

    private static int Number(Company company) => OrderSearchNumber(company.OnlyImported());

    private static int OrderSearchNumber(JsonObject order) => Engine.Orders.OrderSearch.Read((string?)order["other_reference"])!.Value;

    private static string Key(Company company) => company.OnlyImported()["number"]!.ToString();
}
