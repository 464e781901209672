namespace MappingSync.Rackbeat;

/// <summary>Makes clients that share connections but not credentials.</summary>
public interface IRackbeatClientFactory
{
    /// <summary>Makes the client of one account.</summary>
    /// <exception cref="ArgumentException">The address is not absolute http or https, or the token is empty or holds control characters.</exception>
    RackbeatClient Create(RackbeatConnection connection);
}
