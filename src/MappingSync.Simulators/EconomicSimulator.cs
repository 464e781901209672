using System.Globalization;
using MappingSync.Simulators.Economic;
using MappingSync.Simulators.Inspection;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators;

/// <summary>
/// Visma e-conomic as a strict test double: the REST API and the new services, over real HTTP on two loopback ports. The simulator is
/// its own first agreement; <see cref="AddAgreement" /> adds others, which have everything of their own but the ports.
/// </summary>
public sealed class EconomicSimulator : EconomicAgreement, ISimulator, IAsyncDisposable
{
    private readonly TimeProvider time;
    private readonly HttpClient deliveries;
    private readonly LoopbackServer server;
    private readonly Accounts<EconomicAgreement> accounts;

    private EconomicSimulator(TimeProvider time, HttpClient deliveries, int seed)
        : base(time, deliveries, seed)
    {
        this.time = time;
        this.deliveries = deliveries;
        accounts = new Accounts<EconomicAgreement>(this);
        server = new LoopbackServer([RestSurface, ServicesSurface], time, accounts.Of, new InspectionApi(this));
    }

    /// <summary>All agreements, this first one included, in the order in which they were added.</summary>
    public IReadOnlyList<EconomicAgreement> Agreements => accounts.All;

    string ISimulator.System => "economic";

    IReadOnlyDictionary<string, Uri> ISimulator.Addresses => server.Addresses;

    IReadOnlyList<SimulatedAccount> ISimulator.All => accounts.All;

    /// <summary>Starts both hosts on loopback.</summary>
    /// <param name="time">The clock; null for the system's.</param>
    /// <param name="restPort">Port of the REST API; 0 for a free one.</param>
    /// <param name="servicesPort">Port of the new services; 0 for a free one.</param>
    /// <param name="seed">What everything that is generated comes from.</param>
    /// <param name="cancellation">Ends the start.</param>
    public static async Task<EconomicSimulator> StartAsync(
        TimeProvider? time = null, int restPort = 0, int servicesPort = 0, int seed = 0, CancellationToken cancellation = default)
    {
        var simulator = new EconomicSimulator(time ?? TimeProvider.System, Rackbeat.WebhookPost.CreateClient(), seed);
        await simulator.server.StartAsync([restPort, servicesPort], cancellation);
        simulator.Serve(simulator.server.Addresses[RestSurface], simulator.server.Addresses[ServicesSurface]);
        return simulator;
    }

    /// <summary>
    /// Adds an agreement that uses the same app. Its number and its grant follow from its position, unless <paramref name="configure" />
    /// sets others.
    /// </summary>
    /// <param name="configure">Sets what the agreement is like, before anyone can call it.</param>
    /// <returns>The agreement.</returns>
    /// <exception cref="ArgumentException">Another agreement has the number or the grant.</exception>
    public EconomicAgreement AddAgreement(Action<EconomicBehaviour>? configure = null) => accounts.Add(position =>
    {
        var added = new EconomicAgreement(time, deliveries, Seed + position);
        added.Behaviour.AppSecretToken = Behaviour.AppSecretToken;
        added.Behaviour.AgreementGrantToken = string.Create(CultureInfo.InvariantCulture, $"agreement-grant-{position + 1}");
        added.Behaviour.AgreementNumber = 1_000_001 + position;
        configure?.Invoke(added.Behaviour);
        added.Serve(RestAddress, ServicesAddress);
        return added;
    });

    SimulatedAccount ISimulator.Add(Action<object> configure) => AddAgreement(configure);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        foreach (var agreement in Agreements)
            await agreement.Webhooks.DisposeAsync();
        deliveries.Dispose();
    }
}
