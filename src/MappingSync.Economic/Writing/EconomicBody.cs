using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

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
    private const int LargestNumber = 999_999_999;
    private const int LargestEmployee = 999_999;
    private const int MostEntries = 500;

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

    /// <summary>The body of an order. Its PUT wants the name of a unit beside the number, unlike everything else.</summary>
    public static byte[] Of(Rest.Order record) => Write(record, EconomicJson.RestWriting, json =>
    {
        for (var row = 0; row < record.Lines?.Count; row++)
        {
            if (record.Lines[row].Unit?.Name is { Length: > 0 } name && json["lines"]?[row]?["unit"] is JsonObject unit) unit["name"] = name;
        }
    });

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

    /// <summary>The body of a product group's account in a VAT zone; a PUT needs the version that was read.</summary>
    public static byte[] Of(Services.ProductGroupZone record) => Write(record, EconomicJson.ServicesWriting);

    /// <summary>The body of a supplier group; a PUT needs the version that was read.</summary>
    /// <exception cref="ArgumentException">Its number is not 1 to 999999999.</exception>
    public static byte[] Of(Services.SupplierGroup record) => Numbered(record, record?.Number, LargestNumber);

    /// <summary>The body of a contact of a supplier; a PUT needs the number and the version that were read.</summary>
    public static byte[] Of(Services.SupplierContact record) => Write(record, EconomicJson.ServicesWriting);

    /// <summary>The body of a contact of a customer; a PUT needs the number and the version that were read.</summary>
    public static byte[] Of(Services.Contact record) => Write(record, EconomicJson.ServicesWriting);

    /// <summary>The body of a delivery location; a PUT needs the number and the version that were read.</summary>
    public static byte[] Of(Services.DeliveryLocation record) => Write(record, EconomicJson.ServicesWriting);

    /// <summary>The body of an employee; a PUT needs the version that was read.</summary>
    /// <exception cref="ArgumentException">The number is not 1 to 999999.</exception>
    public static byte[] Of(Services.Employee record) => Numbered(record, record?.Number, LargestEmployee);

    /// <summary>The body of a project; a PUT needs the number and the version that were read.</summary>
    public static byte[] Of(Services.Project record) => Write(record, EconomicJson.ServicesWriting);

    /// <summary>The body of an entry of a journal; a PUT needs the number and the version that were read.</summary>
    public static byte[] Of(Services.DraftEntry record) => Write(record, EconomicJson.ServicesWriting);

    /// <summary>The body of several entries of journals.</summary>
    /// <exception cref="ArgumentException">There is none, or there are more than 500.</exception>
    public static byte[] Of(Services.DraftEntries request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Entries is { Count: > 0 and <= MostEntries }
            ? Write(request, EconomicJson.ServicesWriting)
            : throw new ArgumentException($"1 to {MostEntries} entries are written together.", nameof(request));
    }

    /// <summary>The body of a booking of all entries within some days.</summary>
    /// <exception cref="ArgumentException">A day is missing, or the last comes before the first.</exception>
    public static byte[] Of(Services.BookIntervalRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request is { FromDate: { } from, ToDate: { } to } && from <= to
            ? Write(request, EconomicJson.ServicesWriting)
            : throw new ArgumentException("A booking by date names its first and its last day.", nameof(request));
    }

    /// <summary>The body of a webhook; a PUT needs the version that was read.</summary>
    public static byte[] Of(Services.Webhook record) => Write(record, EconomicJson.ServicesWriting);

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

    private static byte[] Numbered<T>(T? record, int? number, int largest)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(record);
        return number >= 1 && number <= largest
            ? Write(record, EconomicJson.ServicesWriting)
            : throw new ArgumentException($"The number must be 1 to {largest}.", nameof(record));
    }

    private static byte[] Rest<T>(T record)
        where T : class => Write(record, EconomicJson.RestWriting);

    private static byte[] Write<T>(T record, JsonSerializerOptions options, Action<JsonObject>? complete = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(record);
        var json = JsonSerializer.SerializeToNode(record, options.GetTypeInfo(typeof(T)))!.AsObject();
        RefusedValues.Remove(json);
        complete?.Invoke(json);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Plain)) json.WriteTo(writer);
        return stream.ToArray();
    }
}
