namespace MappingSync.Schemas;

/// <summary>
/// What a JSON value looks like, told neither in the words of a schema language nor in those of a type system. A shape may contain
/// itself: its members and items are made when they are first asked for.
/// </summary>
public sealed class Shape
{
    private readonly Lazy<IReadOnlyDictionary<string, Member>>? members;
    private readonly Lazy<Shape>? items;

    /// <summary>Makes a shape.</summary>
    /// <param name="location">Where it is declared: a JSON pointer in a schema, the name of a type in a contract.</param>
    /// <param name="kinds">The kinds of value; <see cref="ValueKinds.None" /> is taken for <see cref="ValueKinds.Any" />.</param>
    /// <param name="members">Makes the properties of the object by their wire name; null when nothing is said of them.</param>
    /// <param name="items">Makes the shape of the list's items; null when nothing is said of them.</param>
    public Shape(string location, ValueKinds kinds, Func<IReadOnlyDictionary<string, Member>>? members = null, Func<Shape>? items = null)
    {
        ArgumentNullException.ThrowIfNull(location);
        Location = location;
        Kinds = kinds == ValueKinds.None ? ValueKinds.Any : kinds;
        this.members = members is null ? null : new(members);
        this.items = items is null ? null : new(items);
    }

    /// <summary>Where the shape is declared.</summary>
    public string Location { get; }

    /// <summary>The kinds of value, at least one.</summary>
    public ValueKinds Kinds { get; }

    /// <summary>What its texts mean.</summary>
    public TextFormat Format { get; init; }

    /// <summary>The most characters of a text; null when it is not limited or not known.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The most decimals of a number; null when they are not limited or not known.</summary>
    public int? MaxDecimals { get; init; }

    /// <summary>Where each kind of value was first seen, as JSON pointers; null for what was not made of values.</summary>
    public IReadOnlyDictionary<ValueKinds, string>? SeenAt { get; init; }

    /// <summary>Where the longest text was seen, as a JSON pointer; null for what was not made of values.</summary>
    public string? LongestAt { get; init; }

    /// <summary>Where the number with the most decimals was seen, as a JSON pointer; null for what was not made of values.</summary>
    public string? MostDecimalsAt { get; init; }

    /// <summary>The only values, as JSON writes them without quotes; null when every value is allowed.</summary>
    public IReadOnlyList<string>? Allowed { get; init; }

    /// <summary>The properties by their wire name; null when nothing is said of them.</summary>
    public IReadOnlyDictionary<string, Member>? Members => members?.Value;

    /// <summary>The shape of a list's items; null when nothing is said of it.</summary>
    public Shape? Items => items?.Value;

    /// <summary>Whether anything is said of the properties; does not make them.</summary>
    internal bool DescribesMembers => members is not null;

    /// <summary>Whether anything is said of the items; does not make them.</summary>
    internal bool DescribesItems => items is not null;

    /// <summary>Every path below this shape with its property, in order of declaration; <c>[]</c> stands for each item of a list.</summary>
    /// <param name="depth">How many levels of properties to follow; a shape that contains itself has no last one.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="depth" /> is not from 1 to 32.</exception>
    public IEnumerable<(string Path, Member Member)> Paths(int depth = 8)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(depth, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(depth, 32);
        return Below(this, "", depth);
    }

    private static IEnumerable<(string Path, Member Member)> Below(Shape shape, string path, int depth)
    {
        for (var lists = 0; shape.Items is { } item && lists < depth; lists++)
        {
            shape = item;
            path += "[]";
        }

        if (depth == 0 || shape.Members is not { } members) yield break;

        foreach (var member in members.Values)
        {
            var here = path.Length == 0 ? member.Name : $"{path}.{member.Name}";
            yield return (here, member);
            foreach (var below in Below(member.Shape, here, depth - 1)) yield return below;
        }
    }
}
