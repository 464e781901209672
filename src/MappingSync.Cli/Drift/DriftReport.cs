using MappingSync.Schemas;

namespace MappingSync.Cli.Drift;

/// <summary>One difference between a contract and its sources.</summary>
/// <param name="Difference">The difference.</param>
/// <param name="IsInfo">Whether it may well be right: a property that no recorded payload has.</param>
internal sealed record DriftFinding(Difference Difference, bool IsInfo);

/// <summary>What was found.</summary>
/// <param name="Contracts">The contracts that were compared, and with how many files.</param>
/// <param name="Findings">What no explanation explains.</param>
/// <param name="Explained">How many differences are explained.</param>
/// <param name="Stale">Explanations that explain nothing.</param>
internal sealed record DriftReport(
    IReadOnlyList<(string Contract, int Files)> Contracts,
    IReadOnlyList<DriftFinding> Findings,
    int Explained,
    IReadOnlyList<Explanation> Stale)
{
    public int Differences => Findings.Count(static finding => !finding.IsInfo);

    public int ExitCode => Differences > 0 || Stale.Count > 0 ? ExitCodes.Found : ExitCodes.Ok;
}
