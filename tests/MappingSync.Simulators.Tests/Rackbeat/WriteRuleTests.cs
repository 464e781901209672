using System.Net;

namespace MappingSync.Simulators.Tests.Rackbeat;

/// <summary>Rules of writes that hold for more than one resource, and those of customers and their invoices.</summary>
public sealed class WriteRuleTests : RackbeatTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Rackbeat.Put("suppliers", Wire.Object("""{"number":5001,"company_name":"Gården","payment_terms_id":7}"""));
        Rackbeat.Put("orders", Wire.Object("""{"number":31,"customer_id":1001,"lines":[{"item_id":"A/1 #2","quantity":2}]}"""));
        Rackbeat.Put("customer-invoices", Wire.Object("""{"number":31,"customer_id":1001,"lines":[{"item_id":"A/1 #2","quantity":2}]}"""));
        Rackbeat.Put("supplier-invoices", Wire.Object("""{"number":31,"supplier_id":5001,"lines":[{"item_id":"A/1 #2","quantity":2}]}"""));
        Rackbeat.Put("lots", Wire.Object("""{"number":"Kasse","name":"Kasse","group_id":1,"lines":[{"product_id":"A/1 #2","quantity":6}]}"""));
    }

    [Theory]
    [Enforces("rackbeat", "6.2", "A customer needs a name and payment terms; its terms, group, layout and employee must exist; its number is a whole number of its own")]
    [InlineData("""{"payment_terms_id":7}""", "company_name")]
    [InlineData("""{"name":"x"}""", "payment_terms_id")]
    [InlineData("""{"name":"x","payment_terms_id":99}""", "payment_terms_id")]
    [InlineData("""{"name":"x","payment_terms_id":7,"customer_group_id":99}""", "customer_group_id")]
    [InlineData("""{"name":"x","payment_terms_id":7,"layout_id":99}""", "layout_id")]
    [InlineData("""{"name":"x","payment_terms_id":7,"employee_id":99}""", "employee_id")]
    [InlineData("""{"name":"x","payment_terms_id":7,"number":1001}""", "number")]
    [InlineData("""{"name":"x","payment_terms_id":7,"number":"K-1"}""", "number")]
    [InlineData("""{"name":"x","payment_terms_id":7,"max_credit":"1000"}""", "max_credit")]
    public async Task A_customer_that_cannot_be_is_refused(string body, string field) => await RefusedAsync("POST", "customers", body, field);

    [Theory]
    [Enforces("rackbeat", "6.13", "A customer invoice needs a customer that exists, and lines with an item that exists, a quantity, and amounts that are numbers")]
    [InlineData("""{"lines":[{"item_id":"A/1 #2","quantity":1}]}""", "customer_id")]
    [InlineData("""{"customer_id":9,"lines":[{"item_id":"A/1 #2","quantity":1}]}""", "customer_id")]
    [InlineData("""{"customer_id":1001}""", "lines")]
    [InlineData("""{"customer_id":1001,"lines":[]}""", "lines")]
    [InlineData("""{"customer_id":1001,"lines":"all"}""", "lines")]
    [InlineData("""{"customer_id":1001,"lines":["A/1 #2"]}""", "lines.0")]
    [InlineData("""{"customer_id":1001,"lines":[{"item_id":"none","quantity":1}]}""", "lines.0.item_id")]
    [InlineData("""{"customer_id":1001,"lines":[{"item_id":"A/1 #2"}]}""", "lines.0.quantity")]
    [InlineData("""{"customer_id":1001,"lines":[{"item_id":"A/1 #2","quantity":1,"line_price":"12,50"}]}""", "lines.0.line_price")]
    [InlineData("""{"customer_id":1001,"lines":[{"item_id":"A/1 #2","quantity":1,"discount_percentage":"10"}]}""", "lines.0.discount_percentage")]
    [InlineData("""{"customer_id":1001,"vat_zone":"moon","lines":[{"item_id":"A/1 #2","quantity":1}]}""", "vat_zone")]
    [InlineData("""{"customer_id":1001,"invoice_date":"10.12.2026","lines":[{"item_id":"A/1 #2","quantity":1}]}""", "invoice_date")]
    [InlineData("""{"customer_id":1001,"layout_id":9,"lines":[{"item_id":"A/1 #2","quantity":1}]}""", "layout_id")]
    public async Task A_customer_invoice_that_cannot_be_is_refused(string body, string field) => await RefusedAsync("POST", "customer-invoices", body, field);

    [Theory]
    [Enforces("rackbeat", "6", "What must be there when a record is made cannot be taken away by a change")]
    [InlineData("customers/1001", """{"name":""}""", "company_name")]
    [InlineData("customers/1001", """{"payment_terms_id":null}""", "payment_terms_id")]
    [InlineData("suppliers/5001", """{"payment_terms_id":null}""", "payment_terms_id")]
    [InlineData("products/A%2F1%20%232", """{"name":""}""", "name")]
    [InlineData("products/A%2F1%20%232", """{"group_id":null}""", "group_id")]
    [InlineData("products/A%2F1%20%232", """{"number":""}""", "number")]
    [InlineData("lots/Kasse", """{"lines":[]}""", "lines")]
    [InlineData("orders/drafts/31", """{"lines":[]}""", "lines")]
    [InlineData("orders/drafts/31", """{"customer_id":null}""", "customer_id")]
    [InlineData("customer-invoices/31", """{"lines":[]}""", "lines")]
    [InlineData("customer-invoices/31", """{"lines":null}""", "lines")]
    [InlineData("customer-invoices/31", """{"customer_id":null}""", "customer_id")]
    [InlineData("supplier-invoices/31", """{"supplier_id":null}""", "supplier_id")]
    public async Task What_is_needed_cannot_be_taken_away(string path, string body, string field) => await RefusedAsync("PUT", path, body, field);

    [Theory]
    [Enforces("rackbeat", "3", "Numbers of records have their JSON type: a whole number above 0, or for items and projects a text")]
    [InlineData("POST", "customers", """{"name":"x","payment_terms_id":"7"}""", "payment_terms_id")]
    [InlineData("POST", "customers", """{"name":"x","payment_terms_id":7,"number":"1002"}""", "number")]
    [InlineData("POST", "customers", """{"name":"x","payment_terms_id":7,"number":0}""", "number")]
    [InlineData("POST", "customers", """{"name":"x","payment_terms_id":7,"number":-1}""", "number")]
    [InlineData("POST", "customers", """{"name":"x","payment_terms_id":7,"number":1.5}""", "number")]
    [InlineData("POST", "products", """{"number":45,"name":"x","group_id":1,"sales_price":1}""", "number")]
    [InlineData("POST", "products", """{"number":["45"],"name":"x","group_id":1,"sales_price":1}""", "number")]
    [InlineData("POST", "products", """{"number":"45","name":"x","group":"1","sales_price":1}""", "group")]
    [InlineData("POST", "customers/1001/contacts", """{"name":"Anna","number":"3"}""", "number")]
    public async Task A_number_of_another_type_is_refused(string method, string path, string body, string field) => await RefusedAsync(method, path, body, field);

    [Fact]
    public async Task What_has_an_address_of_its_own_is_not_written_with_the_record()
    {
        await Api.SendAsync("POST", "customers/1001/addresses", """{"type":"delivery","street":"Vej 1"}""");
        Assert.Equal(HttpStatusCode.OK, (await Api.SendAsync("PUT", "customers/1001", """{"name":"Ny","addresses":[],"contacts":[{"number":"x"}]}""")).Status);
        Assert.Equal("Vej 1", Assert.Single(Rackbeat.Rows("customers", 1001, "addresses"))["street"]!.ToString());
        Assert.Empty(Rackbeat.Rows("customers", 1001, "contacts"));
        Assert.Equal(HttpStatusCode.Created, (await Api.SendAsync("POST", "customers/1001/contacts", """{"name":"Anna"}""")).Status);
    }

    [Fact]
    public async Task What_refers_to_a_record_follows_it_to_its_new_number()
    {
        Assert.Equal(HttpStatusCode.OK, (await Api.SendAsync("PUT", "customers/1001", """{"number":2001}""")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Api.SendAsync("PUT", "products/A%2F1%20%232", """{"number":"B #3"}""")).Status);

        var invoice = (await Api.SendAsync("GET", "customer-invoices/31"))["customer_invoice"]!;
        Assert.Equal(("2001", "Bro", "B #3"), (invoice["customer_id"]!.ToString(), invoice["customer"]!["name"]!.ToString(), invoice["lines"]![0]!["child_id"]!.ToString()));
        Assert.Equal("B #3", (await Api.SendAsync("GET", "lots/Kasse"))["lot/lines/0/product_id"]!.ToString());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Api.SendAsync("DELETE", "customers/2001")).Status);
    }
}
