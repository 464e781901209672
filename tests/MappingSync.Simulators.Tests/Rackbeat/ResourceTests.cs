using System.Net;

namespace MappingSync.Simulators.Tests.Rackbeat;

public sealed class ResourceTests : RackbeatTest
{
    [Fact]
    [Enforces("rackbeat", "2", "Every call needs a valid API key as bearer token")]
    public async Task A_missing_or_wrong_token_is_unauthorized()
    {
        Api.DefaultRequestHeaders.Remove("Authorization");
        Assert.Equal(HttpStatusCode.Unauthorized, (await Api.SendAsync("GET", "customers")).Status);
        Api.DefaultRequestHeaders.Add("Authorization", "Bearer wrong");
        Assert.Equal(HttpStatusCode.Unauthorized, (await Api.SendAsync("GET", "self")).Status);
    }

    [Fact]
    public async Task One_record_stands_in_its_singular_envelope_with_what_it_refers_to()
    {
        var reply = await Api.SendAsync("GET", "customers/1001");
        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal("Detail", reply["customer/customer_group/name"]!.ToString());
        Assert.Equal("Bro", reply["customer/company_name"]!.ToString());
        Assert.Equal("2026-12-10T08:00:00+00:00", reply["customer/updated_at"]!.ToString());
        Assert.NotNull((await Api.SendAsync("GET", "payment-terms/7"))["payment_term/name"]);
        Assert.Equal(4711, (int)(await Api.SendAsync("GET", "self"))["user_account/id"]!);
    }

    [Fact]
    public async Task Lists_answer_206_with_their_paging_beside_the_rows()
    {
        foreach (var number in Enumerable.Range(2001, 4))
            Rackbeat.Put("customers", Wire.Object($$"""{"number":{{number}},"name":"K{{number}}","payment_terms_id":7}"""));

        var reply = await Api.SendAsync("GET", "customers?limit=2&page=3&order_by=number&order_direction=ASC&fields=number,name");

        Assert.Equal(HttpStatusCode.PartialContent, reply.Status);
        Assert.Equal("""{"customers":[{"number":2004,"name":"K2004"}],"total":5,"pages":3,"limit":2,"page":3}""", reply.Text);
        Assert.Equal(2004, (int)(await Api.SendAsync("GET", "customers?limit=1&order_by=number"))["customers/0/number"]!);
        Assert.Equal(HttpStatusCode.PartialContent, (await Api.SendAsync("GET", "layouts")).Status);
    }

    [Theory]
    [InlineData("is_booked=true", "Property 'is_booked' is not filterable")]
    [InlineData("nonsense=1", "Property 'nonsense' is not filterable")]
    [InlineData("simple_filter[nonsense]=1", "Property 'nonsense' is not filterable")]
    [InlineData("order_by=nonsense", "Property 'nonsense' is not sortable")]
    [Enforces("rackbeat", "3", "Only known properties can be filtered; others are refused with 422")]
    public async Task An_unknown_filter_is_refused(string query, string message)
    {
        Invoice();
        var reply = await Api.SendAsync("GET", $"customer-invoices?{query}");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, reply.Status);
        Assert.Equal(message, reply["message"]!.ToString());
    }

    [Theory]
    [InlineData("limit=1001")]
    [InlineData("limit=0")]
    [InlineData("page=0")]
    [InlineData("page=4294967297")]
    [InlineData("order_by=updated_at&order_direction=newest")]
    [Enforces("rackbeat", "3", "Pages are counted from 1 and hold 1 to 1000 records; the direction is ASC or DESC")]
    public async Task Paging_out_of_range_is_refused(string query) =>
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Api.SendAsync("GET", $"customers?{query}")).Status);

    [Fact]
    public async Task A_page_behind_the_last_is_empty()
    {
        foreach (var page in new[] { 2, 3, int.MaxValue })
        {
            var reply = await Api.SendAsync("GET", $"customers?limit=1000&page={page}");
            Assert.Equal((HttpStatusCode.PartialContent, 0, 1), (reply.Status, reply["customers"]!.AsArray().Count, (int)reply["total"]!));
        }
    }

    [Theory]
    [InlineData("booked=maybe")]
    [InlineData("from=10.12.2026")]
    [InlineData("to=2026-02-30")]
    [Enforces("rackbeat", "3", "The filters booked, from and to of invoices take true or false, and dates")]
    public async Task A_named_filter_of_another_form_is_refused(string query) =>
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Api.SendAsync("GET", $"customer-invoices?{query}")).Status);

    [Fact]
    public async Task Rows_can_be_filtered_by_equality_and_search()
    {
        Rackbeat.Put("customers", Wire.Object("""{"number":1002,"name":"Andet","payment_terms_id":7,"is_barred":true}"""));
        Assert.Equal(1, (int)(await Api.SendAsync("GET", "customers?is_barred=true"))["total"]!);
        Assert.Equal(1, (int)(await Api.SendAsync("GET", "customers?simple_filter[number]=1001"))["total"]!);
        Assert.Equal(1, (int)(await Api.SendAsync("GET", "customers?search=and"))["total"]!);
        var number = Invoice();
        Assert.Equal(0, (int)(await Api.SendAsync("GET", "customer-invoices?booked=true"))["total"]!);
        Rackbeat.BookInvoice(number);
        Assert.Equal(1, (int)(await Api.SendAsync("GET", "customer-invoices?booked=true"))["total"]!);
    }

    [Theory]
    [InlineData("customers", """{"payment_terms_id":7}""", "company_name")]
    [InlineData("customers", """{"company_name":"x"}""", "payment_terms_id")]
    [InlineData("customers", """{"company_name":"x","payment_terms_id":99}""", "payment_terms_id")]
    [InlineData("customers", """{"company_name":"x","payment_terms_id":7,"number":1001}""", "number")]
    [InlineData("customers", """{"company_name":"x","payment_terms_id":7,"number":"abc"}""", "number")]
    [InlineData("payment-terms", """{"name":"x","type":"net"}""", "maturity_days")]
    [InlineData("product-groups", """{"name":"x"}""", "has_inventory")]
    [InlineData("products", """{"name":"x","group_id":1,"sales_price":1}""", "number")]
    [InlineData("products", """{"number":"B","name":"x","sales_price":1}""", "group_id")]
    [InlineData("customer-invoices", """{"lines":[{"item_id":"A/1 #2","quantity":1}]}""", "customer_id")]
    [InlineData("customer-invoices", """{"customer_id":1001,"lines":[]}""", "lines")]
    [InlineData("customer-invoices", """{"customer_id":1001,"lines":[{"item_id":"no","quantity":1}]}""", "lines.0.item_id")]
    [InlineData("customer-invoices", """{"customer_id":1001,"lines":[{"item_id":"A/1 #2"}]}""", "lines.0.quantity")]
    [Enforces("rackbeat", "4", "A body that breaks a rule is refused with 422, property by property")]
    public async Task What_is_missing_or_wrong_is_refused_and_named(string path, string body, string field)
    {
        var reply = await Api.SendAsync("POST", path, body);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, reply.Status);
        Assert.NotNull(reply["errors"]![field]);
    }

    [Fact]
    public async Task A_put_changes_what_is_sent_and_leaves_the_rest()
    {
        var reply = await Api.SendAsync("PUT", "customers/1001", """{"company_vat":"12345678","balance":5}""");
        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal("Bro", reply["customer/name"]!.ToString());
        Assert.Equal("12345678", reply["customer/company_vat"]!.ToString());
        Assert.Null(reply["customer/balance"]);
    }

    [Fact]
    public async Task A_customer_can_be_renumbered_and_deleted()
    {
        await Api.SendAsync("PUT", "customers/1001", """{"number":1009}""");
        Assert.Equal(HttpStatusCode.NotFound, (await Api.SendAsync("GET", "customers/1001")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Api.SendAsync("DELETE", "customers/1009")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Api.SendAsync("DELETE", "customers/1009")).Status);
    }

    [Theory]
    [InlineData("A%2F1%20%232")]
    [InlineData("A%252F1%2520%25232")]
    public async Task A_product_number_is_encoded_once_or_twice_in_paths(string path)
    {
        var reply = await Api.SendAsync("GET", $"products/{path}");
        Assert.Equal("A/1 #2", reply["product/number"]!.ToString());
        Assert.Equal("A%2F1%20%232", reply["product/urlfriendly_number"]!.ToString());
        Assert.Equal("stk.", reply["product/unit/name"]!.ToString());
    }

    [Fact]
    [Enforces("rackbeat", "3", "The number of an item is encoded in paths")]
    public async Task A_product_number_that_is_not_encoded_is_not_found() =>
        Assert.NotEqual(HttpStatusCode.OK, (await Api.SendAsync("GET", "products/A/1")).Status);

    [Fact]
    [Enforces("rackbeat", "6.13", "A booked customer invoice is neither changed, deleted nor booked again")]
    public async Task Invoice_totals_are_computed_and_a_booked_invoice_is_locked()
    {
        var made = await Api.SendAsync(
            "POST", "customer-invoices/drafts",
            """{"customer_id":1001,"total_subtotal":1,"lines":[{"item_id":"A/1 #2","quantity":3,"line_price":0.35,"discount_percentage":50},{"item_id":"A/1 #2","quantity":2}]}""");
        Assert.Equal(HttpStatusCode.Created, made.Status);
        Assert.Equal(25.53m, (decimal)made["customer_invoice/total_subtotal"]!);
        Assert.Equal(6.38m, (decimal)made["customer_invoice/total_vat"]!);
        Assert.Equal(31.91m, (decimal)made["customer_invoice/total_total"]!);
        Assert.Equal("A/1 #2", made["customer_invoice/lines/0/child_id"]!.ToString());
        Assert.Equal(4m, (decimal)made["customer_invoice/lines/1/item_cost_price"]!);
        var number = made["customer_invoice/number"]!;

        var booked = await Api.SendAsync("POST", $"customer-invoices/{number}/book", "{}");
        Assert.True((bool)booked["customer_invoice/is_booked"]!);
        Assert.Equal(number.ToString(), booked["customer_invoice/number"]!.ToString());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Api.SendAsync("POST", $"customer-invoices/{number}/book", "{}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Api.SendAsync("PUT", $"customer-invoices/{number}", """{"note":"x"}""")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Api.SendAsync("DELETE", $"customer-invoices/{number}")).Status);
    }

    [Fact]
    [Enforces("rackbeat", "4", "Calls beyond the budget of the minute are answered 429")]
    public async Task Beyond_the_minutes_budget_calls_are_throttled()
    {
        Rackbeat.Behaviour.CallsPerMinute = 1;
        Assert.Equal("0", (await Api.SendAsync("GET", "self")).Headers["X-RateLimit-Remaining"]);
        var throttled = await Api.SendAsync("GET", "self");
        Assert.Equal((HttpStatusCode.TooManyRequests, "60"), (throttled.Status, throttled.Headers["Retry-After"]));
        Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await Api.SendAsync("GET", "self")).Status);
    }

    [Fact]
    public void What_a_user_does_is_refused_by_the_same_rules()
    {
        Assert.Throws<InvalidOperationException>(() => Rackbeat.Create("customers", []));
        Assert.Throws<KeyNotFoundException>(() => Rackbeat.BookInvoice(1));
    }

    private int Invoice() => (int)Rackbeat.Create(
        "customer-invoices", Wire.Object("""{"customer_id":1001,"lines":[{"item_id":"A/1 #2","quantity":1}]}"""))["number"]!;
}
