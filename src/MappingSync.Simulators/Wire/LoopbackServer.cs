using System.Net;
using MappingSync.Simulators.Inspection;
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
/// Kestrel on 127.0.0.1, one port per surface. Reads requests and hands them to the account whose they are. Knows nothing of either API.
/// </summary>
internal sealed class LoopbackServer(
    IReadOnlyList<string> surfaces,
    TimeProvider time,
    Func<WireRequest, SimulatedAccount> accountOf,
    InspectionApi inspection) : IAsyncDisposable
{
    private const long LargestBody = 10 * 1024 * 1024;

    private readonly CancellationTokenSource stopping = new();
    private readonly Dictionary<int, string> surfaceOfPort = [];
    private readonly RunningTasks late = new();
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

        await late.SettleAsync();
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
            if (InspectionApi.Has(request))
                await inspection.Answer(request).WriteToAsync(context);
            else
                await new Exchange(context, accountOf(request), time, late.Add, stopping.Token).RunAsync(request);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested || context.RequestAborted.IsCancellationRequested)
        {
            context.Abort();
        }
    }
}
