using System.Composition;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace MappingSync.CodeFixes;

/// <summary>
/// Syncs a property that no list mentions with its namesake, excludes it, or lists it as read-only (MSYNC201). Excluding comes first, because <c>dotnet format</c>
/// makes the first offer come true everywhere in one run, and for many at once that includes syncing namesakes.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingPropertyFixProvider), DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)], DocumentExtensions = [".cs", ".yaml", ".yml"])]
[Shared]
public sealed class MissingPropertyFixProvider() : SpecFixProvider([DiagnosticIds.PropertyNotMentioned], [RepairKind.Exclude, RepairKind.SyncSameName, RepairKind.ReadOnly]);

/// <summary>Syncs a property that no list mentions with one of a similar name, or with one to fill in (MSYNC201). Both need a person, so neither is done to many at once.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ProposeSyncFixProvider), DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)], DocumentExtensions = [".cs", ".yaml", ".yml"])]
[Shared]
public sealed class ProposeSyncFixProvider() : SpecFixProvider([DiagnosticIds.PropertyNotMentioned], [RepairKind.SyncAlike, RepairKind.SyncToFillIn])
{
    /// <inheritdoc />
    public override FixAllProvider? GetFixAllProvider() => null;
}

/// <summary>Removes entries that name no property, or one that another entry names already.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveStaleFixProvider), DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)], DocumentExtensions = [".cs", ".yaml", ".yml"])]
[Shared]
public sealed class RemoveStaleFixProvider() : SpecFixProvider(Repairs.Removable, [RepairKind.RemoveStale]);
