namespace MappingSync.Sandbox.Scenario;

/// <summary>What a row found.</summary>
/// <param name="Holds">Whether what it proves is so.</param>
/// <param name="Seen">What was seen, in one line.</param>
internal sealed record Verdict(bool Holds, string Seen);

/// <summary>One row of the scenario.</summary>
internal abstract class Row
{
    public abstract int Number { get; }

    /// <summary>What it proves, in one sentence.</summary>
    public abstract string Claim { get; }

    /// <summary>What its sabotage does, in one sentence.</summary>
    public abstract string Sabotage { get; }

    /// <summary>The world that it is played in. Rows with equal stagings share one.</summary>
    /// <param name="sabotaged">Whether this row is sabotaged.</param>
    public virtual Staging Staging(bool sabotaged) => Scenario.Staging.MainJob;

    /// <summary>Plays the row and judges it.</summary>
    /// <exception cref="NotSeenException">Something that should have happened did not.</exception>
    public abstract Task<Verdict> PlayAsync(World world, bool sabotaged, CancellationToken cancellation);

    /// <summary>Joins findings: the row holds when there is none.</summary>
    protected static Verdict Judge(IReadOnlyCollection<string> findings, string seen) =>
        findings.Count == 0 ? new Verdict(true, seen) : new Verdict(false, string.Join("; ", findings));
}
