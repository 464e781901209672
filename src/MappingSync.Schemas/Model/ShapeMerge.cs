namespace MappingSync.Schemas;

/// <summary>Makes one shape of several that a schema combines.</summary>
internal static class ShapeMerge
{
    /// <summary>The value fits one of <paramref name="shapes" />: everything that one of them allows is allowed.</summary>
    public static Shape OneOf(string location, IReadOnlyList<Shape> shapes)
    {
        if (shapes.Count == 1) return shapes[0];

        var kinds = shapes.Aggregate(ValueKinds.None, (all, shape) => all | shape.Kinds);
        var texts = shapes.Where(shape => shape.Kinds.HasFlag(ValueKinds.Text)).ToList();
        var withMembers = shapes.Where(shape => shape.Kinds.HasFlag(ValueKinds.Structure)).ToList();
        var withItems = shapes.Where(shape => shape.Kinds.HasFlag(ValueKinds.List)).ToList();
        return new Shape(
            location,
            kinds,
            withMembers.Count == 0 || withMembers.Exists(shape => !shape.DescribesMembers) ? null : () => Members(location, withMembers, everyOneHolds: false),
            withItems.Count == 0 || withItems.Exists(shape => !shape.DescribesItems) ? null : () => OneOf(location, [.. withItems.Select(shape => shape.Items!)]))
        {
            Format = texts.Select(text => text.Format).Distinct().Count() == 1 ? texts[0].Format : TextFormat.Unspecified,
            MaxLength = texts.Count > 0 && texts.TrueForAll(text => text.MaxLength is not null) ? texts.Max(text => text.MaxLength) : null,
            Allowed = shapes.All(shape => shape.Allowed is not null) ? [.. shapes.SelectMany(shape => shape.Allowed!).Distinct(StringComparer.Ordinal)] : null,
        };
    }

    /// <summary>The value fits each of <paramref name="shapes" />: only what all of them allow is allowed; their properties add up.</summary>
    public static Shape AllOf(string location, IReadOnlyList<Shape> shapes)
    {
        if (shapes.Count == 1) return shapes[0];

        var kinds = shapes.Aggregate(ValueKinds.Any, (all, shape) => Both(all, shape.Kinds));
        return new Shape(
            location,
            kinds,
            shapes.All(shape => !shape.DescribesMembers) ? null : () => Members(location, [.. shapes.Where(shape => shape.DescribesMembers)], everyOneHolds: true),
            shapes.All(shape => !shape.DescribesItems) ? null : () => AllOf(location, [.. shapes.Where(shape => shape.DescribesItems).Select(shape => shape.Items!)]))
        {
            Format = shapes.Select(shape => shape.Format).FirstOrDefault(format => format != TextFormat.Unspecified),
            MaxLength = shapes.Min(shape => shape.MaxLength),
            Allowed = shapes.Select(shape => shape.Allowed).OfType<IReadOnlyList<string>>().Aggregate(
                (IReadOnlyList<string>?)null, (all, values) => all is null ? values : [.. all.Intersect(values, StringComparer.Ordinal)]),
        };
    }

    private static ValueKinds Both(ValueKinds one, ValueKinds other)
    {
        var both = one & other;
        // A number in one and a whole number in the other is a whole number.
        if (one.HasFlag(ValueKinds.Number) && other.HasFlag(ValueKinds.WholeNumber)) both |= ValueKinds.WholeNumber;
        if (other.HasFlag(ValueKinds.Number) && one.HasFlag(ValueKinds.WholeNumber)) both |= ValueKinds.WholeNumber;
        return both;
    }

    private static Dictionary<string, Member> Members(string location, List<Shape> shapes, bool everyOneHolds)
    {
        var merged = new Dictionary<string, Member>(StringComparer.Ordinal);
        foreach (var name in shapes.SelectMany(shape => shape.Members!.Keys).Distinct(StringComparer.Ordinal))
        {
            var found = shapes.Select(shape => shape.Members!.GetValueOrDefault(name)).OfType<Member>().ToList();
            IReadOnlyList<Shape> values = [.. found.Select(member => member.Shape).Distinct()];
            merged.Add(name, new Member(name, everyOneHolds ? AllOf(location, values) : OneOf(location, values))
            {
                IsRequired = everyOneHolds
                    ? found.Exists(member => member.IsRequired == true)
                    : found.Count == shapes.Count && found.TrueForAll(member => member.IsRequired == true),
                IsReadOnly = everyOneHolds ? found.Exists(member => member.IsReadOnly == true) : found.TrueForAll(member => member.IsReadOnly == true),
            });
        }

        return merged;
    }
}
