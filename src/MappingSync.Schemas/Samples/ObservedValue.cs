using System.Globalization;

namespace MappingSync.Schemas;

/// <summary>What was seen at one place of the records of a payload.</summary>
internal sealed class ObservedValue
{
    private const int MostTexts = 200;

    private readonly Dictionary<ValueKinds, string> seenAt = [];
    private readonly Dictionary<string, ObservedValue> members = new(StringComparer.Ordinal);
    private readonly HashSet<string> texts = new(StringComparer.Ordinal);
    private string first = "";
    private int longest = -1;
    private string? longestAt;
    private int decimals = -1;
    private string? decimalsAt;
    private bool hasManyTexts;
    private bool areDates = true;
    private bool areTimestamps = true;

    /// <summary>How many values there were.</summary>
    public int Count { get; set; }

    /// <summary>How many of them were objects.</summary>
    public int Structures { get; set; }

    /// <summary>What the lists among them held; null when all were empty.</summary>
    public ObservedValue? Items { get; set; }

    public ObservedValue Member(string name)
    {
        if (!members.TryGetValue(name, out var member)) members.Add(name, member = new ObservedValue());
        return member;
    }

    public void Note(ValueKinds kind, string pointer)
    {
        if (seenAt.Count == 0) first = pointer;
        seenAt.TryAdd(kind, pointer);
    }

    public void NoteText(string text, string pointer)
    {
        if (text.Length > longest) (longest, longestAt) = (text.Length, pointer);
        areDates = areDates && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
        areTimestamps = areTimestamps && text.Length > 10 && text[10] is 'T' or ' ' && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
        if (texts.Count < MostTexts) texts.Add(text);
        else hasManyTexts |= !texts.Contains(text);
    }

    public void NoteDecimals(int count, string pointer)
    {
        if (count > decimals) (decimals, decimalsAt) = (count, pointer);
    }

    public Shape ToShape() => new(
        first,
        seenAt.Keys.Aggregate(ValueKinds.None, (all, kind) => all | kind),
        Structures == 0 ? null : Members,
        Items is null ? null : Items.ToShape)
    {
        Format = longest < 0 ? TextFormat.Unspecified : areDates ? TextFormat.Date : areTimestamps ? TextFormat.Timestamp : TextFormat.Unspecified,
        MaxLength = longest < 0 ? null : longest,
        LongestAt = longestAt,
        MaxDecimals = decimals < 0 ? null : decimals,
        MostDecimalsAt = decimalsAt,
        SeenAt = seenAt,
        Allowed = longest < 0 || hasManyTexts ? null : [.. texts],
    };

    private Dictionary<string, Member> Members() => members.ToDictionary(
        member => member.Key,
        member => new Member(member.Key, member.Value.ToShape()) { IsRequired = member.Value.Count == Structures },
        StringComparer.Ordinal);
}
