using MappingSync.Schemas;

namespace MappingSync.Cli.Drift;

/// <summary>What a file says of a contract's records.</summary>
internal enum SourceKind
{
    /// <summary>Looked for in the file: OpenAPI has <c>openapi</c>, a JSON Schema <c>$schema</c>, and all other JSON is a payload.</summary>
    Detect,

    /// <summary>Recorded records.</summary>
    Payload,

    /// <summary>A JSON Schema of draft 3.</summary>
    Draft03,

    /// <summary>An OpenAPI 3.0 document.</summary>
    OpenApi,
}

/// <summary>Which contract is compared with which files.</summary>
internal sealed record DriftSource
{
    /// <summary>The contract's full name; null when it is taken from a spec.</summary>
    public string? Contract { get; init; }

    /// <summary>The entity and the system whose contract it is; null when the contract is named.</summary>
    public (string Entity, string System)? Side { get; init; }

    /// <summary>Files, folders and patterns, relative to <see cref="Folder"/>.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>What <see cref="Files"/> are relative to.</summary>
    public required string Folder { get; init; }

    public SourceKind Kind { get; init; }

    /// <summary>Where the record is in each file: a component and a path, or a path; null is the root, or the component of the contract's name.</summary>
    public string? Place { get; init; }

    public Direction Direction { get; init; }
}
