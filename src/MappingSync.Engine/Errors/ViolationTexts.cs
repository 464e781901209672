using System.Globalization;
using MappingSync.Engine.Notifications;

namespace MappingSync.Engine.Errors;

/// <summary>Says what a record breaks, and where to change it, from the labels of the spec.</summary>
public static class ViolationTexts
{
    private const int MostListed = 5;
    private const string SettingsPrefix = "$settings.";

    /// <summary>The failure of a record that breaks at least one rule.</summary>
    /// <param name="record">The record as it is called in messages.</param>
    /// <param name="violations">What it breaks, at least one.</param>
    /// <param name="source">The system that the value comes from, as a name for people.</param>
    /// <param name="target">The system that refuses it, as a name for people.</param>
    /// <param name="item">What a row of the record is called, for example <c>line 2 (product 'A/1')</c>; null when the record has no rows.</param>
    public static Failure Of(LocalizedText record, IReadOnlyList<Violation> violations, string source, string target, Func<int, LocalizedText>? item = null)
    {
        ArgumentNullException.ThrowIfNull(violations);
        var texts = violations.Take(MostListed).Select(violation => One(record, violation, source, target, item)).ToList();
        if (violations.Count > MostListed)
        {
            var more = violations.Count - MostListed;
            texts[^1] = texts[^1] with { Message = new LocalizedText(texts[^1].Message.English + Invariant($" And {more} more."), texts[^1].Message.Danish + Invariant($" Og {more} til.")) };
        }

        var text = PersonText.Join(texts);
        var label = new LocalizedText(violations[0].Field.EnglishLabel, violations[0].Field.DanishLabel);
        return violations.Any(IsMissingSetting)
            ? new Failure(FailureClass.Settings, FailureReach.Flow, "missing-setting", text) { Field = label }
            : new Failure(FailureClass.Data, FailureReach.Record, Code(violations[0].Rule), text) { Field = label };
    }

    /// <summary>A value that comes from the settings alone is missing for every record of the flow.</summary>
    private static bool IsMissingSetting(Violation violation) =>
        violation.Rule == ViolationRule.Required && SourcePath(violation.Field).StartsWith(SettingsPrefix, StringComparison.Ordinal);

    private static string SourcePath(Field field) => field.Paths.TryGetValue("rackbeat", out var path) ? path.TrimStart('[', ' ') : "";

    /// <summary>The setting that a missing value may come from, as it is called in the settings file; null when it comes from the record alone.</summary>
    private static string? Setting(Field field)
    {
        var path = SourcePath(field);
        var at = path.IndexOf(SettingsPrefix, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var name = new string([.. path.AsSpan(at + SettingsPrefix.Length).ToArray().TakeWhile(char.IsAsciiLetterOrDigit)]);
        return name switch
        {
            "CustomerGroupAccount" => "defaults.customer-group-account",
            "CustomerGroup" => "defaults.customer-group",
            "Layout" => "defaults.layout",
            "SalesAccounts" => "sales-accounts",
            "VatZones" => "vat-zones",
            "PaymentTermTypes" => "payment-term-types",
            "Languages" => "languages",
            _ => null,
        };
    }

    private static PersonText One(LocalizedText record, in Violation violation, string source, string target, Func<int, LocalizedText>? item)
    {
        var place = violation.Item is { } row && item is not null
            ? new LocalizedText(record.English + ", " + item(row).English, record.Danish + ", " + item(row).Danish)
            : record;
        var en = violation.Field.EnglishLabel;
        var da = violation.Field.DanishLabel;
        var limit = violation.Limit ?? "";
        var value = Value(violation.Value);
        switch (violation.Rule)
        {
            case ViolationRule.MaxLength when IsKey(violation.Field):
                return Text(
                    Invariant($"{place.English} ({value.Length} characters): {target} takes at most {limit}."),
                    Invariant($"{place.Danish} ({value.Length} tegn): {target} tager højst {limit}."),
                    Invariant($"Shorten the number in {source}."),
                    Invariant($"Gør nummeret kortere i {source}."));
            case ViolationRule.MaxLength:
                return Text(
                    Invariant($"{place.English}: {en} has {value.Length} characters, {target} takes at most {limit}."),
                    Invariant($"{place.Danish}: {da} har {value.Length} tegn, {target} tager højst {limit}."),
                    Invariant($"Shorten it in {source}."),
                    Invariant($"Gør feltet kortere i {source}."));
            case ViolationRule.Required when Setting(violation.Field) is { } setting:
                return Text(
                    Invariant($"{place.English}: {en} is missing, and {target} needs it."),
                    Invariant($"{place.Danish}: {da} mangler, og {target} kræver det."),
                    Invariant($"Set {setting} in the settings file."),
                    Invariant($"Angiv {setting} i indstillingsfilen."));
            case ViolationRule.Required:
                return Text(
                    Invariant($"{place.English}: {en} is empty, and {target} needs it."),
                    Invariant($"{place.Danish}: {da} er tomt, og {target} kræver det."),
                    Invariant($"Fill it in in {source}."),
                    Invariant($"Udfyld det i {source}."));
            case ViolationRule.Decimals:
                return Text(
                    Invariant($"{place.English}: {en} is {value}, {target} takes at most {limit} decimals."),
                    Invariant($"{place.Danish}: {da} er {value}, {target} tager højst {limit} decimaler."),
                    Invariant($"Round it in {source}."),
                    Invariant($"Afrund det i {source}."));
            case ViolationRule.Pattern:
                return Text(
                    Invariant($"{place.English}: {en} '{RecordName.Cut(value)}' does not have the form that {target} takes{Form(limit, danish: false)}."),
                    Invariant($"{place.Danish}: {da} '{RecordName.Cut(value)}' har ikke den form, som {target} kræver{Form(limit, danish: true)}."),
                    Invariant($"Correct it in {source}."),
                    Invariant($"Ret det i {source}."));
            case ViolationRule.Range:
                return Text(
                    Invariant($"{place.English}: {en} is {value}, {target} takes {Range(limit, danish: false)}."),
                    Invariant($"{place.Danish}: {da} er {value}, {target} tager {Range(limit, danish: true)}."),
                    Invariant($"Correct it in {source}."),
                    Invariant($"Ret det i {source}."));
            case ViolationRule.Not:
                return Text(
                    Invariant($"{place.English}: {en} is {value}, which {target} refuses."),
                    Invariant($"{place.Danish}: {da} er {value}, hvilket {target} afviser."),
                    Invariant($"Correct it in {source}."),
                    Invariant($"Ret det i {source}."));
            case ViolationRule.Unmapped:
                return Text(
                    Invariant($"{place.English}: {en} is '{RecordName.Cut(value)}', which has no counterpart in {target}."),
                    Invariant($"{place.Danish}: {da} er '{RecordName.Cut(value)}', som ikke har nogen modpart i {target}."),
                    Invariant($"Choose another in {source}, or add it to the map in the settings."),
                    Invariant($"Vælg en anden i {source}, eller tilføj værdien i indstillingerne."));
            case ViolationRule.MinItems:
                return Text(
                    Invariant($"{place.English}: {en} has fewer rows than the {limit} that {target} needs."),
                    Invariant($"{place.Danish}: {da} har færre linjer end de {limit}, som {target} kræver."),
                    Invariant($"Add them in {source}."),
                    Invariant($"Tilføj dem i {source}."));
            default:
                return Text(
                    Invariant($"{place.English}: {target} does not take {en}."),
                    Invariant($"{place.Danish}: {target} tager ikke {da}."),
                    Invariant($"Correct it in {source}."),
                    Invariant($"Ret det i {source}."));
        }
    }

    private static bool IsKey(Field field) => field.Name is "number" or "product";

    private static string Form(string pattern, bool danish) => pattern switch
    {
        @"^\d{13}" => danish ? " (13 cifre)" : " (13 digits)",
        "^[A-Z]{3}" => danish ? " (tre store bogstaver, fx DKK)" : " (three capital letters, for example DKK)",
        _ => "",
    };

    private static string Range(string limit, bool danish)
    {
        var at = limit.IndexOf("..", StringComparison.Ordinal);
        return at < 0 ? limit : limit[..at] + (danish ? " til " : " to ") + limit[(at + 2)..];
    }

    private static PersonText Text(string message, string danish, string remedy, string danishRemedy) =>
        new(new LocalizedText(message, danish), new LocalizedText(remedy, danishRemedy));

    private static string Value(object? value) => value switch
    {
        null => "",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string Code(ViolationRule rule) => rule switch
    {
        ViolationRule.Required => "required",
        ViolationRule.MaxLength => "max-length",
        ViolationRule.Decimals => "decimals",
        ViolationRule.Pattern => "pattern",
        ViolationRule.Range => "range",
        ViolationRule.Not => "not",
        ViolationRule.Unmapped => "unmapped",
        ViolationRule.MinItems => "min-items",
        _ => "violation",
    };

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
