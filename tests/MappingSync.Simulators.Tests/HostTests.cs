using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using MappingSync.SimulatorHost;

namespace MappingSync.Simulators.Tests;

public sealed class HostTests
{
    private static readonly string[] FreePorts = ["--rackbeat-port", "0", "--economic-port", "0", "--services-port", "0"];

    [Fact]
    public async Task The_program_serves_both_systems_until_it_is_told_to_stop()
    {
        using var stop = new CancellationTokenSource();
        var output = new StringWriter();
        var said = TextWriter.Synchronized(output);
        var running = Host.RunAsync(
            [.. FreePorts, "--agreements", "2", "--rackbeat-token", "rb", "--grant", "gr", "--app-secret", "as", "--seed", "9"],
            new InvocationConfiguration { Output = said, Error = said },
            stop.Token);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!output.ToString().Contains("until Ctrl+C", StringComparison.Ordinal))
            await Task.Delay(5, patience.Token);

        var text = output.ToString();
        Assert.Contains("2 accounts in each, seed 9", text, StringComparison.Ordinal);
        using var rackbeat = new HttpClient { BaseAddress = Address(text, "Rackbeat") };
        Assert.Equal(HttpStatusCode.OK, (await rackbeat.SendAsync("GET", "self", null, ("Authorization", "Bearer rb-2"))).Status);
        using var economic = new HttpClient { BaseAddress = Address(text, "e-conomic REST") };
        Assert.Equal(HttpStatusCode.OK, (await economic.SendAsync("GET", "self", null, ("X-AppSecretToken", "as"), ("X-AgreementGrantToken", "gr-2"))).Status);

        await stop.CancelAsync();
        Assert.Equal(0, await running);
    }

    [Theory]
    [InlineData("--agreements", "0")]
    [InlineData("--rackbeat-port", "70000")]
    [InlineData("--grant", "")]
    [InlineData("--seed", "x")]
    [InlineData("--nonsense", "1")]
    public async Task Wrong_arguments_end_with_64(params string[] args)
    {
        var error = new StringWriter();
        Assert.Equal(64, await Host.RunAsync(args, new InvocationConfiguration { Output = TextWriter.Null, Error = error }));
        Assert.NotEmpty(error.ToString());
    }

    [Fact]
    public async Task A_port_that_is_taken_ends_with_2()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var error = new StringWriter();
        var exit = await Host.RunAsync(
            ["--rackbeat-port", port, "--economic-port", "0", "--services-port", "0"],
            new InvocationConfiguration { Output = TextWriter.Null, Error = error });
        Assert.Equal(2, exit);
        Assert.Contains("cannot start", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_names_every_option()
    {
        var output = new StringWriter();
        Assert.Equal(0, await Host.RunAsync(["--help"], new InvocationConfiguration { Output = output }));
        foreach (var option in new[] { "--rackbeat-port", "--economic-port", "--services-port", "--seed", "--agreements", "--rackbeat-token", "--app-secret", "--grant" })
            Assert.Contains(option, output.ToString(), StringComparison.Ordinal);
    }

    private static Uri Address(string text, string name) =>
        new(text.Split('\n').First(line => line.StartsWith(name, StringComparison.Ordinal))[name.Length..].Trim());
}
