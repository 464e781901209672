using System.Text.Json.Nodes;
using MappingSync.Economic;
using MappingSync.Http;
using MappingSync.Rackbeat;
using MappingSync.Simulators;
using MappingSync.Simulators.Faults;

namespace MappingSync.Clients.Tests;

/// <summary>The clients' orders against the simulators, which know nothing of the contracts.</summary>
public class OrdersAgainstSimulatorTests
{
    [Fact]
    public async Task Changed_orders_are_found_page_by_page_and_read_whole_one_by_one()
    {
        await using var ledger = await EconomicSimulator.StartAsync();
        Customer(ledger);
        foreach (var number in Enumerable.Range(1, 1001)) ledger.Put("orders/drafts", Order(number, "2026-11-01T00:00:00Z"));
        ledger.Put("orders/sent", Order(2001, "2026-11-01T00:00:00Z"));
        await using var clients = new Clients();
        using var client = clients.Economic(ledger.RestAddress, ledger.ServicesAddress, ledger.Behaviour.AppSecretToken, ledger.Behaviour.AgreementGrantToken);

        var drafts = await client.ListDraftOrdersAsync(EconomicFilter.Since("lastUpdated", new DateTimeOffset(2026, 10, 31, 23, 58, 0, TimeSpan.Zero))).ToListAsync();
        ledger.ChangeOrder(1001, order => order["date"] = "2026-11-05");
        var changed = await client.ListDraftOrdersAsync(EconomicFilter.Since("lastUpdated", new DateTimeOffset(2026, 11, 1, 0, 0, 1, TimeSpan.Zero))).ToListAsync();
        var whole = (await client.GetDraftOrderAsync(1001))!;
        var unsorted = await Assert.ThrowsAsync<ApiException>(async () => await client.ListDraftOrdersAsync(sort: "lastUpdated").ToListAsync());

        Assert.Equal(1001, drafts.Count);
        Assert.All(drafts, order => Assert.Empty(order.Lines ?? []));
        Assert.Equal((1001, new DateOnly(2026, 11, 5)), (Assert.Single(changed).OrderNumber, whole.Date));
        Assert.Equal(("V-1", 1.5m, 20m, 15m), (whole.Lines![0].Product?.ProductNumber, whole.Lines[0].Quantity, whole.Lines[0].UnitNetPrice, whole.Lines[0].DiscountPercentage));
        Assert.Equal(("Ring først", null), (whole.Lines[1].Description, whole.Lines[1].Product));
        Assert.Equal((25.5m, 8, 1, 19), (whole.NetAmount, whole.Customer?.CustomerNumber, whole.Recipient?.VatZone?.VatZoneNumber, whole.Layout?.LayoutNumber));
        Assert.Null(whole.Unknown);
        Assert.Null(whole.Lines[0].Unknown);
        Assert.Equal(ApiErrorKind.Data, unsorted.Error.Kind);
        Assert.Equal(2001, (await client.ListSentOrdersAsync().ToListAsync()).Single().OrderNumber);
        ledger.ArchiveOrder(2001);
        Assert.Null(await client.GetSentOrderAsync(2001));
        Assert.Equal((2001, null), ((await client.GetArchivedOrderAsync(2001))?.OrderNumber, (await client.GetArchivedOrderAsync(2001))?.LastUpdated));
        Assert.Equal(2001, (await client.ListArchivedOrdersAsync().ToListAsync()).Single().OrderNumber);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_order_is_drafted_changed_found_and_booked(bool ordersShowDrafts)
    {
        await using var stock = await RackbeatSimulator.StartAsync();
        stock.Behaviour.OrdersShowDrafts = ordersShowDrafts;
        Item(stock);
        await using var clients = new Clients();
        using var client = clients.Rackbeat(stock.BaseAddress, stock.Behaviour.ApiToken);

        var draft = await client.CreateDraftOrderAsync(NewOrder());
        var changed = await client.UpdateDraftOrderAsync(draft.Number!.Value, NewOrder() with { Heading = "To", Lines = [new() { ItemId = "V-1", Quantity = 3 }] });
        var found = (await client.GetOrderAsync(draft.Number.Value))!;
        var listed = await client.ListDraftOrdersAsync(new() { Fields = "number,other_reference", OrderBy = "number" }).ToListAsync();
        await client.BookOrderAsync(draft.Number.Value);
        var booked = (await client.GetOrderAsync(draft.Number.Value))!;

        Assert.Equal((1001, false, 1m, new DateOnly(2026, 12, 2)), (draft.Number, draft.IsBooked, draft.Lines!.Single().Quantity, draft.OrderDate));
        Assert.Equal(("To", 3m, "V-1"), (changed.Heading, changed.Lines!.Single().Quantity, changed.Lines!.Single().ChildId));
        Assert.Equal(("e-conomic 45", "Kunden", "stk."), (found.OtherReference, found.Customer?.Name, found.Lines!.Single().Unit?.Name));
        Assert.Null(found.Unknown);
        Assert.Null(found.Lines![0].Unknown);
        Assert.Equal((1001, "e-conomic 45"), (Assert.Single(listed).Number, listed[0].OtherReference));
        Assert.True(booked.IsBooked);
        Assert.NotNull(booked.BookedAt);
        Assert.Null(await client.GetDraftOrderAsync(1001));
        Assert.Equal(1001, (await client.ListOrdersAsync().ToListAsync()).Single().Number);
        Assert.Empty(stock.Webhooks.Deliveries);
    }

    [Fact]
    public async Task The_stock_systems_own_refusals_of_an_order_are_read_and_a_lost_answer_is_an_unknown_outcome()
    {
        await using var stock = await RackbeatSimulator.StartAsync();
        Item(stock);
        await using var clients = new Clients();
        using var client = clients.Rackbeat(stock.BaseAddress, stock.Behaviour.ApiToken);
        stock.Faults.Add("POST", "/api/orders/drafts", Fault.LoseAnswer(), nth: 2);

        var refused = await Assert.ThrowsAsync<ApiException>(() => client.CreateDraftOrderAsync(NewOrder() with { CustomerId = 9, Lines = [new() { ItemId = "W", Quantity = 1 }] }));
        var lost = await Assert.ThrowsAsync<ApiException>(() => client.CreateDraftOrderAsync(NewOrder()));
        var missing = await Assert.ThrowsAsync<ApiException>(() => client.BookOrderAsync(7));
        await client.BookOrderAsync(1001);
        var locked = await Assert.ThrowsAsync<ApiException>(() => client.UpdateDraftOrderAsync(1001, NewOrder()));

        Assert.Equal(["customer_id", "lines[0].item_id"], refused.Error.Details.Select(detail => detail.Path));
        Assert.Equal((ApiErrorKind.Data, ApiErrorKind.UnknownOutcome), (refused.Error.Kind, lost.Error.Kind));
        Assert.Equal((ApiErrorKind.NotFound, ApiErrorKind.NotFound), (missing.Error.Kind, locked.Error.Kind));
        Assert.Single(stock.Records("orders"));
    }

    private static void Customer(EconomicSimulator ledger)
    {
        ledger.Put("customers", Json("""{"customerNumber":8,"name":"Kunden","currency":"DKK","customerGroup":{"customerGroupNumber":1},"paymentTerms":{"paymentTermsNumber":1},"vatZone":{"vatZoneNumber":1}}"""));
        ledger.Put("products", Json("""{"productNumber":"V-1","name":"Vin","productGroup":{"productGroupNumber":1}}"""));
    }

    private static JsonObject Order(int number, string lastUpdated)
    {
        var order = Json("""
            {"date":"2026-11-01","currency":"DKK","customer":{"customerNumber":8},"paymentTerms":{"paymentTermsNumber":1},"layout":{"layoutNumber":19},
             "recipient":{"name":"Kunden","vatZone":{"vatZoneNumber":1}},"references":{"salesPerson":{"employeeNumber":1}},
             "lines":[{"description":"Vin","product":{"productNumber":"V-1"},"unit":{"unitNumber":1},"quantity":1.5,"unitNetPrice":20,"discountPercentage":15},{"description":"Ring først"}]}
            """);
        order["orderNumber"] = number;
        order["lastUpdated"] = lastUpdated;
        return order;
    }

    private static void Item(RackbeatSimulator stock)
    {
        stock.Put("units", Json("""{"number":4,"name":"stk."}"""));
        stock.Put("product-groups", Json("""{"number":1,"name":"Varer","has_inventory":true,"vat_domestic":25}"""));
        stock.Put("products", Json("""{"number":"V-1","name":"Vin","group_id":1,"unit_id":4,"sales_price":12.5}"""));
        stock.Put("customers", Json("""{"number":8,"name":"Kunden","payment_terms_id":7}"""));
    }

    private static Order NewOrder() => new()
    {
        CustomerId = 8,
        OrderDate = new DateOnly(2026, 12, 2),
        OtherReference = "e-conomic 45",
        DeliveryAddressStreet = "Lager 2",
        DeliveryAddress = new() { Email = "lager@example.com" },
        Lines = [new() { ItemId = "V-1", Name = "Vin", Quantity = 1, LinePrice = 20.25m, DiscountPercentage = 5 }],
    };

    private static JsonObject Json(string json) => JsonNode.Parse(json)!.AsObject();
}
