using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace MappingSync.Schemas;

/// <summary>Describes contract types as System.Text.Json reads and writes them.</summary>
public sealed class ContractShape
{
    private readonly JsonSerializerOptions options;
    private readonly ContractOptions contract;
    private readonly Dictionary<Type, Shape> described = [];

    /// <summary>Describes contracts as <paramref name="options" /> serialize them.</summary>
    /// <param name="options">The serializer's options; their resolver must know the contracts.</param>
    /// <param name="contract">What the contracts say beyond that, or null.</param>
    public ContractShape(JsonSerializerOptions options, ContractOptions? contract = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        this.options = options;
        this.contract = contract ?? new();
    }

    /// <summary>The types that were described so far, those of properties included.</summary>
    public IReadOnlyCollection<Type> Described => described.Keys;

    /// <summary>Describes a type.</summary>
    /// <param name="type">The contract.</param>
    /// <exception cref="NotSupportedException">The options know no metadata of the type.</exception>
    public Shape Of(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (described.TryGetValue(type, out var known)) return known;

        var info = options.GetTypeInfo(type);
        return described[type] = info.Kind switch
        {
            JsonTypeInfoKind.Object => new Shape(type.FullName ?? type.Name, ValueKinds.Structure | ValueKinds.Null, () => Members(info)),
            JsonTypeInfoKind.Enumerable => new Shape(type.FullName ?? type.Name, ValueKinds.List | ValueKinds.Null, items: () => Of(info.ElementType!)),
            JsonTypeInfoKind.Dictionary => new Shape(type.FullName ?? type.Name, ValueKinds.Structure | ValueKinds.Null),
            _ => Value(info),
        };
    }

    private Dictionary<string, Member> Members(JsonTypeInfo type) => type.Properties
        .Where(property => !property.IsExtensionData && (property.Get is not null || property.Set is not null))
        .ToDictionary(property => property.Name, Member, StringComparer.Ordinal);

    private Member Member(JsonPropertyInfo property)
    {
        // A property with a converter of its own may read what its type alone would not.
        var type = Of(property.PropertyType);
        var shape = property.CustomConverter is not null && !type.DescribesMembers && !type.DescribesItems ? new Shape(type.Location, ValueKinds.Any) : type;
        var length = property.AttributeProvider is { } attributes ? MaxLength(attributes) : null;
        return new Member(property.Name, length is null ? shape : new Shape(shape.Location, shape.Kinds) { Format = shape.Format, Allowed = shape.Allowed, MaxLength = length })
        {
            IsRequired = property.IsRequired ? true : null,
            IsReadOnly = contract.IsReadOnly?.Invoke(property),
        };
    }

    private static int? MaxLength(ICustomAttributeProvider attributes)
    {
        if (attributes.GetCustomAttributes(typeof(StringLengthAttribute), inherit: true) is [StringLengthAttribute text, ..]) return text.MaximumLength;
        return attributes.GetCustomAttributes(typeof(MaxLengthAttribute), inherit: true) is [MaxLengthAttribute { Length: >= 0 } most, ..] ? most.Length : null;
    }

    private static Shape Value(JsonTypeInfo info)
    {
        var type = Nullable.GetUnderlyingType(info.Type) ?? info.Type;
        var absent = type == info.Type && info.Type.IsValueType ? ValueKinds.None : ValueKinds.Null;
        var (kinds, format) = Type.GetTypeCode(type) switch
        {
            _ when type.IsEnum => (ValueKinds.None, TextFormat.Unspecified),
            TypeCode.String or TypeCode.Char => (ValueKinds.Text, TextFormat.Unspecified),
            TypeCode.Boolean => (ValueKinds.Boolean, TextFormat.Unspecified),
            TypeCode.Decimal or TypeCode.Double or TypeCode.Single => (ValueKinds.WholeNumber | ValueKinds.Number, TextFormat.Unspecified),
            TypeCode.DateTime => (ValueKinds.Text, TextFormat.Timestamp),
            TypeCode.SByte or TypeCode.Byte or TypeCode.Int16 or TypeCode.UInt16 or TypeCode.Int32 or TypeCode.UInt32 or TypeCode.Int64 or TypeCode.UInt64 => (ValueKinds.WholeNumber, TextFormat.Unspecified),
            _ when type == typeof(DateOnly) => (ValueKinds.Text, WrittenAs(info)),
            _ when type == typeof(DateTimeOffset) => (ValueKinds.Text, TextFormat.Timestamp),
            _ when type == typeof(Uri) || type == typeof(Guid) || type == typeof(TimeOnly) || type == typeof(TimeSpan) || type == typeof(byte[]) => (ValueKinds.Text, TextFormat.Unspecified),
            _ => (ValueKinds.Any, TextFormat.Unspecified),
        };
        return type.IsEnum ? Enumeration(info, absent) : new Shape(type.FullName ?? type.Name, kinds | absent) { Format = format };
    }

    /// <summary>Whether a date travels as one or as midnight of its day is in its converter, too; it is asked by writing one.</summary>
    private static TextFormat WrittenAs(JsonTypeInfo date) =>
        JsonSerializer.Serialize(new DateOnly(2026, 1, 31), date).Contains('T', StringComparison.Ordinal) ? TextFormat.Timestamp : TextFormat.Date;

    /// <summary>Whether an enumeration travels as text or as number is in its converter; the framework's exporter asks it.</summary>
    private static Shape Enumeration(JsonTypeInfo info, ValueKinds absent)
    {
        var values = (info.GetJsonSchemaAsNode() as JsonObject)?["enum"] as JsonArray;
        return values is null
            ? new Shape(info.Type.FullName ?? info.Type.Name, ValueKinds.WholeNumber | absent)
            : new Shape(info.Type.FullName ?? info.Type.Name, ValueKinds.Text | absent) { Allowed = [.. values.OfType<JsonNode>().Select(value => value.GetValue<string>())] };
    }
}
