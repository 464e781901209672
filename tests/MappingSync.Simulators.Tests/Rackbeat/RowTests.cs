using System.Net;
using System.Text.Json.Nodes;

namespace MappingSync.Simulators.Tests.Rackbeat;

/// <summary>What belongs to a record: contacts, addresses, notes, payments.</summary>
public sealed class RowTests : RackbeatTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Rackbeat.Put("customers", Wire.Object("""{"number":1002,"name":"Andet","payment_terms_id":7,"contacts":[{"number":4,"name":"Bo"}]}"""));
        Rackbeat.Put("customer-invoices", Wire.Object("""{"number":31,"customer_id":1001,"is_booked":true,"lines":[{"item_id":"A/1 #2","quantity":1}]}"""));
    }

    [Fact]
    public async Task Contacts_are_made_changed_listed_and_removed_without_touching_the_customer()
    {
        var before = Rackbeat.Record("customers", 1001)!.ToJsonString();
        Clock.Advance(TimeSpan.FromMinutes(1));

        var made = await Api.SendAsync("POST", "customers/1001/contacts", """{"name":"Anna","cc_invoice":true,"nonsense":1}""");
        Assert.Equal((HttpStatusCode.Created, 5), (made.Status, (int)made["customer_contact/number"]!));
        Assert.Null(made["customer_contact/nonsense"]);
        var changed = await Api.SendAsync("PUT", "customers/1001/contacts/5", """{"role":"Indkøb"}""");
        Assert.Equal(("Anna", "Indkøb"), (changed["customer_contact/name"]!.ToString(), changed["customer_contact/role"]!.ToString()));
        var list = await Api.SendAsync("GET", "customers/1001/contacts?fields=number");
        Assert.Equal("""{"customer_contacts":[{"number":5}],"total":1,"pages":1,"limit":20,"page":1}""", list.Text);
        Assert.Equal(HttpStatusCode.PartialContent, list.Status);
        Assert.Equal(HttpStatusCode.OK, (await Api.SendAsync("DELETE", "customers/1001/contacts/5")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Api.SendAsync("GET", "customers/1001/contacts/5")).Status);
        Assert.Equal(before, Rackbeat.Record("customers", 1001)!.ToJsonString());
    }

    [Fact]
    public async Task Addresses_are_added_and_removed_and_the_card_shows_them()
    {
        var made = await Api.SendAsync("POST", "customers/1001/addresses", """{"type":"delivery","street":"Vej 1","zipcode":"8000"}""");
        Assert.Equal((HttpStatusCode.Created, 1), (made.Status, (int)made["address/id"]!));
        Assert.Equal("Vej 1", (await Api.SendAsync("GET", "customers/1001"))["customer/addresses/0/street"]!.ToString());
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await Api.SendAsync("PUT", "customers/1001/addresses/1", "{}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Api.SendAsync("DELETE", "customers/1001/addresses/1")).Status);
        Assert.Equal(0, (int)(await Api.SendAsync("GET", "customers/1001/addresses"))["total"]!);
    }

    [Theory]
    [Enforces("rackbeat", "6.2", "A contact needs a name and a number of its own; an address says what it is for")]
    [InlineData("customers/1002/contacts", """{"role":"x"}""", "name")]
    [InlineData("customers/1002/contacts", """{"name":"x","number":4}""", "number")]
    [InlineData("customers/1002/contacts", """{"name":"x","number":"4a"}""", "number")]
    [InlineData("customers/1002/contacts", """{"name":"x","cc_invoice":"yes"}""", "cc_invoice")]
    [InlineData("customers/1002/addresses", """{"street":"x"}""", "type")]
    public async Task A_row_that_cannot_be_is_refused(string path, string body, string field) => await RefusedAsync("POST", path, body, field);

    [Theory]
    [Enforces("rackbeat", "6.13", "A note needs a text, a payment an amount")]
    [InlineData("customer-invoices/31/notes", "{}", "note")]
    [InlineData("customer-invoices/31/notes", """{"note":7}""", "note")]
    [InlineData("customer-invoices/31/payments", "{}", "amount")]
    [InlineData("customer-invoices/31/payments", """{"amount":"7"}""", "amount")]
    public async Task A_note_or_payment_that_cannot_be_is_refused(string path, string body, string field) => await RefusedAsync("POST", path, body, field);

    [Fact]
    [Enforces("rackbeat", "4", "A contact, address, note or payment of nobody is 404")]
    public async Task Rows_of_a_record_that_does_not_exist_are_not_found()
    {
        foreach (var path in new[] { "customers/9/contacts", "customers/9/addresses", "suppliers/9/contacts", "customer-invoices/9/notes", "supplier-invoices/9/payments", "orders/9/notes" })
            Assert.Equal(HttpStatusCode.NotFound, (await Api.SendAsync("GET", path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Api.SendAsync("PUT", "customers/1001/contacts/4", """{"name":"x"}""")).Status);
    }

    [Theory]
    [InlineData("note", "note")]
    [InlineData("customer_invoice_note", "note_text")]
    public async Task A_note_is_written_on_a_booked_invoice_and_read_under_the_name_that_the_account_has(string envelope, string text)
    {
        Rackbeat.Behaviour.NoteEnvelope = envelope;
        Rackbeat.Behaviour.NoteTextName = text;
        var made = await Api.SendAsync("POST", "customer-invoices/31/notes", """{"note":"Husk"}""");
        Assert.Equal("Husk", made[$"{envelope}/{text}"]!.ToString());
        Assert.Equal("Husk", (await Api.SendAsync("GET", "customer-invoices/31/notes"))[$"{envelope}s/0/{text}"]!.ToString());
    }

    [Fact]
    public async Task A_payment_knows_its_invoice()
    {
        var made = await Api.SendAsync("POST", "customer-invoices/31/payments", """{"amount":7.5}""");
        Assert.Equal((31, 7.5m), ((int)made["payment/customer_invoice_id"]!, (decimal)made["payment/amount"]!));
    }

    [Fact]
    public async Task A_document_is_a_pdf()
    {
        foreach (var path in new[] { "customer-invoices/31.pdf", "supplier-invoices/9.pdf", "orders/9.pdf" })
        {
            var reply = await Api.SendAsync("GET", path);
            var isThere = path.Contains("31", StringComparison.Ordinal);
            Assert.Equal(isThere ? HttpStatusCode.OK : HttpStatusCode.NotFound, reply.Status);
            if (isThere)
                Assert.Equal(("%PDF-1.4", "application/pdf", "%%EOF\n"), (reply.Text[..8], reply.Headers["Content-Type"], reply.Text[^6..]));
        }
    }

    [Fact]
    [Enforces("rackbeat", "6.12", "An invoice is made of a booked order that is neither cancelled nor invoiced")]
    public async Task An_order_is_invoiced_once()
    {
        Rackbeat.Put("orders", Wire.Object("""{"number":41,"customer_id":1001,"heading":"PO 7","lines":[{"item_id":"A/1 #2","quantity":2,"line_price":10}]}"""));
        Assert.Equal("The order is not booked.", (await Api.SendAsync("POST", "orders/41/convert-to-invoice", "{}"))["message"]!.ToString());
        Rackbeat.BookOrder(41);
        Rackbeat.MarkOrder(41, "is_cancelled");
        Assert.Equal("The order is cancelled.", (await Api.SendAsync("POST", "orders/41/convert-to-invoice", "{}"))["message"]!.ToString());
        Rackbeat.MarkOrder(41, "is_cancelled", false);

        var made = await Api.SendAsync("POST", "orders/41/convert-to-invoice?book=true", "{}");
        JsonObject invoice = Rackbeat.Record("customer-invoices", (int)made["invoice_id"]!)!;
        Assert.Equal((41, "PO 7", 20m, true), ((int)invoice["order_id"]!, invoice["heading"]!.ToString(), (decimal)invoice["total_subtotal"]!, (bool)invoice["is_booked"]!));
        Assert.True((bool)Rackbeat.Record("orders", 41)!["is_invoiced"]!);
        var again = await Api.SendAsync("POST", "orders/41/convert-to-invoice", "{}");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "The order is already invoiced."), (again.Status, again["message"]!.ToString()));
    }
}
