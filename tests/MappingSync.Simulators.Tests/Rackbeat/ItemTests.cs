using System.Net;
using MappingSync.Simulators.Rackbeat;

namespace MappingSync.Simulators.Tests.Rackbeat;

public sealed class ItemTests : RackbeatTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Rackbeat.Put("lots", Wire.Object("""{"number":"Kasse/6","name":"Kasse","group_id":1,"sales_price":70,"lines":[{"product_id":"A/1 #2","quantity":6}]}"""));
    }

    [Fact]
    public async Task A_bill_of_materials_is_an_item_and_worth_its_parts()
    {
        var read = await Api.SendAsync("GET", "lots/Kasse%2F6");
        Assert.Equal(("lot", "Kasse%2F6", 75m), (read["lot/type"]!.ToString(), read["lot/urlfriendly_number"]!.ToString(), (decimal)read["lot/total_price"]!));
        Assert.Equal(("Skrue", 12.5m), (read["lot/lines/0/name"]!.ToString(), (decimal)read["lot/lines/0/unit_price"]!));
        Assert.Equal(1, (int)(await Api.SendAsync("GET", "lots/Kasse%2F6/lines"))["total"]!);

        var invoice = await Api.SendAsync("POST", "customer-invoices", """{"customer_id":1001,"lines":[{"item_id":"Kasse/6","quantity":2}]}""");
        Assert.Equal(("lot", 140m), (invoice["customer_invoice/lines/0/child_type"]!.ToString(), (decimal)invoice["customer_invoice/total_subtotal"]!));
        Assert.Equal(HttpStatusCode.Created, (await Api.SendAsync("POST", "orders/drafts", """{"customer_id":1001,"lines":[{"item_id":"Kasse/6","quantity":2}]}""")).Status);
    }

    [Theory]
    [Enforces("rackbeat", "6.5", "A bill of materials needs a number that no item has, a name, and parts that exist, each with a quantity above 0; it is no part of itself")]
    [InlineData("""{"name":"x","lines":[{"product_id":"A/1 #2","quantity":1}]}""", "number")]
    [InlineData("""{"number":"A/1 #2","name":"x","lines":[{"product_id":"Kasse/6","quantity":1}]}""", "number")]
    [InlineData("""{"number":"B","lines":[{"product_id":"A/1 #2","quantity":1}]}""", "name")]
    [InlineData("""{"number":"B","name":"x","lines":[]}""", "lines")]
    [InlineData("""{"number":"B","name":"x","lines":[{"product_id":"none","quantity":1}]}""", "lines.0.product_id")]
    [InlineData("""{"number":"B","name":"x","lines":[{"product_id":"B","quantity":1}]}""", "lines.0.product_id")]
    [InlineData("""{"number":"B","name":"x","lines":[{"product_id":"A/1 #2","quantity":0}]}""", "lines.0.quantity")]
    [InlineData("""{"number":"B","name":"x","lines":[{"product_id":"A/1 #2"}]}""", "lines.0.quantity")]
    public async Task A_bill_of_materials_that_cannot_be_is_refused(string body, string field) => await RefusedAsync("POST", "lots", body, field);

    [Theory]
    [Enforces("rackbeat", "6.5", "A product's number is unique among products and bills of materials, also when it is renumbered")]
    [InlineData("POST", "products", """{"number":"Kasse/6","name":"x","group_id":1,"sales_price":1}""")]
    [InlineData("PUT", "products/A%2F1%20%232", """{"number":"Kasse/6"}""")]
    public async Task A_number_that_another_item_has_is_refused(string method, string path, string body) => await RefusedAsync(method, path, body, "number");

    [Theory]
    [Enforces("rackbeat", "6.5", "A product's group, unit, supplier and department must exist")]
    [InlineData("group_id", "99")]
    [InlineData("group", "99")]
    [InlineData("unit_id", "99")]
    [InlineData("unit", "99")]
    [InlineData("default_supplier_id", "99")]
    [InlineData("department_id", "99")]
    public async Task What_a_product_refers_to_must_exist(string property, string number) =>
        await RefusedAsync("PUT", "products/A%2F1%20%232", $$"""{"{{property}}":{{number}}}""", property);

    [Theory]
    [Enforces("rackbeat", "6.5", "Prices are numbers of at most 6 decimals, flags true or false, texts at most 255 characters")]
    [InlineData("sales_price", "\"12.50\"")]
    [InlineData("recommended_cost_price", "1.2345678")]
    [InlineData("is_barred", "1")]
    [InlineData("barcode", "5700000000000")]
    [InlineData("name", null)]
    public async Task A_value_of_the_wrong_form_is_refused(string property, string? value) =>
        await RefusedAsync("PUT", "products/A%2F1%20%232", $$"""{"{{property}}":{{value ?? $"\"{new string('x', 256)}\""}}}""", property);

    [Theory]
    [Enforces("rackbeat", "6.5", "Weights and measures need their unit")]
    [InlineData("""{"weight":1.5}""", "physical.weight_unit")]
    [InlineData("""{"weight":1.5,"weight_unit":"kg","width":10}""", "physical.size_unit")]
    public async Task A_measure_without_a_unit_is_refused(string physical, string field) =>
        await RefusedAsync("PUT", "products/A%2F1%20%232", $$"""{"physical":{{physical}}}""", field);

    [Fact]
    public async Task Only_accounts_that_are_connected_to_the_ledger_have_departments()
    {
        Rackbeat.Put("departments", Wire.Object("""{"number":2,"name":"Butik"}"""));
        var changed = await Api.SendAsync("PUT", "products/A%2F1%20%232", """{"department_id":2}""");
        Assert.Equal("Butik", changed["product/department/name"]!.ToString());
        Assert.Equal(1, (int)(await Api.SendAsync("GET", "departments"))["total"]!);

        Rackbeat.Behaviour.HasDepartments = false;
        Assert.Equal(HttpStatusCode.NotFound, (await Api.SendAsync("GET", "departments")).Status);
        await RefusedAsync("PUT", "products/A%2F1%20%232", """{"department_id":2}""", "department_id");
    }

    [Theory]
    [InlineData(PathDecoding.Once, true, false)]
    [InlineData(PathDecoding.Twice, false, true)]
    [InlineData(PathDecoding.Either, true, true)]
    public async Task A_number_in_a_path_is_decoded_as_the_account_is_told_to(PathDecoding decoding, bool once, bool twice)
    {
        Rackbeat.Behaviour.ItemNumbersInPaths = decoding;
        Assert.Equal(once, (await Api.SendAsync("GET", "products/A%2F1%20%232")).Status == HttpStatusCode.OK);
        Assert.Equal(twice, (await Api.SendAsync("GET", "products/A%252F1%2520%25232")).Status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_further_units_of_a_product_are_listed()
    {
        Rackbeat.Put("products", Wire.Object("""{"number":"K","name":"x","group_id":1,"item_units":[{"unit":2,"name":"karton","quantity":12}]}"""));
        var units = await Api.SendAsync("GET", "products/K/units");
        Assert.Equal((HttpStatusCode.PartialContent, 12), (units.Status, (int)units["item_units/0/quantity"]!));
    }

    [Theory]
    [Enforces("rackbeat", "6.3", "A customer group needs a name")]
    [InlineData("customer-groups", "{}", "name")]
    [InlineData("customer-groups", """{"name":""}""", "name")]
    public async Task A_group_of_customers_needs_a_name(string path, string body, string field) => await RefusedAsync("POST", path, body, field);

    [Theory]
    [Enforces("rackbeat", "6.5", "A product group needs a name and says whether it has stock; a unit needs a name")]
    [InlineData("product-groups", """{"has_inventory":true}""", "name")]
    [InlineData("product-groups", """{"name":"x"}""", "has_inventory")]
    [InlineData("product-groups", """{"name":"x","has_inventory":"true"}""", "has_inventory")]
    [InlineData("units", "{}", "name")]
    public async Task A_group_or_unit_that_cannot_be_is_refused(string path, string body, string field) => await RefusedAsync("POST", path, body, field);
}
