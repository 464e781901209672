using System.Net;

namespace MappingSync.Simulators.Tests.Economic;

public sealed class OrderTests : EconomicTest
{
    private const string Ordered =
        """
        {"customer":{"customerNumber":1001},"references":{"other":"PO 9"},
         "lines":[{"product":{"productNumber":"A1"},"quantity":3,"discountPercentage":10},{"description":"Only a text"}]}
        """;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await SeedInvoiceAsync();
    }

    [Fact]
    public async Task An_order_that_a_person_makes_is_completed_from_its_customer_and_products()
    {
        var number = Make();

        var reply = await Rest.SendAsync("GET", $"orders/drafts/{number}");

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal(("2026-12-10", "2026-12-18", "2026-12-10T08:00:00Z"), (Text(reply, "date"), Text(reply, "dueDate"), Text(reply, "lastUpdated")));
        Assert.Equal(("Bro & Søn A/S", "Netto 8 dage", "PO 9"), (Text(reply, "recipient/name"), Text(reply, "paymentTerms/name"), Text(reply, "references/other")));
        Assert.Equal((33.75m, 8.44m, 42.19m, 100m), ((decimal)reply["netAmount"]!, (decimal)reply["vatAmount"]!, (decimal)reply["grossAmount"]!, (decimal)reply["exchangeRate"]!));
        Assert.Equal(("Skrue", "timer", "33.75"), (Text(reply, "lines/0/description"), Text(reply, "lines/0/unit/name"), Text(reply, "lines/0/totalNetAmount")));
        Assert.Equal("""{"description":"Only a text","lineNumber":2,"sortKey":2}""", reply["lines/1"]!.ToJsonString());
        Assert.EndsWith($"orders/drafts/{number}", Text(reply, "self"), StringComparison.Ordinal);
        Assert.EndsWith("customers/1001", Text(reply, "customer/self"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_holds_no_lines_in_either_of_its_forms()
    {
        Make();

        Assert.Empty((await Rest.SendAsync("GET", "orders/drafts"))["collection/0/lines"]!.AsArray());
        Economic.Behaviour.OrderListsShowEmptyLines = false;
        var row = (await Rest.SendAsync("GET", "orders/drafts"))["collection/0"]!.AsObject();

        Assert.False(row.ContainsKey("lines"));
        Assert.Equal("2026-12-10T08:00:00Z", row["lastUpdated"]!.ToString());
    }

    [Fact]
    public async Task An_order_keeps_its_number_and_is_found_in_one_state_alone()
    {
        var number = Make();

        Economic.SendOrder(number);
        Assert.Equal("404 200 404", await StatesAsync(number));
        Economic.ReopenOrder(number);
        Assert.Equal("200 404 404", await StatesAsync(number));
        Economic.SendOrder(number);
        Economic.ArchiveOrder(number);
        Assert.Equal("404 404 200", await StatesAsync(number));
        Assert.False(Economic.DeleteOrder(number));
        Assert.Throws<KeyNotFoundException>(() => Economic.SendOrder(number));
        Assert.Throws<KeyNotFoundException>(() => Economic.ChangeOrder(number, _ => { }));

        Assert.Null((await Rest.SendAsync("GET", $"orders/archived/{number}"))["lastUpdated"]);
        Assert.Equal(number + 1, Make());
        Assert.Equal(HttpStatusCode.NotFound, (await Rest.SendAsync("GET", "orders/archived/x")).Status);
    }

    [Fact]
    public async Task Every_change_moves_the_time_of_change_to_the_second()
    {
        var number = Make();

        Assert.Equal("2026-12-10T08:00:01Z", await ChangedAtAsync(number, () => Economic.ChangeOrder(number, order => order["date"] = "2026-12-11")));
        Assert.Equal("2026-12-10T08:00:03Z", await ChangedAtAsync(number, () => Economic.SendOrder(number), "sent"));
        Economic.Behaviour.MovingTouchesOrders = false;
        Assert.Equal("2026-12-10T08:00:03Z", await ChangedAtAsync(number, () => Economic.ReopenOrder(number)));
        Assert.Equal("2026-12-19", Text(await Rest.SendAsync("GET", $"orders/drafts/{number}"), "dueDate"));
    }

    [Fact]
    public async Task A_changed_line_changes_the_totals()
    {
        var number = Make();

        Economic.ChangeOrder(number, order => order["lines"]![0]!["quantity"] = 4);

        Assert.Equal(45m, (decimal)(await Rest.SendAsync("GET", $"orders/drafts/{number}"))["netAmount"]!);
    }

    [Theory]
    [InlineData("drafts", "lastUpdated$gte:2026-12-10T08:00:01Z", "3")]
    [InlineData("drafts", "lastUpdated$gte:2026-12-10T08:00:00Z", "1 3")]
    [InlineData("drafts", "date$gte:2026-12-11", "")]
    [InlineData("drafts", "customer.customerNumber$eq:1001$and:references.other$like:po 9", "1 3")]
    [InlineData("sent", "lastUpdated$gte:2026-12-10T08:00:01Z", "2")]
    [InlineData("archived", "orderNumber$gt:1", "4")]
    public async Task A_filter_selects_among_the_orders_of_one_state(string state, string filter, string numbers)
    {
        Make();
        var sent = Make();
        Clock.Advance(TimeSpan.FromSeconds(1.9));
        Make();
        Economic.ArchiveOrder(Make());
        Economic.SendOrder(sent);

        var reply = await Rest.SendAsync("GET", $"orders/{state}?filter={Uri.EscapeDataString(filter)}");

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal(numbers, string.Join(' ', reply["collection"]!.AsArray().Select(row => row!["orderNumber"]!.ToString())));
    }

    [Theory]
    [InlineData("orders/drafts?sort=lastUpdated")]
    [InlineData("orders/drafts?sort=-orderNumber,-lastUpdated")]
    [InlineData("orders/drafts?filter=netAmount$gt:1")]
    [InlineData("orders/drafts?filter=references.customerContact.customer.customerNumber$eq:1")]
    [InlineData("orders/archived?filter=lastUpdated$gte:2026-01-01")]
    [InlineData("orders/drafts?pagesize=1001")]
    [Enforces("economic", "9.22", "Orders are filtered and sorted by what is published")]
    public async Task What_a_list_of_orders_cannot_do_is_refused(string path) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await Rest.SendAsync("GET", path)).Status);

    [Fact]
    public async Task Draft_invoices_cannot_be_sorted_by_their_time_of_change_either() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await Rest.SendAsync("GET", "invoices/drafts?sort=lastUpdated")).Status);

    [Theory]
    [InlineData("paymentTerms.paymentTermsNumber$eq:1")]
    [InlineData("orderNumber$gt:0$and:paymentTerms.paymentTermsNumber$in:[1,2]")]
    [Enforces("economic", "9.22", "The filter on the payment terms of orders fails")]
    public async Task The_filter_on_payment_terms_crashes_the_server_as_the_real_one(string filter)
    {
        Make();

        Assert.Equal(HttpStatusCode.InternalServerError, (await Rest.SendAsync("GET", $"orders/drafts?filter={Uri.EscapeDataString(filter)}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Rest.SendAsync("GET", "orders/drafts?sort=paymentTerms.paymentTermsNumber")).Status);
    }

    [Fact]
    public async Task Orders_come_in_pages_counted_from_zero()
    {
        foreach (var _ in Enumerable.Range(0, 5))
            Make();

        var first = await Rest.SendAsync("GET", "orders/drafts?pagesize=2&filter=lastUpdated$gte:2026-12-10");
        var last = await Rest.SendAsync("GET", (await Rest.SendAsync("GET", Text(first, "pagination/nextPage")!))["pagination/nextPage"]!.ToString());

        Assert.Equal(5, (int)first["pagination/results"]!);
        Assert.Equal(5, (int)last["collection/0/orderNumber"]!);
        Assert.Null(last["pagination/nextPage"]);
    }

    [Theory]
    [InlineData("PATCH", "orders/drafts/1")]
    [InlineData("DELETE", "orders/drafts")]
    [InlineData("PUT", "orders/sent/1")]
    [InlineData("POST", "orders/archived")]
    [InlineData("DELETE", "orders/archived/1")]
    [Enforces("economic", "9.22", "Sent orders are not replaced, archived ones not written")]
    public async Task What_is_no_write_of_orders_is_refused(string method, string path)
    {
        Make();

        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await Rest.SendAsync(method, path, "{}")).Status);
        Assert.Single(Economic.Records("orders/drafts"));
    }

    [Fact]
    [Enforces("economic", "9.22", "A customer with an order cannot be deleted")]
    public async Task A_customer_with_an_order_cannot_be_deleted()
    {
        var number = Make();

        Assert.NotEqual(HttpStatusCode.NoContent, (await Rest.SendAsync("DELETE", "customers/1001")).Status);
        Assert.True(Economic.DeleteOrder(number));
        Assert.Equal(HttpStatusCode.NoContent, (await Rest.SendAsync("DELETE", "customers/1001")).Status);
    }

    [Fact]
    public void An_order_without_a_customer_or_with_a_number_that_is_taken_cannot_be_made()
    {
        Economic.SendOrder(Make());

        Assert.Throws<ArgumentException>(() => Economic.CreateOrder(Wire.Object("""{"customer":{"customerNumber":9}}""")));
        Assert.Throws<ArgumentException>(() => Economic.CreateOrder(Wire.Object("""{"customer":{"customerNumber":1001},"orderNumber":1}""")));
    }

    [Fact]
    public async Task An_order_that_was_there_before_is_put_as_it_is()
    {
        Economic.Put("orders/sent", Wire.Object(
            """
            {"orderNumber":70,"date":"2026-11-01","currency":"EUR","exchangeRate":750,"customer":{"customerNumber":1001},"paymentTerms":{"paymentTermsNumber":2},
             "recipient":{"name":"Bro","vatZone":{"vatZoneNumber":2}},"layout":{"layoutNumber":19},"lastUpdated":"2026-11-02T00:00:00Z",
             "lines":[{"description":"x","product":{"productNumber":"A1"},"quantity":1,"unitNetPrice":10}]}
            """));

        var reply = await Rest.SendAsync("GET", "orders/sent/70");

        Assert.Equal(("2026-11-02T00:00:00Z", "2026-11-15"), (Text(reply, "lastUpdated"), Text(reply, "dueDate")));
        Assert.Equal((10m, 75m, 750m), ((decimal)reply["netAmount"]!, (decimal)reply["netAmountInBaseCurrency"]!, (decimal)reply["exchangeRate"]!));
        Assert.Equal(71, Make());
    }

    [Fact]
    public async Task An_order_that_nobody_has_filled_in_yet_is_shown_as_it_is()
    {
        var number = Make();

        Economic.ChangeOrder(number, order =>
        {
            foreach (var name in new[] { "recipient", "paymentTerms", "customer", "layout" })
                order.Remove(name);
        });

        var reply = await Rest.SendAsync("GET", $"orders/drafts/{number}");
        Assert.Equal((HttpStatusCode.OK, null, null), (reply.Status, reply["customer"], reply["recipient"]));
    }

    private static string? Text(Reply reply, string path) => reply[path]?.ToString();

    private int Make() => (int)Economic.CreateOrder(Wire.Object(Ordered))["orderNumber"]!;

    private async Task<string> StatesAsync(int number)
    {
        var answers = new List<int>();
        foreach (var state in new[] { "drafts", "sent", "archived" })
            answers.Add((int)(await Rest.SendAsync("GET", $"orders/{state}/{number}")).Status);
        return string.Join(' ', answers);
    }

    private async Task<string?> ChangedAtAsync(int number, Action change, string state = "drafts")
    {
        Clock.Advance(TimeSpan.FromSeconds(1.6));
        change();
        return Text(await Rest.SendAsync("GET", $"orders/{state}/{number}"), "lastUpdated");
    }
}
