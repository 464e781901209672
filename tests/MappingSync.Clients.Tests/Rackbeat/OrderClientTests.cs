using System.Collections.Immutable;
using System.Text;
using MappingSync.Http;
using MappingSync.Rackbeat;

namespace MappingSync.Clients.Tests.Rackbeat;

public class OrderClientTests
{
    private const string Found = """{"order":{"number":1001}}""";
    private const string Missing = """{"message":"order not found."}""";

    [Fact]
    public async Task Every_write_of_an_order_asks_for_no_webhook_and_sends_no_mail()
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(201, Found));
        await using var clients = new Clients();
        using var client = clients.Rackbeat(server.Address);

        await client.CreateDraftOrderAsync(new()
        {
            CustomerId = 8,
            Customer = new() { Number = 8 },
            IsBooked = true,
            TotalTotal = 1,
            DueDate = new DateOnly(2026, 12, 9),
            Lines = [new() { Id = 5, ItemId = "A-1", ChildId = "x", Quantity = 2, LinePrice = 125.5m, QuantityShipped = 1 }],
        });
        await client.UpdateDraftOrderAsync(1001, new() { Heading = "x" });
        await client.CreateOrderAsync(new() { CustomerId = 8 });
        await client.BookOrderAsync(1001);

        Assert.All(server.Seen, request => Assert.Equal("suppress_webhooks=true", request.Query));
        Assert.Equal(
            [
                ("POST", "/orders/drafts", """{"customer_id":8,"lines":[{"item_id":"A-1","quantity":2,"line_price":125.5}]}"""),
                ("PUT", "/orders/drafts/1001", """{"heading":"x"}"""),
                ("POST", "/orders", """{"customer_id":8}"""),
                ("POST", "/orders/1001/book", """{"mail":{"send":false}}"""),
            ],
            server.Seen.Select(request => (request.Method, request.Path, request.Body)));
    }

    [Fact]
    public async Task A_draft_that_the_orders_do_not_show_is_found_among_the_drafts()
    {
        await using var server = await StubServer.StartAsync((request, context) =>
            (request.Path == "/orders/drafts/1001" ? StubServer.Json(200, Found) : StubServer.Json(404, Missing))(request, context));
        await using var clients = new Clients();
        using var client = clients.Rackbeat(server.Address);

        Assert.Equal(1001, (await client.GetOrderAsync(1001))?.Number);
        Assert.Null(await client.GetOrderAsync(1002));

        Assert.Equal(["/orders/1001", "/orders/drafts/1001", "/orders/1002", "/orders/drafts/1002"], server.Seen.Select(request => request.Target));
    }

    [Fact]
    public async Task An_order_that_the_orders_show_costs_one_call()
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(200, """
            {"order":{"number":1001,"is_booked":1,"is_cancelled":"false","customer":{"number":8,"name":"Kunden"},"customer_id":8,"billing_address":[],
             "delivery_address":{"email":"a@example.com"},"our_reference":"Karen","updated_at":"2026-12-01 10:30:00","new":true,
             "lines":[{"id":9,"child_id":15,"child_type":"product","item":{"number":"15","name":"Vare","group":{"number":1,"name":"Varer"},"default_supplier":[]},
                       "quantity":"2","line_price":125.5,"unit":"stk.","location":null,"variations":[]}]}}
            """));
        await using var clients = new Clients();
        using var client = clients.Rackbeat(server.Address);

        var order = (await client.GetOrderAsync(1001))!;

        Assert.Single(server.Seen);
        Assert.Equal((true, false, "Kunden"), (order.IsBooked, order.IsCancelled, order.Customer?.Name));
        Assert.Equal((null, "a@example.com", null), (order.BillingAddress, order.DeliveryAddress?.Email, order.OurReference));
        Assert.True(order.Unknown?["new"].GetBoolean());
        var line = order.Lines!.Single();
        Assert.Equal((9, "15", "product", 2m, 125.5m), (line.Id, line.ChildId, line.ChildType, line.Quantity, line.LinePrice));
        Assert.Equal(("Varer", null, null), (line.Item?.Group?.Name, line.Item?.DefaultSupplier, line.Unit));
    }

    [Fact]
    public async Task Orders_and_drafts_are_listed_apart_with_their_filter_and_order()
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(206, """{"orders":[{"number":2},{"number":1}],"pages":1}"""));
        await using var clients = new Clients();
        using var client = clients.Rackbeat(server.Address);
        var query = new RackbeatQuery
        {
            Fields = "number,other_reference",
            OrderBy = "updated_at",
            Descending = true,
            Limit = 1000,
            Filter = ImmutableDictionary<string, string>.Empty.Add("number", "2"),
        };

        Assert.Equal([2, 1], (await client.ListOrdersAsync(query).ToListAsync()).Select(order => order.Number));
        Assert.Equal([2, 1], (await client.ListDraftOrdersAsync(query).ToListAsync()).Select(order => order.Number));

        const string asked = "page=1&limit=1000&fields=number%2Cother_reference&order_by=updated_at&order_direction=DESC&number=2";
        Assert.Equal([$"/orders?{asked}", $"/orders/drafts?{asked}"], server.Seen.Select(request => request.Target));
    }

    [Fact]
    public async Task A_refused_order_is_a_data_error_that_names_the_field_and_a_lost_answer_an_unknown_outcome()
    {
        await using var server = await StubServer.StartAsync(
            StubServer.Json(422, """{"message":"The given data was invalid.","errors":{"lines.0.item_id":["The selected item is invalid."]}}"""),
            StubServer.Reset);
        await using var clients = new Clients();
        using var client = clients.Rackbeat(server.Address);

        var refused = await Assert.ThrowsAsync<ApiException>(() => client.CreateDraftOrderAsync(new()));
        var lost = await Assert.ThrowsAsync<ApiException>(() => client.CreateDraftOrderAsync(new()));
        var unbooked = await Assert.ThrowsAsync<ApiException>(() => client.BookOrderAsync(1001));

        Assert.Equal((ApiErrorKind.Data, "lines[0].item_id"), (refused.Error.Kind, Assert.Single(refused.Error.Details).Path));
        Assert.Equal((ApiErrorKind.UnknownOutcome, ApiErrorKind.UnknownOutcome), (lost.Error.Kind, unbooked.Error.Kind));
        Assert.Equal(3, server.Seen.Count);
    }

    [Fact]
    public async Task A_booking_counts_whatever_the_form_of_its_answer()
    {
        await using var server = await StubServer.StartAsync(StubServer.Text(204, "text/plain", ""), StubServer.Json(200, """{"message":"Booked."}"""));
        await using var clients = new Clients();
        using var client = clients.Rackbeat(server.Address);

        await client.BookOrderAsync(1001);
        await client.BookOrderAsync(1001);

        Assert.Equal(2, server.Seen.Count);
    }

    [Fact]
    public async Task An_order_comes_in_the_form_in_which_it_is_written()
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(206, """
            {"orders":[{"number":1,"delivery_address":{"name":"N","street":"S","street2":"S2","zipcode":"Z","city":"C","country":"L","email":"m"},"lines":[{"child_id":7},null,{"item":{"number":"A"}}]},
                       {"number":2,"delivery_address_street":"flat","delivery_address":{"street":"object","city":"C"}}],"pages":1}
            """));
        await using var clients = new Clients();
        using var client = clients.Rackbeat(server.Address);

        var orders = await client.ListOrdersAsync().ToListAsync();

        var first = orders[0];
        Assert.Equal(
            ("N", "S", "S2", "Z", "C", "L"),
            (first.DeliveryAddressName, first.DeliveryAddressStreet, first.DeliveryAddressStreet2, first.DeliveryAddressZipcode, first.DeliveryAddressCity, first.DeliveryAddressCountry));
        Assert.Equal(["7", null, "A"], first.Lines!.Select(line => line?.ItemId));
        Assert.Equal(("flat", "C"), (orders[1].DeliveryAddressStreet, orders[1].DeliveryAddressCity));
    }

    [Fact]
    public async Task A_change_sends_what_differs_and_null_for_what_is_gone()
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(200, Found));
        await using var clients = new Clients();
        using var client = clients.Rackbeat(server.Address);
        var before = new Order
        {
            Number = 1001,
            CustomerId = 8,
            Heading = "Ærø",
            Note = "old",
            CurrencyRate = 7.46m,
            DeliveryAddress = new() { Street = "Lager 2", Email = "m" },
            DeliveryAddressStreet = "Lager 2",
            IsBooked = false,
            Lines = [new() { Id = 5, ItemId = "A", ChildId = "A", Name = "Vare", Quantity = 2.00m, LocationId = 3, VatPercentage = 25 }],
        };
        var after = before with { Note = "Ø", Heading = null, CurrencyRate = 7.460m, DeliveryAddressStreet = null, Lines = [new() { ItemId = "A", Name = "Vare", Quantity = 2m }] };

        await client.UpdateDraftOrderAsync(1001, before, after);
        await client.UpdateDraftOrderAsync(1001, before, before with { Lines = [new() { ItemId = "A", Name = "Vare", Quantity = 3 }] });
        await client.UpdateDraftOrderAsync(1001, before, before with { Lines = [.. before.Lines, new() { ItemId = "B" }] });

        Assert.Equal("""{"note":"Ø","heading":null,"delivery_address_street":null}""", server.Seen[0].Body);
        Assert.Equal("""{"lines":[{"item_id":"A","name":"Vare","quantity":3}]}""", server.Seen[1].Body);
        Assert.Equal("""{"lines":[{"item_id":"A","name":"Vare","quantity":2.00,"vat_percentage":25,"location_id":3},{"item_id":"B"}]}""", server.Seen[2].Body);
        Assert.All(server.Seen, request => Assert.Equal("/orders/drafts/1001?suppress_webhooks=true", request.Target));
        Assert.Equal("{}", Encoding.UTF8.GetString(RackbeatBody.OfChange(before, before)));
    }

    [Fact]
    public async Task Stored_bytes_are_sent_as_they_are()
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(201, Found));
        await using var clients = new Clients();
        using var client = clients.Rackbeat(server.Address);
        var body = RackbeatBody.Of(new Order { CustomerId = 8, OtherReference = "Ærø, e-conomic 45" });

        Assert.Equal(1001, (await client.PostDraftOrderAsync(body)).Number);
        Assert.Equal(1001, (await client.PostOrderAsync(body)).Number);

        Assert.All(server.Seen, request => Assert.Equal(("""{"customer_id":8,"other_reference":"Ærø, e-conomic 45"}""", "application/json"), (request.Body, request.Headers["Content-Type"])));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.PostDraftOrderAsync(ReadOnlyMemory<byte>.Empty));
        Assert.Equal(2, server.Seen.Count);
    }

    [Fact]
    public async Task A_number_that_addresses_no_order_never_reaches_the_server()
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(200, "{}"));
        await using var clients = new Clients();
        using var client = clients.Rackbeat(server.Address);

        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.GetOrderAsync(0));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.GetDraftOrderAsync(-1));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.UpdateDraftOrderAsync(0, new()));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.BookOrderAsync(0));
        Assert.Empty(server.Seen);
    }
}
