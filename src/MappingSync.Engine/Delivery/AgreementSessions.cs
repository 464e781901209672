namespace MappingSync.Engine.Delivery;

/// <summary>The sessions of all agreements in the settings.</summary>
public sealed class AgreementSessions : IDisposable
{
    private readonly Dictionary<string, AgreementSession> sessions;

    /// <summary>Holds sessions by their agreement's id.</summary>
    /// <exception cref="ArgumentException">Two agreements have the same id.</exception>
    public AgreementSessions(IEnumerable<AgreementSession> sessions)
    {
        ArgumentNullException.ThrowIfNull(sessions);
        this.sessions = sessions.ToDictionary(session => session.Id, StringComparer.Ordinal);
    }

    /// <summary>Every session.</summary>
    public IReadOnlyCollection<AgreementSession> All => sessions.Values;

    /// <summary>The session of an agreement, or null when the settings do not have it.</summary>
    public AgreementSession? Find(string agreement) => sessions.GetValueOrDefault(agreement);

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var session in sessions.Values)
        {
            session.Dispose();
        }
    }
}
