using MappingSync.Engine.Delivery;
using MappingSync.Engine.Errors;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Notifications;

namespace MappingSync.Engine.Orders;

/// <summary>What people are told when orders cannot be read.</summary>
internal static class OrderNotice
{
    /// <summary>The cause of the notice that orders cannot be read.</summary>
    public const string UnreadCause = "orders/unread";

    /// <summary>The cause of the notice about an unsorted list.</summary>
    public static string UnsortedCause(PolledList list) => list.Watermark + "/not-sorted";

    /// <summary>The list does not come in the order that was asked for, so pages behind the first cannot be read without gaps.</summary>
    public static Notice Unsorted(AgreementSession session, string flow, PolledList list, int pageSize) => new()
    {
        Agreement = session.Id,
        Cause = UnsortedCause(list),
        Kind = NoticeKind.Information,
        Flow = flow,
        Message = new LocalizedText(
            FormattableString.Invariant($"Orders: e-conomic does not list them by number, so only the first {pageSize} that changed are read at a time."),
            FormattableString.Invariant($"Ordrer: e-conomic viser dem ikke efter nummer, så kun de første {pageSize} ændrede læses ad gangen.")),
        Remedy = new LocalizedText(
            "If an order is missing in Rackbeat, save it again in e-conomic.",
            "Mangler en ordre i Rackbeat, så gem den igen i e-conomic."),
    };

    /// <summary>The lists could not be read for so long that somebody should know.</summary>
    public static Notice Unread(AgreementSession session, string flow, DateTimeOffset since, Failure failure) => new()
    {
        Agreement = session.Id,
        Cause = UnreadCause,
        Kind = NoticeKind.Information,
        Flow = flow,
        Message = new LocalizedText(
            FormattableString.Invariant($"New orders have not been read from e-conomic since {since.UtcDateTime:yyyy-MM-dd HH:mm} UTC. {failure.Text.Message.English}"),
            FormattableString.Invariant($"Nye ordrer er ikke læst fra e-conomic siden {since.UtcDateTime:yyyy-MM-dd HH:mm} UTC. {failure.Text.Message.Danish}")),
        Remedy = new LocalizedText(
            "It is tried again at every poll, and nothing is lost. If it goes on, see whether e-conomic works, and tell who runs this.",
            "Der prøves igen ved hver aflæsning, og intet går tabt. Bliver det ved, så se efter, om e-conomic virker, og sig det til den, der driver dette."),
    };

    /// <summary>The pause that a refused token or right causes, and its notice.</summary>
    public static (Pause Pause, LedgerEntries Entries) Pause(AgreementSession session, string flow, Failure failure)
    {
        var paused = failure.Reach == FailureReach.Agreement ? null : flow;
        var notice = new Notice
        {
            Agreement = session.Id,
            Cause = PauseNotice.Cause(paused, PauseCause.Access),
            Kind = NoticeKind.Access,
            Flow = flow,
            Message = failure.Text.Message,
            Remedy = failure.Text.Remedy,
        };
        var reason = new LocalizedText(failure.Text.English, failure.Text.Danish);
        return (new Pause(session.Id, paused, PauseCause.Access, reason), new LedgerEntries { Notices = [notice] });
    }
}
