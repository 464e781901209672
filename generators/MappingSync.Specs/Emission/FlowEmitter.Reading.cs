using System.Linq;
using System.Text.RegularExpressions;

namespace MappingSync.Specs.Emission;

/// <summary>What the private methods of a flow read besides the source; they are given nothing else.</summary>
internal sealed partial class FlowEmitter
{
    private static readonly Regex InputsWord = new(@"\binputs\b", RegexOptions.CultureInvariant);
    private static readonly Regex ReferencesWord = new(@"\breferences\b", RegexOptions.CultureInvariant);
    private static readonly Regex RowWord = new(@"\brow\b", RegexOptions.CultureInvariant);

    private Reading ReadingOf(string code) => new(flow.HasInputs && InputsWord.IsMatch(code), flow.TakesReferences && ReferencesWord.IsMatch(code));

    private Reading ReadingOf(MappedField field)
    {
        if (field.Items is { } items)
            return new Reading(ReadingOf(items).Inputs, items.TakesReferences);

        var value = field.Value;
        var code = value.Expression + " " + value.Map?.Dictionary + " " + value.Reference?.Within;
        return ReadingOf(code) with { References = value.Reference is not null || value.UsesReferences };
    }

    /// <summary>What the inputs of a row are made of.</summary>
    private Reading ReadingOf(ItemsDescriptor items) => ReadingOf(string.Join(" ", items.Inputs)) with { References = false };

    private Reading ReadingOf(ObjectDescriptor node)
    {
        var reading = new Reading(false, false);
        foreach (var position in node.Leaves.Select(static leaf => leaf.Position).Concat(node.Constants.Select(static constant => constant.With).OfType<int>()))
            reading = reading.And(readings[position]);

        foreach (var child in node.Objects)
            reading = reading.And(ReadingOf(child));

        return reading;
    }

    private string Parameters(Reading reading) =>
        (reading.Inputs ? ", in " + InputsType + " inputs" : "") + (reading.References ? ", global::MappingSync.ResolvedReferences references" : "");

    private static string Arguments(Reading reading) => (reading.Inputs ? ", in inputs" : "") + (reading.References ? ", references" : "");

    /// <summary>Whether the rows of a list are given different inputs.</summary>
    private static bool DependsOnRow(ItemsDescriptor items) => items.Inputs.Any(static input => RowWord.IsMatch(input));

    /// <param name="Inputs">Whether the flow's inputs are read.</param>
    /// <param name="References">Whether the resolved references are read.</param>
    private sealed record Reading(bool Inputs, bool References)
    {
        public Reading And(Reading other) => new(Inputs || other.Inputs, References || other.References);
    }
}
