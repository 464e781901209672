using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Economic;

/// <summary>What is peculiar to one resource of the services; everything common is in <see cref="ServicesResources" />.</summary>
/// <param name="Address">Service, version and name: <c>suppliersapi/v2.0.0/Groups</c>.</param>
/// <param name="Collection">The collection that both surfaces share.</param>
/// <param name="KeyName">The flat name of the key.</param>
internal sealed record ServicesResource(string Address, string Collection, string KeyName)
{
    /// <summary>Who numbers a new record. <see cref="Numbering.Closed" />: it can only be read.</summary>
    public Numbering Numbering { get; init; } = Numbering.Caller;

    /// <summary>Whether the key is text; numbers otherwise.</summary>
    public bool TextKey { get; init; }

    /// <summary>Whether existing records can be changed and removed.</summary>
    public bool CanChange { get; init; } = true;

    public IReadOnlyList<Rule> Rules { get; init; } = [];

    /// <summary>Properties that may be filtered, with their kind, their operators and <c>S</c> for those that may be sorted.</summary>
    public IReadOnlyList<string> Filterable { get; init; } = [];

    /// <summary>The code for a key that exists already.</summary>
    public string ExistsCode { get; init; } = ServicesFinding.General;

    /// <summary>A record as it is stored, under its flat names.</summary>
    public required Func<string, JsonObject, JsonObject> Flat { get; init; }

    /// <summary>What is wrong with a flat record besides its rules; gets the former stored record on an update.</summary>
    public Func<JsonObject, JsonObject?, ServicesFinding?> Check { get; init; } = static (_, _) => null;

    /// <summary>What is stored of a flat record; gets its key and the former stored record on an update.</summary>
    public Func<string, JsonObject, JsonObject?, JsonObject> Stored { get; init; } = static (_, flat, _) => flat;

    /// <summary>Why a record cannot be removed.</summary>
    public Func<string, JsonObject, ServicesFinding?> InUse { get; init; } = static (_, _) => null;

    /// <summary>Requests of lists that make the real server fail.</summary>
    public Func<WireRequest, bool> Crashes { get; init; } = static _ => false;

    /// <summary>Refuses every request of an agreement that lacks something.</summary>
    public Func<WireAnswer?> Refuses { get; init; } = static () => null;
}
