using System.IO.Compression;
using System.Net;
using System.Text;
using MappingSync.Engine.Intake;
using MappingSync.Runner.Tests.Hosting;

namespace MappingSync.Runner.Tests.Webhooks;

public class WebhookTests
{
    [Theory]
    [InlineData("""{"key_name":"number","key":1021}""", "1021")]
    [InlineData("""{"key_name":"number","key":"A/1 #ø"}""", "A/1 #ø")]
    [InlineData("""{"key_name":"number","key":"7","old_key":"6","changed":["name"],"data":{"amount":1},"event":"customer.deleted"}""", "7")]
    [InlineData("""{"key_name":7,"key":"8","changed":{},"old_key":[[]]}""", "8")]
    [InlineData("""{"item":"P-1","item_type":"product","type":"stock"}""", "P-1")]
    public async Task A_delivery_is_taken_in_by_its_key_alone(string body, string key)
    {
        await using var host = await RunningHost.StartAsync();

        using var answer = await SendAsync(host, body);

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal([("acme", "customer.updated", key)], host.Intake.Accepted);
    }

    [Fact]
    public async Task The_answer_comes_only_after_the_commit()
    {
        await using var host = await RunningHost.StartAsync();
        var commit = new TaskCompletionSource<IntakeResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        host.Intake.Commit = commit.Task;

        var answer = SendAsync(host, """{"key":1}""");
        await host.Intake.Called;
        var answeredBefore = answer.IsCompleted;
        commit.SetResult(IntakeResult.Accepted);

        Assert.False(answeredBefore);
        Assert.Equal(HttpStatusCode.Accepted, (await answer).StatusCode);
    }

    [Fact]
    public async Task What_cannot_be_stored_is_sent_again()
    {
        await using var host = await RunningHost.StartAsync();
        host.Intake.Commit = Task.FromResult(IntakeResult.Unavailable);

        using var answer = await SendAsync(host, """{"key":1}""");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
    }

    [Fact]
    public async Task A_ledger_that_cannot_be_read_is_503_and_not_401()
    {
        await using var host = await RunningHost.StartAsync();
        await host.Ledger.DisposeAsync();

        using var answer = await SendAsync(host, """{"key":1}""");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }

    [Theory]
    [InlineData("/webhooks/acme", "customer.updated", null)]
    [InlineData("/webhooks/acme", "customer.updated", "")]
    [InlineData("/webhooks/acme", "customer.updated", "whk-canary-0c9d31aa-customer-upe")]
    [InlineData("/webhooks/acme", "customer.updated", "WHK-CANARY-0C9D31AA-CUSTOMER-UPD")]
    [InlineData("/webhooks/acme", "customer.updated", RunningHost.OtherToken)]
    [InlineData("/webhooks/acme", "customer.updated", RunningHost.WebhookToken + "," + RunningHost.WebhookToken)]
    [InlineData("/webhooks/acme", "order.created", "whk-canary-0c9d31aa-customer-upe")]
    [InlineData("/webhooks/acme", null, RunningHost.WebhookToken)]
    [InlineData("/webhooks/ACME", "customer.updated", RunningHost.WebhookToken)]
    [InlineData("/webhooks/other", "customer.updated", RunningHost.WebhookToken)]
    [InlineData("/webhooks/other", "order.created", RunningHost.WebhookToken)]
    [InlineData("/webhooks/acme?Rackbeat-Webhook-Token=" + RunningHost.WebhookToken, "customer.updated", null)]
    public async Task A_forged_delivery_gets_one_answer_and_leaves_nothing(string path, string? eventName, string? token)
    {
        await using var host = await RunningHost.StartAsync();

        using var answer = await SendAsync(host, """{"key":1}""", path, eventName, token);
        using var stranger = await SendAsync(host, """{"key":1}""", "/webhooks/nobody", "customer.updated", "nothing");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal(await Everything(stranger), await Everything(answer));
        Assert.Empty(host.Intake.Accepted);
    }

    [Fact]
    public async Task A_token_that_is_sent_twice_is_refused()
    {
        await using var host = await RunningHost.StartAsync();
        using var request = Request("""{"key":1}""", "/webhooks/acme", "customer.updated", RunningHost.WebhookToken);
        request.Headers.Add("Rackbeat-Webhook-Token", "second");
        using var caller = host.Caller();

        using var answer = await caller.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Empty(host.Intake.Accepted);
    }

    [Fact]
    public async Task An_event_that_nothing_listens_to_is_accepted_ignored_and_logged()
    {
        await using var host = await RunningHost.StartAsync();

        using var answer = await SendAsync(host, """{"key":1}""", eventName: "order.created");

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Empty(host.Intake.Accepted);
        Assert.Contains(host.Log.Lines, line => line.Contains("acme: event order.created is not listened to", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("1")]
    [InlineData("{}")]
    [InlineData("{\"key\":null}")]
    [InlineData("{\"key\":{\"a\":1}}")]
    [InlineData("{\"key\":1.5}")]
    [InlineData("{\"key\":-1}")]
    [InlineData("{\"key\":\"\\ud800\"}")]
    [InlineData("{\"key\":1")]
    [InlineData("key=1")]
    public async Task A_body_without_a_key_is_refused(string body)
    {
        await using var host = await RunningHost.StartAsync();

        using var answer = await SendAsync(host, body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(host.Intake.Accepted);
    }

    [Fact]
    public async Task A_key_that_the_engine_refuses_is_refused()
    {
        await using var host = await RunningHost.StartAsync();
        host.Intake.Commit = Task.FromResult(IntakeResult.InvalidKey);

        using var answer = await SendAsync(host, """{"key":""}""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Depth_is_bounded()
    {
        await using var host = await RunningHost.StartAsync();

        using var answer = await SendAsync(host, "{\"key\":1,\"data\":" + new string('[', 100_000) + new string(']', 100_000) + "}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Size_is_bounded_whether_the_length_is_announced_or_not(bool announced)
    {
        await using var host = await RunningHost.StartAsync();
        using var request = Request("{\"key\":1,\"data\":\"" + new string('x', 300_000) + "\"}", "/webhooks/acme", "customer.updated", RunningHost.WebhookToken);
        request.Headers.TransferEncodingChunked = !announced;
        using var caller = host.Caller();

        using var answer = await caller.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Empty(host.Intake.Accepted);
    }

    [Fact]
    public async Task A_compressed_body_is_not_unpacked()
    {
        await using var host = await RunningHost.StartAsync();
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes("""{"key":1}"""));
        }

        using var request = Request(string.Empty, "/webhooks/acme", "customer.updated", RunningHost.WebhookToken);
        request.Content = new ByteArrayContent(packed.ToArray());
        request.Content.Headers.ContentEncoding.Add("gzip");
        using var caller = host.Caller();

        using var answer = await caller.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Deliveries_are_only_posted()
    {
        await using var host = await RunningHost.StartAsync();
        using var caller = host.Caller();

        using var answer = await caller.GetAsync(new Uri("/webhooks/acme", UriKind.Relative));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.DoesNotContain(answer.Headers, header => header.Key == "Server");
    }

    [Fact]
    public async Task No_token_is_logged_at_any_level()
    {
        await using var host = await RunningHost.StartAsync();

        (await SendAsync(host, """{"key":1}""")).Dispose();
        (await SendAsync(host, """{"key":1}""", token: RunningHost.OtherToken)).Dispose();
        (await SendAsync(host, "{", eventName: "product.updated", token: RunningHost.OtherToken)).Dispose();

        Assert.Contains(host.Log.Lines, line => line.Contains("were refused", StringComparison.Ordinal));
        Assert.DoesNotContain(host.Log.Lines, line => line.Contains("canary", StringComparison.Ordinal));
    }

    private static async Task<HttpResponseMessage> SendAsync(
        RunningHost host,
        string body,
        string path = "/webhooks/acme",
        string? eventName = "customer.updated",
        string? token = RunningHost.WebhookToken)
    {
        using var caller = host.Caller();
        using var request = Request(body, path, eventName, token);
        return await caller.SendAsync(request);
    }

    private static HttpRequestMessage Request(string body, string path, string? eventName, string? token)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (eventName is not null)
            request.Headers.TryAddWithoutValidation("Rackbeat-Webhook-Event", eventName);
        if (token is not null)
            request.Headers.TryAddWithoutValidation("Rackbeat-Webhook-Token", token);
        return request;
    }

    private static async Task<string> Everything(HttpResponseMessage answer) =>
        $"{(int)answer.StatusCode} {string.Join(';', answer.Headers.Where(header => header.Key != "Date").Select(header => $"{header.Key}={string.Join(',', header.Value)}"))} {await answer.Content.ReadAsStringAsync()}";
}
