namespace MappingSync.Cli.Diffing;

/// <summary>Which system of the new version is which of the old one. A system that was renamed is the one at its place.</summary>
internal static class SystemNames
{
    public static string? Counterpart(SpecPair pair, string old)
    {
        if (pair.New.System(old) is not null)
            return old;

        var unknown = pair.New.Systems.Where(system => pair.Old.System(system.Name.Value) is null).ToList();
        var gone = pair.Old.Systems.Where(system => pair.New.System(system.Name.Value) is null).ToList();
        var at = gone.FindIndex(system => system.Name.Value == old);
        return at >= 0 && at < unknown.Count ? unknown[at].Name.Value : null;
    }
}
