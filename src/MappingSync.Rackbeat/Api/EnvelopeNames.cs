using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MappingSync.Rackbeat;

/// <summary>Gives the envelopes the names that contracts tell, and opens those whose names may differ.</summary>
internal static class EnvelopeNames
{
    /// <summary>Names the records of an envelope or a page; other types stay as they are.</summary>
    public static void Apply(JsonTypeInfo type)
    {
        if (!type.Type.IsGenericType) return;

        var isOne = type.Type.GetGenericTypeDefinition() == typeof(RackbeatEnvelope<>);
        if (!isOne && type.Type.GetGenericTypeDefinition() != typeof(RackbeatPage<>)) return;

        var names = Of(type.Type.GetGenericArguments()[0]);
        type.Properties.Single(property => property.Name is "record" or "records").Name = isOne ? names.One : names.Many;
    }

    /// <summary>The record of an answer; null when it holds none.</summary>
    public static T? Open<T>(RackbeatEnvelope<T>? envelope)
        where T : class =>
        envelope?.Record ?? (T?)Only<T>(envelope?.Rest, JsonValueKind.Object, typeof(T));

    /// <summary>The records of a page; null when it holds none.</summary>
    public static IReadOnlyList<T>? Open<T>(RackbeatPage<T>? page)
        where T : class =>
        page?.Records ?? (IReadOnlyList<T>?)Only<T>(page?.Rest, JsonValueKind.Array, typeof(IReadOnlyList<T>));

    private static object? Only<T>(IDictionary<string, JsonElement>? rest, JsonValueKind kind, Type type)
    {
        if (rest is null || !Of(typeof(T)).MayDiffer) return null;

        JsonElement[] found = [.. rest.Values.Where(value => value.ValueKind == kind)];
        return found is [var only] ? only.Deserialize(RackbeatJson.Reading.GetTypeInfo(type)) : null;
    }

    private static EnvelopeAttribute Of(Type contract) =>
        contract.GetCustomAttribute<EnvelopeAttribute>() ?? throw new InvalidOperationException($"{contract.Name} names no envelope.");
}
