using MappingSync.Engine.Settings;

namespace MappingSync.Runner.Settings;

/// <summary>The whole settings file.</summary>
internal sealed record RunnerSettings
{
    /// <summary>Where the runner listens (<c>listen</c>).</summary>
    public ListenAddress Listen { get; init; } = ListenAddress.Default;

    /// <summary>The ledger's file, absolute (<c>store.sqlite</c>).</summary>
    public required string LedgerFile { get; init; }

    /// <summary>The hash that the pages' password is compared with (<c>dashboard.password-hash</c>); null leaves the pages open to this machine only.</summary>
    public Secret? PasswordHash { get; init; }

    /// <summary>Where traces and metrics would be sent (<c>telemetry.otlp</c>).</summary>
    public Uri? Otlp { get; init; }

    /// <summary>How long received events are kept (<c>retention.inbox</c>).</summary>
    public TimeSpan KeepInbox { get; init; } = TimeSpan.FromDays(30);

    /// <summary>How long audit detail is kept (<c>retention.audit</c>).</summary>
    public TimeSpan KeepAudit { get; init; } = TimeSpan.FromDays(400);

    /// <summary>What the engine is told.</summary>
    public required EngineSettings Engine { get; init; }
}
