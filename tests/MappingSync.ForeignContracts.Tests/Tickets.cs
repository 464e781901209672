namespace MappingSync.ForeignContracts.Tests;

/// <summary>An issue as a tracker of our own keeps it.</summary>
public sealed record Ticket
{
    public int? Number { get; init; }

    public required string Title { get; init; }

    public string? Text { get; init; }

    public TicketState? State { get; init; }

    public string? Reporter { get; init; }

    public Uri? Page { get; init; }

    public IReadOnlyList<Tag>? Tags { get; init; }

    public IReadOnlyList<string>? Owners { get; init; }

    public int? Release { get; init; }

    public DateTimeOffset? Opened { get; init; }

    public DateTimeOffset? Closed { get; init; }

    /// <summary>What only we know of it.</summary>
    public string? Note { get; init; }
}

/// <summary>Where a ticket stands.</summary>
public enum TicketState
{
    Open,
    Done,
}

/// <summary>A label of our own.</summary>
public sealed record Tag
{
    public long Id { get; init; }

    public string? Name { get; init; }

    public string? Colour { get; init; }

    public string? Meaning { get; init; }

    public bool IsDefault { get; init; }
}
