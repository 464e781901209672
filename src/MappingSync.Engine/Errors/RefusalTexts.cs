using MappingSync.Engine.Notifications;
using MappingSync.Http;

namespace MappingSync.Engine.Errors;

/// <summary>Says what became of a call: which record and row it was, what the catalogue knows of the code, and the text as sent.</summary>
public static class RefusalTexts
{
    private const int MostListed = 5;

    /// <summary>The message of a failed call.</summary>
    /// <param name="error">The answer, or what came instead of one.</param>
    /// <param name="record">The record as it is called in messages.</param>
    /// <param name="item">What a row of the record is called, by the zero-based index that the answer names; null when the record has no rows.</param>
    public static PersonText Of(ApiError error, LocalizedText record, Func<int, LocalizedText>? item = null)
    {
        ArgumentNullException.ThrowIfNull(error);
        var explanations = ErrorCatalogues.Of(error.System).Explain(error);
        return error.Kind == ApiErrorKind.Access
            ? OfAccess(error, explanations[0])
            : PersonText.Join([.. explanations.Take(MostListed).Select(explanation => One(error, explanation, record, item))]);
    }

    /// <summary>A missing right is not the record's: what is named is the call that needs it.</summary>
    private static PersonText OfAccess(ApiError error, ErrorExplanation explanation)
    {
        var meaning = ErrorCatalogues.Say(explanation.Meaning, error.System);
        var tail = error.Status == 401 ? "." : $" ({error.Request}: {Bare(error.Text)}).";
        return new PersonText(
            new LocalizedText(meaning.English + tail, meaning.Danish + tail).WithCapital(),
            ErrorCatalogues.Say(explanation.Remedy, error.System));
    }

    private static PersonText One(ApiError error, ErrorExplanation explanation, LocalizedText record, Func<int, LocalizedText>? item)
    {
        var detail = explanation.Detail;
        LocalizedText? place = detail is not null && item is not null && ErrorPath.FirstRow(detail.Path) is { } row ? item(row) : null;
        var en = place is { } line ? record.English + ", " + line.English : record.English;
        var da = place is { } linje ? record.Danish + ", " + linje.Danish : record.Danish;
        var meaning = ErrorCatalogues.Say(explanation.Meaning, error.System);
        var tail = Tail(error, explanation, isPlaceNamed: place is not null);
        return new PersonText(
            new LocalizedText($"{en}: {meaning.English}{tail}", $"{da}: {meaning.Danish}{tail}"),
            ErrorCatalogues.Say(explanation.Remedy, error.System));
    }

    /// <summary>The text as sent, unless it is our own: in brackets behind a meaning, in the open where nothing more is known.</summary>
    private static string Tail(ApiError error, ErrorExplanation explanation, bool isPlaceNamed)
    {
        if (explanation.Entry.SaysItAll) return ".";

        var detail = explanation.Detail;
        var text = detail is null ? error.Text : isPlaceNamed || detail.Path.Length == 0 ? detail.Text : detail.Path + ": " + detail.Text;
        if (string.IsNullOrWhiteSpace(text)) return ".";
        return explanation.Entry.IsGeneral && error.Kind is not (ApiErrorKind.Transient or ApiErrorKind.UnknownOutcome) ? ": " + Sentence(text) : $" ({Bare(text)}).";
    }

    /// <summary>A text that goes into brackets: without its own full stop.</summary>
    private static string Bare(string text) => text.TrimEnd().TrimEnd('.');

    private static string Sentence(string text)
    {
        var trimmed = text.TrimEnd();
        return trimmed[^1] is '.' or '!' or '?' ? trimmed : trimmed + ".";
    }
}
