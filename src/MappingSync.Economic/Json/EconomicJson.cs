using System.Text.Json;
using MappingSync.Economic.Rest;
using MappingSync.Economic.Services;
using MappingSync.Http;

namespace MappingSync.Economic;

/// <summary>How contracts are read from and written to e-conomic.</summary>
public static class EconomicJson
{
    /// <summary>Options for answers of the REST surface.</summary>
    public static JsonSerializerOptions RestReading => EconomicRestJsonContext.Default.Options;

    /// <summary>Options for answers of the services.</summary>
    public static JsonSerializerOptions ServicesReading => EconomicServicesJsonContext.Default.Options;

    internal static JsonSerializerOptions RestWriting { get; } = ContractJson.ForWriting(EconomicRestJsonContext.Default);

    internal static JsonSerializerOptions ServicesWriting { get; } = ContractJson.ForWriting(EconomicServicesJsonContext.Default);
}
