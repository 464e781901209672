using System.Globalization;

namespace MappingSync.Engine.CatchUp;

/// <summary>
/// How far the changes of one entity were looked at: from the first start, before which nothing is ever pulled, to the newest change
/// that was seen. Written as an ISO 8601 interval.
/// </summary>
/// <param name="Start">The first start, to the second as Rackbeat's times are.</param>
/// <param name="Reached">The newest change that was looked at, by Rackbeat's clock.</param>
internal readonly record struct CatchUpPosition(DateTimeOffset Start, DateTimeOffset Reached)
{
    /// <summary>The position of a first start.</summary>
    public static CatchUpPosition Beginning(DateTimeOffset now) => new(ToSecond(now), ToSecond(now));

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public static CatchUpPosition Parse(string text) => text.Split('/') is [var start, var reached]
        ? new CatchUpPosition(Time(start), Time(reached))
        : throw new FormatException($"'{text}' is not a position of the catch-up.");

    /// <summary>
    /// The oldest change that is looked at again. The overlap covers changes of the same second, and those that Rackbeat stored later
    /// than their time says.
    /// </summary>
    public DateTimeOffset Floor(TimeSpan overlap) => Reached - overlap is var floor && floor > Start ? floor : Start;

    /// <summary>The position after newer changes were looked at.</summary>
    public CatchUpPosition MovedTo(DateTimeOffset newest) => newest > Reached ? this with { Reached = newest } : this;

    /// <summary>The beginning of a time's second.</summary>
    public static DateTimeOffset ToSecond(DateTimeOffset time) => new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Start.UtcDateTime:O}/{Reached.UtcDateTime:O}");

    private static DateTimeOffset Time(string text) => DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
