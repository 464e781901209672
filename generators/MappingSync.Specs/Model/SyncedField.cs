using System;
using System.Collections.Generic;

namespace MappingSync.Specs.Model;

internal enum WriteMode
{
    /// <summary>Written on create and on every change.</summary>
    Always,

    /// <summary>Written on create only.</summary>
    CreateOnly,

    /// <summary>The enclosing object, or the whole list, is replaced.</summary>
    Replace,
}

internal enum WhenMissing
{
    Clear,
    Keep,
    Default,
}

internal enum WhenTargetHasValue
{
    Overwrite,
    Keep,
}

internal enum Comparison
{
    Exact,

    /// <summary>White space at both ends does not count.</summary>
    Trimmed,

    /// <summary>Line ends, white space at the end of lines and empty last lines do not count.</summary>
    Lines,
}

/// <summary>The converter of one target system.</summary>
internal sealed record FieldConverter(Located<string> System, Located<string> Method);

/// <summary>A field that is kept in step.</summary>
internal sealed record SyncedField
{
    public required Located<string> Name { get; init; }

    public required SpecSpan Span { get; init; }

    public Label? Label { get; init; }

    /// <summary>Null means <see cref="Documented.Row"/>.</summary>
    public Located<Documented>? Documented { get; init; }

    public IReadOnlyList<FieldSide> Sides { get; init; } = [];

    public IReadOnlyList<FieldConverter> Converters { get; init; } = [];

    public FieldReference? References { get; init; }

    public Located<bool>? Required { get; init; }

    public IReadOnlyList<FieldLimits> Limits { get; init; } = [];

    public ValueMap? Values { get; init; }

    public SpecPath? ValuesOverride { get; init; }

    /// <summary>Null means <see cref="Unmapped.Error"/>.</summary>
    public Located<Unmapped>? Unmapped { get; init; }

    /// <summary>Null means <see cref="WriteMode.Always"/>.</summary>
    public Located<WriteMode>? Write { get; init; }

    /// <summary>Null means <see cref="WhenMissing.Clear"/>.</summary>
    public Located<WhenMissing>? WhenMissing { get; init; }

    /// <summary>Null means <see cref="WhenTargetHasValue.Overwrite"/>.</summary>
    public Located<WhenTargetHasValue>? WhenTargetHasValue { get; init; }

    /// <summary>Null means <see cref="Comparison.Exact"/>.</summary>
    public Located<Comparison>? Compare { get; init; }

    /// <summary>The entity of the item spec that maps the list.</summary>
    public Located<string>? Items { get; init; }

    public Located<int>? MinItems { get; init; }

    public Participation Flows { get; init; } = Participation.Everywhere;

    public FieldSide? Side(string system)
    {
        foreach (var side in Sides)
        {
            if (string.Equals(side.System.Value, system, StringComparison.Ordinal))
                return side;
        }

        return null;
    }

    public Located<string>? Converter(string targetSystem)
    {
        foreach (var converter in Converters)
        {
            if (string.Equals(converter.System.Value, targetSystem, StringComparison.Ordinal))
                return converter.Method;
        }

        return null;
    }

    public FieldLimits? LimitsOf(string targetSystem)
    {
        foreach (var limits in Limits)
        {
            if (string.Equals(limits.System.Value, targetSystem, StringComparison.Ordinal))
                return limits;
        }

        return null;
    }
}
