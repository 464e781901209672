using MappingSync.Economic;
using MappingSync.Economic.Rest;

namespace MappingSync.Clients.Tests.Economic;

public class OrderClientTests
{
    private const string Missing = """{"message":"Resource not found.","errorCode":"E06000","httpStatusCode":404}""";

    [Fact]
    public async Task Changed_orders_are_listed_by_state_to_their_last_page()
    {
        await using var server = await StubServer.StartAsync((request, context) => (request.Query.Contains("skippages=1", StringComparison.Ordinal)
            ? StubServer.Json(200, """{"collection":[{"orderNumber":2},{"orderNumber":3}],"pagination":{"results":3}}""")
            : StubServer.Json(200, """{"collection":[{"orderNumber":1,"lines":[]},{"orderNumber":2}],"pagination":{"results":3,"nextPage":"/orders/next?skippages=1"}}"""))(request, context));
        await using var clients = new Clients();
        using var client = clients.Economic(server.Address);
        var since = EconomicFilter.Since("lastUpdated", new DateTimeOffset(2026, 12, 1, 8, 30, 15, 999, TimeSpan.FromHours(1)));

        var drafts = await client.ListDraftOrdersAsync(since).ToListAsync();
        var sent = await client.ListSentOrdersAsync(since).ToListAsync();
        var archived = await client.ListArchivedOrdersAsync().ToListAsync();

        Assert.All([drafts, sent, archived], orders => Assert.Equal([1, 2, 3], orders.Select(order => order.OrderNumber)));
        const string filter = "filter=lastUpdated%24gte%3A2026-12-01T07%3A30%3A15Z&skippages=0&pagesize=1000";
        Assert.Equal(
            [
                $"/orders/drafts?{filter}", "/orders/next?skippages=1", $"/orders/sent?{filter}", "/orders/next?skippages=1",
                "/orders/archived?skippages=0&pagesize=1000", "/orders/next?skippages=1",
            ],
            server.Seen.Select(request => request.Target));
    }

    [Fact]
    public async Task An_order_is_read_whole_with_lines_texts_and_what_only_the_server_knows()
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(200, """
            {"orderNumber":35070,"date":"2026-12-02","currency":"EUR","exchangeRate":746.120000,"netAmount":800.000000,"grossAmount":1000.00,
             "paymentTerms":{"paymentTermsNumber":1,"daysOfCredit":8,"name":"Netto 8 dage","paymentTermsType":"net"},
             "customer":{"customerNumber":8},"recipient":{"name":"Kunden","address":"Vej 1\r\nPort 2","zip":"8000","vatZone":{"vatZoneNumber":2},"nemHandelType":"ean"},
             "delivery":{"address":"Lager 3","deliveryDate":"2026-12-09"},"notes":{"heading":"Hej","textLine1":"a"},
             "references":{"salesPerson":{"employeeNumber":4},"other":"PO 9"},"layout":{"layoutNumber":20},"lastUpdated":"2026-12-02T10:11:12Z",
             "soap":{"orderHandle":{"id":29}},"templates":{"upgradeInstructions":"u","self":"s"},"new":true,
             "lines":[{"lineNumber":1,"sortKey":1,"description":"Vare","unit":{"unitNumber":1,"name":"stk.","products":"p"},"product":{"productNumber":"15"},
                       "quantity":1.50,"unitNetPrice":1000.00,"discountPercentage":20.00,"totalNetAmount":1200.00,
                       "departmentalDistribution":{"departmentalDistributionNumber":1,"distributionType":"department"}},
                      {"lineNumber":2,"sortKey":2,"description":"Ring først"}]}
            """));
        await using var clients = new Clients();
        using var client = clients.Economic(server.Address);

        var order = (await client.GetDraftOrderAsync(35070))!;

        Assert.Equal((35070, new DateOnly(2026, 12, 2), 746.12m), (order.OrderNumber, order.Date, order.ExchangeRate));
        Assert.Equal((8, 2, "Vej 1\r\nPort 2"), (order.Customer?.CustomerNumber, order.Recipient?.VatZone?.VatZoneNumber, order.Recipient?.Address));
        Assert.Equal((new DateOnly(2026, 12, 9), "Hej", 4, "PO 9"), (order.Delivery?.DeliveryDate, order.Notes?.Heading, order.References?.SalesPerson?.EmployeeNumber, order.References?.Other));
        Assert.Equal(new DateTimeOffset(2026, 12, 2, 10, 11, 12, TimeSpan.Zero), order.LastUpdated);
        Assert.Equal((29, "u"), (order.Soap?.OrderHandle?.Id, order.Templates?.UpgradeInstructions));
        Assert.True(order.Unknown?["new"].GetBoolean());
        Assert.Equal(("15", 1.5m, 1000m, 20m, "stk."), (order.Lines![0].Product?.ProductNumber, order.Lines[0].Quantity, order.Lines[0].UnitNetPrice, order.Lines[0].DiscountPercentage, order.Lines[0].Unit?.Name));
        Assert.Equal((null, "Ring først"), (order.Lines[1].Product, order.Lines[1].Description));
    }

    [Fact]
    public async Task Each_state_has_its_own_address_and_a_number_that_is_not_there_is_null()
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(404, Missing));
        await using var clients = new Clients();
        using var client = clients.Economic(server.Address);

        Assert.Null(await client.GetDraftOrderAsync(7));
        Assert.Null(await client.GetSentOrderAsync(7));
        Assert.Null(await client.GetArchivedOrderAsync(7));

        Assert.Equal(["/orders/drafts/7", "/orders/sent/7", "/orders/archived/7"], server.Seen.Select(request => request.Target));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task A_number_that_addresses_no_order_never_reaches_the_server(int number)
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(200, "{}"));
        await using var clients = new Clients();
        using var client = clients.Economic(server.Address);

        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.GetDraftOrderAsync(number));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.GetSentOrderAsync(number));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.GetArchivedOrderAsync(number));

        Assert.Empty(server.Seen);
    }
}
