using MappingSync.Economic;
using MappingSync.Engine.Notifications;
using MappingSync.Http;
using MappingSync.Rackbeat;

namespace MappingSync.Engine.Errors;

/// <summary>The catalogues of both systems, which say what their errors mean. The engine says which record it was.</summary>
internal static class ErrorCatalogues
{
    private static readonly ErrorCatalogue Other = new("", "", []);

    /// <summary>The catalogue of a system; one that holds only what all systems share when the system is a new one.</summary>
    public static ErrorCatalogue Of(string system) => system switch
    {
        EconomicErrorReader.SystemName => EconomicErrorCatalogue.Instance,
        RackbeatErrorReader.SystemName => RackbeatErrorCatalogue.Instance,
        _ => Other,
    };

    /// <summary>A text of the catalogue for a failure of one system: records come from the other one.</summary>
    /// <param name="wording">The text.</param>
    /// <param name="system">The system that failed.</param>
    public static LocalizedText Say(Wording wording, string system)
    {
        var name = SystemName.Of(system);
        var source = name == SystemName.Rackbeat ? SystemName.Economic : SystemName.Rackbeat;
        return Say(wording, new Wording(name, name), new Wording(source, source));
    }

    /// <summary>A text of the catalogue for a failure of a system that is not known.</summary>
    /// <param name="wording">The text.</param>
    public static LocalizedText Say(Wording wording) =>
        Say(wording, new Wording("the other system", "det andet system"), new Wording("the system that it comes from", "det system, den kommer fra"));

    private static LocalizedText Say(Wording wording, Wording system, Wording source)
    {
        var text = wording.For(system, source);
        return new LocalizedText(text.English, text.Danish);
    }
}
