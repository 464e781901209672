using System.Text.Json;
using MappingSync.Economic;
using MappingSync.Rackbeat;

namespace MappingSync.Schemas.Tests.Samples;

/// <summary>A recorded or documented body, and the contract that it, or a part of it, is read into.</summary>
/// <param name="File">The file below the folder.</param>
/// <param name="Place">The part: names with dots, <c>[]</c> for each item of a list; empty for the whole.</param>
/// <param name="Contract">The contract.</param>
internal sealed record SampleRow(string File, string Place, Type Contract)
{
    /// <summary>Paths in the part whose value is written in another form than it came in, each with the reason.</summary>
    public IReadOnlyDictionary<string, string> Changes { get; init; } = new Dictionary<string, string>();

    public JsonSerializerOptions Options => Contract.Assembly == typeof(RackbeatJson).Assembly
        ? RackbeatJson.Reading
        : Contract.Namespace == "MappingSync.Economic.Services" ? EconomicJson.ServicesReading : EconomicJson.RestReading;

    public static SampleRow Of<T>(string file, string place = "") => new(file, place, typeof(T));

    public override string ToString() => Place.Length == 0 ? File : $"{File}:{Place}";
}
