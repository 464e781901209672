using System.Text.Json;
using MappingSync.Rackbeat;

namespace MappingSync.Clients.Tests.Rackbeat;

public class RackbeatJsonTests
{
    [Theory]
    [InlineData("2018-01-01T18:30:00+01:00", "2018-01-01T18:30:00+01:00")]
    [InlineData("2018-07-01T18:30:00.123456Z", "2018-07-01T18:30:00.1234560+00:00")]
    [InlineData("2025-01-08 10:30:00", "2025-01-08T10:30:00+01:00")]
    [InlineData("2025-07-08T10:30:00", "2025-07-08T10:30:00+02:00")]
    [InlineData("2025-07-08", "2025-07-08T00:00:00+02:00")]
    public void Timestamps_are_read_with_and_without_offset(string text, string expected) =>
        Assert.Equal(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), Read<Customer>($$"""{"created_at":"{{text}}"}""").CreatedAt);

    [Theory]
    [InlineData("2025-01-08")]
    [InlineData("2025-01-08T00:00:00+01:00")]
    [InlineData("2025-01-08 10:30:00")]
    public void A_date_may_be_followed_by_a_time(string text) =>
        Assert.Equal(new DateOnly(2025, 1, 8), Read<CustomerInvoice>($$"""{"invoice_date":"{{text}}"}""").InvoiceDate);

    [Theory]
    [InlineData("""{"created_at":"yesterday"}""")]
    [InlineData("""{"is_barred":"maybe"}""")]
    [InlineData("""{"is_barred":2}""")]
    [InlineData("""{"max_credit":"much"}""")]
    [InlineData("""{"name":{}}""")]
    [InlineData("""{"billing_address":["Vej 1"]}""")]
    [InlineData("""{"billing_address":"Vej 1"}""")]
    public void A_mapped_property_of_another_form_is_an_error_and_never_a_silent_nothing(string json) => Assert.Throws<JsonException>(() => Read<Customer>(json));

    [Fact]
    public void Numbers_and_flags_may_be_texts_and_texts_numbers()
    {
        var product = Read<Product>("""{"number":1021,"barcode":5712345678901,"sales_price":"100.50","unit_id":"3","is_barred":1,"inventory_enabled":"true"}""");

        Assert.Equal(("1021", "5712345678901", 100.50m, 3, true, true), (product.Number, product.Barcode, product.SalesPrice, product.UnitId, product.IsBarred, product.InventoryEnabled));
    }

    [Fact]
    public void An_empty_object_may_be_an_empty_array() => Assert.Null(Read<Customer>("""{"billing_address":[]}""").BillingAddress);

    [Fact]
    public void A_nested_detail_that_nobody_maps_may_have_any_form()
    {
        var invoice = Read<CustomerInvoice>("""{"number":7,"project":"P-1","our_reference":[],"layout":5,"order":{"number":3},"customer":{"number":1,"customer_group":"x"}}""");

        Assert.Equal((7, null, null, null, 3, 1), (invoice.Number, invoice.Project, invoice.OurReference, invoice.Layout, invoice.Order?.Number, invoice.Customer?.Number));
    }

    [Fact]
    public void Unknown_properties_of_a_record_and_of_its_addresses_go_back_as_they_came()
    {
        var customer = Read<Customer>("""{"number":1,"tier":{"a":[1,2]},"billing_address":{"street":"Vej 1","floor":"2"},"self":"x","updated_at":"2026-01-01"}""");

        Assert.Equal(
            """{"number":1,"billing_address":{"street":"Vej 1","floor":"2"},"tier":{"a":[1,2]}}""",
            JsonSerializer.Serialize(customer, RackbeatJson.Writing));
    }

    [Fact]
    public void Amounts_keep_every_decimal() => Assert.Equal(0.1234567890123456789m, Read<Product>("""{"sales_price":0.1234567890123456789}""").SalesPrice);

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, RackbeatJson.Reading)!;
}
