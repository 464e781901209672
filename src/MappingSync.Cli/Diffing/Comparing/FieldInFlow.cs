using MappingSync.Specs.Model;

namespace MappingSync.Cli.Diffing;

/// <summary>What a field is in one flow: only what the flow reads and writes counts.</summary>
internal sealed record FieldInFlow(Spec Spec, SpecFlow Flow, SyncedField Field)
{
    public string Name => Field.Name.Value;

    private FieldSide? SourceSide => Field.Side(Flow.From.Value);

    private FieldSide? TargetSide => Field.Side(Flow.To.Value);

    public Said Source => new(SpecWords.Of(SourceSide?.Read), SourceSide?.Span);

    public Said Default => SpecWords.Of(SourceSide?.Default);

    public Said Target => TargetSide is { } side ? new Said(side.Write?.Text, side.Write?.Span ?? side.Span) : Said.Nothing;

    public Said Converter => Said.Of(Field.Converter(Flow.To.Value));

    public bool IsRequired => Field.Required?.Value == true;

    public FieldLimits? Limits => Field.LimitsOf(Flow.To.Value);

    public WriteMode Write => Field.Write?.Value ?? WriteMode.Always;

    public Unmapped Unmapped => Field.Unmapped?.Value ?? Unmapped.Error;

    public bool HasValues => Field.Values is not null || Field.ValuesOverride is not null;

    /// <summary>The literal pairs from the flow's source to its target. Read backwards, two keys may share a value: the first one wins.</summary>
    public IReadOnlyDictionary<string, (string To, SpecSpan Span)> Values()
    {
        var isForward = Spec.Systems is [var first, ..] && first.Name.Value == Flow.From.Value;
        var pairs = new Dictionary<string, (string To, SpecSpan Span)>(StringComparer.Ordinal);
        foreach (var pair in Field.Values?.Pairs ?? [])
        {
            var (from, to) = isForward ? (pair.First, pair.Second) : (pair.Second, pair.First);
            pairs.TryAdd(SpecWords.Of(from), (SpecWords.Of(to), pair.First.Span));
        }

        return pairs;
    }

    /// <summary>The fields of a flow in the order of their bits.</summary>
    public static List<FieldInFlow> Of(Spec spec, SpecFlow flow) =>
        [.. spec.Synced.Where(field => field.Flows.Includes(flow.Name.Value)).Select(field => new FieldInFlow(spec, flow, field))];
}
