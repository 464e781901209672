using System.Threading.Channels;
using MappingSync.Engine.Intake;

namespace MappingSync.Engine.WakeUp;

/// <summary>
/// The agreements that may have work, in the order in which they were woken, each at most once. One that is woken while it is drained
/// goes to the end of the queue when its drain ends, so a busy agreement never keeps another one from its turn.
/// </summary>
public sealed class AgreementQueue : IWorkSignal
{
    private readonly Channel<string> waiting = Channel.CreateUnbounded<string>();
    private readonly Dictionary<string, State> states = new(StringComparer.Ordinal);

    private enum State
    {
        Waiting,
        Draining,
        DrainingAndWoken,
    }

    /// <inheritdoc />
    public void Wake(string agreement)
    {
        lock (states)
        {
            if (!states.TryGetValue(agreement, out var state))
            {
                states[agreement] = State.Waiting;
                waiting.Writer.TryWrite(agreement);
            }
            else if (state == State.Draining)
            {
                states[agreement] = State.DrainingAndWoken;
            }
        }
    }

    /// <summary>Waits for the next agreement. <see cref="Leave"/> must be called when its drain ends.</summary>
    public async ValueTask<string> NextAsync(CancellationToken cancellationToken)
    {
        var agreement = await waiting.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        lock (states)
        {
            states[agreement] = State.Draining;
        }

        return agreement;
    }

    /// <summary>A drain ended.</summary>
    /// <param name="agreement">The agreement.</param>
    /// <param name="hasMore">Whether it has work left.</param>
    public void Leave(string agreement, bool hasMore)
    {
        lock (states)
        {
            if (hasMore || states[agreement] == State.DrainingAndWoken)
            {
                states[agreement] = State.Waiting;
                waiting.Writer.TryWrite(agreement);
            }
            else
            {
                states.Remove(agreement);
            }
        }
    }
}
