using System.Net;

namespace MappingSync.Simulators.Tests.Economic;

public sealed class ServicesLineTests : EconomicTest
{
    private const string Address = "q2capi/v5.3.0/orders";

    [Fact]
    public async Task The_lines_of_many_orders_come_with_one_call_each_where_its_order_is()
    {
        await SeedInvoiceAsync();
        foreach (var quantity in new[] { 1, 2, 3 })
            Economic.CreateOrder(Wire.Object($$"""{"customer":{"customerNumber":1001},"lines":[{"lineNumber":1,"product":{"productNumber":"A1"},"quantity":{{quantity}},"discountPercentage":10},{"lineNumber":2,"description":"Tak"}]}"""));
        Economic.SendOrder(2);

        var drafts = await Services.SendAsync("GET", $"{Address}/drafts/lines");
        var sent = await Services.SendAsync("GET", $"{Address}/sent/lines?filter=orderNumber$in:[1,2,3]");

        Assert.Equal([(1, 1), (1, 2), (3, 1), (3, 2)], drafts["items"]!.AsArray().Select(line => ((int)line!["orderNumber"]!, (int)line["userInterfaceNumber"]!)));
        Assert.Equal(("A1", 2m, 12.50m, 22.50m), ((string?)sent["items/0/productNumber"], (decimal)sent["items/0/quantity"]!, (decimal)sent["items/0/unitNetPrice"]!, (decimal)sent["items/0/totalNetAmount"]!));
        Assert.Equal("2", (await Services.SendAsync("GET", $"{Address}/sent/lines/count")).Text);
    }

    [Fact]
    public async Task A_document_has_another_number_here_than_people_see()
    {
        await SeedInvoiceAsync();
        Economic.CreateOrder(Wire.Object("""{"customer":{"customerNumber":1001},"lines":[{"lineNumber":1,"product":{"productNumber":"A1"},"quantity":1}]}"""));
        var line = (await Services.SendAsync("GET", $"{Address}/drafts/lines"))["items/0"]!;

        Assert.Empty((await Services.SendAsync("GET", $"{Address}/drafts/{line["orderNumber"]}/lines")).Json.AsArray());
        Assert.Single((await Services.SendAsync("GET", $"{Address}/drafts/{line["documentId"]}/lines")).Json.AsArray());
        Assert.Equal(line.ToJsonString(), (await Services.SendAsync("GET", $"{Address}/drafts/{line["documentId"]}/lines/{line["number"]}")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await Services.SendAsync("GET", $"{Address}/drafts/{line["documentId"]}/lines/1")).Status);
    }
}
