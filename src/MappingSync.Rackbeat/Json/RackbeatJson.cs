using System.Text.Json;
using MappingSync.Http;

namespace MappingSync.Rackbeat;

/// <summary>How contracts are read from and written to Rackbeat.</summary>
public static class RackbeatJson
{
    /// <summary>Options for answers: tolerant of the forms in which Rackbeat writes texts, flags, numbers and timestamps.</summary>
    public static JsonSerializerOptions Reading => RackbeatJsonContext.Default.Options;

    /// <summary>Options for requests: without null and without what only the server sets.</summary>
    public static JsonSerializerOptions Writing { get; } = ContractJson.ForWriting(RackbeatJsonContext.Default);
}
