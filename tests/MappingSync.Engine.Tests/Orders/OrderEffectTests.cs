using System.Text.Json.Nodes;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Notifications;
using MappingSync.Engine.Orders;
using MappingSync.Engine.Settings;
using MappingSync.Engine.Tests.Stage;
using MappingSync.Mappings;
using MappingSync.Simulators.Faults;

namespace MappingSync.Engine.Tests.Orders;

/// <summary>Writes to Rackbeat that must not happen twice.</summary>
public sealed class OrderEffectTests
{
    private const string Create = "/api/orders/drafts";

    /// <summary>Longer than the time after which a lookup is believed.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(4);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_lost_answer_leaves_one_order(bool showsDrafts)
    {
        await using var company = await OrderCompany.StartAsync();
        company.Rackbeat.Behaviour.OrdersShowDrafts = showsDrafts;
        company.Rackbeat.Faults.Add("POST", Create, Fault.LoseAnswer());
        var number = company.Make();

        Assert.Equal(1, (await company.ImportAsync()).Later);
        Assert.Equal(0, (await company.LaterAsync(TimeSpan.FromSeconds(100))).Done);
        Assert.Equal(1, (await company.LaterAsync(Settled)).Done);

        Assert.EndsWith($"e-conomic {number}", (string?)company.OnlyImported()["other_reference"], StringComparison.Ordinal);
        Assert.Single(company.Rackbeat.Calls.Matching("POST", Create));
        Assert.Equal(DocumentState.TotalsCompared, (await company.DocumentAsync(number, "order"))!.State);
        Assert.Empty(await company.NotificationsAsync());
    }

    [Fact]
    public async Task The_marker_is_found_in_the_reference_that_the_settings_name()
    {
        await using var company = await OrderCompany.StartAsync(orders => orders with { Reference = OrderReferenceField.TheirReference });
        company.Rackbeat.Faults.Add("POST", Create, Fault.LoseAnswer());
        var number = company.Make();
        await company.ImportAsync();
        await company.LaterAsync(Settled);

        Assert.Equal(($"e-conomic {number}", "PO 77"), ((string?)company.OnlyImported()["their_reference"], (string?)company.OnlyImported()["other_reference"]));
        Assert.Single(company.Rackbeat.Calls.Matching("POST", Create));
    }

    [Fact]
    public async Task An_answer_that_breaks_off_leaves_one_order()
    {
        await using var company = await OrderCompany.StartAsync();
        company.Rackbeat.Faults.Add("POST", Create, Fault.CutAnswer());
        company.Make();

        await company.ImportAsync();
        await company.LaterAsync(Settled);

        Assert.Single(company.Imported());
        Assert.Single(company.Rackbeat.Calls.Matching("POST", Create));
    }

    [Theory]
    [InlineData("reset")]
    [InlineData("502")]
    public async Task A_request_that_was_not_carried_out_is_sent_again_only_after_that_was_seen(string fault)
    {
        await using var company = await OrderCompany.StartAsync();
        company.Rackbeat.Faults.Add("POST", Create, fault == "reset" ? Fault.Reset() : Fault.Html());
        company.Make();

        await company.ImportAsync();
        await company.LaterAsync(TimeSpan.FromSeconds(100));
        Assert.Single(company.Rackbeat.Calls.Matching("POST", Create));
        await company.LaterAsync(Settled);

        Assert.Single(company.Imported());
        Assert.Equal(2, company.Rackbeat.Calls.Matching("POST", Create).Count);
        Assert.NotEmpty(company.Rackbeat.Calls.Matching("GET", "/api/orders"));
    }

    [Fact]
    public async Task A_request_that_is_carried_out_late_makes_no_second_order()
    {
        await using var company = await OrderCompany.StartAsync();
        var gate = new Gate();
        company.Rackbeat.Faults.Add("POST", Create, Fault.ProcessLate(gate));
        company.Make();

        await company.ImportAsync();
        await gate.Reached;
        company.Time.Advance(TimeSpan.FromSeconds(80));
        gate.Open();
        await UntilAsync(() => company.Imported().Count == 1);
        await company.LaterAsync(Settled);

        Assert.Single(company.Imported());
        Assert.Single(company.Rackbeat.Calls.Matching("POST", Create));
    }

    [Fact]
    public async Task Too_many_calls_put_the_order_off_and_make_it_once()
    {
        await using var company = await OrderCompany.StartAsync();
        company.Rackbeat.Faults.Add("POST", Create, Fault.TooManyRequests("30"));
        company.Make();

        Assert.Equal(1, (await company.ImportAsync()).Later);
        Assert.Equal(1, (await company.LaterAsync(TimeSpan.FromSeconds(40))).Done);

        Assert.Single(company.Imported());
    }

    [Fact]
    public async Task A_marker_on_two_orders_is_held_until_a_person_removed_one()
    {
        await using var company = await OrderCompany.StartAsync();
        company.Rackbeat.Faults.Add("POST", Create, Fault.Duplicate());
        company.Rackbeat.Faults.Add("POST", Create, Fault.LoseAnswer());
        var number = company.Make();
        await company.ImportAsync();

        Assert.Equal(1, (await company.LaterAsync(Settled)).Failed);

        var notice = (await company.OnlyNotificationAsync()).Notice;
        Assert.Equal(NoticeKind.Held, notice.Kind);
        Assert.Contains($"Order {number}: nobody can tell whether Rackbeat carried the write out (its marker is on orders", notice.Message.English, StringComparison.Ordinal);
        var held = company.Rackbeat.Calls.Writes;
        await company.LaterAsync(TimeSpan.FromDays(1));
        Assert.Equal(held, company.Rackbeat.Calls.Writes);

        company.Rackbeat.Delete("orders", company.Imported()[1]["number"]!.ToString());
        Assert.Equal(1, (await company.RetryAsync()).Done);
        Assert.Single(company.Imported());
        Assert.Empty(await company.NotificationsAsync());
    }

    [Fact]
    public async Task A_restored_ledger_finds_the_orders_that_it_forgot_with_one_look_at_rackbeats_lists()
    {
        await using var company = await OrderCompany.StartAsync();
        var numbers = Enumerable.Range(0, 3).Select(_ => company.Make()).ToList();
        foreach (var number in numbers[..2])
        {
            company.Rackbeat.Put("orders", new JsonObject
            {
                ["number"] = 9000 + number,
                ["customer_id"] = 1001,
                ["other_reference"] = $"PO 77, e-conomic {number} (ring først)",
                ["lines"] = new JsonArray(new JsonObject { ["child_id"] = "H-1", ["quantity"] = 2, ["line_price"] = 100 }),
            });
        }

        await company.RestartAsync(isRestored: true);
        Assert.Equal(3, (await company.ImportAsync()).Done);

        Assert.Equal(3, company.Imported().Count);
        Assert.Single(company.Rackbeat.Calls.Matching("POST", Create));
        Assert.Single(company.Rackbeat.Calls.Matching("GET", "/api/orders"));
        Assert.Equal((9000 + numbers[0]).Text(), (await company.DocumentAsync(numbers[0], "order"))!.DraftNumber);
    }

    [Fact]
    public async Task An_order_that_changed_while_its_answer_was_lost_is_brought_up()
    {
        await using var company = await OrderCompany.StartAsync();
        company.Rackbeat.Faults.Add("POST", Create, Fault.LoseAnswer());
        var number = company.Make();
        await company.ImportAsync();
        company.Time.Advance(TimeSpan.FromSeconds(30));
        company.Economic.ChangeOrder(number, order => order["lines"]![0]!["quantity"] = 7);
        await company.PollAsync();

        await company.LaterAsync(Settled);

        Assert.Equal(7m, (decimal)company.OnlyImported()["lines"]![0]!["quantity"]!);
        Assert.Empty(await company.NotificationsAsync());
    }

    [Fact]
    public async Task An_order_that_a_person_changed_while_its_answer_was_lost_is_left_alone()
    {
        await using var company = await OrderCompany.StartAsync();
        company.Rackbeat.Faults.Add("POST", Create, Fault.LoseAnswer());
        var number = company.Make();
        await company.ImportAsync();
        company.Rackbeat.Update("orders", company.OnlyImported()["number"]!.ToString(), new JsonObject { ["heading"] = "Rettet i Rackbeat" });
        await company.LaterAsync(Settled);
        company.Economic.ChangeOrder(number, order => order["lines"]![0]!["quantity"] = 7);
        await company.ImportAsync();

        Assert.Equal(("Rettet i Rackbeat", 2m), ((string?)company.OnlyImported()["heading"], (decimal)company.OnlyImported()["lines"]![0]!["quantity"]!));
        Assert.Contains("was changed there", (await company.OnlyNotificationAsync()).Notice.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_is_booked_when_nobody_changed_it_for_the_time_between_two_polls()
    {
        await using var company = await OrderCompany.StartAsync(orders => orders with { CreateAs = OrderCreation.Booked });
        var number = company.Make();
        Assert.Equal(1, (await company.ImportAsync()).Later);
        Assert.Empty(company.Imported());

        company.Time.Advance(TimeSpan.FromMinutes(2));
        company.Economic.ChangeOrder(number, order => order["lines"]![0]!["quantity"] = 7);
        await company.ImportAsync();
        Assert.Equal(1, (await company.LaterAsync(TimeSpan.FromMinutes(3))).Later);
        Assert.Empty(company.Imported());
        Assert.Equal(1, (await company.LaterAsync(OrderCompany.Every)).Done);

        var order = company.OnlyImported();
        Assert.Equal((true, 7m), ((bool)order["is_booked"]!, (decimal)order["lines"]![0]!["quantity"]!));
        var document = (await company.DocumentAsync(number, "order"))!;
        Assert.Equal((DocumentState.Booked, order["number"]!.ToString()), (document.State, document.BookedNumber));
        Assert.Contains("POST", company.RackbeatWrites()[^1], StringComparison.Ordinal);
        Assert.Equal("""{"mail":{"send":false}}""", Assert.Single(company.Rackbeat.Calls.Matching("POST", "/api/orders/*/book")).Body);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_lost_answer_to_a_booking_books_once(bool carriedOut)
    {
        await using var company = await OrderCompany.StartAsync(orders => orders with { CreateAs = OrderCreation.Booked });
        company.Make();
        await company.ImportAsync();
        company.Rackbeat.Faults.Add("POST", "/api/orders/*/book", carriedOut ? Fault.LoseAnswer() : Fault.Reset());

        Assert.Equal(1, (await company.LaterAsync(OrderCompany.Every)).Later);
        await company.LaterAsync(Settled);

        Assert.True((bool)company.OnlyImported()["is_booked"]!);
        Assert.Equal(carriedOut ? 1 : 2, company.Rackbeat.Calls.Matching("POST", "/api/orders/*/book").Count);
        Assert.Empty(await company.Ledger.Effects.ListAsync(Company.Id, EffectState.Unknown, 10, CancellationToken.None));
        Assert.Equal(company.OnlyImported()["number"]!.ToString(), Assert.Single(await company.Ledger.Documents.ListAsync(Company.Id, DocumentState.Booked, 10, CancellationToken.None)).BookedNumber);
        Assert.Single(company.Rackbeat.Calls.Matching("POST", Create));
    }

    [Fact]
    public async Task An_order_that_a_person_books_while_it_is_looked_for_is_found()
    {
        await using var company = await OrderCompany.StartAsync();
        company.Rackbeat.Faults.Add("POST", Create, Fault.LoseAnswer());
        company.Make();
        await company.ImportAsync();
        var gate = new Gate();
        company.Rackbeat.Faults.Add("GET", "/api/orders/drafts", Fault.Hold(gate));

        var looking = company.LaterAsync(Settled);
        await gate.Reached;
        company.Rackbeat.BookOrder(company.OnlyImported()["number"]!.ToString());
        gate.Open();
        await looking;

        Assert.Single(company.Imported());
        Assert.Single(company.Rackbeat.Calls.Matching("POST", Create));
    }

    [Fact]
    public async Task An_order_is_not_called_absent_where_rackbeat_does_not_keep_the_markers()
    {
        await using var company = await OrderCompany.StartAsync();
        company.Rackbeat.Faults.Add("POST", Create, Fault.Rewrite(body =>
        {
            body.Remove("other_reference");
            return body;
        }), times: 10);
        company.Make();
        await company.ImportAsync();
        company.Time.Advance(OrderCompany.Every);
        company.Rackbeat.Faults.Add("POST", Create, Fault.LoseAnswer());
        company.Make();
        await company.ImportAsync();

        Assert.Equal(1, (await company.LaterAsync(Settled)).Failed);

        Assert.Equal(2, company.Rackbeat.Calls.Matching("POST", Create).Count);
        Assert.Contains("does not show the marker", (await company.OnlyNotificationAsync()).Notice.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forgotten_order_that_says_something_else_is_shown()
    {
        await using var company = await OrderCompany.StartAsync();
        var number = company.Make();
        company.Rackbeat.Put("orders", new JsonObject
        {
            ["number"] = 9000,
            ["customer_id"] = 1001,
            ["other_reference"] = $"PO 77, e-conomic {number}",
            ["heading"] = "Til byggepladsen",
            ["lines"] = new JsonArray(new JsonObject { ["child_id"] = "H-1", ["name"] = "Hammer", ["quantity"] = 1, ["line_price"] = 100 }),
        });
        await company.RestartAsync(isRestored: true);

        await company.ImportAsync();

        Assert.Equal("1", company.OnlyImported()["lines"]![0]!["quantity"]!.ToString());
        Assert.Contains("line 1, Quantity: 1 → 2", (await company.OnlyNotificationAsync()).Notice.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forgotten_order_is_found_by_the_reference_that_the_settings_named_before()
    {
        await using var company = await OrderCompany.StartAsync(orders => orders with { Reference = OrderReferenceField.TheirReference });
        var number = company.Make();
        company.Rackbeat.Put("orders", new JsonObject
        {
            ["number"] = 9000,
            ["customer_id"] = 1001,
            ["other_reference"] = $"PO 77, e-conomic {number}",
            ["lines"] = new JsonArray(new JsonObject { ["child_id"] = "H-1", ["quantity"] = 1, ["line_price"] = 100 }),
        });
        await company.RestartAsync(isRestored: true);

        await company.ImportAsync();

        Assert.Equal("9000", (await company.DocumentAsync(number, "order"))!.DraftNumber);
        Assert.Single(company.Imported());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_order_that_left_the_open_ones_while_its_answer_was_lost_is_not_booked(bool archived)
    {
        await using var company = await OrderCompany.StartAsync(orders => orders with { CreateAs = OrderCreation.Booked });
        var number = company.Make();
        await company.ImportAsync();
        company.Rackbeat.Faults.Add("POST", Create, Fault.LoseAnswer());
        await company.LaterAsync(OrderCompany.Every);
        if (archived)
        {
            company.Economic.ArchiveOrder(number);
        }
        else
        {
            company.Economic.DeleteOrder(number);
        }

        Assert.Equal(1, (await company.LaterAsync(Settled)).Done);

        Assert.False((bool)company.OnlyImported()["is_booked"]!);
        Assert.EndsWith(archived ? "/archived" : "/deleted", (await company.OnlyNotificationAsync()).Notice.Cause, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_order_with_another_amount_is_told_of_and_not_booked(bool losesAnswer)
    {
        await using var company = await OrderCompany.StartAsync(orders => orders with { CreateAs = OrderCreation.Booked });
        var number = company.Make();
        var other = company.Economic.Record("orders/drafts", number)!;
        other["netAmount"] = 999;
        company.Economic.Faults.Add("GET", "/orders/drafts/*", Fault.Answer(200, other.ToJsonString()), times: 100);
        if (losesAnswer)
        {
            company.Rackbeat.Faults.Add("POST", Create, Fault.LoseAnswer());
        }

        await company.ImportAsync();
        await company.LaterAsync(OrderCompany.Every);
        await company.LaterAsync(Settled);

        Assert.False((bool)company.OnlyImported()["is_booked"]!);
        var notice = (await company.OnlyNotificationAsync()).Notice;
        Assert.Contains("Net amount 999.00 in e-conomic, 280.00 in Rackbeat", notice.Message.English, StringComparison.Ordinal);
        Assert.Equal("Correct prices and discounts on the order in Rackbeat, then book it there yourself.", notice.Remedy.English);
    }

    [Theory]
    [InlineData("e-conomic 12", 12)]
    [InlineData("PO 7, e-conomic 12", 12)]
    [InlineData("PO 7, e-conomic 12 (ring først)", 12)]
    [InlineData("e-conomic 3 og e-conomic 12", 12)]
    [InlineData("e-conomic 12x", null)]
    [InlineData("xe-conomic 12", null)]
    [InlineData("e-conomic 0", null)]
    [InlineData("e-conomic 99999999999", null)]
    [InlineData("E-CONOMIC 12", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_marker_is_read_whole_or_not_at_all(string? text, int? number) => Assert.Equal(number, OrderSearch.Read(text));

    private static async Task UntilAsync(Func<bool> holds)
    {
        for (var i = 0; i < 10_000 && !holds(); i++)
        {
            await Task.Yield();
        }
    }
}
