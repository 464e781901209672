namespace MappingSync.Engine.Settings;

/// <summary>Everything the engine is told at start. Immutable; a changed file takes a restart.</summary>
public sealed record EngineSettings
{
    /// <summary>The pairs of accounts to keep in step, at least one, with different ids.</summary>
    public required IReadOnlyList<AgreementSettings> Agreements { get; init; }

    /// <summary>The zone in which schedules and accounting dates are meant (<c>time-zone</c>).</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

    /// <summary>How often the ledger is searched for work that nobody woke, 15 to 30 seconds. Costs no API call.</summary>
    public TimeSpan WakeUpEvery { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long a running step may take to finish after a stop is asked for, at most 25 seconds.</summary>
    public TimeSpan StopWithin { get; init; } = TimeSpan.FromSeconds(25);
}
