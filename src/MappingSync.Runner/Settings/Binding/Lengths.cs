using System.Globalization;

namespace MappingSync.Runner.Settings.Binding;

/// <summary>Lengths of time as they are written in the settings file.</summary>
internal static class Lengths
{
    private static readonly string[] Clock = [@"hh\:mm\:ss", @"d\.hh\:mm\:ss"];

    /// <summary>Reads <c>00:05:00</c>, <c>1.00:00:00</c>, <c>90s</c>, <c>15m</c>, <c>12h</c> or <c>30d</c>.</summary>
    public static bool TryRead(string text, out TimeSpan length)
    {
        if (TimeSpan.TryParseExact(text, Clock, CultureInfo.InvariantCulture, out length))
            return true;
        if (text.Length < 2 || !int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > 1_000_000)
            return false;
        var unit = text[^1] switch
        {
            'd' => TimeSpan.FromDays(1),
            'h' => TimeSpan.FromHours(1),
            'm' => TimeSpan.FromMinutes(1),
            's' => TimeSpan.FromSeconds(1),
            _ => TimeSpan.Zero,
        };
        length = unit * count;
        return unit > TimeSpan.Zero;
    }

    /// <summary>Writes a length in its largest whole unit.</summary>
    public static string Print(TimeSpan length) => length switch
    {
        { Ticks: var ticks } when ticks % TimeSpan.TicksPerDay == 0 => Count(length.TotalDays, "d"),
        { Ticks: var ticks } when ticks % TimeSpan.TicksPerHour == 0 => Count(length.TotalHours, "h"),
        { Ticks: var ticks } when ticks % TimeSpan.TicksPerMinute == 0 => Count(length.TotalMinutes, "m"),
        _ => Count(length.TotalSeconds, "s"),
    };

    private static string Count(double count, string unit) => count.ToString("0", CultureInfo.InvariantCulture) + unit;
}
