using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using MappingSync.Specs.Editing;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace MappingSync.CodeFixes;

/// <summary>Offers some kinds of repairs, at findings in C# and, where the editor asks, at findings in YAML.</summary>
public abstract class SpecFixProvider : CodeFixProvider
{
    private readonly ImmutableArray<RepairKind> kinds;

    private protected SpecFixProvider(ImmutableArray<string> ids, ImmutableArray<RepairKind> kinds)
    {
        FixableDiagnosticIds = ids;
        this.kinds = kinds;
    }

    /// <inheritdoc />
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc />
    public override FixAllProvider? GetFixAllProvider() => new SpecFixAllProvider(kinds);

    /// <inheritdoc />
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var project = context.TextDocument.Project;
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var repair in Repairs.For(diagnostic.Id, diagnostic.Properties).Where(repair => kinds.Contains(repair.Kind)).OrderBy(repair => kinds.IndexOf(repair.Kind)))
            {
                var changed = await SpecDocuments.ChangeAsync(project.Solution, [repair], context.CancellationToken).ConfigureAwait(false);
                // What would change nothing is not offered.
                if (changed is not null)
                    context.RegisterCodeFix(CodeAction.Create(repair.Title, _ => Task.FromResult(changed), repair.Kind.ToString(), PriorityOf(repair.Kind)), diagnostic);
            }
        }
    }

    /// <summary>Menus show what is probably meant before what always goes.</summary>
    private static CodeActionPriority PriorityOf(RepairKind kind) => kind switch
    {
        RepairKind.Exclude or RepairKind.ReadOnly or RepairKind.SyncToFillIn => CodeActionPriority.Low,
        _ => CodeActionPriority.Default,
    };
}
