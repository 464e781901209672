namespace MappingSync.Simulators.Rackbeat;

/// <summary>A list that belongs to one record: contacts, addresses, notes, payments.</summary>
/// <param name="Name">Its path below the record, and the property under which it is kept.</param>
/// <param name="Singular">The envelope of one row.</param>
/// <param name="Plural">The envelope of the list.</param>
/// <param name="KeyName">What tells rows apart.</param>
internal sealed record RackbeatRows(string Name, string Singular, string Plural, string KeyName)
{
    /// <summary>What must be sent on POST.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>What a client may set.</summary>
    public IReadOnlyList<string> Writable { get; init; } = [];

    /// <summary>The property of a row that holds the number of the record, if any.</summary>
    public string? OwnerName { get; init; }

    /// <summary>Whether one row can be read and changed by itself; otherwise rows are listed, added and removed.</summary>
    public bool ByItself { get; init; } = true;

    /// <summary>Whether the record shows its rows.</summary>
    public bool ShownInRecord { get; init; }
}
