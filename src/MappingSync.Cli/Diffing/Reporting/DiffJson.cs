namespace MappingSync.Cli.Diffing;

/// <summary>Changes as the one object of <c>--json</c>.</summary>
internal static class DiffJson
{
    public static object Of(DiffResult result) => new
    {
        result.Old,
        result.New,
        Summary = new
        {
            Breaking = result.Count(ChangeLevel.Breaking),
            Dangerous = result.Count(ChangeLevel.Dangerous),
            Safe = result.Count(ChangeLevel.Safe),
            Emitted = result.Changes.Count(static change => change.Rule.IsEmitted),
            Ignored = result.Ignored.Count,
            StaleIgnores = result.StaleIgnores.Count,
        },
        Entities = result.Hashes.Select(static hashes => new { hashes.Entity, OldSpecHash = hashes.Old, NewSpecHash = hashes.New }),
        Changes = result.Changes.Select(One),
        Ignored = result.Ignored.Select(static ignored => new { ignored.Reason, Change = One(ignored.Change) }),
        result.StaleIgnores,
    };

    private static object One(Change change) => new
    {
        change.Rule.Id,
        change.Rule.Name,
        change.Rule.Level,
        change.Rule.IsEmitted,
        change.Subject.Entity,
        change.Subject.Flow,
        change.Subject.Field,
        change.Subject.Part,
        OldValue = change.Old,
        NewValue = change.New,
        change.OldPlace,
        change.NewPlace,
        change.Problem,
        change.Rule.Why,
        change.Rule.Remedy,
        change.Fingerprint,
    };
}
