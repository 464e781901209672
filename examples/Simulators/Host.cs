using System.CommandLine;
using System.CommandLine.Invocation;
using MappingSync.Simulators;

namespace MappingSync.SimulatorHost;

/// <summary>The simulators as a program of their own: 0 after it was told to stop, 2 when it could not start, 64 for wrong arguments.</summary>
public static class Host
{
    private const int CannotStart = 2;
    private const int WrongUsage = 64;
    private const int MostAgreements = 10_000;

    private static readonly Option<int> RackbeatPort = Port("--rackbeat-port", 5091, "Rackbeat");
    private static readonly Option<int> EconomicPort = Port("--economic-port", 5092, "e-conomic's REST API");
    private static readonly Option<int> ServicesPort = Port("--services-port", 5093, "e-conomic's new services");

    private static readonly Option<int> Seed = new("--seed")
    {
        Description = "What everything that is generated comes from: the same seed and the same calls tell the same story.",
        HelpName = "NUMBER",
    };

    private static readonly Option<int> Agreements = new("--agreements")
    {
        Description = $"How many accounts each system has, 1 to {MostAgreements}. The second and later ones have tokens that end in -2, -3 …",
        DefaultValueFactory = _ => 1,
        HelpName = "COUNT",
        Validators =
        {
            result =>
            {
                if (result.GetValueOrDefault<int>() is < 1 or > MostAgreements)
                    result.AddError($"--agreements takes 1 to {MostAgreements}.");
            },
        },
    };

    private static readonly Option<string> RackbeatToken = Token("--rackbeat-token", "rackbeat-token", "API key of Rackbeat");
    private static readonly Option<string> AppSecret = Token("--app-secret", "app-secret", "X-AppSecretToken of e-conomic, the same for all agreements");
    private static readonly Option<string> Grant = Token("--grant", "agreement-grant", "X-AgreementGrantToken of e-conomic");

    public static async Task<int> RunAsync(string[] args, InvocationConfiguration invocation, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(invocation);
        var command = new RootCommand("Rackbeat and Visma e-conomic as strict test doubles on loopback, until Ctrl+C.")
        {
            RackbeatPort, EconomicPort, ServicesPort, Seed, Agreements, RackbeatToken, AppSecret, Grant,
        };
        command.SetAction((parsed, stop) => ServeAsync(parsed, invocation, stop));
        var arguments = command.Parse(args);
        var exit = await arguments.InvokeAsync(invocation, cancellation);
        return arguments.Action is ParseErrorAction ? WrongUsage : exit;
    }

    private static async Task<int> ServeAsync(ParseResult parsed, InvocationConfiguration invocation, CancellationToken stop)
    {
        var seed = parsed.GetValue(Seed);
        try
        {
            await using var rackbeat = await RackbeatSimulator.StartAsync(port: parsed.GetValue(RackbeatPort), seed: seed, cancellation: stop);
            await using var economic = await EconomicSimulator.StartAsync(
                restPort: parsed.GetValue(EconomicPort), servicesPort: parsed.GetValue(ServicesPort), seed: seed, cancellation: stop);
            SetTokens(parsed, rackbeat, economic);
            await SayAsync(invocation.Output, rackbeat, economic);
            await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return 0;
        }
        catch (OperationCanceledException)
        {
            return 0;
        }
        catch (IOException failure)
        {
            await invocation.Error.WriteLineAsync($"The simulators cannot start: {failure.Message}");
            return CannotStart;
        }
    }

    private static void SetTokens(ParseResult parsed, RackbeatSimulator rackbeat, EconomicSimulator economic)
    {
        rackbeat.Behaviour.ApiToken = parsed.GetValue(RackbeatToken)!;
        economic.Behaviour.AppSecretToken = parsed.GetValue(AppSecret)!;
        economic.Behaviour.AgreementGrantToken = parsed.GetValue(Grant)!;
        for (var number = 2; number <= parsed.GetValue(Agreements); number++)
        {
            rackbeat.AddAccount(account => account.ApiToken = $"{parsed.GetValue(RackbeatToken)}-{number}");
            economic.AddAgreement(agreement => agreement.AgreementGrantToken = $"{parsed.GetValue(Grant)}-{number}");
        }
    }

    private static async Task SayAsync(TextWriter output, RackbeatSimulator rackbeat, EconomicSimulator economic)
    {
        await output.WriteLineAsync($"Rackbeat                {rackbeat.BaseAddress}");
        await output.WriteLineAsync($"  Authorization: Bearer {rackbeat.Behaviour.ApiToken}");
        await output.WriteLineAsync($"  inspection            {new Uri(rackbeat.BaseAddress, "/_simulator")}");
        await output.WriteLineAsync($"e-conomic REST          {economic.RestAddress}");
        await output.WriteLineAsync($"e-conomic new services  {economic.ServicesAddress}");
        await output.WriteLineAsync($"  X-AppSecretToken: {economic.Behaviour.AppSecretToken}");
        await output.WriteLineAsync($"  X-AgreementGrantToken: {economic.Behaviour.AgreementGrantToken}");
        await output.WriteLineAsync($"  inspection            {new Uri(economic.RestAddress, "/_simulator")}");
        await output.WriteLineAsync($"{rackbeat.Accounts.Count} accounts in each, seed {rackbeat.Seed}. Everything stays up until Ctrl+C.");
        await output.FlushAsync();
    }

    private static Option<int> Port(string name, int port, string what)
    {
        var option = new Option<int>(name) { Description = $"Port of {what}; 0 for a free one.", DefaultValueFactory = _ => port, HelpName = "PORT" };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 65535)
                result.AddError($"{name} takes a port, 0 to 65535.");
        });
        return option;
    }

    private static Option<string> Token(string name, string value, string what)
    {
        var option = new Option<string>(name) { Description = $"The {what}.", DefaultValueFactory = _ => value, HelpName = "TOKEN" };
        option.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>()))
                result.AddError($"{name} cannot be empty.");
        });
        return option;
    }
}
