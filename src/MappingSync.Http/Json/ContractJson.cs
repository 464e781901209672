using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace MappingSync.Http;

/// <summary>Serializes contracts for writes: without what only the server sets, and with references reduced to their key.</summary>
public static class ContractJson
{
    private const string SelfName = "self";

    /// <summary>
    /// Options for writes, made from the options of a source-generated context: properties marked <see cref="ServerComputedAttribute" />
    /// and <c>self</c> of records are left out; <c>self</c> of a <see cref="ReferenceAttribute">reference</see> goes out only without a key.
    /// </summary>
    public static JsonSerializerOptions ForWriting(JsonSerializerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new JsonSerializerOptions(context.Options)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            TypeInfoResolver = ((IJsonTypeInfoResolver)context).WithAddedModifier(LeaveOut),
        };
    }

    private static void LeaveOut(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object) return;

        var isReference = type.Type.IsDefined(typeof(ReferenceAttribute), inherit: false);
        var keys = new List<Func<object, object?>>();
        JsonPropertyInfo? self = null;
        foreach (var property in type.Properties)
        {
            if (property.Name == SelfName)
            {
                self = property;
                if (!isReference) property.ShouldSerialize = static (_, _) => false;
            }
            else if (property.AttributeProvider?.IsDefined(typeof(ServerComputedAttribute), inherit: false) == true)
            {
                property.ShouldSerialize = static (_, _) => false;
            }
            else if (isReference && property is { Get: { } get, IsExtensionData: false })
            {
                keys.Add(get);
            }
        }

        if (isReference && self is not null) self.ShouldSerialize = (owner, value) => value is not null && keys.TrueForAll(key => key(owner) is null or 0 or "");
    }
}
