using System.Net;
using MappingSync.Simulators.Faults;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MappingSync.Simulators.Wire;

/// <summary>
/// Kestrel on 127.0.0.1, one free port per surface. Reads a request, lets the fault plan act on it, asks the API for an
/// answer and writes down what happened. Knows nothing of either API.
/// </summary>
internal sealed class LoopbackServer(
    IReadOnlyList<string> surfaces,
    TimeProvider time,
    Func<WireRequest, SimulatedAccount> accountOf) : IAsyncDisposable
{
    private const long LargestBody = 10 * 1024 * 1024;

    private readonly CancellationTokenSource stopping = new();
    private readonly Dictionary<int, string> surfaceOfPort = [];
    private readonly List<Task> late = [];
    private WebApplication? app;

    public IReadOnlyDictionary<string, Uri> Addresses { get; private set; } = new Dictionary<string, Uri>();

    public async Task StartAsync(IReadOnlyList<int> ports, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromMilliseconds(200));
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = LargestBody;
            foreach (var port in ports)
                options.Listen(IPAddress.Loopback, port);
        });
        app = builder.Build();
        app.Run(ServeAsync);
        await app.StartAsync(cancellation);

        var bound = app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses;
        Addresses = surfaces.Zip(bound, (surface, address) => (surface, new Uri(address + "/"))).ToDictionary();
        foreach (var (surface, address) in Addresses)
            surfaceOfPort[address.Port] = surface;
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }

        await Task.WhenAll(late.ToArray()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stopping.Dispose();
    }

    private async Task ServeAsync(HttpContext context)
    {
        if (!surfaceOfPort.TryGetValue(context.Connection.LocalPort, out var surface))
        {
            context.Abort();
            return;
        }

        WireRequest request;
        try
        {
            request = await WireRequest.ReadAsync(context, surface);
        }
        catch (BadHttpRequestException refused)
        {
            context.Response.StatusCode = refused.StatusCode;
            return;
        }

        try
        {
            await ServeAsync(context, request);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested || context.RequestAborted.IsCancellationRequested)
        {
            context.Abort();
        }
    }

    private async Task ServeAsync(HttpContext context, WireRequest request)
    {
        var account = accountOf(request);
        var calls = account.Calls;
        var call = calls.Begin(request, account.RouteOf(request), time.GetUtcNow());
        var plan = account.Faults.Take(request);
        if (plan.Count > 0)
            calls.Note(call, string.Join(", ", plan.Select(fault => fault.Name)));

        foreach (var fault in plan)
        {
            switch (fault.Kind)
            {
                case FaultKind.Rewrite:
                    request = request with { Body = fault.Rewritten(request.Json()) ?? request.Body };
                    break;
                case FaultKind.Reset:
                    context.Abort();
                    return;
                case FaultKind.Answer:
                    calls.Answered(call, fault.Canned!);
                    await WriteAsync(context, fault.Canned!);
                    return;
                case FaultKind.SlowRequest:
                    await Task.Delay(fault.Delay, time, stopping.Token);
                    break;
                case FaultKind.Hold when !await fault.Gate!.ArriveAsync(stopping.Token):
                    context.Abort();
                    return;
                case FaultKind.ProcessLate:
                    context.Abort();
                    ProcessLate(account, call, request, fault);
                    return;
            }
        }

        var answer = account.Handle(request);
        calls.Answered(call, answer);
        foreach (var fault in plan)
        {
            switch (fault.Kind)
            {
                case FaultKind.Duplicate:
                    Replay(account, request);
                    break;
                case FaultKind.LoseAnswer:
                    context.Abort();
                    return;
                case FaultKind.HoldAnswer when !await fault.Gate!.ArriveAsync(stopping.Token):
                    context.Abort();
                    return;
                case FaultKind.SlowAnswer:
                    await Task.Delay(fault.Delay, time, stopping.Token);
                    break;
                case FaultKind.CutAnswer:
                    await CutAsync(context, answer);
                    return;
            }
        }

        await WriteAsync(context, answer);
    }

    /// <summary>A middlebox that sends a request again and drops the headers it does not know.</summary>
    private void Replay(SimulatedAccount account, WireRequest request)
    {
        var again = request with
        {
            Headers = request.Headers
                .Where(header => !header.Key.Equals("Idempotency-Key", StringComparison.OrdinalIgnoreCase))
                .ToDictionary(StringComparer.OrdinalIgnoreCase),
        };
        var call = account.Calls.Begin(again, account.RouteOf(again), time.GetUtcNow());
        account.Calls.Note(call, "replayed");
        account.Calls.Answered(call, account.Handle(again));
    }

    private void ProcessLate(SimulatedAccount account, long call, WireRequest request, Fault fault)
    {
        var work = ProcessLateAsync();
        lock (late)
            late.Add(work);

        async Task ProcessLateAsync()
        {
            if (fault.Gate is not null)
            {
                if (!await fault.Gate.ArriveAsync(stopping.Token))
                    return;
            }
            else
            {
                await Task.Delay(fault.Delay, time, stopping.Token);
            }

            account.Calls.Answered(call, account.Handle(request));
        }
    }

    private static async Task WriteAsync(HttpContext context, WireAnswer answer)
    {
        Prepare(context, answer);
        var bytes = answer.ToBytes();
        if (bytes.Length > 0)
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private static async Task CutAsync(HttpContext context, WireAnswer answer)
    {
        Prepare(context, answer);
        var bytes = answer.ToBytes();
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes[..(bytes.Length / 2)], context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        context.Abort();
    }

    private static void Prepare(HttpContext context, WireAnswer answer)
    {
        context.Response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
            context.Response.Headers[name] = value;
        if (answer.ContentType.Length > 0)
            context.Response.ContentType = answer.ContentType;
    }
}
