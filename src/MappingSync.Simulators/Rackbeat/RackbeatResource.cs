namespace MappingSync.Simulators.Rackbeat;

/// <summary>What is peculiar to one Rackbeat resource.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Singular">The envelope of one record.</param>
/// <param name="Plural">The envelope of a list.</param>
/// <param name="Event">The first half of its events' names.</param>
internal sealed record RackbeatResource(string Path, string Singular, string Plural, string Event)
{
    /// <summary>The property that tells records apart; users set it, except an <c>id</c>.</summary>
    public string KeyName { get; init; } = "number";

    /// <summary>Whether the key is text; an integer that Rackbeat gives when it is left out otherwise.</summary>
    public bool TextKey { get; init; }

    /// <summary>What must be sent on POST; <c>a|b</c> asks for one of them.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>What a client may set, besides the key.</summary>
    public IReadOnlyList<string> Writable { get; init; } = [];

    /// <summary>Properties that hold another resource's number: property, path of the other, property that shows it whole, if any.</summary>
    public IReadOnlyList<(string Property, string Path, string? Shown)> References { get; init; } = [];

    public IReadOnlyList<string> Filterable { get; init; } = ["number", "name", "created_at", "updated_at"];

    /// <summary>What belongs to a record and is written below it.</summary>
    public IReadOnlyList<RackbeatRows> Rows { get; init; } = [];

    /// <summary>Its name in messages: <c>customer invoice</c>.</summary>
    public string Spoken => Singular.Replace('_', ' ');
}
