using MappingSync.Engine.Notifications;
using MappingSync.Engine.Settings;

namespace MappingSync.Engine.Delivery;

/// <summary>What people are told when the calls of a day run out.</summary>
internal sealed class DailyCallsTexts(string agreement, LimitSettings limits)
{
    public Notice UsedUp(DateTimeOffset until) => new()
    {
        Agreement = agreement,
        Cause = DailyCalls.UsedCause,
        Kind = NoticeKind.Information,
        Message = new LocalizedText(
            FormattableString.Invariant($"The {limits.DailyCalls:N0} calls that e-conomic allows in 24 hours are used. Nothing is transferred before {until.UtcDateTime:yyyy-MM-dd HH:mm} UTC."),
            FormattableString.Invariant($"De {limits.DailyCalls} kald, som e-conomic tillader på et døgn, er brugt. Intet overføres før {until.UtcDateTime:yyyy-MM-dd HH:mm} UTC.")),
        Remedy = new LocalizedText(
            "It goes on by itself, and nothing is lost. If it happens often, ask e-conomic for more calls and tell who runs this (limits.daily-calls).",
            "Det fortsætter af sig selv, og intet går tabt. Sker det tit, så bed e-conomic om flere kald, og sig det til den, der driver dette (limits.daily-calls)."),
    };

    public Notice Reserve() => new()
    {
        Agreement = agreement,
        Cause = DailyCalls.ReserveCause,
        Kind = NoticeKind.Information,
        Message = new LocalizedText(
            FormattableString.Invariant($"Only {limits.DailyReserve:N0} of the {limits.DailyCalls:N0} calls that e-conomic allows in 24 hours are left. They are kept for what happens now; older changes wait."),
            FormattableString.Invariant($"Kun {limits.DailyReserve} af de {limits.DailyCalls} kald, som e-conomic tillader på et døgn, er tilbage. De er til det, der sker nu; ældre ændringer venter.")),
        Remedy = new LocalizedText(
            "It goes on by itself within a day, and nothing is lost.",
            "Det fortsætter af sig selv inden for et døgn, og intet går tabt."),
    };
}
