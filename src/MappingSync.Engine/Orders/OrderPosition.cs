using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Engine.Orders;

/// <summary>
/// How far one list of orders was looked at. All times but the first are e-conomic's own, so that it does not matter whether the two
/// clocks agree. A change of an order gets the time of the server's clock, which has passed every time that was ever answered; so what
/// changes after an answer is found at the newest time of that answer or later.
/// </summary>
internal sealed record OrderPosition
{
    /// <summary>The most orders of the overlap that are stored; should there be more, the others are asked for once more after a restart, which changes nothing.</summary>
    private const int MostStored = 1000;

    /// <summary>The first start by our clock.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>The greatest number in the list at the first start: what has a greater one and is in the list came there since.</summary>
    public int StartNumber { get; init; }

    /// <summary>Every change before this time was seen.</summary>
    public required DateTimeOffset Reached { get; init; }

    /// <summary>The newest change that was seen.</summary>
    public required DateTimeOffset Newest { get; init; }

    /// <summary>The way through the list that was not finished; null when none is under way.</summary>
    public OrderSweep? Sweep { get; init; }

    /// <summary>The changes of the overlap that were seen, by the order's number.</summary>
    public ImmutableDictionary<int, SeenChange> Seen { get; init; } = ImmutableDictionary<int, SeenChange>.Empty;

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public static OrderPosition Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, OrderPositionJson.Default.OrderPosition) ?? throw new JsonException();
        }
        catch (JsonException exception)
        {
            throw new FormatException($"'{text}' is not a position in a list of orders.", exception);
        }
    }

    /// <summary>Whether a change was seen.</summary>
    public bool HasSeen(in KeyValuePair<int, SeenChange> change) => Seen.TryGetValue(change.Key, out var seen) && seen == change.Value;

    /// <summary>The position behind a page that is not the last one.</summary>
    public OrderPosition Behind(OrderSweep sweep, DateTimeOffset newest, IEnumerable<KeyValuePair<int, SeenChange>> changes) => this with
    {
        Sweep = sweep,
        Newest = Later(Newest, newest),
        Seen = Seen.SetItems(changes),
    };

    /// <summary>The position at the end of the list.</summary>
    public OrderPosition AtEnd(DateTimeOffset bound, DateTimeOffset newest, IEnumerable<KeyValuePair<int, SeenChange>> changes, TimeSpan overlap)
    {
        var reached = Later(Reached, bound);
        var floor = Floor(reached, overlap);
        var seen = Seen.SetItems(changes);
        return this with
        {
            Sweep = null,
            Reached = reached,
            Newest = Later(Newest, newest),
            Seen = seen.RemoveRange(seen.Where(one => one.Value.At < floor).Select(one => one.Key)),
        };
    }

    /// <summary>The oldest change that is looked at again after a time was reached, to the second as e-conomic's times are.</summary>
    public static DateTimeOffset Floor(DateTimeOffset reached, TimeSpan overlap)
    {
        var floor = reached.UtcTicks > overlap.Ticks ? reached.UtcTicks - overlap.Ticks : 0;
        return new DateTimeOffset(floor - (floor % TimeSpan.TicksPerSecond), TimeSpan.Zero);
    }

    /// <summary>The later of two times.</summary>
    public static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    /// <inheritdoc />
    public override string ToString()
    {
        var stored = Seen.Count <= MostStored ? this : this with { Seen = Seen.OrderByDescending(one => one.Value.At).Take(MostStored).ToImmutableDictionary() };
        return JsonSerializer.Serialize(stored, OrderPositionJson.Default.OrderPosition);
    }
}

/// <summary>A way through a list, lowest number first, that more pages belong to.</summary>
/// <param name="Floor">The oldest change that is asked for.</param>
/// <param name="After">The number that the next page begins behind.</param>
/// <param name="Bound">What the server's clock had passed when the way began: the watermark at its end.</param>
internal sealed record OrderSweep(DateTimeOffset Floor, int After, DateTimeOffset Bound);

/// <summary>A change of an order that was seen.</summary>
/// <param name="At">When it was, to the second.</param>
/// <param name="Content">A hash of what the list shows of the order: two changes in one second have the same time, and the amounts tell them apart.</param>
internal sealed record SeenChange(DateTimeOffset At, string Content);

/// <summary>The stored form.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(OrderPosition))]
internal sealed partial class OrderPositionJson : JsonSerializerContext;
