namespace MappingSync.Simulators.Rackbeat;

internal enum WebhookFaultKind
{
    // Meets a delivery when its event happens.
    Lose,
    Duplicate,
    Delay,
    Overtake,

    // Meets each try.
    Fail,
    LoseAnswer,
}

/// <summary>One thing that goes wrong between Rackbeat and whoever gets its webhooks. Put into <see cref="WebhookFaults" />.</summary>
public sealed class WebhookFault
{
    private WebhookFault(WebhookFaultKind kind, string name, int count = 0) => (Kind, Name, Count) = (kind, name, count);

    /// <summary>What it is called.</summary>
    public string Name { get; }

    internal WebhookFaultKind Kind { get; }

    internal int Count { get; }

    internal TimeSpan Least { get; private init; }

    internal TimeSpan Most { get; private init; }

    /// <summary>The delivery is never sent: what an outage longer than the retries looks like.</summary>
    public static WebhookFault Lose() => new(WebhookFaultKind.Lose, "lost");

    /// <summary>The event is delivered several times at the same moment.</summary>
    /// <param name="times">How many deliveries there are in all, 2 to 1000.</param>
    public static WebhookFault Duplicate(int times = 2)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(times, 1000);
        return new WebhookFault(WebhookFaultKind.Duplicate, "duplicated", times);
    }

    /// <summary>The delivery is sent later.</summary>
    /// <param name="delay">How much later, by the simulator's clock.</param>
    public static WebhookFault Delay(TimeSpan delay) => Delay(delay, delay);

    /// <summary>The delivery is sent later, by a time that the seed chooses: several of them come in another order.</summary>
    /// <param name="least">The shortest delay, by the simulator's clock.</param>
    /// <param name="most">The longest delay.</param>
    public static WebhookFault Delay(TimeSpan least, TimeSpan most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(least, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, least);
        return new WebhookFault(WebhookFaultKind.Delay, "delayed") { Least = least, Most = most };
    }

    /// <summary>The delivery is sent only after later ones have been answered.</summary>
    /// <param name="by">How many later ones.</param>
    public static WebhookFault Overtake(int by = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, 1);
        return new WebhookFault(WebhookFaultKind.Overtake, "overtaken", by);
    }

    /// <summary>A try does not arrive; it counts as a failure, and the next one follows on schedule.</summary>
    public static WebhookFault Fail() => new(WebhookFaultKind.Fail, "failed");

    /// <summary>A try arrives and its answer is lost; it counts as a failure, and the event comes again on schedule.</summary>
    public static WebhookFault LoseAnswer() => new(WebhookFaultKind.LoseAnswer, "answer lost");
}
