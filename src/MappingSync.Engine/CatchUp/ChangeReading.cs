using System.Text;
using MappingSync.Engine.Ledger;
using MappingSync.Rackbeat;

namespace MappingSync.Engine.CatchUp;

/// <summary>
/// One way through a list that should have the last changed first, down to a floor. That it is sorted so is seen to, because nothing
/// documents it, and a list in another order would end too early.
/// </summary>
/// <param name="floor">The oldest change that is asked for.</param>
/// <param name="horizon">The latest time that can be true: a later one would move the watermark past changes that are still to come.</param>
internal sealed class ChangeReading(DateTimeOffset floor, DateTimeOffset horizon)
{
    private DateTimeOffset last = DateTimeOffset.MaxValue;
    private int? total;

    /// <summary>How many pages were read.</summary>
    public int Pages { get; private set; }

    /// <summary>Whether the floor, the end of the list or a fault was reached.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>Why the list cannot be used; null when it can.</summary>
    public string? Fault { get; private set; }

    /// <summary>The newest change that was read.</summary>
    public DateTimeOffset Newest { get; private set; } = DateTimeOffset.MinValue;

    /// <summary>How many records had no key or time that can be used.</summary>
    public int Odd { get; private set; }

    /// <summary>Whether records may have slipped to a page that was read already, because others above them were deleted meanwhile.</summary>
    public bool MayHaveGap { get; private set; }

    /// <summary>Takes the next page.</summary>
    /// <returns>Its records that changed at the floor or later.</returns>
    public IReadOnlyList<ChangedRecord> Read(ChangedRecords page)
    {
        MayHaveGap |= page.Total < total;
        total = page.Total;
        Pages++;
        IsAtEnd = page.IsLast;
        if (page.Records.Count > 0 && page.Records.All(record => record.UpdatedAt is null))
        {
            // Records without a time come last; when the first page has none, the list does not tell.
            Odd += page.Records.Count;
            Fault = Pages == 1 ? "no updated_at" : null;
            IsAtEnd = true;
            return [];
        }

        var changes = new List<ChangedRecord>();
        foreach (var record in page.Records)
        {
            if (record.UpdatedAt is not { } changed || changed > horizon || !IsKey(record.Number))
            {
                Odd++;
                continue;
            }

            if (changed > last)
            {
                Fault = "order_by has no effect";
                IsAtEnd = true;
                break;
            }

            last = changed;
            if (changed < floor)
            {
                IsAtEnd = true;
                break;
            }

            Newest = changed > Newest ? changed : Newest;
            changes.Add(record);
        }

        return changes;
    }

    private static bool IsKey(string? number) =>
        number is { Length: > 0 and <= WorkKey.MaxKeyLength } && !number.EnumerateRunes().Any(rune => Rune.IsControl(rune) || rune == Rune.ReplacementChar);
}
