namespace MappingSync.Clients.Tests.Apis;

/// <summary>The calls of one resource. Every implementation in this project is run; it needs a constructor without parameters.</summary>
internal interface IClientCalls
{
    /// <summary>The client: <see cref="Economic.EconomicClient"/> or <see cref="Rackbeat.RackbeatClient"/>.</summary>
    Type Client { get; }

    IEnumerable<ClientCall> Calls { get; }
}
