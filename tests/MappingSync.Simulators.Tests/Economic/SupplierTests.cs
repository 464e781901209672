using System.Net;

namespace MappingSync.Simulators.Tests.Economic;

public sealed class SupplierTests : EconomicTest
{
    internal const string Supplier =
        """
        {"supplierNumber":9,"name":"Møllen","currency":"DKK","supplierGroup":{"supplierGroupNumber":1},"paymentTerms":{"paymentTermsNumber":1},
         "vatZone":{"vatZoneNumber":1},"costAccount":{"accountNumber":1310},"remittanceAdvice":{"creditorId":"61234567","paymentType":{"paymentTypeNumber":1}}}
        """;

    [Fact]
    public async Task A_supplier_is_answered_whole_with_its_links()
    {
        var made = await Rest.SendAsync("POST", "suppliers", Supplier);

        Assert.Equal(HttpStatusCode.Created, made.Status);
        Assert.Equal($"{Economic.RestAddress}supplier-groups/1", made["supplierGroup/self"]!.ToString());
        Assert.Equal($"{Economic.RestAddress}payment-types/1", made["remittanceAdvice/paymentType/self"]!.ToString());
        Assert.Equal($"{Economic.RestAddress}suppliers/9/contacts", made["contacts"]!.ToString());
        Assert.Equal(made.Text, (await Rest.SendAsync("GET", "suppliers/9")).Text);
    }

    [Theory]
    [InlineData("name")]
    [InlineData("currency")]
    [InlineData("supplierGroup")]
    [InlineData("paymentTerms")]
    [InlineData("vatZone")]
    [Enforces("economic", "9.5", "A supplier needs a name, a currency, a group, terms of payment and a VAT zone")]
    public async Task A_supplier_without_a_required_property_is_refused(string property)
    {
        var body = Wire.Object(Supplier);
        body.Remove(property);
        Assert.NotNull((await Rest.SendAsync("POST", "suppliers", body.ToJsonString()))[$"errors/{property}/errors/0"]);
        Assert.Empty(Economic.Records("suppliers"));
    }

    [Theory]
    [InlineData("supplierGroup", """{"supplierGroupNumber":77}""", "E06000")]
    [InlineData("paymentTerms", """{"paymentTermsNumber":77}""", "E07080")]
    [InlineData("costAccount", """{"accountNumber":9780}""", "E07150")]
    [InlineData("costAccount", """{"accountNumber":1000}""", "E04041")]
    [InlineData("attention", """{"supplierContactNumber":3}""", "E06000")]
    [InlineData("currency", "\"XXX\"", "E06000")]
    [InlineData("supplierNumber", "1000000000", "E04300")]
    [Enforces("economic", "9.5", "What a supplier refers to must exist; its cost account can be posted on, its contacts are its own")]
    public async Task What_a_supplier_refers_to_must_exist(string property, string json, string code) =>
        Assert.Equal(code, (await PostAsync(property, json))[$"errors/{property}/errors/0/errorCode"]!.ToString());

    [Fact]
    [Enforces("economic", "9.15", "VAT zone 4 is for customers only")]
    public async Task A_zone_for_customers_only_is_refused() =>
        Assert.NotNull((await PostAsync("vatZone", """{"vatZoneNumber":4}"""))["errors/vatZone/errors/0"]);

    [Theory]
    [InlineData("zip", 10)]
    [InlineData("email", 100)]
    [InlineData("phone", 20)]
    [InlineData("bankAccount", 50)]
    [InlineData("defaultInvoiceText", 100)]
    [InlineData("address", 255)]
    [Enforces("economic", "9.5", "Texts of a supplier have their greatest lengths, shorter than those of a customer")]
    public async Task Texts_of_a_supplier_are_shorter_than_those_of_a_customer(string property, int length)
    {
        Assert.Equal(HttpStatusCode.Created, (await PostAsync(property, $"\"{new string('x', length)}\"")).Status);
        Economic.Remove("suppliers", 9);
        Assert.Contains("E04010", (await PostAsync(property, $"\"{new string('x', length + 1)}\"")).Codes);
    }

    [Fact]
    [Enforces("economic", "9.5", "The PUT of a supplier names its number in the body")]
    public async Task A_put_without_the_number_is_refused_and_clears_what_is_left_out()
    {
        await Rest.SendAsync("POST", "suppliers", Supplier);
        var body = Wire.Object(Supplier);
        body.Remove("supplierNumber");
        Assert.NotNull((await Rest.SendAsync("PUT", "suppliers/9", body.ToJsonString()))["errors/supplierNumber"]);
        body["supplierNumber"] = 9;
        body.Remove("costAccount");
        Assert.Null((await Rest.SendAsync("PUT", "suppliers/9", body.ToJsonString()))["costAccount"]);
    }

    [Fact]
    [Enforces("economic", "9.5", "A supplier that is used in a journal cannot be deleted")]
    public async Task A_supplier_in_use_cannot_be_deleted()
    {
        await Rest.SendAsync("POST", "suppliers", Supplier);
        Assert.Equal(HttpStatusCode.Created, (await Rest.SendAsync("POST", "journals/2/vouchers", SupplierVoucherTests.Voucher)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Rest.SendAsync("DELETE", "suppliers/9")).Status);
        Economic.Remove("journal-entries", 1);
        Assert.Equal(HttpStatusCode.NoContent, (await Rest.SendAsync("DELETE", "suppliers/9")).Status);
    }

    [Fact]
    [Enforces("economic", "4.1", "Suppliers are not read by when they were changed, and their list is not sorted")]
    public async Task Suppliers_cannot_be_read_by_their_time_of_change_and_not_sorted()
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await Rest.SendAsync("GET", "suppliers?filter=lastUpdated$gte:2026-01-01")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Rest.SendAsync("GET", "suppliers?sort=supplierNumber")).Status);
    }

    [Fact]
    public async Task A_single_supplier_names_the_number_of_a_contact_otherwise_than_lists_do()
    {
        await Rest.SendAsync("POST", "suppliers", Supplier);
        Economic.Put("supplier-contacts", Wire.Object("""{"supplierContactNumber":3,"name":"Ane","supplier":{"supplierNumber":9}}"""));
        var body = Wire.Object(Supplier);
        body["attention"] = Wire.Object("""{"supplierContactNumber":3}""");
        await Rest.SendAsync("PUT", "suppliers/9", body.ToJsonString());

        var single = await Rest.SendAsync("GET", "suppliers/9");
        var listed = await Rest.SendAsync("GET", "suppliers");

        Assert.Equal((3, null), ((int)single["attention/number"]!, single["attention/supplierContactNumber"]));
        Assert.Equal(3, (int)listed["collection/0/attention/supplierContactNumber"]!);
        Assert.Equal($"{Economic.RestAddress}suppliers/9/contacts/3", single["attention/self"]!.ToString());
        Assert.Equal(single.Text, (await Rest.SendAsync("PUT", "suppliers/9", single.Text)).Text);
    }

    [Theory]
    [InlineData("POST", "supplier-groups")]
    [InlineData("POST", "suppliers/9/contacts")]
    [InlineData("DELETE", "supplier-groups/1")]
    [Enforces("economic", "9.6", "Supplier groups and contacts are not written on the REST surface")]
    public async Task Groups_and_contacts_are_read_only_here(string method, string path)
    {
        await Rest.SendAsync("POST", "suppliers", Supplier);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await Rest.SendAsync(method, path, "{}")).Status);
    }

    private async Task<Reply> PostAsync(string property, string json)
    {
        var body = Wire.Object(Supplier);
        body[property] = System.Text.Json.Nodes.JsonNode.Parse(json);
        return await Rest.SendAsync("POST", "suppliers", body.ToJsonString());
    }
}
