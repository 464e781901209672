using System.Text;
using MappingSync.Engine.Ledger;

namespace MappingSync.Engine.Intake;

/// <inheritdoc cref="IWebhookIntake" />
/// <param name="work">Where the work is stored.</param>
/// <param name="routes">Which flow an event feeds.</param>
/// <param name="signal">Told after the commit.</param>
public sealed class WebhookIntake(IWorkLedger work, IEventRoutes routes, IWorkSignal signal) : IWebhookIntake
{
    /// <inheritdoc />
    public async Task<IntakeResult> AcceptAsync(string agreement, string eventName, string key, CancellationToken cancellationToken)
    {
        if (routes.FlowOf(agreement, eventName) is not { } flow)
        {
            return IntakeResult.UnknownEvent;
        }

        if (!IsKey(key))
        {
            return IntakeResult.InvalidKey;
        }

        try
        {
            await work.EnqueueAsync(new NewWork(new WorkKey(agreement, flow, key), eventName), cancellationToken);
        }
        catch (LedgerUnavailableException)
        {
            return IntakeResult.Unavailable;
        }

        signal.Wake(agreement);
        return IntakeResult.Accepted;
    }

    /// <summary>1 to 200 characters of well-formed text without control characters.</summary>
    private static bool IsKey(string? key)
    {
        if (key is not { Length: > 0 and <= WorkKey.MaxKeyLength })
        {
            return false;
        }

        foreach (var rune in key.EnumerateRunes())
        {
            if (Rune.IsControl(rune) || rune == Rune.ReplacementChar)
            {
                return false;
            }
        }

        return true;
    }
}
