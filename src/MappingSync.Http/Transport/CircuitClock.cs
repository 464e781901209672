namespace MappingSync.Http;

/// <summary>Until when the circuit of one connection is open.</summary>
internal sealed class CircuitClock(TimeProvider clock)
{
    /// <summary>What a call is told that came while another one probes.</summary>
    private static readonly TimeSpan Probing = TimeSpan.FromSeconds(1);

    private readonly CoolDown coolDown = new(clock);

    /// <summary>Why a call is not sent now: the circuit is open, and the time of its next probe has not come; null when that time has come, or it is closed.</summary>
    public CallNotSentException? Refusal => coolDown.Remaining is var remaining && remaining > TimeSpan.Zero ? Refused(remaining) : null;

    /// <summary>What a call is told that the circuit itself refused.</summary>
    public CallNotSentException Refused() => Refused(coolDown.Remaining);

    /// <summary>Notes that the circuit opened.</summary>
    public void Open(TimeSpan duration) => coolDown.Extend(duration);

    private static CallNotSentException Refused(TimeSpan remaining) =>
        new(CallNotSentException.CircuitOpenCode, "Most of the last calls failed; no call is sent for a while", remaining > Probing ? remaining : Probing);
}
