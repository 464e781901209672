using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MappingSync.Clients.Tests;

/// <summary>A real server on loopback that answers what a test tells it and remembers what it was asked.</summary>
internal sealed class StubServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Func<SeenRequest, HttpContext, Task> answer;
    private readonly ConcurrentQueue<SeenRequest> seen = new();

    private StubServer(Func<SeenRequest, HttpContext, Task> answer)
    {
        this.answer = answer;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(HandleAsync);
    }

    public IReadOnlyList<SeenRequest> Seen => [.. seen];

    public Uri Address { get; private set; } = null!;

    public static async Task<StubServer> StartAsync(Func<SeenRequest, HttpContext, Task> answer)
    {
        var server = new StubServer(answer);
        await server.app.StartAsync();
        var addresses = server.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        server.Address = new Uri(addresses.Addresses.First() + "/");
        return server;
    }

    /// <summary>Answers each request with the next of the answers; the last one is repeated.</summary>
    public static Task<StubServer> StartAsync(params Func<SeenRequest, HttpContext, Task>[] answers)
    {
        var next = -1;
        return StartAsync((request, context) => answers[Math.Min(Interlocked.Increment(ref next), answers.Length - 1)](request, context));
    }

    public static Func<SeenRequest, HttpContext, Task> Json(int status, string body, params (string Name, string Value)[] headers) =>
        Text(status, "application/json", body, headers);

    public static Func<SeenRequest, HttpContext, Task> Text(int status, string mediaType, string body, params (string Name, string Value)[] headers) => async (_, context) =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = mediaType;
        foreach (var (name, value) in headers) context.Response.Headers[name] = value;
        await context.Response.WriteAsync(body);
    };

    /// <summary>Cuts the connection after the request has arrived.</summary>
    public static Func<SeenRequest, HttpContext, Task> Reset { get; } = (_, context) =>
    {
        context.Abort();
        return Task.CompletedTask;
    };

    /// <summary>Begins an answer and cuts the connection in the middle of its body.</summary>
    public static Func<SeenRequest, HttpContext, Task> HalfBody { get; } = async (_, context) =>
    {
        context.Response.StatusCode = 201;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = 1000;
        await context.Response.WriteAsync("{\"draftInvoiceNumber\":");
        await context.Response.Body.FlushAsync();
        context.Abort();
    };

    /// <summary>Never answers; ends with the connection.</summary>
    public static Func<SeenRequest, HttpContext, Task> Silence { get; } = async (_, context) =>
    {
        var gone = new TaskCompletionSource();
        await using var registration = context.RequestAborted.Register(() => gone.TrySetResult());
        await gone.Task;
    };

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var request = new SeenRequest(context.Request.Method, target, headers, Encoding.UTF8.GetString(body.ToArray()));
        seen.Enqueue(request);
        await answer(request, context);
    }
}

/// <summary>A request as it came over the wire.</summary>
internal sealed record SeenRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public string Path => Target.Split('?')[0];

    public string Query => Target.Contains('?') ? Target[(Target.IndexOf('?') + 1)..] : "";
}
