using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MappingSync.Rackbeat;

/// <summary>
/// What a list tells about a record that changed. Each value is read by itself and is null when it is missing or has another form, so
/// that one odd record hides no other.
/// </summary>
/// <param name="Number">The number as text, as webhooks name it.</param>
/// <param name="UpdatedAt">When it was last changed, to the second.</param>
/// <param name="IsBooked">Whether it is booked; documents only.</param>
/// <param name="InvoiceDate">Its date; invoices only.</param>
public sealed record ChangedRecord(string? Number, DateTimeOffset? UpdatedAt, bool? IsBooked, DateOnly? InvoiceDate)
{
    internal static ChangedRecord Read(JsonElement record) => new(
        Value(record, "number", RackbeatJsonContext.Default.String),
        Value(record, "updated_at", RackbeatJsonContext.Default.NullableDateTimeOffset),
        Value(record, "is_booked", RackbeatJsonContext.Default.NullableBoolean),
        Value(record, "invoice_date", RackbeatJsonContext.Default.NullableDateOnly));

    private static T? Value<T>(JsonElement record, string name, JsonTypeInfo<T> type)
    {
        if (record.ValueKind != JsonValueKind.Object || !record.TryGetProperty(name, out var value))
        {
            return default;
        }

        try
        {
            return value.Deserialize(type);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            // A time at the edge of the calendar fails in its conversion, not in its form.
            return default;
        }
    }
}

/// <summary>One page of a list of changed records.</summary>
/// <param name="Records">The records, the last changed first.</param>
/// <param name="IsLast">Whether there is no further page.</param>
/// <param name="Total">How many records the list has; null when it does not say.</param>
public sealed record ChangedRecords(IReadOnlyList<ChangedRecord> Records, bool IsLast, int? Total);
