using MappingSync.Engine.Ledger;

namespace MappingSync.Engine.Delivery;

/// <summary>The notice that goes with a pause: there is one for each paused flow, and one for the agreement.</summary>
internal static class PauseNotice
{
    /// <summary>What tells the notice of one pause from others.</summary>
    public static string Cause(string? flow, PauseCause cause) => $"paused/{flow ?? "agreement"}/{cause}";

    /// <summary>Resolves the notice when the pause ends.</summary>
    public static Task ResolveAsync(ILedger ledger, Pause pause, CancellationToken cancellationToken) =>
        ledger.Notifications.ResolveAsync(pause.Agreement, Cause(pause.Flow, pause.Cause), cancellationToken);
}
