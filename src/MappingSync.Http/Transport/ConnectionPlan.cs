namespace MappingSync.Http;

/// <summary>What is special to one connection: one agreement's account at one system. Its text shows no header.</summary>
/// <param name="System">The system called: <c>rackbeat</c> or <c>economic</c>.</param>
/// <param name="Headers">The headers of the connection, credentials included.</param>
public sealed record ConnectionPlan(string System, IReadOnlyList<KeyValuePair<string, string>> Headers)
{
    /// <summary>How many calls may be made in a time; null when only the server's own word counts.</summary>
    public CallLimit? Limit { get; init; }

    /// <summary>Is told of each call; may be null.</summary>
    public IApiCallObserver? Observer { get; init; }

    /// <summary>Is asked before each call; may be null.</summary>
    public ICallGuard? Guard { get; init; }

    /// <summary>The system alone.</summary>
    public override string ToString() => System;
}

/// <summary>How many calls may be made in a time, wherever that time begins.</summary>
/// <param name="Calls">The calls, 1 or more.</param>
/// <param name="Window">The time.</param>
public sealed record CallLimit(int Calls, TimeSpan Window);
