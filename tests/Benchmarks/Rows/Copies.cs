using System.Text.Json;

namespace MappingSync.Benchmarks.Rows;

/// <summary>Equal records whose texts are not the same objects, as two answers of an API are: comparing them reads every character.</summary>
internal static class Copies
{
    public static TRecord Of<TRecord>(TRecord record) => JsonSerializer.Deserialize<TRecord>(JsonSerializer.Serialize(record))!;
}
