using System.Net;

namespace MappingSync.Simulators.Tests.Rackbeat;

/// <summary>What belongs to the account itself, and what it is answered that its key may not do.</summary>
public sealed class AccountTests : RackbeatTest
{
    [Fact]
    public async Task Settings_are_listed_without_pages_and_one_has_its_value_at_the_top()
    {
        var list = await Api.SendAsync("GET", "settings");
        Assert.Equal((HttpStatusCode.OK, "base_currency"), (list.Status, list["settings/0/identifier"]!.ToString()));
        Assert.False(list.Json.AsObject().ContainsKey("pages"));
        Assert.Equal("DKK", (await Api.SendAsync("GET", "settings/base_currency"))["value"]!.ToString());
        Assert.Equal("EUR", (await Api.SendAsync("PUT", "settings/base_currency", """{"value":"EUR"}"""))["value"]!.ToString());
    }

    [Theory]
    [Enforces("rackbeat", "6.1", "A setting must exist and is given a value")]
    [InlineData("GET", "settings/none", null, HttpStatusCode.NotFound)]
    [InlineData("PUT", "settings/none", """{"value":"1"}""", HttpStatusCode.NotFound)]
    [InlineData("PUT", "settings/base_currency", "{}", HttpStatusCode.UnprocessableEntity)]
    public async Task A_setting_that_cannot_be_is_refused(string method, string path, string? body, HttpStatusCode status) =>
        Assert.Equal(status, (await Api.SendAsync(method, path, body)).Status);

    [Fact]
    [Enforces("rackbeat", "6.1", "A bank account needs a name")]
    public async Task A_bank_account_is_known_by_its_id()
    {
        var made = await Api.SendAsync("POST", "bank-accounts", """{"name":"Drift","registration_number":"1234","id":77}""");
        Assert.Equal((HttpStatusCode.Created, 1), (made.Status, (int)made["bank_account/id"]!));
        Assert.Equal("Løn", (await Api.SendAsync("PUT", "bank-accounts/1", """{"name":"Løn","id":9}"""))["bank_account/name"]!.ToString());
        await RefusedAsync("POST", "bank-accounts", "{}", "name");
        Assert.Equal(HttpStatusCode.OK, (await Api.SendAsync("DELETE", "bank-accounts/1")).Status);
    }

    [Fact]
    [Enforces("rackbeat", "6.10", "A rate is a number above 0, and its currency one of the account")]
    public async Task A_rate_is_set_and_set_back()
    {
        Assert.Equal(7.5m, (decimal)(await Api.SendAsync("PUT", "currency/EUR", """{"rate":7.5}"""))["currency/rate"]!);
        Assert.True((bool)(await Api.SendAsync("GET", "currency/EUR"))["currency/is_custom"]!);
        Assert.Equal(7.46m, (decimal)(await Api.SendAsync("PUT", "currency/EUR/reset"))["currency/rate"]!);
        foreach (var body in new[] { """{"rate":0}""", """{"rate":"7"}""", "{}" })
            await RefusedAsync("PUT", "currency/EUR", body, "rate");
        Assert.Equal(HttpStatusCode.NotFound, (await Api.SendAsync("GET", "currency/XXX")).Status);
    }

    [Theory]
    [Enforces("rackbeat", "6.7", "Payment terms need a name, a kind, and whole days from 0 to 32767")]
    [InlineData("""{"maturity_days":1,"type":"net"}""", "name")]
    [InlineData("""{"name":"x","maturity_days":1}""", "type")]
    [InlineData("""{"name":"x","type":"net"}""", "maturity_days")]
    [InlineData("""{"name":"x","type":"net","maturity_days":32768}""", "maturity_days")]
    [InlineData("""{"name":"x","type":"net","maturity_days":-1}""", "maturity_days")]
    [InlineData("""{"name":"x","type":"net","maturity_days":1.5}""", "maturity_days")]
    public async Task Terms_that_cannot_be_are_refused(string body, string field) => await RefusedAsync("POST", "payment-terms", body, field);

    [Theory]
    [Enforces("rackbeat", "6.9", "An employee needs a name, and flags that are true or false")]
    [InlineData("{}", "name")]
    [InlineData("""{"name":"x","should_notify":"no"}""", "should_notify")]
    public async Task An_employee_that_cannot_be_is_refused(string body, string field) => await RefusedAsync("POST", "employees", body, field);

    [Fact]
    public async Task A_project_has_a_text_for_a_number()
    {
        Assert.Equal(HttpStatusCode.Created, (await Api.SendAsync("POST", "projects", """{"number":"P/1 æ","name":"Ombygning"}""")).Status);
        Assert.Equal("Ombygning", (await Api.SendAsync("GET", "projects/P%2F1%20%C3%A6"))["project/name"]!.ToString());
        await RefusedAsync("POST", "projects", """{"number":"P/1 æ","name":"x"}""", "number");
    }

    [Fact]
    [Enforces("rackbeat", "6.16", "Apps are listed and neither made, changed nor removed")]
    public async Task Apps_are_only_listed()
    {
        Rackbeat.Put("user-account-plugins", Wire.Object("""{"id":1,"slug":"e-conomic"}"""));
        Assert.Equal(1, (int)(await Api.SendAsync("GET", "user-account-plugins"))["total"]!);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await Api.SendAsync("POST", "user-account-plugins", "{}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Api.SendAsync("DELETE", "user-account-plugins/1")).Status);
    }

    [Fact]
    [Enforces("rackbeat", "4", "A key without a scope is answered 403 and changes nothing")]
    public async Task What_a_key_has_no_scope_for_is_denied()
    {
        Rackbeat.Behaviour.Denied.Add("suppliers");
        Assert.Equal(HttpStatusCode.Forbidden, (await Api.SendAsync("GET", "suppliers")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Api.SendAsync("POST", "suppliers", """{"company_name":"x","payment_terms_id":7}""")).Status);
        Assert.Equal(HttpStatusCode.PartialContent, (await Api.SendAsync("GET", "customers")).Status);
        Assert.Empty(Rackbeat.Records("suppliers"));
    }

    [Theory]
    [Enforces("rackbeat", "4", "A body that is no JSON object is answered 400")]
    [InlineData("customers")]
    [InlineData("suppliers")]
    [InlineData("orders/drafts")]
    [InlineData("supplier-invoices/drafts")]
    [InlineData("customers/1001/contacts")]
    public async Task A_body_that_is_no_object_is_refused(string path)
    {
        foreach (var body in new[] { "{", "[]", "\"x\"", "" })
            Assert.Equal(HttpStatusCode.BadRequest, (await Api.SendAsync("POST", path, body)).Status);
    }

    [Fact]
    [Enforces("rackbeat", "4", "Refusals that name no property come with a message, or as plain text")]
    public async Task A_refusal_may_be_plain_text()
    {
        Rackbeat.Behaviour.RefusesInPlainText = true;
        Rackbeat.Put("customer-invoices", Wire.Object("""{"number":31,"customer_id":1001,"is_booked":true,"lines":[]}"""));
        var refused = await Api.SendAsync("POST", "customer-invoices/31/book", "{}");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "The customer invoice is already booked."), (refused.Status, refused.Text));
        Assert.StartsWith("text/plain", refused.Headers["Content-Type"], StringComparison.Ordinal);
    }
}
