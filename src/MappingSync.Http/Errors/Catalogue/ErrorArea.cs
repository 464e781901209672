namespace MappingSync.Http;

/// <summary>The error codes of one part of a system.</summary>
/// <param name="Name">What the codes belong to, for documentation.</param>
/// <param name="Source">Where the facts come from unless an entry says otherwise: a public address, or <c>observed</c>.</param>
/// <param name="Entries">The codes.</param>
public sealed record ErrorArea(string Name, string Source, IReadOnlyList<ErrorEntry> Entries);
