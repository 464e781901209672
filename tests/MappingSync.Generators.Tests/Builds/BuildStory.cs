using System.Diagnostics;

namespace MappingSync.Generators.Tests.Builds;

/// <summary>One copy of the repository, built after each of a few changes. The tests look at what each build said and made.</summary>
public sealed class BuildStory
{
    private const string RackbeatContract = "src/MappingSync.Rackbeat/Contracts/Customer.cs";
    private const string EconomicContract = "src/MappingSync.Economic/Rest/Customer.cs";
    private const string Spec = "mappings/customer.yaml";
    private const string AddedSpec = "mappings/customer-card.yaml";
    private const string Property = "    /// <summary>A new property.</summary>\n    public string? Nickname { get; init; }\n\n";

    /// <summary>Makes the changes and the builds.</summary>
    public BuildStory()
    {
        var clock = Stopwatch.StartNew();
        using var copy = new RepositoryCopy();
        var original = copy.Read(Spec);
        Lines = original.Split('\n');

        copy.Replace(RackbeatContract, "public sealed record Customer\n{\n", "public sealed record Customer\n{\n" + Property);
        copy.Replace(EconomicContract, "public sealed record Customer\n{\n", "public sealed record Customer\n{\n" + Property);
        Grown = copy.Build();

        copy.Write(Spec, original.Replace("\nexcluded:\n", "\nexcluded:\n  nicknames: { rackbeat: Nickname, economic: Nickname, reason: Nobody needs them }\n", StringComparison.Ordinal));
        Excluded = copy.Build();

        copy.Write(Spec, original.Replace("\nsynced:\n", "\nsynced:\n  nickname: { documented: false, rackbeat: Nickname, economic: Nickname }\n", StringComparison.Ordinal));
        Synced = copy.Build();

        copy.Write(AddedSpec, copy.Read("mappings/unit.yaml").Replace("entity: unit", "entity: customer-card", StringComparison.Ordinal));
        copy.MakeOld(AddedSpec);
        Added = copy.Build();

        copy.Delete(AddedSpec);
        Deleted = copy.Build();
        Duration = clock.Elapsed;
    }

    /// <summary>The lines of the spec.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>How long all builds took.</summary>
    public TimeSpan Duration { get; }

    /// <summary>After each contract got a property.</summary>
    internal BuildResult Grown { get; }

    /// <summary>After the spec excluded the properties.</summary>
    internal BuildResult Excluded { get; }

    /// <summary>After the spec synced them instead.</summary>
    internal BuildResult Synced { get; }

    /// <summary>After a spec with an old timestamp was added.</summary>
    internal BuildResult Added { get; }

    /// <summary>After it was deleted.</summary>
    internal BuildResult Deleted { get; }
}
