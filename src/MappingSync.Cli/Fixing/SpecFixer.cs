using System.Collections.Immutable;
using MappingSync.Cli.Checking;
using MappingSync.Cli.Loading;
using MappingSync.Cli.Printing;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Editing;
using MappingSync.Specs.Model;
using MappingSync.Specs.Reading;
using Microsoft.CodeAnalysis;

namespace MappingSync.Cli.Fixing;

/// <summary>
/// Repairs the specs of a project. After each round of repairs the rules judge again, so that a repair which makes something else wrong is taken back,
/// and what a repair leaves behind is repaired, too.
/// </summary>
internal sealed class SpecFixer(LoadedProject project, FixRequest request, Surroundings surroundings)
{
    private const int MostRounds = 10;

    private readonly Dictionary<string, SpecText> texts = project.Specs.ToDictionary(static spec => spec.Path, static spec => new SpecText(spec), StringComparer.Ordinal);
    private readonly HashSet<(string Path, SpecChange Change)> refused = [];

    /// <summary>Loads the project, repairs it, and writes the files that changed unless it is a dry run.</summary>
    public static async Task<FixReport> RunAsync(FixRequest request, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var project = await Progress.WhileAsync(surroundings, "Loading the project", () => ProjectLoader.LoadAsync(request.Project, surroundings, cancellationToken));
        return await Progress.WhileAsync(surroundings, "Repairing the specs", () => new SpecFixer(project, request, surroundings).FixAsync(cancellationToken));
    }

    /// <summary>Repairs.</summary>
    public async Task<FixReport> FixAsync(CancellationToken cancellationToken)
    {
        RefuseUnknownFiles();
        var initial = await DiagnosticsAsync(cancellationToken);
        var changes = await MakeAllAsync(initial, cancellationToken);
        var found = changes.Count == 0 ? initial : await DiagnosticsAsync(cancellationToken);
        var changed = texts.Values.Where(static text => text.IsChanged).OrderBy(static text => text.Path, StringComparer.Ordinal).ToList();
        if (!request.DryRun)
        {
            foreach (var text in changed)
                text.Write();
        }

        return new FixReport(
            Shown(project.Path),
            request.DryRun,
            [.. changes.OrderBy(static change => change.Path, StringComparer.Ordinal)],
            [.. changed.Select(text => new FixedFile(Shown(text.Path), UnifiedDiff.Of(Shown(text.Path), text.Before, text.Text)))],
            [.. found.Where(diagnostic => IsLeft(diagnostic, initial)).Select(diagnostic => Finding.Of(diagnostic, surroundings.WorkingDirectory))]);
    }

    private async Task<List<FixChange>> MakeAllAsync(ImmutableArray<Diagnostic> initial, CancellationToken cancellationToken)
    {
        var changes = new List<FixChange>();
        var found = initial;
        for (var round = 0; round < MostRounds; round++)
        {
            var before = texts.ToDictionary(static pair => pair.Key, static pair => pair.Value.Text, StringComparer.Ordinal);
            var made = Make(found);
            if (made.Count == 0)
                break;

            var after = await DiagnosticsAsync(cancellationToken);
            if (Refuse(made, found, after))
            {
                foreach (var (path, text) in before)
                    texts[path] = texts[path].With(text);

                continue;
            }

            changes.AddRange(made.Select(repair => Describe(repair.Id, repair.Repair)));
            found = after;
        }

        return changes;
    }

    private List<(string Id, Repair Repair)> Make(ImmutableArray<Diagnostic> found)
    {
        var made = new List<(string Id, Repair Repair)>();
        foreach (var file in Chosen(found).GroupBy(static chosen => chosen.Repair.SpecPath, StringComparer.Ordinal))
        {
            if (!texts.TryGetValue(file.Key, out var text))
                continue;

            var edited = SpecEdit.Apply(text.Text, [.. file.Select(static chosen => chosen.Repair.Change)]);
            texts[file.Key] = text.With(edited.Text);
            made.AddRange(file.Where(chosen => edited.Made.Contains(chosen.Repair.Change)));
        }

        return made;
    }

    /// <summary>The repair of each finding by the policy; with a reason given, all properties of a system share one exclusion.</summary>
    private List<(string Id, Repair Repair)> Chosen(ImmutableArray<Diagnostic> found)
    {
        var chosen = found
            .Where(IsAskedFor)
            .Select(diagnostic => (diagnostic.Id, Repair: Repairs.For(diagnostic.Id, diagnostic.Properties).FirstOrDefault(repair => IsWanted(repair))))
            .Where(static pair => pair.Repair is not null)
            .DistinctBy(static pair => (pair.Repair!.SpecPath, pair.Repair.Title))
            .Select(static pair => (pair.Id, pair.Repair!))
            .ToList();
        if (request.Reason.Length == 0)
            return chosen;

        var excluded = chosen.Where(static pair => pair.Item2.Change is AddToExcluded)
            .GroupBy(static pair => (pair.Item2.SpecPath, ((AddToExcluded)pair.Item2.Change).System))
            .Select(group => (group.First().Id, group.First().Item2 with
            {
                Change = new AddToExcluded(group.Key.System, [.. group.SelectMany(static pair => ((AddToExcluded)pair.Item2.Change).Paths)], request.Reason),
            }));
        return [.. chosen.Where(static pair => pair.Item2.Change is not AddToExcluded), .. excluded];
    }

    private bool IsWanted(Repair repair) => !refused.Contains((repair.SpecPath, repair.Change)) && repair.Kind switch
    {
        RepairKind.SyncSameName => request.Policy is FixPolicy.SyncNamesakes or FixPolicy.SyncAlike,
        RepairKind.SyncAlike => request.Policy == FixPolicy.SyncAlike,
        RepairKind.Exclude => request.Policy is FixPolicy.SyncNamesakes or FixPolicy.Exclude,
        RepairKind.RemoveStale => request.RemoveStale,
        _ => false,
    };

    private bool IsAskedFor(Diagnostic diagnostic) =>
        (request.Ids.Count == 0 || request.Ids.Contains(diagnostic.Id, StringComparer.OrdinalIgnoreCase)) && IsInChosenFile(diagnostic);

    private bool IsInChosenFile(Diagnostic diagnostic) =>
        request.Files.Count == 0 || request.Files.Contains(SpecOf(diagnostic), StringComparer.Ordinal);

    /// <summary>Remembers the repairs that made something wrong which was not wrong before. An empty reason is meant to be an error.</summary>
    private bool Refuse(List<(string Id, Repair Repair)> made, ImmutableArray<Diagnostic> before, ImmutableArray<Diagnostic> after)
    {
        var isRefused = false;
        foreach (var diagnostic in after.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id != DiagnosticIds.ExclusionWithoutReason && !before.Any(known => IsSame(known, diagnostic))))
        {
            var suspects = made.Where(repair => repair.Repair.SpecPath == SpecOf(diagnostic) && repair.Repair.Change is AddToSynced).ToList();
            var culprits = suspects.Where(suspect => Wrote(suspect.Repair, diagnostic)).ToList();
            foreach (var (_, repair) in culprits.Count > 0 ? culprits : suspects)
                isRefused |= refused.Add((repair.SpecPath, repair.Change));
        }

        return isRefused;
    }

    /// <summary>Whether a finding stands in the field that the repair added.</summary>
    private bool Wrote(Repair repair, Diagnostic diagnostic)
    {
        var line = diagnostic.Location.GetLineSpan().StartLinePosition.Line;
        var change = (AddToSynced)repair.Change;
        var field = SpecReader.Read(repair.SpecPath, texts[repair.SpecPath].Text).Spec?.Synced.LastOrDefault(candidate => candidate.Span.Line <= line);
        return field?.Side(change.System)?.Read is PathValue { Path.Text: var path } && path == change.Path;
    }

    private bool IsLeft(Diagnostic diagnostic, ImmutableArray<Diagnostic> initial) =>
        diagnostic.Severity >= DiagnosticSeverity.Warning
        // What stands in C#, too, is said once.
        && diagnostic.Location.Kind == LocationKind.ExternalFile
        && IsInChosenFile(diagnostic)
        && (IsAskedFor(diagnostic) || diagnostic.Id == DiagnosticIds.ExclusionWithoutReason && !initial.Any(known => IsSame(known, diagnostic)));

    private static bool IsSame(Diagnostic left, Diagnostic right) =>
        left.Id == right.Id && SpecOf(left) == SpecOf(right) && left.GetMessage(System.Globalization.CultureInfo.InvariantCulture) == right.GetMessage(System.Globalization.CultureInfo.InvariantCulture);

    private static string SpecOf(Diagnostic diagnostic) =>
        diagnostic.Properties.GetValueOrDefault(FindingProperties.SpecPath) ?? diagnostic.Location.GetLineSpan().Path;

    private Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(CancellationToken cancellationToken)
    {
        var current = project with { AdditionalTexts = [.. project.AdditionalTexts.Select(text => texts.TryGetValue(text.Path, out var edited) ? edited : text)] };
        return ProjectDiagnostics.OfAsync(current, null, cancellationToken);
    }

    private void RefuseUnknownFiles()
    {
        foreach (var file in request.Files.Where(file => !texts.ContainsKey(file)))
            throw new CliFailure($"{file} is no spec of {project.Path}. Its specs are:" + string.Concat(texts.Keys.Order(StringComparer.Ordinal).Select(path => Environment.NewLine + "  " + Shown(path))));
    }

    private FixChange Describe(string id, Repair repair) => repair.Change switch
    {
        AddToSynced added => new FixChange(Shown(repair.SpecPath), id, FixAction.Sync, added.System, [added.Path], added.Counterpart, "synced", null),
        AddToExcluded added => new FixChange(Shown(repair.SpecPath), id, FixAction.Exclude, added.System, added.Paths, null, "excluded", null),
        RemoveFromList removed => new FixChange(Shown(repair.SpecPath), id, FixAction.Remove, removed.System, [removed.Path], null, removed.List, removed.Entry),
        _ => throw new InvalidOperationException("No policy makes this change: " + repair.Title),
    };

    private string Shown(string path) => Paths.Shown(path, surroundings.WorkingDirectory);
}
