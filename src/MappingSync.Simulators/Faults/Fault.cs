using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Faults;

/// <summary>One thing that goes wrong between a client and the API. Put into a <see cref="FaultPlan"/>.</summary>
public sealed partial class Fault
{
    private readonly TimeSpan least;
    private readonly TimeSpan most;
    private readonly Func<JsonObject, JsonObject>? rewrite;

    private Fault(FaultKind kind, string name)
    {
        Kind = kind;
        Name = name;
    }

    private Fault(FaultKind kind, string name, TimeSpan least, TimeSpan most)
        : this(kind, name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(least, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, least);
        (this.least, this.most) = (least, most);
    }

    private Fault(Func<JsonObject, JsonObject> rewrite)
        : this(FaultKind.Rewrite, "rewritten") => this.rewrite = rewrite;

    /// <summary>How the fault is named in the call log.</summary>
    public string Name { get; }

    internal FaultKind Kind { get; }

    internal Gate? Gate { get; private init; }

    /// <summary>The connection is cut before anything is processed.</summary>
    public static Fault Reset() => new(FaultKind.Reset, "reset");

    /// <summary>The request is processed, then the connection is cut: the client cannot know what happened.</summary>
    public static Fault LoseAnswer() => new(FaultKind.LoseAnswer, "answer lost");

    /// <summary>Not processed and never answered; ends when the client leaves.</summary>
    public static Fault Hang() => new(FaultKind.Hang, "hangs");

    /// <summary>Processed and never answered; ends when the client leaves.</summary>
    public static Fault HangAnswer() => new(FaultKind.HangAnswer, "answer hangs");

    /// <summary>Processed only after a delay.</summary>
    /// <param name="delay">How long, by the simulator's clock.</param>
    public static Fault SlowRequest(TimeSpan delay) => SlowRequest(delay, delay);

    /// <summary>Processed only after a delay that the seed chooses.</summary>
    /// <param name="least">The shortest delay, by the simulator's clock.</param>
    /// <param name="most">The longest delay.</param>
    public static Fault SlowRequest(TimeSpan least, TimeSpan most) => new(FaultKind.SlowRequest, "slow", least, most);

    /// <summary>Processed at once, answered only after a delay.</summary>
    /// <param name="delay">How long, by the simulator's clock.</param>
    public static Fault SlowAnswer(TimeSpan delay) => SlowAnswer(delay, delay);

    /// <summary>Processed at once, answered only after a delay that the seed chooses.</summary>
    /// <param name="least">The shortest delay, by the simulator's clock.</param>
    /// <param name="most">The longest delay.</param>
    public static Fault SlowAnswer(TimeSpan least, TimeSpan most) => new(FaultKind.SlowAnswer, "answer slow", least, most);

    /// <summary>The connection is cut at once; the request is processed all the same, later.</summary>
    /// <param name="delay">How much later, by the simulator's clock.</param>
    public static Fault ProcessLate(TimeSpan delay) => new(FaultKind.ProcessLate, "processed late", delay, delay);

    /// <summary>The connection is cut at once; the request is processed when the gate opens, never if it drops.</summary>
    /// <param name="gate">Where the request waits.</param>
    public static Fault ProcessLate(Gate gate) => new(FaultKind.ProcessLate, "processed late") { Gate = gate };

    /// <summary>The request waits, unprocessed, at the gate.</summary>
    /// <param name="gate">Where the request waits.</param>
    public static Fault Hold(Gate gate) => new(FaultKind.Hold, "held") { Gate = gate };

    /// <summary>Processed; the answer waits at the gate.</summary>
    /// <param name="gate">Where the answer waits.</param>
    public static Fault HoldAnswer(Gate gate) => new(FaultKind.HoldAnswer, "answer held") { Gate = gate };

    /// <summary>Processed twice, the second time without its idempotency key, as a careless middlebox would.</summary>
    public static Fault Duplicate() => new(FaultKind.Duplicate, "duplicated");

    /// <summary>The JSON body is changed before it is processed.</summary>
    /// <param name="change">Gets the body and returns what is processed instead; bodies that are no JSON object stay.</param>
    public static Fault Rewrite(Func<JsonObject, JsonObject> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new Fault(change);
    }

    internal string? Rewritten(JsonObject? body) => body is null ? null : rewrite!(body).ToJsonString();

    /// <param name="chance">From 0 up to 1.</param>
    internal TimeSpan Delay(double chance) => least + ((most - least) * chance);
}
