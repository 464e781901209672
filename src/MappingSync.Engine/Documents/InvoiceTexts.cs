using System.Globalization;
using MappingSync.Engine.Errors;
using MappingSync.Engine.Notifications;

namespace MappingSync.Engine.Documents;

/// <summary>What people are told about invoices that cannot go on.</summary>
internal static class InvoiceTexts
{
    /// <summary>e-conomic computed other totals.</summary>
    public static Failure TotalsDiffer(LocalizedText record, string draft, IReadOnlyList<Mismatch> mismatches, Func<int, LocalizedText> item)
    {
        var en = string.Join("; ", mismatches.Select(one => Figures(one, item, danish: false)));
        var da = string.Join("; ", mismatches.Select(one => Figures(one, item, danish: true)));
        return Held(
            "totals-differ",
            $"{record.English} was not booked: draft {draft} in e-conomic has other amounts ({en}).",
            $"{record.Danish} er ikke bogført: kladde {draft} i e-conomic har andre beløb ({da}).",
            "Correct the invoice in Rackbeat, or book the draft in e-conomic yourself, then try again.",
            "Ret fakturaen i Rackbeat, eller bogfør selv kladden i e-conomic, og prøv igen.");
    }

    /// <summary>A person changed the draft.</summary>
    public static Failure DraftChanged(LocalizedText record, string draft) => Held(
        "draft-changed",
        $"{record.English} was not booked: somebody changed draft {draft} in e-conomic.",
        $"{record.Danish} er ikke bogført: nogen har ændret kladde {draft} i e-conomic.",
        "Book the draft in e-conomic yourself, or delete it there to have it made anew, then try again.",
        "Bogfør selv kladden i e-conomic, eller slet den dér, så den oprettes igen, og prøv igen.");

    /// <summary>The invoice is no longer booked in Rackbeat, and its draft is in e-conomic.</summary>
    public static Failure NoLongerBooked(LocalizedText record, string draft) => Held(
        "no-longer-booked",
        $"{record.English} is no longer booked in Rackbeat; draft {draft} is in e-conomic.",
        $"{record.Danish} er ikke længere bogført i Rackbeat; kladde {draft} ligger i e-conomic.",
        "Book it again in Rackbeat, or delete the draft in e-conomic.",
        "Bogfør den igen i Rackbeat, eller slet kladden i e-conomic.");

    /// <summary>The lookup found more than one document.</summary>
    public static Failure Undecided(LocalizedText record, string note) => Held(
        "undecided",
        $"{record.English}: it cannot be told which document in e-conomic is this invoice ({note}).",
        $"{record.Danish}: det kan ikke afgøres, hvilket dokument i e-conomic der er denne faktura ({note}).",
        "Remove what is too much in e-conomic, then try again.",
        "Fjern det overflødige i e-conomic, og prøv igen.");

    /// <summary>The invoice is booked under another number.</summary>
    public static Notice OtherNumber(string agreement, string flow, string key, LocalizedText record, string? booked) => new()
    {
        Agreement = agreement,
        Cause = $"{flow}/{key}/other-number",
        Kind = NoticeKind.Information,
        IsInvoiceError = true,
        Flow = flow,
        Key = key,
        Message = new LocalizedText($"{record.English} is booked in e-conomic under number {booked}.", $"{record.Danish} er bogført i e-conomic under nummer {booked}."),
        Remedy = new LocalizedText("Nothing is to be sent again; note the other number.", "Intet skal sendes igen; notér det andet nummer."),
    };

    private static string Figures(in Mismatch mismatch, Func<int, LocalizedText> item, bool danish)
    {
        var label = danish ? mismatch.Field.DanishLabel : mismatch.Field.EnglishLabel;
        LocalizedText? row = mismatch.Item is { } index ? item(index) : null;
        var place = row is { } line ? (danish ? line.Danish : line.English) + ", " : "";
        return danish
            ? $"{place}{label}: {Amount(mismatch.Expected)} i Rackbeat, {Amount(mismatch.Actual)} i e-conomic"
            : $"{place}{label}: {Amount(mismatch.Expected)} in Rackbeat, {Amount(mismatch.Actual)} in e-conomic";
    }

    private static string Amount(decimal? amount) => amount is { } value ? value.ToString("0.00####", CultureInfo.InvariantCulture) : "–";

    private static Failure Held(string code, string message, string danish, string remedy, string danishRemedy) => new(
        FailureClass.Held,
        FailureReach.Record,
        code,
        new PersonText(new LocalizedText(message, danish), new LocalizedText(remedy, danishRemedy)));
}
