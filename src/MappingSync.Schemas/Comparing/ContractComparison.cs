namespace MappingSync.Schemas;

/// <summary>Compares a contract with the schemas of the resource: one contract is often read from several answers and written to several requests.</summary>
public static class ContractComparison
{
    /// <summary>Lists every difference of one contract, in the order of its properties; those that only schemas have come last in each object.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="schemas">The schemas; together they say what the contract must hold.</param>
    public static IReadOnlyList<Difference> Compare(NamedShape contract, IReadOnlyList<NamedShape> schemas) => CompareAll([(contract, schemas)]);

    /// <summary>
    /// Lists every difference of several contracts. A type that stands in several contracts, or in several places of one, may declare what
    /// any of these places has: its property is missing in the schemas only if it is missing in all of them, and read-only if one of them says so.
    /// </summary>
    /// <param name="contracts">The contracts, each with its schemas.</param>
    /// <exception cref="InvalidOperationException">A contract has more than 50,000 values to compare: it and its schemas contain each other in too many ways.</exception>
    public static IReadOnlyList<Difference> CompareAll(IEnumerable<(NamedShape Contract, IReadOnlyList<NamedShape> Schemas)> contracts)
    {
        ArgumentNullException.ThrowIfNull(contracts);
        var findings = new Findings();
        foreach (var (contract, schemas) in contracts)
        {
            ArgumentNullException.ThrowIfNull(contract);
            ArgumentNullException.ThrowIfNull(schemas);
            new ComparisonWalk(contract.Name, findings).Compare(contract.Shape, schemas);
        }

        return findings.Unsettled();
    }

    /// <summary>Compares what somebody else knows of a contract's properties with the schemas of requests, and with payloads.</summary>
    /// <param name="contract">The name that messages call the rules' owner by.</param>
    /// <param name="rules">What is known.</param>
    /// <param name="schemas">The schemas; those of answers only are passed over, payloads are not.</param>
    public static IReadOnlyList<Difference> CompareRules(string contract, IReadOnlyList<KnownRule> rules, IReadOnlyList<NamedShape> schemas)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(schemas);
        var requests = schemas.Where(schema => schema.IsObserved || schema.Direction != Direction.Answer).ToList();
        return [.. rules.SelectMany(rule => RuleComparison.Compare(contract, rule, requests))];
    }
}
