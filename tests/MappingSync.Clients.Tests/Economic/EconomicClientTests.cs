using MappingSync.Economic;
using MappingSync.Economic.Rest;

namespace MappingSync.Clients.Tests.Economic;

public class EconomicClientTests
{
    [Fact]
    public async Task A_call_carries_both_tokens_and_reads_the_record()
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(200, """{"customerNumber":7,"name":"A","new":1}"""));
        await using var clients = new Clients();
        using var client = clients.Economic(new Uri(server.Address, "rest/"));

        var customer = await client.GetCustomerAsync(7);

        Assert.Equal("A", customer?.Name);
        Assert.Equal(1, customer?.Unknown?["new"].GetInt32());
        var request = Assert.Single(server.Seen);
        Assert.Equal("/rest/customers/7", request.Target);
        Assert.Equal("app-secret", request.Headers["X-AppSecretToken"]);
        Assert.Equal("agreement-grant", request.Headers["X-AgreementGrantToken"]);
    }
}
