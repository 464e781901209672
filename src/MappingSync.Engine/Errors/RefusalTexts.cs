using System.Globalization;
using MappingSync.Engine.Notifications;
using MappingSync.Http;

namespace MappingSync.Engine.Errors;

/// <summary>Says what the other system refused, and the remedy, from its error codes.</summary>
public static class RefusalTexts
{
    private const int MostListed = 5;

    /// <summary>The message of a refused write.</summary>
    /// <param name="error">The answer.</param>
    /// <param name="record">The record as it is called in messages.</param>
    /// <param name="item">What a row of the record is called, by the zero-based index that the answer names; null when the record has no rows.</param>
    public static PersonText Of(ApiError error, LocalizedText record, Func<int, LocalizedText>? item = null)
    {
        ArgumentNullException.ThrowIfNull(error);
        var system = SystemName.Of(error.System);
        if (error.Details.Count == 0)
        {
            return One(system, record, error.Code, error.Text, place: null);
        }

        return PersonText.Join([.. error.Details.Take(MostListed).Select(detail =>
        {
            LocalizedText? place = Row(detail.Path) is { } row && item is not null ? item(row) : null;
            return One(system, record, detail.Code ?? error.Code, Reason(detail, place), place);
        })]);
    }

    /// <summary>The zero-based row that a path names, for example 8 in <c>lines[8].product</c>; null when it names none.</summary>
    internal static int? Row(string path)
    {
        var open = path.IndexOf('[', StringComparison.Ordinal);
        var close = open < 0 ? -1 : path.IndexOf(']', open);
        return close > open && int.TryParse(path.AsSpan(open + 1, close - open - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : null;
    }

    private static PersonText Text(string message, string danish, string remedy, string danishRemedy) =>
        new(new LocalizedText(message, danish), new LocalizedText(remedy, danishRemedy));

    private static string Reason(ApiErrorDetail detail, LocalizedText? place) =>
        place is null && detail.Path.Length > 0 ? detail.Path + ": " + detail.Text : detail.Text;

    /// <summary>A text that goes into brackets: without its own full stop.</summary>
    private static string Bare(string text) => text.TrimEnd().TrimEnd('.');

    private static string Sentence(string text)
    {
        var trimmed = text.TrimEnd();
        return trimmed.Length == 0 || trimmed[^1] is '.' or '!' or '?' ? trimmed : trimmed + ".";
    }

    private static PersonText One(string system, LocalizedText record, string? code, string reason, LocalizedText? place)
    {
        var en = place is { } row ? record.English + ", " + row.English : record.English;
        var da = place is { } line ? record.Danish + ", " + line.Danish : record.Danish;
        return code switch
        {
            // The product of a draft's line, or of a draft that is booked, is barred.
            "E06600" => Text(
                $"{en}: the product is barred in {system} ({Bare(reason)}).",
                $"{da}: varen er spærret i {system} ({Bare(reason)}).",
                $"Remove the bar in Rackbeat and in {system}, then try again.",
                $"Fjern spærringen i Rackbeat og i {system}, og prøv igen."),
            "E04870" => Text(
                $"{en}: the invoice date lies in a barred period in {system} ({Bare(reason)}).",
                $"{da}: fakturadatoen ligger i en spærret periode i {system} ({Bare(reason)}).",
                "Open the period there, or give the invoice another date in Rackbeat, then try again.",
                "Åbn perioden dér, eller giv fakturaen en anden dato i Rackbeat, og prøv igen."),
            // On vouchers the code means a barred date or a missing account, told apart by the property.
            "E04041" when reason.StartsWith("account", StringComparison.OrdinalIgnoreCase) => Text(
                $"{en}: the account does not exist or is barred in {system} ({Bare(reason)}).",
                $"{da}: kontoen findes ikke eller er spærret i {system} ({Bare(reason)}).",
                "Open it there, or choose another in the settings, then try again.",
                "Åbn den dér, eller vælg en anden i indstillingerne, og prøv igen."),
            "E04041" => Text(
                $"{en}: the date lies in a barred period in {system} ({Bare(reason)}).",
                $"{da}: datoen ligger i en spærret periode i {system} ({Bare(reason)}).",
                "Open the period there, then try again.",
                "Åbn perioden dér, og prøv igen."),
            "E07150" => Text(
                $"{en}: the account does not exist in {system} ({Bare(reason)}).",
                $"{da}: kontoen findes ikke i {system} ({Bare(reason)}).",
                "Create it there, or choose another in the settings, then try again.",
                "Opret den dér, eller vælg en anden i indstillingerne, og prøv igen."),
            "E07080" or "CustomerInvalidPaymentTerm" => Text(
                $"{en}: the payment terms do not exist in {system} ({Bare(reason)}).",
                $"{da}: betalingsbetingelsen findes ikke i {system} ({Bare(reason)}).",
                "Choose others on the record in Rackbeat, or save the payment terms there once more, then try again.",
                "Vælg en anden i Rackbeat, eller gem betalingsbetingelsen dér igen, og prøv igen."),
            "E07180" => Text(
                $"{en}: {system} has the payment terms with another type ({Bare(reason)}).",
                $"{da}: {system} har betalingsbetingelsen med en anden type ({Bare(reason)}).",
                "Choose others on the record in Rackbeat, then try again.",
                "Vælg en anden i Rackbeat, og prøv igen."),
            "E06151" => Text(
                $"{en}: {system} does not let the type and the days of existing payment terms change ({Bare(reason)}).",
                $"{da}: {system} tillader ikke, at type og dage ændres på en eksisterende betalingsbetingelse ({Bare(reason)}).",
                "Create new payment terms in Rackbeat instead.",
                "Opret en ny i Rackbeat i stedet."),
            "E04042" or "E04760" => Text(
                $"{en}: the due date is missing or lies before the invoice date ({Bare(reason)}).",
                $"{da}: forfaldsdatoen mangler eller ligger før fakturadatoen ({Bare(reason)}).",
                "Correct it in Rackbeat, then try again.",
                "Ret den i Rackbeat, og prøv igen."),
            "E04740" => Text(
                $"{en}: an amount has more decimals than {system} takes ({Bare(reason)}).",
                $"{da}: et beløb har flere decimaler, end {system} tager ({Bare(reason)}).",
                "Round it in Rackbeat, then try again.",
                "Afrund det i Rackbeat, og prøv igen."),
            "E04010" => Text(
                $"{en}: a text is longer than {system} takes ({Bare(reason)}).",
                $"{da}: en tekst er længere, end {system} tager ({Bare(reason)}).",
                "Shorten it in Rackbeat, then try again.",
                "Gør den kortere i Rackbeat, og prøv igen."),
            "E06000" => Text(
                $"{en}: something that it refers to does not exist in {system} ({Bare(reason)}).",
                $"{da}: noget, der henvises til, findes ikke i {system} ({Bare(reason)}).",
                "Create it there, or choose another in Rackbeat, then try again.",
                "Opret det dér, eller vælg noget andet i Rackbeat, og prøv igen."),
            _ => Text(
                $"{en}: {system} refuses it: {Sentence(reason)}",
                $"{da}: {system} afviser det: {Sentence(reason)}",
                "Correct it in Rackbeat, then try again.",
                "Ret det i Rackbeat, og prøv igen."),
        };
    }
}
