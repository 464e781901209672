using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using MappingSync.Engine.Settings;
using MappingSync.Runner.Settings.Yaml;

namespace MappingSync.Runner.Settings.Binding;

/// <summary>The values of a section by type. What is of the wrong type or out of range is reported and answered with nothing.</summary>
internal sealed partial class Section
{
    /// <summary>A text as written.</summary>
    public string? Text(string name) => TryScalar(Find(name), "a text", out var scalar) ? scalar.Text : null;

    /// <summary>A text that must be there and not empty.</summary>
    public string? RequiredText(string name, string remedy)
    {
        if (!TryScalar(FindRequired(name, remedy), "a text", out var scalar))
            return null;
        if (!string.IsNullOrWhiteSpace(scalar.Text))
            return scalar.Text;
        Report(scalar.Spot, $"'{FullName(name)}' is empty", remedy);
        return null;
    }

    /// <summary>A token that must be there: one line of printable characters, because it travels in a header.</summary>
    public Secret? RequiredSecret(string name, string remedy)
    {
        var text = RequiredText(name, remedy);
        if (text is null)
            return null;
        if (text.All(character => character is > ' ' and < '\u007f'))
            return new Secret(text);
        Report(ValueSpotOf(name), $"'{FullName(name)}' holds a space, a line end or a letter outside ASCII", "Copy the token again, without anything around it");
        return null;
    }

    /// <summary>Whether something is on.</summary>
    public bool? Flag(string name) => Value<bool>(name, "true or false", "Write true or false", static text => text switch
    {
        "true" => true,
        "false" => false,
        _ => null,
    });

    /// <summary>A whole number within bounds.</summary>
    public int? Whole(string name, int least, int most = int.MaxValue) =>
        Value(name, "a whole number", WholeRemedy(least, most), text => AsWhole(text, least, most));

    /// <summary>A decimal number within bounds, with a point.</summary>
    public decimal? Number(string name, decimal least, decimal most) => Value<decimal>(
        name,
        string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most}"),
        string.Create(CultureInfo.InvariantCulture, $"Write a number from {least} to {most}, with a point"),
        text => decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most ? number : null);

    /// <summary>A date.</summary>
    public DateOnly? Date(string name) => Value<DateOnly>(name, "a date", "Write year, month and day, for example 2026-12-01", static text =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null);

    /// <summary>A length of time within bounds: <c>00:05:00</c>, <c>90s</c>, <c>15m</c>, <c>12h</c> or <c>30d</c>.</summary>
    public TimeSpan? Span(string name, TimeSpan least, TimeSpan most) => Value(
        name,
        $"a length of time from {Lengths.Print(least)} to {Lengths.Print(most)}",
        "Write hours, minutes and seconds (00:05:00), or a number with d, h, m or s (30d)",
        text => Lengths.TryRead(text, out var length) && length >= least && length <= most ? length : (TimeSpan?)null);

    /// <summary>One of an enumeration's values by its name in the file: lower case, words joined by dashes.</summary>
    public T? Choice<T>(string name)
        where T : struct, Enum
    {
        if (!TryScalar(Find(name), "a single word", out var scalar))
            return null;
        var words = Enum.GetValues<T>().ToDictionary(static value => Words.Dashed(value.ToString()), StringComparer.Ordinal);
        if (words.TryGetValue(scalar.Text!, out var choice))
            return choice;
        var nearest = Spelling.Nearest(scalar.Text!, words.Keys);
        Report(
            scalar.Spot,
            $"'{FullName(name)}' is {Quoted.Not(scalar)} one of {string.Join(", ", words.Keys)}",
            nearest is null || scalar.Printable is null ? $"Write {string.Join(" or ", words.Keys)}" : $"Did you mean '{nearest}'?");
        return null;
    }

    /// <summary>An address that credentials are sent to: <c>https</c>, or <c>http</c> on this machine; with a slash at its end.</summary>
    public Uri? Address(string name)
    {
        if (!TryScalar(Find(name), "an address", out var scalar))
            return null;
        if (!Uri.TryCreate(scalar.Text, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http") || address.Host.Length == 0)
        {
            Report(scalar.Spot, $"'{FullName(name)}' is no web address", "Write it in full, for example https://example.com/");
            return null;
        }

        if (address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            Report(scalar.Spot, $"'{FullName(name)}' holds a user, a query or a fragment", "Write only the scheme, the host and the path");
            return null;
        }

        if (address.Scheme == "http" && !address.IsLoopback)
        {
            Report(scalar.Spot, $"'{FullName(name)}' is not encrypted, and tokens are sent over it", "Write https");
            return null;
        }

        return address.AbsolutePath.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");
    }

    /// <summary>The texts of a list; a single text counts as a list of one; null when it is not given.</summary>
    public IReadOnlyList<string>? Texts(string name)
    {
        if (Find(name) is not { } entry)
            return null;
        var items = entry.Value is SettingsScalar ? [entry.Value] : Items(entry);
        var texts = new List<string>();
        foreach (var item in items)
        {
            if (item is SettingsScalar { Text.Length: > 0 } scalar)
                texts.Add(scalar.Text);
            else
                Report(item.Spot, $"'{FullName(entry.Name)}' holds {item.Kind} where a text belongs", "Write the names as [first, second]");
        }

        return texts;
    }

    /// <summary>The text of a map's value; null when it is of another type, which is then reported.</summary>
    public string? TextOf(SettingsEntry entry) => TryScalar(entry, "a text", out var scalar) && scalar.Text is { Length: > 0 } text ? text : null;

    /// <summary>The whole number of a map's value; null when it is none, which is then reported.</summary>
    public int? WholeOf(SettingsEntry entry, int least) => Value(entry, "a whole number", WholeRemedy(least, int.MaxValue), text => AsWhole(text, least, int.MaxValue));

    private T? Value<T>(string name, string expected, string remedy, Func<string, T?> read)
        where T : struct =>
        Value(Find(name), expected, remedy, read);

    private T? Value<T>(SettingsEntry? entry, string expected, string remedy, Func<string, T?> read)
        where T : struct
    {
        if (!TryScalar(entry, expected, out var scalar))
            return null;
        var value = read(scalar.Text!.Trim());
        if (value is null)
            Report(scalar.Spot, $"'{FullName(entry!.Name)}' is {Quoted.Not(scalar)} {expected}", remedy);
        return value;
    }

    private bool TryScalar(SettingsEntry? entry, string expected, [NotNullWhen(true)] out SettingsScalar? scalar)
    {
        scalar = entry?.Value as SettingsScalar;
        if (scalar is { Broken: true })
            scalar = null;
        if (entry is not null && entry.Value is not SettingsScalar)
            Report(entry.Value.Spot, $"'{FullName(entry.Name)}' is {entry.Value.Kind}, not {expected}", $"Write {expected} behind '{entry.Name}:'");
        if (scalar is { Text: null })
        {
            Report(scalar.Spot, $"'{FullName(entry!.Name)}' is empty", $"Write {expected} behind '{entry.Name}:'");
            scalar = null;
        }

        return scalar is not null;
    }

    private static int? AsWhole(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;

    private static string WholeRemedy(int least, int most) => most == int.MaxValue
        ? string.Create(CultureInfo.InvariantCulture, $"Write a whole number, {least} or more")
        : string.Create(CultureInfo.InvariantCulture, $"Write a whole number from {least} to {most}");
}
