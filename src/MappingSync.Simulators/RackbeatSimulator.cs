using System.Globalization;
using MappingSync.Simulators.Inspection;
using MappingSync.Simulators.Rackbeat;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators;

/// <summary>
/// Rackbeat as a strict test double over real HTTP on a loopback port. The simulator is its own first account;
/// <see cref="AddAccount" /> adds others, which have everything of their own but the port.
/// </summary>
public sealed class RackbeatSimulator : RackbeatAccount, ISimulator, IAsyncDisposable
{
    private readonly TimeProvider time;
    private readonly HttpClient deliveries;
    private readonly LoopbackServer server;
    private readonly Accounts<RackbeatAccount> accounts;

    private RackbeatSimulator(TimeProvider time, HttpClient deliveries, int seed)
        : base(time, deliveries, seed)
    {
        this.time = time;
        this.deliveries = deliveries;
        accounts = new Accounts<RackbeatAccount>(this);
        server = new LoopbackServer([Surface], time, accounts.Of, new InspectionApi(this));
    }

    /// <summary>All accounts, this first one included, in the order in which they were added.</summary>
    public IReadOnlyList<RackbeatAccount> Accounts => accounts.All;

    string ISimulator.System => "rackbeat";

    IReadOnlyDictionary<string, Uri> ISimulator.Addresses => server.Addresses;

    IReadOnlyList<SimulatedAccount> ISimulator.All => accounts.All;

    /// <summary>Starts the API on loopback.</summary>
    /// <param name="time">The clock; null for the system's.</param>
    /// <param name="port">The port; 0 for a free one.</param>
    /// <param name="seed">What everything that is generated comes from.</param>
    /// <param name="cancellation">Ends the start.</param>
    public static async Task<RackbeatSimulator> StartAsync(
        TimeProvider? time = null, int port = 0, int seed = 0, CancellationToken cancellation = default)
    {
        var simulator = new RackbeatSimulator(time ?? TimeProvider.System, WebhookPost.CreateClient(), seed);
        await simulator.server.StartAsync([port], cancellation);
        simulator.Serve(simulator.server.Addresses[Surface]);
        return simulator;
    }

    /// <summary>
    /// Adds an account. Its id and its token follow from its position, unless <paramref name="configure" /> sets others.
    /// </summary>
    /// <param name="configure">Sets what the account is like, before anyone can call it.</param>
    /// <returns>The account.</returns>
    /// <exception cref="ArgumentException">Another account has the id or the token.</exception>
    public RackbeatAccount AddAccount(Action<RackbeatBehaviour>? configure = null) => accounts.Add(position =>
    {
        var added = new RackbeatAccount(time, deliveries, Seed + position);
        added.Behaviour.ApiToken = string.Create(CultureInfo.InvariantCulture, $"rackbeat-token-{position + 1}");
        added.Behaviour.AccountId = 4711 + position;
        configure?.Invoke(added.Behaviour);
        added.Serve(server.Addresses[Surface]);
        return added;
    });

    SimulatedAccount ISimulator.Add(Action<object> configure) => AddAccount(configure);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var account in accounts.All)
            await account.Webhooks.DisposeAsync();
        await server.DisposeAsync();
        deliveries.Dispose();
    }
}
