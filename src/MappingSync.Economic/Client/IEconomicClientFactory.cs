namespace MappingSync.Economic;

/// <summary>Makes clients that share connections but not credentials.</summary>
public interface IEconomicClientFactory
{
    /// <summary>Makes the client of one agreement.</summary>
    /// <exception cref="ArgumentException">An address is not absolute http or https, or a token is empty or holds control characters.</exception>
    EconomicClient Create(EconomicConnection connection);
}
