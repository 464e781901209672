using System.Text.Json.Nodes;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Notifications;
using MappingSync.Engine.Settings;
using MappingSync.Engine.Tests.Stage;
using MappingSync.Simulators.Faults;

namespace MappingSync.Engine.Tests.Orders;

public sealed class OrderFlowTests
{
    [Fact]
    public async Task An_order_is_in_rackbeat_after_the_next_poll_once_with_its_lines_and_customer()
    {
        await using var company = await OrderCompany.StartAsync();
        var number = company.Make();

        Assert.Equal(1, (await company.ImportAsync()).Done);

        var order = company.OnlyImported();
        Assert.Equal((1001, false, "2026-12-15", "DKK", "Til byggepladsen"), ((int)order["customer_id"]!, (bool)order["is_booked"]!, (string?)order["order_date"], (string?)order["currency"], (string?)order["heading"]));
        Assert.Equal(("Leveres ved porten", $"PO 77, e-conomic {number}", 280m), ((string?)order["note"], (string?)order["other_reference"], (decimal)order["total_subtotal"]!));
        Assert.Equal(
            [("H-1", "Hammer", 2m, 100m), ("S-2", "Sav", 1m, 80m)],
            order["lines"]!.AsArray().Select(line => ((string)line!["child_id"]!, (string)line["name"]!, (decimal)line["quantity"]!, (decimal)line["line_price"]!)));

        var key = (string)order["number"]!.ToString();
        var document = (await company.DocumentAsync(number, "order"))!;
        Assert.Equal((DocumentState.TotalsCompared, key), (document.State, document.DraftNumber));
        var link = (await company.LinkAsync("order", RecordKey.From(int.Parse(key, System.Globalization.CultureInfo.InvariantCulture))))!;
        Assert.Equal(RecordKey.From(number), link.Right);
        var audit = Assert.Single(await company.Ledger.Audit.OfRecordAsync(Company.Id, "order", number.Text(), 10, CancellationToken.None));
        Assert.Equal((AuditAction.Created, key), (audit.Action, audit.OtherKey));
        Assert.Empty(await company.NotificationsAsync());
    }

    [Fact]
    public async Task A_second_poll_and_a_second_run_change_nothing()
    {
        await using var company = await OrderCompany.StartAsync();
        var number = company.Make();
        await company.ImportAsync();
        var (writes, commits) = (company.Rackbeat.Calls.Writes, company.Ledger.Statistics.Commits);

        await company.ImportAsync();
        Assert.Equal(commits, company.Ledger.Statistics.Commits);
        await company.DeliverAsync("order.pull", number);

        Assert.Equal(writes, company.Rackbeat.Calls.Writes);
        Assert.DoesNotContain(company.Economic.Calls.WritesAfter(0), call => call.Path.StartsWith("/orders", StringComparison.Ordinal));
        Assert.All(company.Rackbeat.Calls.Matching("POST", "/api/orders/**"), call => Assert.Contains("suppress_webhooks=true", call.Query, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_employee_of_the_settings_is_named_on_created_orders()
    {
        await using var company = await OrderCompany.StartAsync(orders => orders with { Employee = 1 });
        company.Make();

        await company.ImportAsync();

        Assert.Equal(1, (int)company.OnlyImported()["employee_id"]!);
    }

    [Fact]
    public async Task The_name_of_the_customers_contact_is_their_reference()
    {
        await using var company = await OrderCompany.StartAsync();
        company.Economic.Put("contacts", new JsonObject { ["customerContactNumber"] = 4, ["name"] = "Ida Holm", ["customer"] = new JsonObject { ["customerNumber"] = 1001 } });
        var order = OrderCompany.Order();
        order["references"] = new JsonObject { ["customerContact"] = new JsonObject { ["customerContactNumber"] = 4 } };
        company.Make(order);

        await company.ImportAsync();

        Assert.Equal("Ida Holm", (string?)company.OnlyImported()["their_reference"]);
    }

    [Theory]
    [InlineData("no lines")]
    [InlineData("text alone")]
    [InlineData("no quantity")]
    public async Task A_half_typed_order_waits_until_it_is_complete(string what)
    {
        await using var company = await OrderCompany.StartAsync();
        var typed = OrderCompany.Order();
        typed["lines"] = what switch
        {
            "no lines" => new JsonArray(),
            "text alone" => new JsonArray(new JsonObject { ["description"] = "Tak for snakken" }),
            _ => new JsonArray(OrderCompany.Line("H-1", 1, 100), OrderCompany.Line("S-2", 0, 80)),
        };
        var number = company.Make(typed);

        Assert.Equal(1, (await company.ImportAsync()).Done);
        Assert.Empty(company.Imported());
        Assert.Empty(await company.NotificationsAsync());
        Assert.StartsWith("not complete yet", (await company.Ledger.Audit.LatestAsync(Company.Id, 1, CancellationToken.None))[0].Reason, StringComparison.Ordinal);

        company.Time.Advance(OrderCompany.Every);
        company.Economic.ChangeOrder(number, order => order["lines"] = new JsonArray(OrderCompany.Line("H-1", 1, 100)));
        await company.ImportAsync();
        Assert.Equal(100m, (decimal)company.OnlyImported()["total_subtotal"]!);
    }

    [Fact]
    public async Task An_order_dated_before_the_connection_is_never_created()
    {
        await using var company = await OrderCompany.StartAsync();
        company.Make(OrderCompany.Order("2026-11-30"));

        await company.ImportAsync();

        Assert.Empty(company.Imported());
        Assert.StartsWith("before the connection", (await company.Ledger.Audit.LatestAsync(Company.Id, 1, CancellationToken.None))[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_customer_is_named_with_its_label_and_the_remedy_and_stops_no_other_order()
    {
        await using var company = await OrderCompany.StartAsync();
        company.Economic.Put("customers", new JsonObject
        {
            ["customerNumber"] = 2000,
            ["name"] = "Kun i e-conomic",
            ["currency"] = "DKK",
            ["customerGroup"] = new JsonObject { ["customerGroupNumber"] = 1 },
            ["paymentTerms"] = company.Economic.Record("customers", 1001)!["paymentTerms"]!.DeepClone(),
            ["vatZone"] = new JsonObject { ["vatZoneNumber"] = 1 },
        });
        var order = OrderCompany.Order();
        order["customer"]!["customerNumber"] = 2000;
        var poison = company.Make(order);
        company.Make();

        var result = await company.ImportAsync();

        Assert.Equal((1, 1), (result.Done, result.Failed));
        Assert.Equal(1001, (int)company.OnlyImported()["customer_id"]!);
        var notice = (await company.OnlyNotificationAsync()).Notice;
        Assert.Equal(
            $"Order {poison} refers to something that is missing in Rackbeat. Customer 2000 (Customer) does not exist in Rackbeat. Create it in Rackbeat under the same number, or choose another in e-conomic, then try again.",
            notice.Message.English + " " + notice.Remedy.English);
        Assert.Equal(
            $"Ordre {poison} henviser til noget, der mangler i Rackbeat. Kunde 2000 (Kunde) findes ikke i Rackbeat. Opret den i Rackbeat under samme nummer, eller vælg en anden i e-conomic, og prøv igen.",
            notice.Message.Danish + " " + notice.Remedy.Danish);
        Assert.Equal((NoticeKind.Data, "Customer", poison.Text()), (notice.Kind, notice.Field?.English, notice.Key));

        company.Rackbeat.Put("customers", new JsonObject { ["number"] = 2000, ["name"] = "Nu også i Rackbeat" });
        Assert.Equal(1, (await company.RetryAsync()).Done);
        Assert.Equal([1001, 2000], company.Imported().Select(one => (int)one["customer_id"]!));
        Assert.Empty(await company.NotificationsAsync());
    }

    [Fact]
    public async Task A_missing_customer_that_economic_owns_is_said_not_to_come_by_itself()
    {
        await using var company = await OrderCompany.StartAsync(change: settings => settings with { CustomersOwner = Owner.Economic }, begins: false);
        company.Economic.Put("customers", new JsonObject
        {
            ["customerNumber"] = 2000,
            ["name"] = "Kun i e-conomic",
            ["currency"] = "DKK",
            ["paymentTerms"] = new JsonObject { ["paymentTermsNumber"] = 1 },
            ["vatZone"] = new JsonObject { ["vatZoneNumber"] = 1 },
        });
        company.Rackbeat.Put("payment-terms", new JsonObject { ["number"] = 12, ["name"] = "netto 8 dage", ["maturity_days"] = 8, ["type"] = "net" });
        await company.PollAsync();
        var order = OrderCompany.Order();
        order["customer"]!["customerNumber"] = 2000;
        company.Make(order);

        await company.ImportAsync();

        var notice = (await company.NotificationsAsync()).Single(one => one.Notice.Flow == "order.pull").Notice;
        Assert.StartsWith("e-conomic owns such records, but this version does not bring them to Rackbeat by itself", notice.Remedy.English, StringComparison.Ordinal);
        Assert.StartsWith("e-conomic ejer den slags, men denne version overfører dem ikke selv", notice.Remedy.Danish, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_products_are_all_named()
    {
        await using var company = await OrderCompany.StartAsync();
        company.Make();
        foreach (var product in new[] { "H-1", "S-2" })
        {
            var link = (await company.LinkAsync("product", RecordKey.From(product)))!;
            await company.Ledger.Links.RemoveAsync(link, CancellationToken.None);
            company.Rackbeat.Delete("products", product);
        }

        Assert.Equal(1, (await company.ImportAsync()).Failed);

        var notice = (await company.OnlyNotificationAsync()).Notice;
        Assert.Contains("Product 'H-1' (Product) does not exist in Rackbeat. Product 'S-2' (Product) does not exist in Rackbeat.", notice.Message.English, StringComparison.Ordinal);
        Assert.Contains("Vare 'H-1' (Vare) findes ikke i Rackbeat. Vare 'S-2' (Vare) findes ikke i Rackbeat.", notice.Message.Danish, StringComparison.Ordinal);
        Assert.Empty(company.Imported());
    }

    [Fact]
    public async Task Terms_of_payment_that_no_link_ties_are_those_of_the_same_name()
    {
        await using var company = await OrderCompany.StartAsync();
        company.Rackbeat.Put("payment-terms", new JsonObject { ["number"] = 12, ["name"] = "netto 8 dage", ["maturity_days"] = 8, ["type"] = "net" });
        var order = OrderCompany.Order();
        order["paymentTerms"] = new JsonObject { ["paymentTermsNumber"] = 1 };
        company.Make(order);

        await company.ImportAsync();

        Assert.Equal(12, (int)company.OnlyImported()["payment_terms_id"]!);
    }

    [Fact]
    public async Task A_line_with_an_amount_and_no_product_is_refused_by_its_place()
    {
        await using var company = await OrderCompany.StartAsync();
        var order = OrderCompany.Order();
        order["lines"] = new JsonArray(OrderCompany.Line("H-1", 1, 100), new JsonObject { ["description"] = "Fragt", ["quantity"] = 1, ["unitNetPrice"] = 50 });
        company.Make(order);

        Assert.Equal(1, (await company.ImportAsync()).Failed);

        Assert.Contains("line 2 (Fragt): Product is empty, and Rackbeat needs it", (await company.OnlyNotificationAsync()).Notice.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_that_rackbeat_refuses_waits_for_a_change_and_is_then_created()
    {
        await using var company = await OrderCompany.StartAsync();
        company.Rackbeat.Behaviour.RefusesBarredItemsOnOrders = true;
        company.Rackbeat.Update("products", "S-2", new JsonObject { ["is_barred"] = true });
        var number = company.Make();

        Assert.Equal(1, (await company.ImportAsync()).Failed);
        var notice = (await company.OnlyNotificationAsync()).Notice;
        Assert.Contains($"Order {number}: Rackbeat does not accept a product of the lines (lines[1].item_id: Product 'S-2' is barred).", notice.Message.English, StringComparison.Ordinal);
        company.Time.Advance(TimeSpan.FromDays(1));
        await company.ImportAsync();
        Assert.Single(company.Rackbeat.Calls.Matching("POST", "/api/orders/drafts"));

        company.Economic.ChangeOrder(number, order => order["lines"] = new JsonArray(OrderCompany.Line("H-1", 1, 100)));
        await company.ImportAsync();
        Assert.Equal(100m, (decimal)company.OnlyImported()["total_subtotal"]!);
        Assert.Empty(await company.NotificationsAsync());
    }

    [Fact]
    public async Task An_order_that_moved_on_between_the_poll_and_the_import_is_found_where_it_is()
    {
        await using var company = await OrderCompany.StartAsync();
        var (sent, archived, deleted) = (company.Make(), company.Make(), company.Make());
        await company.PollAsync();
        company.Economic.SendOrder(sent);
        company.Economic.ArchiveOrder(archived);
        company.Economic.DeleteOrder(deleted);

        Assert.Equal(3, (await company.DrainAsync()).Done);

        Assert.EndsWith($"e-conomic {sent}", (string?)company.OnlyImported()["other_reference"], StringComparison.Ordinal);
        Assert.Empty(await company.NotificationsAsync());
    }

    [Fact]
    public async Task A_draft_is_not_imported_where_sent_orders_are_asked_for()
    {
        await using var company = await OrderCompany.StartAsync(orders => orders with { State = OrderState.Sent });
        var number = company.Make();
        await company.ImportAsync();
        Assert.Empty(company.Imported());
        company.Time.Advance(OrderCompany.Every);
        company.Economic.SendOrder(number);
        await company.PollAsync();
        company.Economic.ReopenOrder(number);
        await company.DrainAsync();
        Assert.Empty(company.Imported());

        company.Time.Advance(OrderCompany.Every);
        company.Economic.SendOrder(number);
        await company.ImportAsync();
        Assert.Single(company.Imported());
    }

    [Fact]
    public async Task An_amount_that_rackbeat_computes_otherwise_is_told_of()
    {
        await using var company = await OrderCompany.StartAsync();
        company.Rackbeat.Faults.Add("POST", "/api/orders/drafts", Fault.Rewrite(body =>
        {
            body["lines"]![0]!["discount_percentage"] = 50;
            return body;
        }));
        company.Make();

        await company.ImportAsync();

        var notice = (await company.OnlyNotificationAsync()).Notice;
        Assert.Equal(NoticeKind.Information, notice.Kind);
        Assert.Contains("Net amount 280.00 in e-conomic, 180.00 in Rackbeat", notice.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_orders_have_in_common_is_looked_up_once_and_each_costs_two_calls_at_rackbeat()
    {
        await using var company = await OrderCompany.StartAsync();
        company.Rackbeat.Put("payment-terms", new JsonObject { ["number"] = 12, ["name"] = "netto 8 dage", ["maturity_days"] = 8, ["type"] = "net" });
        company.Make(Common());
        Assert.Equal(1, (await company.ImportAsync()).Done);
        for (var i = 0; i < 4; i++)
        {
            company.Make(Common());
        }

        var (rackbeat, economic) = (company.Rackbeat.Calls.Total, company.Economic.Calls.Total);
        await company.ImportAsync();

        Assert.Equal(5, company.Imported().Count);
        Assert.All(company.Imported(), order => Assert.Equal(12, (int)order["payment_terms_id"]!));
        Assert.Equal(4 * 2, company.Rackbeat.Calls.Total - rackbeat);
        Assert.Equal(1 + 4, company.Economic.Calls.Total - economic);

        static JsonObject Common()
        {
            var order = OrderCompany.Order();
            order["paymentTerms"] = new JsonObject { ["paymentTermsNumber"] = 1 };
            order["layout"] = new JsonObject { ["layoutNumber"] = 77 };
            return order;
        }
    }

    [Fact]
    public async Task A_key_that_is_no_number_is_refused_without_a_call()
    {
        await using var company = await OrderCompany.StartAsync();
        var calls = company.Economic.Calls.Total;

        Assert.Equal(2, (await company.DeliverAsync("order.pull", "drafts", "-4")).Failed);

        Assert.Equal(calls, company.Economic.Calls.Total);
    }
}
