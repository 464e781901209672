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

            var source = $"{request.Name}#{found.Shape.Location}";
            if (rule.MaxLength is { } length && found.Shape.MaxLength is { } most && length > most)
                yield return new(DifferenceKind.Length, contract, rule.Path, [source], $"up to {length} characters are written, the schema allows {most}.", $"Lower the limit to {most}.");
            if (rule.MaxLength is null && found.Shape.MaxLength is { } unlimited)
                yield return new(DifferenceKind.Length, contract, rule.Path, [source], $"no limit is known, the schema allows {unlimited} characters.", $"Limit it to {unlimited}.");
            if (demanded && !rule.IsRequired)
                yield return new(DifferenceKind.Required, contract, rule.Path, [source], "the schema demands a value, and a write without one is not stopped.", "Make it required.");
        }
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
