using System.Text.Encodings.Web;
using System.Text.Json;

namespace MappingSync.Economic;

/// <summary>
/// Makes the bytes of a write. They are made once and kept, because a write with an idempotency key must be repeated byte for byte
/// (another body under the same key is refused with <c>PayloadChanged</c>).
/// </summary>
/// <remarks>
/// A PUT replaces the record, so unknown properties of the record and of its value objects go back as they came. What the server refuses
/// is left out: null, numbers of value 0 that identify something, and what only the server sets. References go out as their key alone.
/// </remarks>
public static class EconomicBody
{
    // Danish letters go out as they are, not as \u00xx; a body is never put into a page.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The body of a customer.</summary>
    public static byte[] Of(Rest.Customer record) => Rest(record);

    /// <summary>The body of a contact.</summary>
    public static byte[] Of(Rest.CustomerContact record) => Rest(record);

    /// <summary>The body of a customer group.</summary>
    public static byte[] Of(Rest.CustomerGroup record) => Rest(record);

    /// <summary>The body of terms of payment.</summary>
    public static byte[] Of(Rest.PaymentTerms record) => Rest(record);

    /// <summary>The body of a unit.</summary>
    public static byte[] Of(Rest.Unit record) => Rest(record);

    /// <summary>The body of a product.</summary>
    public static byte[] Of(Rest.Product record) => Rest(record);

    /// <summary>The body of a draft invoice.</summary>
    public static byte[] Of(Rest.DraftInvoice record) => Rest(record);

    /// <summary>The body of a supplier.</summary>
    public static byte[] Of(Rest.Supplier record) => Rest(record);

    /// <summary>The body of a delivery location.</summary>
    public static byte[] Of(Rest.DeliveryLocation record) => Rest(record);

    /// <summary>The body of a price in another currency.</summary>
    public static byte[] Of(Rest.CurrencyPrice record) => Rest(record);

    /// <summary>The body of an order.</summary>
    public static byte[] Of(Rest.Order record) => Rest(record);

    /// <summary>The body of an accounting year, with its first and last day.</summary>
    /// <exception cref="ArgumentException">One of the days is missing.</exception>
    public static byte[] Of(Rest.AccountingYear record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record is { FromDate: not null, ToDate: not null }
            ? Rest(new Rest.AccountingYear { FromDate = record.FromDate, ToDate = record.ToDate })
            : throw new ArgumentException("An accounting year needs its first and last day.", nameof(record));
    }

    /// <summary>The body of lines that are added to a draft invoice.</summary>
    /// <exception cref="ArgumentException">There is no line.</exception>
    public static byte[] Of(Rest.DraftInvoiceLines record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.Lines is { Count: > 0 } ? Rest(record) : throw new ArgumentException("There is no line to add.", nameof(record));
    }

    /// <summary>The body of a booking.</summary>
    /// <exception cref="ArgumentException">No draft is named.</exception>
    public static byte[] Of(Rest.BookInvoiceRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.DraftInvoice?.DraftInvoiceNumber is > 0
            ? Rest(request)
            : throw new ArgumentException("A booking must name its draft invoice.", nameof(request));
    }

    /// <summary>The body of a voucher.</summary>
    /// <exception cref="ArgumentException">No accounting year is named.</exception>
    public static byte[] Of(Rest.Voucher record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return string.IsNullOrEmpty(record.AccountingYear?.Year)
            ? throw new ArgumentException("A voucher must name its accounting year.", nameof(record))
            : Rest(record);
    }

    /// <summary>The body of a product group; a PUT needs the version that was read.</summary>
    public static byte[] Of(Services.ProductGroup record) => Write(record, EconomicJson.ServicesWriting);

    /// <summary>The body of a booking of entries.</summary>
    /// <exception cref="ArgumentException">No entry is named, or one of them by 0 or less.</exception>
    public static byte[] Of(Services.BookEntriesRequest request, BookingForm form = BookingForm.Named)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.EntryNumbers is not { Count: > 0 } numbers || numbers.Any(number => number <= 0))
            throw new ArgumentException("A booking must name its entries, each by a number above 0.", nameof(request));

        return form switch
        {
            BookingForm.Named => Write(request, EconomicJson.ServicesWriting),
            BookingForm.Bare => JsonSerializer.SerializeToUtf8Bytes(numbers, EconomicJson.ServicesWriting.GetTypeInfo(typeof(IReadOnlyList<int>))),
            _ => throw new ArgumentOutOfRangeException(nameof(form), form, "The form is not known."),
        };
    }

    private static byte[] Rest<T>(T record)
        where T : class => Write(record, EconomicJson.RestWriting);

    private static byte[] Write<T>(T record, JsonSerializerOptions options)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(record);
        var json = JsonSerializer.SerializeToNode(record, options.GetTypeInfo(typeof(T)))!.AsObject();
        RefusedValues.Remove(json);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Plain)) json.WriteTo(writer);
        return stream.ToArray();
    }
}
