using System.Collections.Generic;

namespace MappingSync.Specs.Model;

internal enum OnViolation
{
    /// <summary>The record is not sent.</summary>
    Error,

    /// <summary>The text is cut.</summary>
    Truncate,

    /// <summary>The number is rounded, half away from zero.</summary>
    Round,
}

/// <summary>Bounds of a number, both inclusive; null is open.</summary>
internal sealed record NumberRange(decimal? Minimum, decimal? Maximum);

/// <summary>What a target system accepts.</summary>
internal sealed record FieldLimits
{
    public required Located<string> System { get; init; }

    public required SpecSpan Span { get; init; }

    public Located<int>? MaxLength { get; init; }

    public Located<int>? Decimals { get; init; }

    public Located<string>? Pattern { get; init; }

    public Located<NumberRange>? Range { get; init; }

    /// <summary>Values that are refused.</summary>
    public IReadOnlyList<ScalarValue> Not { get; init; } = [];

    /// <summary>Null means <see cref="OnViolation.Error"/>.</summary>
    public Located<OnViolation>? OnViolation { get; init; }
}
