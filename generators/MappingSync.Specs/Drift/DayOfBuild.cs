using System;
using System.Globalization;

namespace MappingSync.Specs.Drift;

/// <summary>The day that the build property <c>MappingSyncToday</c> names. The compiler never reads the clock, so that a build of the same source is the same build.</summary>
/// <param name="Date">The day; null when the property is not set or no date.</param>
/// <param name="Unreadable">What stands there instead of a date, or null.</param>
internal sealed record DayOfBuild(DateTime? Date, string? Unreadable)
{
    public static DayOfBuild Unknown { get; } = new(null, null);

    public static DayOfBuild Of(string? property)
    {
        var text = property?.Trim();
        return string.IsNullOrEmpty(text) ? Unknown
            : DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? new DayOfBuild(date, null)
            : new DayOfBuild(null, text);
    }
}
