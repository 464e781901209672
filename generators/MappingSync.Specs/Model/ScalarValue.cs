using System.Globalization;

namespace MappingSync.Specs.Model;

/// <summary>What a plain scalar means by YAML's core schema. A quoted one is always <see cref="Text"/>.</summary>
internal enum ScalarKind
{
    Text,
    Integer,
    Decimal,
    Boolean,
    Null,
}

/// <summary>A literal value in a spec.</summary>
/// <param name="Text">The text as it reads, without quotes.</param>
/// <param name="Kind">What the text means.</param>
/// <param name="Span">Where it is written.</param>
internal sealed record ScalarValue(string Text, ScalarKind Kind, SpecSpan Span)
{
    public bool IsNumber => Kind is ScalarKind.Integer or ScalarKind.Decimal;

    public bool AsBoolean => Kind == ScalarKind.Boolean && string.Equals(Text, "true", System.StringComparison.OrdinalIgnoreCase);

    public decimal AsDecimal => decimal.Parse(Text, NumberStyles.Float, CultureInfo.InvariantCulture);

    public override string ToString() => Text;
}
