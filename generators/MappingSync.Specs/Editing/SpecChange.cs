using System.Collections.Generic;

namespace MappingSync.Specs.Editing;

/// <summary>A wanted change of a spec, in the spec's own terms. It names no place in the text, so that several can be made one after another.</summary>
internal abstract record SpecChange;

/// <summary>A property becomes a synced field.</summary>
/// <param name="System">The system that has the property.</param>
/// <param name="Path">Its wire path.</param>
/// <param name="Counterpart">The path in the other system; null leaves an empty text to fill in, at which an error stands until it is.</param>
internal sealed record AddToSynced(string System, string Path, string? Counterpart) : SpecChange;

/// <summary>Properties become one exclusion.</summary>
/// <param name="System">The system that has the properties.</param>
/// <param name="Paths">Their wire paths.</param>
/// <param name="Reason">Why; an empty one is to be filled in, and an error stands there until it is (MSYNC401).</param>
internal sealed record AddToExcluded(string System, IReadOnlyList<string> Paths, string Reason) : SpecChange;

/// <summary>A property is listed as computed by its server.</summary>
internal sealed record AddToReadOnly(string System, string Path) : SpecChange;

/// <summary>A path leaves a list; with its last path an entry goes, and with its last entry the list.</summary>
/// <param name="List"><c>excluded</c> or <c>read-only</c>.</param>
/// <param name="Entry">The name of the exclusion; null in <c>read-only</c>.</param>
/// <param name="System">The key under which the path stands.</param>
/// <param name="Path">The path as written.</param>
/// <param name="Position">The offset of the path in the text that was judged; of several mentions the one that stands there is removed, else the last one.</param>
internal sealed record RemoveFromList(string List, string? Entry, string System, string Path, int? Position) : SpecChange;
