namespace MappingSync.Schemas;

/// <summary>Compares one rule with the requests that have its property.</summary>
internal static class RuleComparison
{
    public static IEnumerable<Difference> Compare(string contract, KnownRule rule, List<NamedShape> requests)
    {
        foreach (var request in requests)
        {
            var (found, demanded) = Walk(request.Shape, rule.Path);
            if (found is null || found.IsReadOnly == true) continue;

            if (request.IsObserved)
            {
                foreach (var seen in Seen(contract, rule, request, found.Shape)) yield return seen;
                continue;
            }

            var source = $"{request.Name}#{found.Shape.Location}";
            if (rule.MaxLength is { } length && found.Shape.MaxLength is { } most && length > most)
                yield return new(DifferenceKind.Length, contract, rule.Path, [source], $"up to {length} characters are written, the schema allows {most}.", $"Lower the limit to {most}.");
            if (rule.MaxLength is null && found.Shape.MaxLength is { } unlimited)
                yield return new(DifferenceKind.Length, contract, rule.Path, [source], $"no limit is known, the schema allows {unlimited} characters.", $"Limit it to {unlimited}.");
            if (demanded && !rule.IsRequired)
                yield return new(DifferenceKind.Required, contract, rule.Path, [source], "the schema demands a value, and a write without one is not stopped.", "Make it required.");
        }
    }

    /// <summary>A system that holds a longer value than is ever written to it takes more than the rule says.</summary>
    private static IEnumerable<Difference> Seen(string contract, KnownRule rule, NamedShape payload, Shape shape)
    {
        if (rule.MaxLength is { } length && shape.MaxLength > length)
            yield return new(DifferenceKind.Length, contract, rule.Path, [$"{payload.Name}#{shape.LongestAt}"], $"up to {length} characters are written, a payload has {shape.MaxLength}.", "Check the limit.");
        if (rule.MaxDecimals is { } decimals && shape.MaxDecimals > decimals)
            yield return new(DifferenceKind.Decimals, contract, rule.Path, [$"{payload.Name}#{shape.MostDecimalsAt}"], $"up to {decimals} decimals are written, a payload has {shape.MaxDecimals}.", "Check the limit.");
    }

    /// <summary>Follows a path; whether it is demanded: every step of it is required.</summary>
    private static (Member? Member, bool Demanded) Walk(Shape shape, string path)
    {
        Member? member = null;
        var demanded = true;
        foreach (var segment in path.Split('.'))
        {
            var name = segment.TrimEnd('[', ']');
            member = shape.Members?.GetValueOrDefault(name);
            if (member is null) return (null, false);
            demanded &= member.IsRequired == true;
            shape = member.Shape;
            for (var lists = (segment.Length - name.Length) / 2; lists > 0 && shape.Items is { } item; lists--) shape = item;
        }

        return (member, demanded);
    }
}
