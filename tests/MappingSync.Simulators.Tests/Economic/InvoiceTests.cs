using System.Net;
using System.Text.Json.Nodes;

namespace MappingSync.Simulators.Tests.Economic;

public sealed class InvoiceTests : EconomicTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await SeedInvoiceAsync();
    }

    [Fact]
    public async Task A_draft_gets_its_number_its_due_date_and_its_totals_from_the_server()
    {
        var body = Wire.Object(Draft);
        body["netAmount"] = 1m;
        body["dueDate"] = "2030-01-01";
        body["lines"]!.AsArray().Add((JsonNode)Wire.Object(
            """{"description":"Skrue","product":{"productNumber":"A1"},"quantity":3,"unitNetPrice":0.35,"discountPercentage":50}"""));
        body["lines"]!.AsArray().Add((JsonNode)Wire.Object("""{"description":"Only a text"}"""));

        var reply = await Rest.SendAsync("POST", "invoices/drafts", body.ToJsonString());

        Assert.Equal(HttpStatusCode.Created, reply.Status);
        Assert.Equal(1, (int)reply["draftInvoiceNumber"]!);
        Assert.Equal("2026-12-18", reply["dueDate"]!.ToString());
        Assert.Equal(0.53m, (decimal)reply["lines/1/totalNetAmount"]!);
        Assert.Equal(200.53m, (decimal)reply["netAmount"]!);
        Assert.Equal(50.13m, (decimal)reply["vatAmount"]!);
        Assert.Equal(250.66m, (decimal)reply["grossAmount"]!);
        Assert.Equal(100m, (decimal)reply["exchangeRate"]!);
        Assert.Equal("timer", Economic.Record("products", "A1")!["unit"]!["name"]!.ToString());
    }

    [Fact]
    public async Task Only_zone_1_carries_vat_unless_told_otherwise()
    {
        var body = Wire.Object(Draft);
        body["recipient"]!["vatZone"]!["vatZoneNumber"] = 3;
        Assert.Equal(0m, (decimal)(await Rest.SendAsync("POST", "invoices/drafts", body.ToJsonString()))["vatAmount"]!);
        Economic.Behaviour.VatRates[3] = 10m;
        Assert.Equal(20m, (decimal)(await Rest.SendAsync("POST", "invoices/drafts", body.ToJsonString()))["vatAmount"]!);
        Economic.Behaviour.VatFreeProductGroups.Add(1);
        Assert.Equal(0m, (decimal)(await Rest.SendAsync("POST", "invoices/drafts", body.ToJsonString()))["vatAmount"]!);
    }

    [Theory]
    [InlineData("date")]
    [InlineData("currency")]
    [InlineData("layout")]
    [InlineData("paymentTerms")]
    [InlineData("customer")]
    [InlineData("recipient")]
    [Enforces("economic", "9.19", "A draft needs a date, a currency, a customer, terms, a layout and a recipient")]
    public async Task A_draft_without_a_required_property_is_refused(string property)
    {
        var body = Wire.Object(Draft);
        body.Remove(property);
        var reply = await Rest.SendAsync("POST", "invoices/drafts", body.ToJsonString());
        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.NotNull(reply[$"errors/{property}"]);
    }

    [Theory]
    [InlineData("name")]
    [InlineData("vatZone")]
    [Enforces("economic", "9.19", "The recipient of a draft needs a name and a VAT zone")]
    public async Task The_recipient_needs_a_name_and_a_vat_zone(string property)
    {
        var body = Wire.Object(Draft);
        body["recipient"]!.AsObject().Remove(property);
        var reply = await Rest.SendAsync("POST", "invoices/drafts", body.ToJsonString());
        Assert.NotNull(reply[$"errors/recipient/{property}/errors/0/errorCode"]);
    }

    [Theory]
    [InlineData("""{"product":{"productNumber":"NO"},"description":"x","quantity":1}""", "product", "E06000")]
    [InlineData("""{"product":{"productNumber":"A1"},"description":"x"}""", "quantity", "E04730")]
    [InlineData("""{"product":{"productNumber":"A1"},"description":"x","quantity":0}""", "quantity", "E04300")]
    [InlineData("""{"product":{"productNumber":"A1"},"description":"x","quantity":1,"unitNetPrice":10.12345}""", "unitNetPrice", "E04740")]
    [InlineData("""{"product":{"productNumber":"A1"},"quantity":1}""", "description", "E04300")]
    [InlineData("""{"description":"x","quantity":1}""", "product", "E04300")]
    [InlineData("""{"product":{},"description":"x","quantity":1}""", "product", "E04500")]
    [InlineData("""{"description":"x","lineNumber":0}""", "lineNumber", "E04300")]
    [InlineData("""{"description":"x","sortKey":0}""", "sortKey", "E04300")]
    [InlineData("""{"description":"x","unit":{"unitNumber":99}}""", "unit", "E06000")]
    [Enforces("economic", "9.19", "A line with a product needs a quantity and a description; without a product it has no quantity and no price")]
    public async Task A_bad_line_is_refused_under_its_index(string line, string property, string code)
    {
        var body = Wire.Object(Draft);
        body["lines"]!.AsArray().Add((JsonNode)Wire.Object(line));

        var reply = await Rest.SendAsync("POST", "invoices/drafts", body.ToJsonString());

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal(1, (int)reply["errors/lines/items/0/arrayIndex"]!);
        Assert.Contains(code, reply[$"errors/lines/items/0/{property}/errors"]!.AsArray().Select(error => error!["errorCode"]!.ToString()));
    }

    [Fact]
    [Enforces("economic", "9.19", "The type of payment terms, if sent, must be that of the terms")]
    public async Task A_payment_terms_type_that_does_not_match_is_refused()
    {
        var body = Wire.Object(Draft);
        body["paymentTerms"]!["paymentTermsType"] = "invoiceMonth";
        Assert.Contains("E07180", (await Rest.SendAsync("POST", "invoices/drafts", body.ToJsonString())).Codes);
    }

    [Fact]
    [Enforces("economic", "9.19", "Terms of type dueDate need a due date that is not before the date")]
    public async Task Terms_of_type_due_date_need_one_that_is_not_before_the_date()
    {
        var terms = await Rest.SendAsync("POST", "payment-terms", """{"name":"Dato","paymentTermsType":"dueDate"}""");
        var body = Wire.Object(Draft);
        body["paymentTerms"]!["paymentTermsNumber"] = terms["paymentTermsNumber"]!.DeepClone();
        Assert.Contains("E04042", (await Rest.SendAsync("POST", "invoices/drafts", body.ToJsonString())).Codes);
        body["dueDate"] = "2026-12-09";
        Assert.Contains("E04760", (await Rest.SendAsync("POST", "invoices/drafts", body.ToJsonString())).Codes);
        body["dueDate"] = "2026-12-24";
        Assert.Equal("2026-12-24", (await Rest.SendAsync("POST", "invoices/drafts", body.ToJsonString()))["dueDate"]!.ToString());
    }

    [Fact]
    public async Task Lists_carry_no_lines_and_the_single_get_does()
    {
        await Rest.SendAsync("POST", "invoices/drafts", Draft);
        var listed = (await Rest.SendAsync("GET", "invoices/drafts"))["collection/0"]!;
        Assert.Null(listed["lines"]);
        Assert.Null(listed["layout"]);
        var single = await Rest.SendAsync("GET", "invoices/drafts/1");
        Assert.Single(single["lines"]!.AsArray());
        Assert.Equal(19, (int)single["layout/layoutNumber"]!);
    }

    [Fact]
    public async Task A_put_replaces_the_lines_and_keeps_the_layout()
    {
        await Rest.SendAsync("POST", "invoices/drafts", Draft);
        var body = Wire.Object(Draft);
        body.Remove("layout");
        body.Remove("references");
        body["lines"]![0]!["quantity"] = 3;

        var reply = await Rest.SendAsync("PUT", "invoices/drafts/1", body.ToJsonString());

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal(300m, (decimal)reply["netAmount"]!);
        Assert.Equal(19, (int)reply["layout/layoutNumber"]!);
        Assert.Null(reply["references"]);
        Assert.Equal(HttpStatusCode.NotFound, (await Rest.SendAsync("PUT", "invoices/drafts/99", body.ToJsonString())).Status);
    }

    [Fact]
    public async Task Lines_can_be_appended()
    {
        await Rest.SendAsync("POST", "invoices/drafts", Draft);
        var reply = await Rest.SendAsync(
            "POST", "invoices/drafts/1/lines", """{"lines":[{"description":"Skrue","product":{"productNumber":"A1"},"quantity":1,"unitNetPrice":5}]}""");
        Assert.Equal(205m, (decimal)reply["netAmount"]!);
    }

    [Fact]
    public async Task Deleting_one_draft_answers_with_it()
    {
        await Rest.SendAsync("POST", "invoices/drafts", Draft);
        await Rest.SendAsync("POST", "invoices/drafts", Draft);
        var reply = await Rest.SendAsync("DELETE", "invoices/drafts/2");
        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal(1, (int)reply["deletedCount"]!);
        Assert.Single(Economic.Records("invoices/drafts"));
        Assert.Equal(2, (int)(await Rest.SendAsync("POST", "invoices/drafts", Draft))["draftInvoiceNumber"]!);
    }

    [Fact]
    public async Task Deleting_without_a_number_wipes_every_draft()
    {
        for (var i = 0; i < 3; i++)
            await Rest.SendAsync("POST", "invoices/drafts", Draft);
        var reply = await Rest.SendAsync("DELETE", "invoices/drafts");
        Assert.Equal(3, (int)reply["deletedCount"]!);
        Assert.Empty(Economic.Records("invoices/drafts"));
    }

    [Fact]
    public async Task Booking_gives_the_next_number_and_takes_the_draft_away()
    {
        await Rest.SendAsync("POST", "invoices/drafts", Draft);
        var reply = await Rest.SendAsync("POST", "invoices/booked", """{"draftInvoice":{"draftInvoiceNumber":1}}""");

        Assert.Equal(HttpStatusCode.Created, reply.Status);
        Assert.Equal(1, (int)reply["bookedInvoiceNumber"]!);
        Assert.Equal(250m, (decimal)reply["remainder"]!);
        Assert.Equal(50m, (decimal)reply["lines/0/vatAmount"]!);
        Assert.Null(reply["draftInvoiceNumber"]);
        Assert.Equal(HttpStatusCode.NotFound, (await Rest.SendAsync("GET", "invoices/drafts/1")).Status);
        var again = await Rest.SendAsync("POST", "invoices/booked", """{"draftInvoice":{"draftInvoiceNumber":1}}""");
        Assert.Contains("E06000", again.Codes);
        var next = await Rest.SendAsync("POST", "invoices/drafts", Draft);
        Assert.Equal(2, (int)next["draftInvoiceNumber"]!);
    }

    [Theory]
    [InlineData("POST", "invoices/booked", """{"draftInvoice":{"draftInvoiceNumber":1},"bookWithNumber":1001,"sendBy":"none"}""")]
    [InlineData("PUT", "invoices/booked/1001", """{"draftInvoice":{"draftInvoiceNumber":1}}""")]
    [Enforces("economic", "9.19", "An invoice number that exists is not booked again")]
    public async Task A_wished_number_is_kept_and_refused_when_it_exists(string method, string path, string body)
    {
        await Rest.SendAsync("POST", "invoices/drafts", Draft);
        Assert.Equal(1001, (int)(await Rest.SendAsync(method, path, body))["bookedInvoiceNumber"]!);

        await Rest.SendAsync("POST", "invoices/drafts", Draft);
        var second = body.Replace("Number\":1}", "Number\":2}", StringComparison.Ordinal);
        var reply = await Rest.SendAsync(method, path, second);

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.NotNull(reply["errors/bookWithNumber"]);
        Assert.Single(Economic.Records("invoices/drafts"));
    }

    [Fact]
    [Enforces("economic", "9.19", "The way of sending is one of those that are known")]
    public async Task An_unknown_way_of_sending_is_refused()
    {
        await Rest.SendAsync("POST", "invoices/drafts", Draft);
        var reply = await Rest.SendAsync("POST", "invoices/booked", """{"draftInvoice":{"draftInvoiceNumber":1},"sendBy":"email"}""");
        Assert.NotNull(reply["errors/sendBy"]);
    }

    [Fact]
    [Enforces("economic", "9.19", "A barred product is not booked")]
    public async Task A_barred_product_is_refused_at_booking_under_its_line()
    {
        await Rest.SendAsync("POST", "invoices/drafts", Draft);
        Economic.Change("products", "A1", product => product["barred"] = true);

        var reply = await Rest.SendAsync("POST", "invoices/booked", """{"draftInvoice":{"draftInvoiceNumber":1}}""");

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal(0, (int)reply["errors/lines/items/0/arrayIndex"]!);
        Assert.Equal("E06600", reply["errors/lines/items/0/product/errors/0/errorCode"]!.ToString());
        Assert.Equal("Product 'A1' is barred.", reply["errors/lines/items/0/product/errors/0/errorMessage"]!.ToString());
        Economic.Change("products", "A1", product => product.Remove("barred"));
        Assert.Equal(
            HttpStatusCode.Created,
            (await Rest.SendAsync("POST", "invoices/booked", """{"draftInvoice":{"draftInvoiceNumber":1}}""")).Status);
    }

    [Fact]
    public async Task A_barred_product_is_refused_on_the_draft_when_told_so()
    {
        Economic.Change("products", "A1", product => product["barred"] = true);
        Assert.Equal(HttpStatusCode.Created, (await Rest.SendAsync("POST", "invoices/drafts", Draft)).Status);
        Economic.Behaviour.RefuseBarredProductsOnDrafts = true;
        Assert.Contains("E06600", (await Rest.SendAsync("POST", "invoices/drafts", Draft)).Codes);
    }

    [Fact]
    [Enforces("economic", "9.19", "An invoice dated in a barred period is not booked")]
    public async Task A_date_in_a_barred_period_is_refused_at_booking()
    {
        Economic.Behaviour.BarredPeriods.Add((new DateOnly(2026, 12, 1), new DateOnly(2026, 12, 31)));
        await Rest.SendAsync("POST", "invoices/drafts", Draft);
        var reply = await Rest.SendAsync("POST", "invoices/booked", """{"draftInvoice":{"draftInvoiceNumber":1}}""");
        Assert.Equal("E04870", reply["errorCode"]!.ToString());
        Assert.Null(reply["errors"]);
    }

    [Fact]
    [Enforces("economic", "9.19", "A booked invoice is neither deleted nor changed")]
    public async Task Booked_invoices_are_found_by_their_reference_and_cannot_be_deleted()
    {
        await Rest.SendAsync("POST", "invoices/drafts", Draft);
        await Rest.SendAsync("POST", "invoices/booked", """{"draftInvoice":{"draftInvoiceNumber":1},"bookWithNumber":1001}""");

        var filter = Uri.EscapeDataString("references.other$like:[RB-4711-1001]");
        Assert.Empty((await Rest.SendAsync("GET", $"invoices/booked?filter={filter}"))["collection"]!.AsArray());
        filter = Uri.EscapeDataString("references.other$like:RB-4711-1001");
        var found = await Rest.SendAsync("GET", $"invoices/booked?filter={filter}");
        Assert.Equal(1001, (int)found["collection/0/bookedInvoiceNumber"]!);
        Assert.Null(found["collection/0/lines"]);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await Rest.SendAsync("DELETE", "invoices/booked/1001")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Rest.SendAsync("DELETE", "customers/1001")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Rest.SendAsync("GET", "invoices/booked?filter=remainder$gt:0")).Status);
    }

    [Fact]
    public async Task A_foreign_currency_takes_the_rate_of_the_day_unless_one_is_sent()
    {
        var body = Wire.Object(Draft);
        body["currency"] = "EUR";
        var reply = await Rest.SendAsync("POST", "invoices/drafts", body.ToJsonString());
        Assert.Equal(746m, (decimal)reply["exchangeRate"]!);
        Assert.Equal(1492m, (decimal)reply["netAmountInBaseCurrency"]!);
        body["exchangeRate"] = 745.123456m;
        Assert.Equal(745.123456m, (decimal)(await Rest.SendAsync("POST", "invoices/drafts", body.ToJsonString()))["exchangeRate"]!);
        body["exchangeRate"] = 745.1234567m;
        Assert.Contains("E04740", (await Rest.SendAsync("POST", "invoices/drafts", body.ToJsonString())).Codes);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Enforces("economic", "9.21", "No invoice is booked in a closed year or period")]
    public async Task A_date_in_a_closed_period_is_refused_at_booking(bool isYear)
    {
        await Rest.SendAsync("POST", "invoices/drafts", Draft);
        if (isYear)
            Economic.Change("accounting-years", "2026", year => year["closed"] = true);
        else
            Economic.ClosePeriod(new DateOnly(2026, 12, 10));

        var reply = await Rest.SendAsync("POST", "invoices/booked", """{"draftInvoice":{"draftInvoiceNumber":1}}""");

        Assert.Equal((HttpStatusCode.BadRequest, 0), (reply.Status, Economic.Records("invoices/booked").Count));
        Assert.Single(Economic.Records("invoices/drafts"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Enforces("economic", "9.1", "A barred customer is not invoiced")]
    public async Task A_barred_customer_is_refused_at_booking_or_on_the_draft_when_told_so(bool isOnTheDraft)
    {
        await Rest.SendAsync("POST", "invoices/drafts", Draft);
        Economic.Change("customers", "1001", customer => customer["barred"] = true);
        Economic.Behaviour.RefuseBarredCustomersOnDrafts = isOnTheDraft;

        Assert.Equal(isOnTheDraft ? HttpStatusCode.BadRequest : HttpStatusCode.Created, (await Rest.SendAsync("POST", "invoices/drafts", Draft)).Status);
        var reply = await Rest.SendAsync("POST", "invoices/booked", """{"draftInvoice":{"draftInvoiceNumber":1}}""");

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.NotNull(reply["errors/customer"]);
    }

    [Theory]
    [InlineData("""{"customerNumber":"1001"}""")]
    [InlineData("""{"customerNumber":1001.5}""")]
    [InlineData("""{"self":"https://restapi.e-conomic.com/suppliers/1001"}""")]
    [Enforces("economic", "8", "A reference has a number, not a text that looks like one, or the address of such a record")]
    public async Task A_reference_of_another_type_or_kind_is_refused(string customer)
    {
        var body = Wire.Object(Draft);
        body["customer"] = Wire.Object(customer);
        var reply = await Rest.SendAsync("POST", "invoices/drafts", body.ToJsonString());
        Assert.NotNull(reply["errors/customer"]);
    }

    [Fact]
    public async Task A_reference_may_be_an_address()
    {
        var body = Wire.Object(Draft);
        body["customer"] = Wire.Object("""{"self":"https://restapi.e-conomic.com/customers/1001"}""");
        Assert.Equal(HttpStatusCode.Created, (await Rest.SendAsync("POST", "invoices/drafts", body.ToJsonString())).Status);
    }

    [Fact]
    [Enforces("economic", "9.19", "Accrued lines need a product group with an account for accruals")]
    public async Task An_accrual_without_an_account_is_refused()
    {
        var body = Wire.Object(Draft);
        body["lines"]![0]!["accrual"] = Wire.Object("""{"startDate":"2026-12-01","endDate":"2027-05-31"}""");
        Assert.NotNull((await Rest.SendAsync("POST", "invoices/drafts", body.ToJsonString()))["errors/lines/items/0/accrual"]);
        Economic.Change("product-groups", "1", group => group["accrual"] = Wire.Object("""{"accountNumber":5500}"""));
        Assert.Equal(HttpStatusCode.Created, (await Rest.SendAsync("POST", "invoices/drafts", body.ToJsonString())).Status);
    }

    [Theory]
    [InlineData("ean", "recipient")]
    [InlineData("EAN", "recipient")]
    [InlineData("Email", "customer")]
    [Enforces("economic", "9.19", "An invoice is sent to an EAN number and a contact person, or to an e-mail address, that it has")]
    public async Task What_cannot_be_sent_is_not_booked(string sender, string property)
    {
        await Rest.SendAsync("POST", "invoices/drafts", Draft);
        var booking = $$"""{"draftInvoice":{"draftInvoiceNumber":1},"sendBy":"{{sender}}"}""";

        var reply = await Rest.SendAsync("POST", "invoices/booked", booking);
        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.NotNull(reply[$"errors/{property}"]);

        Economic.Change("customers", "1001", customer => (customer["ean"], customer["email"], customer["attention"]) = ("5790000000000", "bro@example.com", Wire.Object("""{"customerContactNumber":1}""")));
        Economic.Change("invoices/drafts", "1", draft =>
        {
            draft["recipient"]!["ean"] = "5790000000000";
            draft["recipient"]!["attention"] = Wire.Object("""{"customerContactNumber":1}""");
        });
        Assert.Equal(HttpStatusCode.Created, (await Rest.SendAsync("POST", "invoices/booked", booking)).Status);
    }
}
