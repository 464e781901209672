using System.Composition;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace MappingSync.CodeFixes;

/// <summary>Syncs a property that no list mentions with the one of the same name in the other system (MSYNC201).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SyncFixProvider), DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)], DocumentExtensions = [".cs", ".yaml", ".yml"])]
[Shared]
public sealed class SyncFixProvider() : SpecFixProvider([DiagnosticIds.PropertyNotMentioned], [RepairKind.SyncSameName]);

/// <summary>Excludes a property that no list mentions, or lists it as read-only (MSYNC201).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LeaveOutFixProvider), DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)], DocumentExtensions = [".cs", ".yaml", ".yml"])]
[Shared]
public sealed class LeaveOutFixProvider() : SpecFixProvider([DiagnosticIds.PropertyNotMentioned], [RepairKind.Exclude, RepairKind.ReadOnly]);

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
public sealed class RemoveStaleFixProvider() : SpecFixProvider(Repairs.Stale, [RepairKind.RemoveStale]);
