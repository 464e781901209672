using System.Text.Json.Nodes;

namespace MappingSync.Simulators.Economic;

/// <summary>Who numbers a new record of a resource.</summary>
internal enum Numbering
{
    /// <summary>Read-only for API clients.</summary>
    Closed,

    /// <summary>The caller must send the key.</summary>
    Caller,

    /// <summary>The caller may send the key.</summary>
    Either,

    /// <summary>The server; a key that is sent is ignored.</summary>
    Server,
}

/// <summary>What is peculiar to one REST resource; everything common is in <see cref="RestCollections"/>.</summary>
internal sealed record RestResource(string Collection, string KeyName, Numbering Numbering)
{
    /// <summary>Whether the key is text; numbers otherwise.</summary>
    public bool TextKey { get; init; }

    /// <summary>Whose records these are; null when they are nobody's.</summary>
    public RestOwner? Owner { get; init; }

    /// <summary>Where they lie below their owner.</summary>
    public string Path { get; init; } = Collection;

    /// <summary>Where a record lies, when that is not its collection.</summary>
    public Func<JsonObject, string>? Address { get; init; }

    /// <summary>The label in messages.</summary>
    public string Label { get; init; } = "";

    public IReadOnlyList<Rule> PostRules { get; init; } = [];

    public IReadOnlyList<Rule> PutRules { get; init; } = [];

    public IReadOnlyList<string> Filterable { get; init; } = [];

    /// <summary>What a record of this resource must fulfil besides its rules; gets the former record on an update.</summary>
    public Action<JsonObject, JsonObject?, ErrorTree>? Check { get; init; }

    /// <summary>Adds what only the server knows to a copy that is about to be shown.</summary>
    public Action<string, JsonObject>? Complete { get; init; }

    /// <summary>Changes a record that is shown alone, where it differs from lists.</summary>
    public Action<JsonObject>? CompleteSingle { get; init; }
}

/// <summary>What records of a resource belong to, and how they name it.</summary>
internal sealed record RestOwner(string Property, string KeyName, string Collection);
