using System.Collections.Concurrent;
using System.Globalization;
using MappingSync.Http;
using Microsoft.AspNetCore.Http;

namespace MappingSync.Clients.Tests.Transport;

public class ManyAgreementsTests
{
    private const int Agreements = 200;
    private const int MostConnections = 8;

    [Fact]
    public async Task Two_hundred_agreements_share_a_few_connections_and_no_credentials()
    {
        var economicSockets = new ConcurrentDictionary<string, bool>();
        var rackbeatSockets = new ConcurrentDictionary<string, bool>();
        await using var economicServer = await StubServer.StartAsync((request, context) => AnswerAsync(request, context, economicSockets));
        await using var rackbeatServer = await StubServer.StartAsync((request, context) => AnswerAsync(request, context, rackbeatSockets));
        await using var clients = new Clients(options => options.MaxConnectionsPerServer = MostConnections);
        var agreements = Enumerable.Range(1, Agreements).Select(number => (
            Number: number,
            Economic: clients.Economic(economicServer.Address, $"secret-{number}", $"grant-{number}"),
            Rackbeat: clients.Rackbeat(rackbeatServer.Address, $"token-{number}"))).ToList();

        await Task.WhenAll(agreements.SelectMany(agreement => new[]
        {
            CallAsync(async () => (await agreement.Economic.GetCustomerAsync(agreement.Number))!.CustomerNumber, agreement.Number),
            CallAsync(async () => (await agreement.Rackbeat.GetCustomerAsync(agreement.Number))!.Number, agreement.Number),
            RefusedAsync(() => agreement.Economic.PostCustomerAsync("{}"u8.ToArray(), $"key-{agreement.Number}"), agreement.Number),
            CallAsync(async () => (await agreement.Economic.GetCustomerAsync(agreement.Number))!.CustomerNumber, agreement.Number),
        }));

        Assert.InRange(economicSockets.Count, 2, MostConnections);
        Assert.InRange(rackbeatSockets.Count, 2, MostConnections);
        Assert.Equal((Agreements * 3, Agreements), (economicServer.Seen.Count, rackbeatServer.Seen.Count));
        foreach (var request in economicServer.Seen)
        {
            var number = request.Method == "POST" ? request.Headers["Idempotency-Key"][4..] : request.Path.Split('/')[^1];
            Assert.Equal(($"secret-{number}", $"grant-{number}", false), (request.Headers["X-AppSecretToken"], request.Headers["X-AgreementGrantToken"], request.Headers.ContainsKey("Authorization")));
        }

        foreach (var request in rackbeatServer.Seen)
        {
            Assert.Equal(($"Bearer token-{request.Path.Split('/')[^1]}", false), (request.Headers["Authorization"], request.Headers.ContainsKey("X-AgreementGrantToken")));
        }

        foreach (var (_, economic, rackbeat) in agreements)
        {
            economic.Dispose();
            rackbeat.Dispose();
        }
    }

    /// <summary>Answers with the number that was asked for, and refuses writes with the tokens that came, so that an answer to the wrong agreement shows.</summary>
    private static async Task AnswerAsync(SeenRequest request, HttpContext context, ConcurrentDictionary<string, bool> sockets)
    {
        sockets[context.Connection.Id] = true;
        await Task.Yield();
        var number = request.Path.Split('/')[^1];
        await (request.Method == "POST"
            ? StubServer.Json(400, $$"""{"message":"{{request.Headers["X-AgreementGrantToken"]}}","errorCode":"E1"}""")
            : StubServer.Json(200, $$$"""{"customerNumber":{{{number}}},"customer":{"number":{{{number}}}}}"""))(request, context);
    }

    private static async Task CallAsync(Func<Task<int?>> call, int number) => Assert.Equal(number, await call());

    private static async Task RefusedAsync(Func<Task> call, int number)
    {
        var refused = await Assert.ThrowsAsync<ApiException>(call);
        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"grant-{number}"), refused.Error.Text);
    }
}
