using System.Net;

namespace MappingSync.Simulators.Tests.Economic;

public sealed class PriceAndYearTests : EconomicTest
{
    private const string Prices = "products/A1/pricing/currency-specific-sales-prices";

    [Theory]
    [InlineData("""{"currency":{"code":"EUR"}}""", "price", "E04300")]
    [InlineData("""{"price":1.005,"currency":{"code":"EUR"}}""", "price", "E04740")]
    [InlineData("""{"price":1}""", "currency", "E04300")]
    [InlineData("""{"price":1,"currency":{"code":"XXX"}}""", "currency", "E06000")]
    [InlineData("""{"price":1,"currency":{"code":"DKK"}}""", "currency", "E04300")]
    [InlineData("""{"price":1,"currency":{"code":"EUR"},"product":{"productNumber":"B2"}}""", "product", "E06000")]
    [Enforces("economic", "9.8", "A price in another currency has a price of at most 2 decimals and a currency that exists")]
    public async Task A_price_that_is_wrong_is_refused(string body, string property, string code)
    {
        await SeedInvoiceAsync();
        Assert.Equal(code, (await Rest.SendAsync("POST", Prices, body))[$"errors/{property}/errors/0/errorCode"]!.ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await Rest.SendAsync("POST", Prices.Replace("A1", "B2", StringComparison.Ordinal), body)).Status);
    }

    [Fact]
    [Enforces("economic", "9.8", "A product has one price in a currency")]
    public async Task A_product_has_one_price_in_a_currency()
    {
        await SeedInvoiceAsync();
        Assert.Equal(HttpStatusCode.Created, (await Rest.SendAsync("POST", Prices, """{"price":1,"currency":{"code":"EUR"}}""")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Rest.SendAsync("POST", Prices, """{"price":2,"currency":{"code":"EUR"}}""")).Status);
        Assert.Equal(2m, (decimal)(await Rest.SendAsync("PUT", $"{Prices}/EUR", """{"price":2,"currency":{"code":"EUR"}}"""))["price"]!);
        Assert.Equal(HttpStatusCode.NoContent, (await Rest.SendAsync("DELETE", $"{Prices}/EUR")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Rest.SendAsync("DELETE", $"{Prices}/EUR")).Status);
    }

    [Theory]
    [InlineData("""{"fromDate":"2027-01-01"}""", "toDate")]
    [InlineData("""{"fromDate":"2027-01-01","toDate":"2027-05-31"}""", "toDate")]
    [InlineData("""{"fromDate":"2027-01-01","toDate":"2028-12-31"}""", "toDate")]
    [InlineData("""{"fromDate":"2026-12-01","toDate":"2027-11-30"}""", "fromDate")]
    [Enforces("economic", "9.21", "An accounting year has 6 to 18 months and overlaps no other")]
    public async Task An_accounting_year_that_is_wrong_is_refused(string body, string property)
    {
        Assert.NotNull((await Rest.SendAsync("POST", "accounting-years", body))[$"errors/{property}/errors/0"]);
        Assert.Equal(2, Economic.Records("accounting-years").Count);
    }

    [Fact]
    public async Task An_accounting_year_around_another_is_refused()
    {
        Economic.AddAccountingYear(new DateOnly(2027, 7, 1), new DateOnly(2027, 12, 31));
        Assert.NotNull((await Rest.SendAsync("POST", "accounting-years", """{"fromDate":"2027-01-01","toDate":"2028-06-30"}"""))["errors/fromDate"]);
    }

    [Fact]
    public async Task A_year_that_is_made_has_a_key_of_its_own()
    {
        Assert.Equal("2027/2028", (await Rest.SendAsync("POST", "accounting-years", """{"fromDate":"2027-01-01","toDate":"2028-06-30"}"""))["year"]!.ToString());
        Assert.Equal("2028", (await Rest.SendAsync("POST", "accounting-years", """{"fromDate":"2028-07-01","toDate":"2028-12-31"}"""))["year"]!.ToString());
        Assert.Equal(HttpStatusCode.OK, (await Rest.SendAsync("GET", "accounting-years/2027_6_2028/periods/18")).Status);
    }

    [Fact]
    [Enforces("economic", "9.19", "An invoice is dated within an accounting year")]
    public async Task An_invoice_outside_all_years_is_not_booked()
    {
        await SeedInvoiceAsync();
        await Rest.SendAsync("POST", "invoices/drafts", Draft.Replace("2026-12-10", "2031-12-10", StringComparison.Ordinal));
        Assert.NotNull((await Rest.SendAsync("POST", "invoices/booked", """{"draftInvoice":{"draftInvoiceNumber":1}}"""))["errors/date/errors/0"]);
        Assert.Empty(Economic.Records("entries"));
    }

    [Theory]
    [InlineData("PUT", "self/company")]
    [InlineData("GET", "quotes/drafts")]
    [InlineData("GET", "journals/1/templates/financeVoucher")]
    [Enforces("economic", "5", "What is documented and not played says so")]
    public async Task What_is_not_played_says_so(string method, string path) =>
        Assert.Equal(HttpStatusCode.NotImplemented, (await Rest.SendAsync(method, path, method == "PUT" ? "{}" : null)).Status);

    [Fact]
    public async Task Departments_are_split_by_distributions()
    {
        Economic.Put("departmental-distributions", Wire.Object("""{"departmentalDistributionNumber":2,"name":"Delt","distributionType":"distribution","distributions":[{"percentage":100,"department":{"departmentNumber":1}}]}"""));
        Assert.Equal(2, (await Rest.SendAsync("GET", "departmental-distributions"))["collection"]!.AsArray().Count);
        Assert.Equal($"{Economic.RestAddress}departmental-distributions/distributions/2", (await Rest.SendAsync("GET", "departmental-distributions/distributions"))["collection/0/self"]!.ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await Rest.SendAsync("GET", "departmental-distributions/departments/2")).Status);
        Assert.Equal($"{Economic.RestAddress}departments/1", (await Rest.SendAsync("GET", "departmental-distributions/departments/1"))["distributions/0/department/self"]!.ToString());
    }
}
