using System.Net;
using System.Text.Json.Nodes;

namespace MappingSync.Simulators.Tests.Rackbeat;

public sealed class SupplierTests : RackbeatTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Rackbeat.Put("supplier-groups", Wire.Object("""{"number":5,"name":"Danske"}"""));
        Rackbeat.Put("suppliers", Wire.Object("""{"number":5001,"company_name":"Gården","payment_terms_id":7,"supplier_group_id":5,"vat_zone":"domestic"}"""));
    }

    [Fact]
    public async Task A_supplier_gets_a_number_and_shows_its_group_and_terms()
    {
        var made = await Api.SendAsync("POST", "suppliers", """{"company_name":"Mejeriet","payment_terms_id":7,"supplier_group_id":5,"is_deleted":true}""");
        Assert.Equal((HttpStatusCode.Created, 5002), (made.Status, (int)made["supplier/number"]!));
        Assert.Equal(("Mejeriet", "Danske", "Netto 14"), (made["supplier/name"]!.ToString(), made["supplier/supplier_group/name"]!.ToString(), made["supplier/payment_terms/name"]!.ToString()));
        Assert.Null(made["supplier/is_deleted"]);
        Assert.Equal(2, (int)(await Api.SendAsync("GET", "suppliers?supplier_group_id=5"))["total"]!);
    }

    [Theory]
    [Enforces("rackbeat", "6.4", "A supplier needs a name and payment terms; its terms, group and layout must exist; its number is a whole number of its own")]
    [InlineData("""{"payment_terms_id":7}""", "company_name")]
    [InlineData("""{"company_name":"x"}""", "payment_terms_id")]
    [InlineData("""{"company_name":"x","payment_terms_id":99}""", "payment_terms_id")]
    [InlineData("""{"company_name":"x","payment_terms_id":7,"supplier_group_id":99}""", "supplier_group_id")]
    [InlineData("""{"company_name":"x","payment_terms_id":7,"layout_id":99}""", "layout_id")]
    [InlineData("""{"company_name":"x","payment_terms_id":7,"number":5001}""", "number")]
    [InlineData("""{"company_name":"x","payment_terms_id":7,"number":"L1"}""", "number")]
    [InlineData("""{"company_name":"x","payment_terms_id":7,"currency":"kroner"}""", "currency")]
    [InlineData("""{"company_name":"x","payment_terms_id":7,"is_barred":"true"}""", "is_barred")]
    public async Task A_supplier_that_cannot_be_is_refused(string body, string field) => await RefusedAsync("POST", "suppliers", body, field);

    [Fact]
    [Enforces("rackbeat", "6.4", "A supplier group needs a name")]
    public async Task A_group_without_a_name_is_refused() => await RefusedAsync("POST", "supplier-groups", "{}", "name");

    [Theory]
    [Enforces("rackbeat", "6.4", "A supplier's contact needs a name, a mail and a phone")]
    [InlineData("""{"contact_email":"a@example.com","contact_phone":"1"}""", "name")]
    [InlineData("""{"name":"A","contact_phone":"1"}""", "contact_email")]
    [InlineData("""{"name":"A","contact_email":"a@example.com"}""", "contact_phone")]
    public async Task A_contact_that_cannot_be_is_refused(string body, string field) => await RefusedAsync("POST", "suppliers/5001/contacts", body, field);

    [Fact]
    public async Task A_supplier_invoice_has_a_number_at_once_keeps_it_when_booked_and_is_locked_then()
    {
        var made = await Api.SendAsync(
            "POST", "supplier-invoices/drafts",
            """{"supplier_id":5001,"invoice_number":"F-9","invoice_date":"2026-12-01","lines":[{"item_id":"A/1 #2","quantity":3},{"product_id":"A/1 #2","quantity":1,"line_price":0.35}]}""");
        Assert.Equal((HttpStatusCode.Created, 1001), (made.Status, (int)made["supplier_invoice/number"]!));
        Assert.Equal(("Gården", "A/1 #2", "product"), (made["supplier_invoice/supplier/company_name"]!.ToString(), made["supplier_invoice/lines/1/child_id"]!.ToString(), made["supplier_invoice/lines/1/child_type"]!.ToString()));
        Assert.Equal((12.35m, 15.44m), ((decimal)made["supplier_invoice/total_subtotal"]!, (decimal)made["supplier_invoice/total_total"]!));
        Assert.Equal(0, (int)(await Api.SendAsync("GET", "supplier-invoices?booked=true"))["total"]!);

        var booked = await Api.SendAsync("POST", "supplier-invoices/1001/book", """{"mark_received":false,"use_invoice_date":true}""");
        Assert.Equal((HttpStatusCode.OK, 1001, true), (booked.Status, (int)booked["supplier_invoice/number"]!, (bool)booked["supplier_invoice/is_booked"]!));
        Assert.Equal("2026-12-01", booked["supplier_invoice/invoice_date"]!.ToString());
        Assert.Equal(1, (int)(await Api.SendAsync("GET", "supplier-invoices?booked=true"))["total"]!);
    }

    [Fact]
    [Enforces("rackbeat", "6.14", "A booked supplier invoice is neither changed, deleted nor booked again")]
    public async Task A_booked_supplier_invoice_is_locked()
    {
        Rackbeat.Put("supplier-invoices", Invoice());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Api.SendAsync("POST", "supplier-invoices/31/book", "{}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Api.SendAsync("PUT", "supplier-invoices/31", """{"note":"x"}""")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Api.SendAsync("DELETE", "supplier-invoices/31")).Status);
    }

    [Theory]
    [Enforces("rackbeat", "6.14", "A supplier invoice needs a supplier that exists, and lines with an item that exists and a quantity")]
    [InlineData("""{"lines":[]}""", "supplier_id")]
    [InlineData("""{"supplier_id":9}""", "supplier_id")]
    [InlineData("""{"supplier_id":5001,"lines":[{"quantity":1}]}""", "lines.0.item_id")]
    [InlineData("""{"supplier_id":5001,"lines":[{"item_id":"A/1 #2","quantity":1},{"item_id":"none","quantity":1}]}""", "lines.1.item_id")]
    [InlineData("""{"supplier_id":5001,"lines":[{"item_id":"A/1 #2"}]}""", "lines.0.quantity")]
    [InlineData("""{"supplier_id":5001,"lines":[{"item_id":"A/1 #2","quantity":1,"line_price":"1"}]}""", "lines.0.line_price")]
    [InlineData("""{"supplier_id":5001,"vat_zone":"moon"}""", "vat_zone")]
    [InlineData("""{"supplier_id":5001,"invoice_date":"1.12.2026"}""", "invoice_date")]
    [InlineData("""{"supplier_id":5001,"project_id":"none"}""", "project_id")]
    public async Task A_supplier_invoice_that_cannot_be_is_refused(string body, string field) => await RefusedAsync("POST", "supplier-invoices", body, field);

    [Theory]
    [Enforces("rackbeat", "6.14", "The flags of a booking are true or false")]
    [InlineData("""{"mark_received":"no"}""", "mark_received")]
    [InlineData("""{"use_invoice_date":1}""", "use_invoice_date")]
    public async Task A_booking_with_a_wrong_flag_is_refused(string body, string field)
    {
        Rackbeat.Put("supplier-invoices", Invoice(isBooked: false));
        await RefusedAsync("POST", "supplier-invoices/31/book", body, field);
        Assert.False((bool)Rackbeat.Record("supplier-invoices", 31)!["is_booked"]!);
    }

    private static JsonObject Invoice(bool isBooked = true) =>
        new() { ["number"] = 31, ["supplier_id"] = 5001, ["is_booked"] = isBooked, ["lines"] = new JsonArray(new JsonObject { ["item_id"] = "A/1 #2", ["quantity"] = 1 }) };
}
