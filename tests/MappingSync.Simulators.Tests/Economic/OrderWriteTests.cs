using System.Net;
using System.Text.Json.Nodes;

namespace MappingSync.Simulators.Tests.Economic;

public sealed class OrderWriteTests : EconomicTest
{
    private const string Order =
        """
        {"date":"2026-12-10","currency":"DKK","customer":{"customerNumber":1001},"paymentTerms":{"paymentTermsNumber":1},
         "layout":{"layoutNumber":19},"recipient":{"name":"Bro & Søn A/S","vatZone":{"vatZoneNumber":1}},
         "lines":[{"description":"Skrue","product":{"productNumber":"A1"},"quantity":2,"unitNetPrice":100,"unit":{"unitNumber":1,"name":"timer"}}]}
        """;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await SeedInvoiceAsync();
    }

    [Fact]
    public async Task An_order_is_made_replaced_sent_taken_back_and_deleted_under_one_number()
    {
        var made = await Rest.SendAsync("POST", "orders/drafts", Order);
        Assert.Equal((HttpStatusCode.Created, 1, 200m), (made.Status, (int)made["orderNumber"]!, (decimal)made["netAmount"]!));

        var body = Wire.Object(Order);
        body["lines"]![0]!["quantity"] = 3;
        Assert.Equal(300m, (decimal)(await Rest.SendAsync("PUT", "orders/drafts/1", body.ToJsonString()))["netAmount"]!);
        Assert.Equal(19, (int)(await Rest.SendAsync("GET", "orders/drafts/1"))["layout/layoutNumber"]!);

        body["orderNumber"] = 1;
        Assert.Equal(HttpStatusCode.Created, (await Rest.SendAsync("POST", "orders/sent", body.ToJsonString())).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Rest.SendAsync("PUT", "orders/drafts/1", body.ToJsonString())).Status);
        Assert.Equal(1, (int)(await Rest.SendAsync("POST", "orders/drafts", body.ToJsonString()))["orderNumber"]!);
        Assert.Empty(Economic.Records("orders/sent"));
        Assert.Equal(HttpStatusCode.NoContent, (await Rest.SendAsync("DELETE", "orders/drafts/1")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Rest.SendAsync("DELETE", "orders/drafts/1")).Status);
    }

    [Theory]
    [InlineData("POST", "orders/drafts")]
    [InlineData("PUT", "orders/drafts/1")]
    [InlineData("POST", "orders/sent")]
    [InlineData("DELETE", "orders/drafts/1")]
    [Enforces("economic", "9.22", "With the Inventory module no orders are written")]
    public async Task With_the_inventory_module_orders_are_not_written(string method, string path)
    {
        await Rest.SendAsync("POST", "orders/drafts", Order);
        Economic.Behaviour.HasInventoryModule = true;
        Assert.Equal(HttpStatusCode.Forbidden, (await Rest.SendAsync(method, path, Order)).Status);
        Assert.Equal(200m, (decimal)Assert.Single(Economic.Records("orders/drafts"))["netAmount"]!);
    }

    [Fact]
    [Enforces("economic", "9.22", "The line of an order has a quantity of 0.01 or more")]
    public async Task A_quantity_below_zero_is_refused_unless_told_otherwise()
    {
        var body = Wire.Object(Order);
        body["lines"]![0]!["quantity"] = -1;
        Assert.NotNull((await Rest.SendAsync("POST", "orders/drafts", body.ToJsonString()))["errors/lines/items/0/quantity/errors/0"]);
        Economic.Behaviour.OrderQuantitiesArePositive = false;
        Assert.Equal(HttpStatusCode.Created, (await Rest.SendAsync("POST", "orders/drafts", body.ToJsonString())).Status);
    }

    [Fact]
    [Enforces("economic", "9.22", "In the PUT of an order a unit is named beside its number")]
    public async Task A_unit_without_its_name_is_refused_in_a_put()
    {
        await Rest.SendAsync("POST", "orders/drafts", Order);
        var body = Wire.Object(Order);
        body["lines"]![0]!["unit"]!.AsObject().Remove("name");
        Assert.NotNull((await Rest.SendAsync("PUT", "orders/drafts/1", body.ToJsonString()))["errors/lines/items/0/unit/name/errors/0"]);
    }

    [Theory]
    [InlineData("customer", "{\"customerNumber\":77}", "E06000")]
    [InlineData("layout", null, "E04300")]
    [InlineData("recipient", "{\"name\":\"x\"}", "E04300")]
    [Enforces("economic", "9.22", "An order has what a draft invoice needs: customer, terms, layout, recipient with a VAT zone")]
    public async Task An_order_needs_what_a_draft_invoice_needs(string property, string? json, string code)
    {
        var body = Wire.Object(Order);
        body.Remove(property);
        if (json is not null)
            body[property] = JsonNode.Parse(json);
        Assert.Contains(code, (await Rest.SendAsync("POST", "orders/drafts", body.ToJsonString())).Codes);
        Assert.Empty(Economic.Records("orders/drafts"));
    }

    [Fact]
    [Enforces("economic", "9.22", "Only a draft order is marked as sent")]
    public async Task An_order_that_is_no_draft_cannot_be_sent()
    {
        var body = Wire.Object(Order);
        body["orderNumber"] = 77;
        Assert.Contains("E06000", (await Rest.SendAsync("POST", "orders/sent", body.ToJsonString())).Codes);
    }

    [Fact]
    public async Task The_invoice_that_a_sent_order_becomes_archives_it()
    {
        await Rest.SendAsync("POST", "orders/drafts", Order);
        Economic.SendOrder(1);
        var upgrade = await Rest.SendAsync("GET", "orders/sent/1/templates/upgrade-instructions/draftInvoice");
        var draft = await Rest.SendAsync("POST", "invoices/drafts", upgrade.Text);

        Assert.Equal((HttpStatusCode.Created, 200m), (draft.Status, (decimal)draft["netAmount"]!));
        Assert.NotNull(Economic.Record("orders/archived", 1));
        Assert.Empty(Economic.Records("orders/sent"));
    }
}
