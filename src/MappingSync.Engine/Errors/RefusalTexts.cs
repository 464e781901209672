using System.Globalization;
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
    public static PersonText Of(ApiError error, PersonText record, Func<int, PersonText>? item = null)
    {
        ArgumentNullException.ThrowIfNull(error);
        ArgumentNullException.ThrowIfNull(record);
        var system = SystemName.Of(error.System);
        if (error.Details.Count == 0)
        {
            return One(system, record, error.Code, error.Text, place: null);
        }

        PersonText? text = null;
        foreach (var detail in error.Details.Take(MostListed))
        {
            var place = Row(detail.Path) is { } row && item is not null ? item(row) : null;
            var one = One(system, record, detail.Code ?? error.Code, Reason(detail, place), place);
            text = text is null ? one : text.Then(one);
        }

        return text!;
    }

    /// <summary>The zero-based row that a path names, for example 8 in <c>lines[8].product</c>; null when it names none.</summary>
    internal static int? Row(string path)
    {
        var open = path.IndexOf('[', StringComparison.Ordinal);
        var close = open < 0 ? -1 : path.IndexOf(']', open);
        return close > open && int.TryParse(path.AsSpan(open + 1, close - open - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : null;
    }

    private static string Reason(ApiErrorDetail detail, PersonText? place) =>
        place is null && detail.Path.Length > 0 ? detail.Path + ": " + detail.Text : detail.Text;

    private static string Sentence(string text)
    {
        var trimmed = text.TrimEnd();
        return trimmed.Length == 0 || trimmed[^1] is '.' or '!' or '?' ? trimmed : trimmed + ".";
    }

    private static PersonText One(string system, PersonText record, string? code, string reason, PersonText? place)
    {
        var en = place is null ? record.English : record.English + ", " + place.English;
        var da = place is null ? record.Danish : record.Danish + ", " + place.Danish;
        return code switch
        {
            // The product of a draft's line, or of a draft that is booked, is barred.
            "E06600" => new PersonText(
                $"{en}: the product is barred in {system}. Remove the bar in Rackbeat and in {system}, then try again. ({reason})",
                $"{da}: varen er spærret i {system}. Fjern spærringen i Rackbeat og i {system}, og prøv igen. ({reason})"),
            "E04870" => new PersonText(
                $"{en}: the invoice date lies in a barred period in {system}. Open the period there, or give the invoice another date in Rackbeat, then try again. ({reason})",
                $"{da}: fakturadatoen ligger i en spærret periode i {system}. Åbn perioden dér, eller giv fakturaen en anden dato i Rackbeat, og prøv igen. ({reason})"),
            // On vouchers the code means a barred date or a missing account, told apart by the property.
            "E04041" when reason.StartsWith("account", StringComparison.OrdinalIgnoreCase) => new PersonText(
                $"{en}: the account does not exist or is barred in {system}. Open it there, or choose another in the settings, then try again. ({reason})",
                $"{da}: kontoen findes ikke eller er spærret i {system}. Åbn den dér, eller vælg en anden i indstillingerne, og prøv igen. ({reason})"),
            "E04041" => new PersonText(
                $"{en}: the date lies in a barred period in {system}. Open the period there, then try again. ({reason})",
                $"{da}: datoen ligger i en spærret periode i {system}. Åbn perioden dér, og prøv igen. ({reason})"),
            "E07150" => new PersonText(
                $"{en}: the account does not exist in {system}. Create it there, or choose another in the settings, then try again. ({reason})",
                $"{da}: kontoen findes ikke i {system}. Opret den dér, eller vælg en anden i indstillingerne, og prøv igen. ({reason})"),
            "E07080" or "CustomerInvalidPaymentTerm" => new PersonText(
                $"{en}: the payment terms do not exist in {system}. Choose others on the record in Rackbeat, or save the payment terms there once more, then try again. ({reason})",
                $"{da}: betalingsbetingelsen findes ikke i {system}. Vælg en anden i Rackbeat, eller gem betalingsbetingelsen dér igen, og prøv igen. ({reason})"),
            "E07180" => new PersonText(
                $"{en}: {system} has the payment terms with another type. Choose others on the record in Rackbeat, then try again. ({reason})",
                $"{da}: {system} har betalingsbetingelsen med en anden type. Vælg en anden i Rackbeat, og prøv igen. ({reason})"),
            "E06151" => new PersonText(
                $"{en}: {system} does not let the type and the days of existing payment terms change. Create new payment terms in Rackbeat instead. ({reason})",
                $"{da}: {system} tillader ikke, at type og dage ændres på en eksisterende betalingsbetingelse. Opret en ny i Rackbeat i stedet. ({reason})"),
            "E04042" or "E04760" => new PersonText(
                $"{en}: the due date is missing or lies before the invoice date. Correct it in Rackbeat, then try again. ({reason})",
                $"{da}: forfaldsdatoen mangler eller ligger før fakturadatoen. Ret den i Rackbeat, og prøv igen. ({reason})"),
            "E04740" => new PersonText(
                $"{en}: an amount has more decimals than {system} takes. Round it in Rackbeat, then try again. ({reason})",
                $"{da}: et beløb har flere decimaler, end {system} tager. Afrund det i Rackbeat, og prøv igen. ({reason})"),
            "E04010" => new PersonText(
                $"{en}: a text is longer than {system} takes. Shorten it in Rackbeat, then try again. ({reason})",
                $"{da}: en tekst er længere, end {system} tager. Gør den kortere i Rackbeat, og prøv igen. ({reason})"),
            "E06000" => new PersonText(
                $"{en}: something that it refers to does not exist in {system}. Create it there, or choose another in Rackbeat, then try again. ({reason})",
                $"{da}: noget, der henvises til, findes ikke i {system}. Opret det dér, eller vælg noget andet i Rackbeat, og prøv igen. ({reason})"),
            _ => new PersonText(
                $"{en}: {system} refuses it: {Sentence(reason)} Correct it in Rackbeat, then try again.",
                $"{da}: {system} afviser det: {Sentence(reason)} Ret det i Rackbeat, og prøv igen."),
        };
    }
}
