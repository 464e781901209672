using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using MappingSync.Specs.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace MappingSync.CodeFixes;

/// <summary>
/// Makes all repairs of one kind at once. The batch fixer of the platform merges changes of C# documents only, so that without this neither editors nor
/// <c>dotnet format</c> could repair more than one finding.
/// </summary>
/// <param name="kinds">What the fix provider offers; the first is what happens when nobody chose.</param>
internal sealed class SpecFixAllProvider(ImmutableArray<RepairKind> kinds) : FixAllProvider
{
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        // dotnet format knows no key when its first finding offers nothing (any more).
        var kind = kinds.Where(candidate => candidate.ToString() == fixAllContext.CodeActionEquivalenceKey).DefaultIfEmpty(kinds[0]).First();
        var repairs = (await DiagnosticsAsync(fixAllContext).ConfigureAwait(false)).Select(diagnostic => Chosen(diagnostic, kind)).OfType<Repair>().Distinct().ToList();
        var changed = await SpecDocuments.ChangeAsync(fixAllContext.Solution, repairs, fixAllContext.CancellationToken).ConfigureAwait(false);
        return changed is null ? null : CodeAction.Create(TitleOf(kind), _ => Task.FromResult(changed), fixAllContext.CodeActionEquivalenceKey);
    }

    /// <summary>
    /// Whoever excludes a hundred properties at once means those that nothing else has: namesakes are synced.
    /// </summary>
    private static Repair? Chosen(Diagnostic diagnostic, RepairKind kind)
    {
        var repairs = Repairs.For(diagnostic.Id, diagnostic.Properties);
        var namesake = kind == RepairKind.Exclude ? repairs.FirstOrDefault(static repair => repair.Kind == RepairKind.SyncSameName) : null;
        return namesake ?? repairs.FirstOrDefault(repair => repair.Kind == kind);
    }

    private static string TitleOf(RepairKind kind) => kind switch
    {
        RepairKind.SyncSameName => "Sync properties of the same name",
        RepairKind.Exclude => "Sync properties of the same name, exclude the others with reasons to fill in",
        RepairKind.ReadOnly => "List properties as read-only",
        _ => "Remove stale entries",
    };

    private static async Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync(FixAllContext context)
    {
        if (context.Scope == FixAllScope.Document && context.Document is { } document)
            return await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);

        var diagnostics = new List<Diagnostic>();
        IEnumerable<Project> projects = context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project];
        foreach (var project in projects)
            diagnostics.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));

        return diagnostics;
    }
}
