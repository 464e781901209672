using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MappingSync.Http;

namespace MappingSync.Rackbeat;

/// <summary>How contracts are read from and written to Rackbeat.</summary>
public static class RackbeatJson
{
    /// <summary>Options for answers: tolerant of the forms in which Rackbeat writes texts, flags, numbers and timestamps.</summary>
    public static JsonSerializerOptions Reading { get; } = new(RackbeatJsonContext.Default.Options)
    {
        TypeInfoResolver = ((IJsonTypeInfoResolver)RackbeatJsonContext.Default).WithAddedModifier(EnvelopeNames.Apply),
    };

    /// <summary>Options for requests: without null and without what only the server sets.</summary>
    public static JsonSerializerOptions Writing { get; } = ContractJson.ForWriting(RackbeatJsonContext.Default);
}
