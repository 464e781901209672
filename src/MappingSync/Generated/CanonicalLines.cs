namespace MappingSync.Generated;

/// <summary>Walks the lines of a text as one comparison sees them. A text without content has no lines.</summary>
internal ref struct CanonicalLines
{
    private readonly TextComparison comparison;
    private ReadOnlySpan<char> rest;
    private bool finished;

    public CanonicalLines(string? text, TextComparison comparison)
    {
        this.comparison = comparison;
        rest = comparison switch
        {
            TextComparison.Trimmed => text.AsSpan().Trim(),
            TextComparison.Lines => text.AsSpan().TrimEnd(),
            _ => text.AsSpan(),
        };
        finished = rest.IsEmpty;
        Current = default;
    }

    public ReadOnlySpan<char> Current { get; private set; }

    public bool MoveNext()
    {
        if (finished)
        {
            return false;
        }

        var end = rest.IndexOfAny('\r', '\n');
        if (end < 0)
        {
            Current = rest;
            finished = true;
        }
        else
        {
            Current = rest[..end];
            var isPair = rest[end] == '\r' && end + 1 < rest.Length && rest[end + 1] == '\n';
            rest = rest[(end + (isPair ? 2 : 1))..];
        }

        if (comparison == TextComparison.Lines)
        {
            Current = Current.TrimEnd();
        }

        return true;
    }
}
