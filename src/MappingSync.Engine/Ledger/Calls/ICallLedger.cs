namespace MappingSync.Engine.Ledger;

/// <summary>Calls to another system within one hour.</summary>
/// <param name="Agreement">The agreement's id.</param>
/// <param name="System">The system that was called.</param>
/// <param name="Hour">The beginning of the hour, in UTC.</param>
/// <param name="Calls">How many were made.</param>
public sealed record CallCount(string Agreement, string System, DateTimeOffset Hour, int Calls);

/// <summary>How often other systems were called, by the hour: what a limit on the calls of a day is checked against.</summary>
public interface ICallLedger
{
    /// <summary>The hours of one agreement that began at a time or later.</summary>
    Task<IReadOnlyList<CallCount>> ReadAsync(string agreement, string system, DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>Adds calls to their hours, all in one commit, and forgets hours that began before a time or after another one.</summary>
    Task AddAsync(IReadOnlyCollection<CallCount> counts, DateTimeOffset before, DateTimeOffset after, CancellationToken cancellationToken);
}
