using System.Globalization;
using MappingSync.Engine.Errors;
using MappingSync.Engine.Notifications;
using MappingSync.Http;
using MappingSync.Rackbeat;

namespace MappingSync.Engine.Orders;

/// <summary>What people are told about orders.</summary>
internal sealed class OrderTexts(string agreement, string flow, string key, LocalizedText record)
{
    /// <summary>The order changed in e-conomic, and the one in Rackbeat is no longer ours alone to change.</summary>
    /// <param name="current">Rackbeat's order.</param>
    /// <param name="isComparable">Whether it can be told that somebody changed it: not after the mapping of orders itself has changed.</param>
    /// <param name="changes">What differs.</param>
    public Notice Changed(Order current, bool isComparable, LocalizedText changes)
    {
        var (en, da) = State(current, isComparable);
        return Held(
            "changed",
            $"{record.English} was changed in e-conomic, but order {current.Number} in Rackbeat {en}, so it stays as it is there. In Rackbeat → in e-conomic: {changes.English}.",
            $"{record.Danish} er ændret i e-conomic, men ordre {current.Number} i Rackbeat {da}, så den er uændret dér. I Rackbeat → i e-conomic: {changes.Danish}.",
            "Make the change in Rackbeat yourself, then try again: when both agree, this goes away.",
            "Foretag selv ændringen i Rackbeat, og prøv igen: når de er ens, forsvinder beskeden.");
    }

    /// <summary>Rackbeat was sent the change, and does not show all of it.</summary>
    public Notice NotTaken(Order current, LocalizedText changes) => Held(
        "not-taken",
        $"{record.English} was changed in e-conomic, and order {current.Number} in Rackbeat did not take all of it. In Rackbeat → in e-conomic: {changes.English}.",
        $"{record.Danish} er ændret i e-conomic, og ordre {current.Number} i Rackbeat tog ikke det hele med. I Rackbeat → i e-conomic: {changes.Danish}.",
        "Make the rest of the change in Rackbeat yourself.",
        "Foretag selv resten af ændringen i Rackbeat.");

    /// <summary>The order has nothing on it any more in e-conomic.</summary>
    public Notice Emptied(string? number) => Held(
        "emptied",
        $"{record.English} is no longer complete in e-conomic (customer, products and quantities are needed); order {number} in Rackbeat stays as it is.",
        $"{record.Danish} er ikke længere komplet i e-conomic (kunde, varer og antal skal være udfyldt); ordre {number} i Rackbeat er uændret.",
        "Complete it in e-conomic, or cancel the order in Rackbeat yourself.",
        "Gør den færdig i e-conomic, eller annullér selv ordren i Rackbeat.");

    /// <summary>The order was deleted in e-conomic.</summary>
    public Notice Deleted(string? number) => Held(
        "deleted",
        $"{record.English} was deleted in e-conomic; order {number} in Rackbeat stays as it is.",
        $"{record.Danish} er slettet i e-conomic; ordre {number} i Rackbeat er uændret.",
        "If the goods are not to be delivered, cancel the order in Rackbeat yourself, then try again: this goes away.",
        "Skal varerne ikke leveres, så annullér selv ordren i Rackbeat, og prøv igen: så forsvinder beskeden.");

    /// <summary>The order became an invoice in e-conomic, and Rackbeat may make a second one.</summary>
    public Notice Archived(string? number) => Notice(
        "archived",
        NoticeKind.Information,
        $"{record.English} was made into an invoice in e-conomic; order {number} in Rackbeat is still open.",
        $"{record.Danish} er blevet til en faktura i e-conomic; ordre {number} i Rackbeat er stadig åben.",
        "Do not invoice it in Rackbeat as well: deliver it there and close it, then try again: this goes away.",
        "Fakturér den ikke også i Rackbeat: lever den dér, luk den, og prøv igen: så forsvinder beskeden.");

    /// <summary>The order was deleted in Rackbeat, and is open in e-conomic.</summary>
    public Notice GoneInRackbeat(string? number) => Held(
        "gone-in-rackbeat",
        $"{record.English} is open in e-conomic, but order {number}, which was made of it, was deleted in Rackbeat. It is not made again.",
        $"{record.Danish} er åben i e-conomic, men ordre {number}, som den blev til, er slettet i Rackbeat. Den oprettes ikke igen.",
        "If it is to be delivered after all, create it in Rackbeat yourself.",
        "Skal den leveres alligevel, så opret den selv i Rackbeat.");

    /// <summary>Rackbeat computed another amount.</summary>
    public Notice NetDiffers(string? number, IReadOnlyList<Mismatch> mismatches, bool isToBeBooked)
    {
        var en = string.Join("; ", mismatches.Select(one => $"{one.Field.EnglishLabel} {Amount(one.Expected)} in e-conomic, {Amount(one.Actual)} in Rackbeat"));
        var da = string.Join("; ", mismatches.Select(one => $"{one.Field.DanishLabel} {Amount(one.Expected)} i e-conomic, {Amount(one.Actual)} i Rackbeat"));
        return Notice(
            "net-differs",
            NoticeKind.Information,
            $"{record.English} is order {number} in Rackbeat, with another amount: {en}.",
            $"{record.Danish} er ordre {number} i Rackbeat, med et andet beløb: {da}.",
            isToBeBooked ? "Correct prices and discounts on the order in Rackbeat, then book it there yourself." : "Look at prices and discounts on the order in Rackbeat.",
            isToBeBooked ? "Ret priser og rabatter på ordren i Rackbeat, og bogfør den så selv dér." : "Se priser og rabatter efter på ordren i Rackbeat.");
    }

    private static string Amount(decimal? amount) => amount is { } value ? value.ToString("0.00####", CultureInfo.InvariantCulture) : "–";

    private static (string English, string Danish) State(Order order, bool isComparable) => order switch
    {
        { IsCancelled: true } => ("is cancelled", "er annulleret"),
        { IsArchived: true } => ("is archived", "er arkiveret"),
        { IsInvoiced: true } or { IsPartlyInvoiced: true } => ("is invoiced", "er faktureret"),
        { IsShipped: true } or { IsPartlyShipped: true } => ("is shipped", "er afsendt"),
        { IsBooked: true } => ("is booked", "er bogført"),
        _ => isComparable ? ("was changed there", "er ændret dér") : ("may have been changed there", "kan være ændret dér"),
    };

    private Notice Held(string cause, string message, string danish, string remedy, string danishRemedy) => Notice(cause, NoticeKind.Held, message, danish, remedy, danishRemedy);

    private Notice Notice(string cause, NoticeKind kind, string message, string danish, string remedy, string danishRemedy) => new()
    {
        Agreement = agreement,
        Cause = $"{flow}/{key}/{cause}",
        Kind = kind,
        Flow = flow,
        Key = key,
        Message = new LocalizedText(message, danish),
        Remedy = new LocalizedText(remedy, danishRemedy),
    };
}
