using System.Net;
using System.Text.Json.Nodes;

namespace MappingSync.Simulators.Tests.Rackbeat;

/// <summary>Whatever JSON is sent in the place of a property, it is accepted or refused by name; the server never breaks.</summary>
public sealed class WrongFormTests : RackbeatTest
{
    private static readonly string[] Values = ["null", "\"\"", "\"x\"", "-1", "1e40", "true", "[]", "{}", "[null]"];

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Rackbeat.Behaviour.CallsPerMinute = int.MaxValue;
        Rackbeat.Put("suppliers", Wire.Object("""{"number":5001,"company_name":"Gården","payment_terms_id":7}"""));
    }

    [Theory]
    [InlineData("customers", """{"name":"Bro","payment_terms_id":7,"contacts":[],"addresses":[],"physical":{},"billing_address":{}}""")]
    [InlineData("suppliers", """{"name":"Bro","payment_terms_id":7,"contacts":[]}""")]
    [InlineData("payment-terms", """{"name":"Kontant","maturity_days":0,"type":"net"}""")]
    [InlineData("product-groups", """{"name":"Varer","has_inventory":true}""")]
    [InlineData("products", """{"number":"P-9","name":"Søm","group_id":1,"sales_price":1,"unit_id":4,"department_id":null,"physical":{"weight":1,"weight_unit":"kg"},"default_supplier_id":5001}""")]
    [InlineData("lots", """{"number":"L-9","name":"Kasse","group_id":1,"lines":[{"product_id":"A/1 #2","quantity":6,"name":"x"}]}""")]
    [InlineData("employees", """{"name":"Bo","should_notify":true}""")]
    [InlineData("orders/drafts", """{"customer_id":1001,"note":"n","order_date":"2026-12-10","currency":"DKK","delivery_address":{},"lines":[{"item_id":"A/1 #2","quantity":2,"line_price":100,"discount_percentage":10,"vat_percentage":25}]}""")]
    [InlineData("customer-invoices", """{"customer_id":1001,"note":"n","vat_zone":"eu","currency":"DKK","currency_rate":1,"payment_terms_id":7,"notes":[],"payments":[],"lines":[{"item_id":"A/1 #2","child_id":"A/1 #2","quantity":2,"line_price":100,"discount_percentage":10,"vat_percentage":25,"item_cost_price":1}]}""")]
    [InlineData("supplier-invoices", """{"supplier_id":5001,"note":"n","vat_zone":"eu","currency":"DKK","currency_rate":1,"lines":[{"item_id":"A/1 #2","quantity":2,"line_price":100,"name":"x"}]}""")]
    [InlineData("webhooks", """{"event":"customer.updated","url":"https://example.com/","is_active":true}""")]
    [InlineData("customers/1001/contacts", """{"name":"Anna","number":3,"cc_order":true}""")]
    public async Task A_value_of_another_form_is_accepted_or_refused_and_never_breaks_the_server(string path, string good)
    {
        var broken = new List<string>();
        foreach (var (what, body) in Wrong(good))
        {
            var made = await Api.SendAsync("POST", path, body.ToJsonString());
            if (made.Status is not (HttpStatusCode.Created or HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity))
                broken.Add($"POST {what}: {(int)made.Status}");
            if (made.Status == HttpStatusCode.Created)
            {
                var list = await Api.SendAsync("GET", path);
                if (list.Status != HttpStatusCode.PartialContent)
                    broken.Add($"GET after {what}: {(int)list.Status}");
                await Api.SendAsync("DELETE", $"{path.Replace("/drafts", "")}/{Uri.EscapeDataString(Key(made))}");
            }

            var one = Key(await Api.SendAsync("POST", path, good));
            var changed = await Api.SendAsync("PUT", $"{path}/{Uri.EscapeDataString(one)}", body.ToJsonString());
            if (changed.Status is not (HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity))
                broken.Add($"PUT {what}: {(int)changed.Status}");
            await Api.SendAsync("DELETE", $"{path.Replace("/drafts", "")}/{Uri.EscapeDataString(changed.Status == HttpStatusCode.OK ? Key(changed) : one)}");
        }

        Assert.Empty(broken);
    }

    private static string Key(Reply reply) => reply.Json.AsObject().First().Value is JsonObject record ? (record["number"] ?? record["id"])!.ToString() : "";

    private static IEnumerable<(string What, JsonObject Body)> Wrong(string good)
    {
        var names = Wire.Object(good).Select(property => property.Key).Append("number").Append("suppress_webhooks").Distinct().ToList();
        var lineNames = Wire.Object(good)["lines"]?[0]?.AsObject().Select(property => property.Key).ToList() ?? [];
        foreach (var value in Values)
        {
            foreach (var name in names)
            {
                var body = Wire.Object(good);
                body[name] = JsonNode.Parse(value);
                yield return ($"{name} {value}", body);
            }

            foreach (var name in lineNames)
            {
                var body = Wire.Object(good);
                body["lines"]![0]![name] = JsonNode.Parse(value);
                yield return ($"lines[0].{name} {value}", body);
            }
        }
    }
}
