using System.Globalization;
using MappingSync.Engine.Errors;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Notifications;
using MappingSync.Mappings;
using MappingSync.Rackbeat;

namespace MappingSync.Engine.Orders;

/// <summary>What differs between an order in Rackbeat and what e-conomic says, field by field and line by line.</summary>
internal static class OrderChanges
{
    private const int MostListed = 8;

    /// <summary>The differences for a person, in both languages: the label, what Rackbeat has, and what e-conomic has.</summary>
    public static LocalizedText Describe(Order before, Order after)
    {
        var all = new List<LocalizedText>();
        foreach (var change in OrderMapping.ComparePull(before, after))
        {
            if (change.Field.Name == "lines")
            {
                all.AddRange(Lines(before.Lines ?? [], after.Lines ?? []));
            }
            else
            {
                all.Add(One(default, change));
            }
        }

        var listed = all.Take(MostListed).ToList();
        if (all.Count > MostListed)
        {
            var more = (all.Count - MostListed).ToString(CultureInfo.InvariantCulture);
            listed.Add(new LocalizedText($"and {more} more", $"og {more} til"));
        }

        return new LocalizedText(string.Join("; ", listed.Select(text => text.English)), string.Join("; ", listed.Select(text => text.Danish)));
    }

    /// <summary>The differences for the audit trail.</summary>
    public static IReadOnlyList<AuditChange> Audit(Order before, Order after) =>
    [
        .. OrderMapping.ComparePull(before, after).Where(change => change.Field.Name != "lines").Select(AuditChange.From),
        .. Lines(before.Lines ?? [], after.Lines ?? []).Select(text => new AuditChange("lines", null, text.English)),
    ];

    private static IEnumerable<LocalizedText> Lines(IReadOnlyList<OrderLine> before, IReadOnlyList<OrderLine> after)
    {
        for (var row = 0; row < Math.Max(before.Count, after.Count); row++)
        {
            var place = (row + 1).ToString(CultureInfo.InvariantCulture);
            if (row >= before.Count)
            {
                yield return Whole(place, after[row], "is new", "er ny");
            }
            else if (row >= after.Count)
            {
                yield return Whole(place, before[row], "is gone", "er væk");
            }
            else
            {
                foreach (var change in OrderLineMapping.ComparePull(before[row], after[row]))
                {
                    yield return One(new LocalizedText($"line {place}, ", $"linje {place}, "), change);
                }
            }
        }
    }

    private static LocalizedText Whole(string place, OrderLine line, string english, string danish)
    {
        var product = RecordName.Cut(line.ItemId ?? line.ChildId ?? line.Name ?? "–");
        var quantity = Text(line.Quantity);
        return new LocalizedText($"line {place} ({quantity} × '{product}') {english}", $"linje {place} ({quantity} × '{product}') {danish}");
    }

    private static LocalizedText One(LocalizedText place, FieldChange change) => new(
        $"{place.English}{change.Field.EnglishLabel}: {Text(change.Old)} → {Text(change.New)}",
        $"{place.Danish}{change.Field.DanishLabel}: {Text(change.Old)} → {Text(change.New)}");

    private static string Text(object? value) => value switch
    {
        null or "" => "–",
        string text => "'" + RecordName.Cut(text.ReplaceLineEndings(" ")) + "'",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.######", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "–",
    };
}
