using System.Net;
using System.Text.Json.Nodes;
using MappingSync.Simulators.Faults;
using MappingSync.Simulators.Rackbeat;

namespace MappingSync.Simulators.Tests.Rackbeat;

public sealed class OrderTests : RackbeatTest
{
    private const string Ordered =
        """
        {"customer_id":1001,"heading":"Ordre 45","other_reference":"e-conomic 45","deliver_at":"2026-12-15","delivery_address_street":"Lager 2",
         "lines":[{"item_id":"A/1 #2","quantity":2,"line_price":100,"discount_percentage":10},{"item_id":"A/1 #2","name":"Gave","quantity":1}]}
        """;

    [Fact]
    public async Task A_draft_gets_a_number_and_what_its_customer_and_items_give()
    {
        var reply = await Api.SendAsync("POST", "orders/drafts", Ordered);

        Assert.Equal(HttpStatusCode.Created, reply.Status);
        Assert.Equal(("1001", "Bro", "2026-12-10", "domestic", "7"), (Text(reply, "order/number"), Text(reply, "order/customer/name"), Text(reply, "order/order_date"), Text(reply, "order/vat_zone"), Text(reply, "order/payment_terms_id")));
        Assert.Equal((192.5m, 48.13m, 240.63m), ((decimal)reply["order/total_subtotal"]!, (decimal)reply["order/total_vat"]!, (decimal)reply["order/total_total"]!));
        Assert.Equal(("A/1 #2", "product", "stk.", "Varer"), (Text(reply, "order/lines/0/child_id"), Text(reply, "order/lines/0/child_type"), Text(reply, "order/lines/0/unit/name"), Text(reply, "order/lines/0/item/group/name")));
        Assert.Equal(("Skrue", "Gave", "12.5", null), (Text(reply, "order/lines/0/name"), Text(reply, "order/lines/1/name"), Text(reply, "order/lines/1/line_price"), reply["order/lines/0/item_id"]));
        Assert.All(RackbeatFlags(reply), flag => Assert.False(flag));
        Assert.Equal("1002", Text(await Api.SendAsync("POST", "orders/drafts", Ordered), "order/number"));
    }

    [Theory]
    [Enforces("rackbeat", "6.12", "An order needs a customer and lines; what it refers to must exist; amounts, dates and texts have their form")]
    [InlineData("customer_id", "9999")]
    [InlineData("customer_id", null)]
    [InlineData("employee_id", "9")]
    [InlineData("our_reference_id", "9")]
    [InlineData("layout_id", "9")]
    [InlineData("payment_terms_id", "9")]
    [InlineData("vat_zone", "\"moon\"")]
    [InlineData("currency", "\"EURO\"")]
    [InlineData("currency_rate", "\"7.46\"")]
    [InlineData("currency_rate", "7.4600001")]
    [InlineData("order_date", "\"10.12.2026\"")]
    [InlineData("deliver_at", "\"soon\"")]
    [InlineData("other_reference", "45")]
    [InlineData("number", "\"x\"")]
    [InlineData("lines", "[]")]
    [InlineData("lines", "{}")]
    [InlineData("lines", null)]
    public async Task An_order_with_a_wrong_property_is_refused_by_name(string property, string? value)
    {
        var body = Wire.Object(Ordered);
        body[property] = value is null ? null : JsonNode.Parse(value);

        await RefusedAsync(body, property);
    }

    [Theory]
    [Enforces("rackbeat", "6.12", "An order's heading has at most 255 characters, its note about 800")]
    [InlineData("heading", 255)]
    [InlineData("other_reference", 255)]
    [InlineData("delivery_address_street2", 255)]
    [InlineData("note", 800)]
    public async Task A_text_that_is_too_long_is_refused(string property, int longest)
    {
        var body = Wire.Object(Ordered);
        body[property] = new string('x', longest);
        Assert.Equal(HttpStatusCode.Created, (await Api.SendAsync("POST", "orders/drafts", body.ToJsonString())).Status);
        body[property] = new string('x', longest + 1);

        await RefusedAsync(body, property);
    }

    [Theory]
    [Enforces("rackbeat", "6.12", "A line of an order names an item that exists under item_id, and a quantity")]
    [InlineData("""{"quantity":1}""", "lines.0.item_id")]
    [InlineData("""{"child_id":"A/1 #2","quantity":1}""", "lines.0.item_id")]
    [InlineData("""{"item_id":"B","quantity":1}""", "lines.0.item_id")]
    [InlineData("""{"item_id":"A/1 #2"}""", "lines.0.quantity")]
    [InlineData("""{"item_id":"A/1 #2","quantity":"2"}""", "lines.0.quantity")]
    [InlineData("""{"item_id":"A/1 #2","quantity":2,"line_price":0.1234567}""", "lines.0.line_price")]
    [InlineData("""{"item_id":"A/1 #2","quantity":2,"name":7}""", "lines.0.name")]
    [InlineData("1", "lines.0")]
    public async Task A_line_that_is_wrong_is_refused_by_its_place(string line, string field)
    {
        var body = Wire.Object(Ordered);
        body["lines"] = new JsonArray(JsonNode.Parse(line));

        await RefusedAsync(body, field);
    }

    [Fact]
    [Enforces("rackbeat", "4", "A barred product is refused by its number")]
    public async Task A_barred_item_is_refused_when_told_so()
    {
        Rackbeat.Update("products", "A/1 #2", new JsonObject { ["is_barred"] = true });
        Assert.Equal(HttpStatusCode.Created, (await Api.SendAsync("POST", "orders/drafts", Ordered)).Status);
        Rackbeat.Behaviour.RefusesBarredItemsOnOrders = true;

        await RefusedAsync(Wire.Object(Ordered), "lines.0.item_id");
    }

    [Fact]
    public async Task Drafts_have_an_address_of_their_own_and_booked_orders_another()
    {
        await Api.SendAsync("POST", "orders/drafts", Ordered);
        Assert.Equal("404 200 0 1", await AddressesAsync());

        Assert.Equal(HttpStatusCode.OK, (await Api.SendAsync("POST", "orders/1001/book", """{"mail":{"send":false}}""")).Status);
        Assert.Equal("200 404 1 0", await AddressesAsync());
        Rackbeat.ReopenOrder(1001);
        Assert.Equal("404 200 0 1", await AddressesAsync());

        Rackbeat.Behaviour.OrdersShowDrafts = true;
        Assert.Equal("200 200 1 1", await AddressesAsync());
    }

    [Fact]
    [Enforces("rackbeat", "6.12", "A booked order is neither changed, deleted nor booked again")]
    public async Task A_booked_order_is_locked()
    {
        await Api.SendAsync("POST", "orders/drafts", Ordered);
        Rackbeat.BookOrder(1001);

        Assert.Equal(HttpStatusCode.NotFound, (await Api.SendAsync("PUT", "orders/drafts/1001", """{"heading":"x"}""")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Api.SendAsync("PUT", "orders/1001", """{"heading":"x"}""")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Api.SendAsync("DELETE", "orders/1001")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Api.SendAsync("POST", "orders/1001/book")).Status);
        Assert.Equal(("Ordre 45", true), (Rackbeat.Record("orders", 1001)!["heading"]!.ToString(), (bool)Rackbeat.Record("orders", 1001)!["is_booked"]!));
    }

    [Fact]
    public async Task A_created_order_is_booked_at_once_only_when_told_so()
    {
        Assert.False((bool)(await Api.SendAsync("POST", "orders", Ordered))["order/is_booked"]!);
        Rackbeat.Behaviour.BooksCreatedOrders = true;

        var reply = await Api.SendAsync("POST", "orders", Ordered);

        Assert.Equal(HttpStatusCode.Created, reply.Status);
        Assert.True((bool)reply["order/is_booked"]!);
        Assert.False((bool)(await Api.SendAsync("POST", "orders/drafts", Ordered))["order/is_booked"]!);
    }

    [Theory]
    [InlineData(OrderLineUpdate.Replace, "Ny")]
    [InlineData(OrderLineUpdate.Ignore, "Skrue Gave")]
    [InlineData(OrderLineUpdate.Append, "Skrue Gave Ny")]
    public async Task Lines_of_a_changed_draft_are_taken_as_the_account_is_told_to(OrderLineUpdate update, string names)
    {
        Rackbeat.Behaviour.OrderLinesOnUpdate = update;
        await Api.SendAsync("POST", "orders/drafts", Ordered);

        var reply = await Api.SendAsync("PUT", "orders/drafts/1001", """{"note":"n","lines":[{"item_id":"A/1 #2","name":"Ny","quantity":1}]}""");

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal(names, string.Join(' ', reply["order/lines"]!.AsArray().Select(line => line!["name"]!.ToString())));
        Assert.Equal(("n", "Ordre 45"), (Text(reply, "order/note"), Text(reply, "order/heading")));
    }

    [Fact]
    [Enforces("rackbeat", "6.12", "The lines of an order cannot be taken away")]
    public async Task A_change_without_lines_keeps_them_and_one_with_null_is_refused()
    {
        await Api.SendAsync("POST", "orders/drafts", Ordered);

        Assert.Equal(2, (await Api.SendAsync("PUT", "orders/drafts/1001", """{"heading":"x"}"""))["order/lines"]!.AsArray().Count);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Api.SendAsync("PUT", "orders/drafts/1001", """{"lines":null}""")).Status);
    }

    [Fact]
    public async Task The_delivery_address_comes_flat_or_as_an_object()
    {
        Assert.Equal("Lager 2", Text(await Api.SendAsync("POST", "orders/drafts", Ordered), "order/delivery_address_street"));
        Rackbeat.Behaviour.OrdersShowDeliveryAddressAsObject = true;

        var reply = await Api.SendAsync("GET", "orders/drafts/1001");

        Assert.Equal(("Lager 2", null), (Text(reply, "order/delivery_address/street"), reply["order/delivery_address_street"]));
    }

    [Theory]
    [Enforces("rackbeat", "3", "Orders are filtered by number, created_at and updated_at alone")]
    [InlineData("is_booked=true", "Property 'is_booked' is not filterable")]
    [InlineData("customer_id=1001", "Property 'customer_id' is not filterable")]
    [InlineData("other_reference=x", "Property 'other_reference' is not filterable")]
    public async Task Orders_are_filtered_by_number_and_times_alone(string query, string message)
    {
        foreach (var path in new[] { "orders", "orders/drafts" })
        {
            var reply = await Api.SendAsync("GET", $"{path}?{query}");
            Assert.Equal((HttpStatusCode.UnprocessableEntity, message), (reply.Status, Text(reply, "message")));
        }

        Assert.Equal(HttpStatusCode.PartialContent, (await Api.SendAsync("GET", "orders?number=1&updated_at=x&created_at=x")).Status);
    }

    [Fact]
    public async Task Orders_are_listed_in_pages_sorted_and_narrowed_to_fields()
    {
        foreach (var _ in Enumerable.Range(0, 3))
        {
            await Api.SendAsync("POST", "orders/drafts", Ordered);
            Clock.Advance(TimeSpan.FromSeconds(1));
        }

        var reply = await Api.SendAsync("GET", "orders/drafts?limit=2&page=1&order_by=updated_at&order_direction=DESC&fields=number,other_reference");

        Assert.Equal(
            """{"orders":[{"number":1003,"other_reference":"e-conomic 45"},{"number":1002,"other_reference":"e-conomic 45"}],"total":3,"pages":2,"limit":2,"page":1}""",
            reply.Text);
    }

    [Fact]
    public async Task Webhooks_of_an_order_are_sent_unless_suppressed()
    {
        await using var receiver = await Receiver.StartAsync();
        foreach (var name in new[] { "order.created", "order.updated", "order.booked" })
            await Api.SendAsync("POST", "webhooks", $$"""{"event":"{{name}}","url":"{{receiver.Url}}"}""");

        await Api.SendAsync("POST", "orders/drafts?suppress_webhooks=true", Ordered);
        await Api.SendAsync("PUT", "orders/drafts/1001?suppress_webhooks=true", """{"heading":"x"}""");
        await Api.SendAsync("POST", "orders/1001/book?suppress_webhooks=true", "{}");
        Assert.Empty(Rackbeat.Webhooks.Deliveries);

        Rackbeat.Create("orders", Wire.Object(Ordered));
        Rackbeat.Update("orders", 1002, new JsonObject { ["heading"] = "y" });
        Rackbeat.BookOrder(1002);
        Rackbeat.MarkOrder(1002, "is_partly_shipped");
        Assert.Equal(["order.created", "order.updated", "order.booked", "order.updated"], Rackbeat.Webhooks.Deliveries.Select(delivery => delivery.Event));
        Assert.All(Rackbeat.Webhooks.Deliveries, delivery => Assert.Equal("1002", delivery.Key));
        await Rackbeat.Webhooks.SettleAsync();
    }

    [Fact]
    public async Task What_happens_to_an_order_is_seen_in_flags_that_no_client_can_set()
    {
        var body = Wire.Object(Ordered);
        body["is_booked"] = true;
        body["is_shipped"] = true;
        Assert.False((bool)(await Api.SendAsync("POST", "orders/drafts", body.ToJsonString()))["order/is_shipped"]!);
        Clock.Advance(TimeSpan.FromSeconds(5));

        Rackbeat.MarkOrder(1001, "is_cancelled");

        var order = (await Api.SendAsync("GET", "orders/drafts/1001"))["order"]!;
        Assert.Equal((true, "2026-12-10T08:00:05+00:00", "2026-12-10T08:00:05+00:00"), ((bool)order["is_cancelled"]!, order["cancelled_at"]!.ToString(), order["updated_at"]!.ToString()));
        Assert.Throws<InvalidOperationException>(() => Rackbeat.BookOrder(1001));
        Assert.Throws<ArgumentException>(() => Rackbeat.MarkOrder(1001, "is_number_one"));
        Assert.Throws<KeyNotFoundException>(() => Rackbeat.MarkOrder(1, "is_shipped"));
    }

    [Fact]
    public async Task A_lost_answer_leaves_the_order_made_and_a_repeat_makes_a_second()
    {
        Rackbeat.Faults.Add("POST", "/api/orders/drafts", Fault.LoseAnswer());

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => Api.SendAsync("POST", "orders/drafts", Ordered));
        Assert.Single(Rackbeat.Records("orders"));
        await Api.SendAsync("POST", "orders/drafts", Ordered);

        Assert.Equal(2, Rackbeat.Records("orders").Count);
    }

    [Fact]
    public async Task The_lines_of_an_order_have_an_address_that_can_be_read()
    {
        await Api.SendAsync("POST", "orders/drafts", Ordered);

        Assert.Equal(2, (await Api.SendAsync("GET", "orders/1001/lines"))["order_lines"]!.AsArray().Count);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await Api.SendAsync("POST", "orders/1001/lines", "{}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Api.SendAsync("GET", "orders/9/lines")).Status);
    }

    private static string? Text(Reply reply, string path) => reply[path]?.ToString();

    private static List<bool> RackbeatFlags(Reply reply)
    {
        var flags = reply["order"]!.AsObject().Where(property => property.Key.StartsWith("is_", StringComparison.Ordinal)).Select(property => (bool)property.Value!).ToList();
        Assert.Equal(13, flags.Count);
        return flags;
    }

    private async Task RefusedAsync(JsonObject body, string field)
    {
        var before = Rackbeat.Records("orders").Count;
        var reply = await Api.SendAsync("POST", "orders/drafts", body.ToJsonString());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, reply.Status);
        Assert.Contains(field, reply["errors"]!.AsObject().Select(property => property.Key));
        Assert.Equal(before, Rackbeat.Records("orders").Count);
    }

    private async Task<string> AddressesAsync()
    {
        var order = await Api.SendAsync("GET", "orders/1001");
        var draft = await Api.SendAsync("GET", "orders/drafts/1001");
        return $"{(int)order.Status} {(int)draft.Status} {(await Api.SendAsync("GET", "orders"))["total"]} {(await Api.SendAsync("GET", "orders/drafts"))["total"]}";
    }
}
