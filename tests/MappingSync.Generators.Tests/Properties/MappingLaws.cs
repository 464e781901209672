namespace MappingSync.Generators.Tests.Properties;

/// <summary>What holds for every mapping. Each law gives null, or what is wrong.</summary>
internal static class MappingLaws
{
    /// <summary>Applying a second time changes nothing.</summary>
    public static string? ApplyingTwice(ISubject mapping, bool forward, object source, object target)
    {
        var once = mapping.Apply(forward, source, target);
        var twice = mapping.Apply(forward, source, once);
        return mapping.Show(once) == mapping.Show(twice) ? null : $"once {mapping.Show(once)}, twice {mapping.Show(twice)}";
    }

    /// <summary>After applying, a comparison finds nothing to do, and the target has what a new record would have.</summary>
    public static string? ComparingAfterApplying(ISubject mapping, RandomSpec spec, bool forward, object source, object target)
    {
        var applied = mapping.Apply(forward, source, target);
        var again = mapping.Compare(forward, applied, mapping.Apply(forward, source, applied));
        if (again.Count > 0)
            return "still to do: " + string.Join(", ", again);

        var kept = spec.Fields.Where(static field => !field.IsOverwritten).Select(static field => field.Name);
        var missed = mapping.Compare(forward, applied, mapping.Map(forward, source)).Except(kept).ToList();
        return missed.Count == 0 ? null : $"not applied: {string.Join(", ", missed)} of {mapping.Show(source)} to {mapping.Show(target)} gives {mapping.Show(applied)}";
    }

    /// <summary>What goes there and back is the same.</summary>
    public static string? ThereAndBack(ISubject mapping, RandomSpec spec, object left)
    {
        var back = mapping.Map(forward: false, mapping.Map(forward: true, left));
        var held = spec.Fields.Where(static field => field.RoundTrips).Select(static field => field.Name);
        var lost = mapping.Compare(forward: false, left, back).Intersect(held).ToList();
        return lost.Count == 0 ? null : $"lost: {string.Join(", ", lost)} of {mapping.Show(left)}, back came {mapping.Show(back)}";
    }

    /// <summary>Two records have the same fingerprint exactly when a comparison finds no difference.</summary>
    public static string? FingerprintsFollowComparison(ISubject mapping, bool forward, object first, object second)
    {
        var isSame = mapping.Compare(forward, first, second).Count == 0;
        var hasSamePrint = mapping.Fingerprint(forward, first) == mapping.Fingerprint(forward, second);
        return isSame == hasSamePrint ? null : $"{(isSame ? "the same" : "different")} by comparison: {mapping.Show(first)} and {mapping.Show(second)}";
    }

    /// <summary>The fingerprint of a source is that of what it becomes.</summary>
    public static string? FingerprintsAreForetold(ISubject mapping, bool forward, object source) =>
        mapping.FingerprintOfSource(forward, source) == mapping.Fingerprint(forward, mapping.Map(forward, source)) ? null : mapping.Show(source);
}
