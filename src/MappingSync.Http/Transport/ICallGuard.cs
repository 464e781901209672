namespace MappingSync.Http;

/// <summary>Is asked before each attempt of a connection, for example to count calls against a limit that outlives the process.</summary>
public interface ICallGuard
{
    /// <summary>Counts a call that is about to be sent, or refuses it.</summary>
    /// <returns>Null when it may be sent; otherwise why not, and for how long.</returns>
    ValueTask<CallNotSentException?> AdmitAsync(CancellationToken cancellationToken);
}
