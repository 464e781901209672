using MappingSync.Engine.Delivery;
using MappingSync.Engine.Errors;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Notifications;

namespace MappingSync.Engine.CatchUp;

/// <summary>What people are told when changes cannot be searched for.</summary>
internal static class CatchUpNotice
{
    public static string UnlistedCause(ChangeList list) => $"catch-up/{list.Entity}/not-listed";

    public static string TooManyCause(ChangeList list) => $"catch-up/{list.Entity}/too-many";

    /// <summary>The list cannot be read by when records changed.</summary>
    public static Notice Unlisted(AgreementSession session, ChangeList list, string reason)
    {
        var kind = RecordName.Kind(list.Entity);
        return new Notice
        {
            Agreement = session.Id,
            Cause = UnlistedCause(list),
            Kind = NoticeKind.Information,
            Flow = list.Flow.Name,
            Message = new LocalizedText(
                $"{kind.English}: Rackbeat does not list such records by when they were changed ({reason}), so a change whose webhook is lost is not found.",
                $"{kind.Danish}: Rackbeat kan ikke vise den slags efter ændringstidspunkt ({reason}), så en ændring, hvis webhook går tabt, bliver ikke fundet."),
            Remedy = new LocalizedText(
                "Webhooks go on working. If a record is missing in e-conomic, save it again in Rackbeat; the list is tried again at the next start.",
                "Webhooks virker fortsat. Mangler noget i e-conomic, så gem det igen i Rackbeat; listen prøves igen ved næste start."),
        };
    }

    /// <summary>More was changed than one search reads.</summary>
    public static Notice TooMany(AgreementSession session, ChangeList list, int most)
    {
        var kind = RecordName.Kind(list.Entity);
        return new Notice
        {
            Agreement = session.Id,
            Cause = TooManyCause(list),
            Kind = NoticeKind.Information,
            Flow = list.Flow.Name,
            Message = new LocalizedText(
                FormattableString.Invariant($"{kind.English}: more than {most} records were changed since the last search; only the newest were compared."),
                FormattableString.Invariant($"{kind.Danish}: mere end {most} poster er ændret siden sidste søgning; kun de nyeste er sammenlignet.")),
            Remedy = new LocalizedText(
                "If an older change is missing in e-conomic, save the record again in Rackbeat.",
                "Mangler en ældre ændring i e-conomic, så gem posten igen i Rackbeat."),
        };
    }

    /// <summary>The pause that a refused token or right causes, and its notice.</summary>
    public static (Pause Pause, LedgerEntries Entries) Pause(AgreementSession session, ChangeList list, Failure failure)
    {
        var flow = failure.Reach == FailureReach.Agreement ? null : list.Flow.Name;
        var notice = new Notice
        {
            Agreement = session.Id,
            Cause = PauseNotice.Cause(flow, PauseCause.Access),
            Kind = NoticeKind.Access,
            Flow = list.Flow.Name,
            Message = failure.Text.Message,
            Remedy = failure.Text.Remedy,
        };
        var reason = new LocalizedText(failure.Text.English, failure.Text.Danish);
        return (new Pause(session.Id, flow, PauseCause.Access, reason), new LedgerEntries { Notices = [notice] });
    }
}
