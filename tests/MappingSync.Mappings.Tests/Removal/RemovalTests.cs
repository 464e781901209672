using MappingSync.Specs.Diagnostics;

namespace MappingSync.Mappings.Tests.Removal;

/// <summary>
/// No entry of any spec can be taken away without the build telling where. What touches a property is told at the spec or its contract. An
/// entry without a property (a row that another entity carries, a row that no system has, a resource below the record) and a whole flow are
/// told where <c>_shared.yaml</c> expects them.
/// </summary>
public sealed class RemovalTests
{
    private static readonly SpecSet Specs = new();

    [Fact]
    public void The_specs_as_they_are_have_no_findings() => Assert.Empty(Specs.Names.SelectMany(Specs.Judge).Concat(Specs.JudgeShared()));

    [Fact]
    public void Taking_away_any_entry_is_told()
    {
        var removals = Specs.Removals.ToList();

        var unnoticed = removals.AsParallel().AsOrdered().Where(static removal => !IsTold(removal)).Select(static removal => removal.ToString());

        Assert.Equal([], unnoticed);
        Assert.True(removals.Count > 900, $"only {removals.Count} entries were taken away");
    }

    private static bool IsTold(SpecRemoval removal)
    {
        var found = Specs.Judge(removal.Spec, removal.Text);
        return found.Count > 0
            && found.All(static finding => finding.Span != default && DiagnosticDescriptors.Of(finding.Id).DefaultSeverity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning);
    }
}
