using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Economic;

/// <summary>The documents of vouchers, in journals and booked; the REST surface shows those of vouchers in journals as attachments.</summary>
internal sealed class ServicesDocuments(EconomicState state, ServicesResources resources)
{
    private const string Address = "/documentsapi/v4.0.1/AttachedDocuments";
    private const string Note = "note";
    private const int LargestSize = 9_437_184;
    private const int LongestNote = 250;
    private const int LargestVoucher = 999_999_999;
    private const int MostAtOnce = 500;
    private const string FailOnConflict = "1";

    private static readonly string[] Filterable = ["number:int:all:S", "voucherNumber:int:all", "accountingYear::all"];

    private readonly Attachments attachments = new(state);

    public void Map(RouteTable routes)
    {
        ServicesResources.MapLists(routes, Address, (request, kind, _) => resources.List(request, kind, Documents(), "number", Filterable));
        routes.Map("GET", $"{Address}/:number", (_, values) => Find(values["number"]) is { } found ? ServicesResources.Json(200, found) : resources.NotFound());
        routes.Map("GET", $"{Address}/:number/pdf", (request, values) => Find(values["number"]) is null ? resources.NotFound()
            : RestFiles.Accepts(request) ? Pdf(values["number"])
            : EconomicErrors.Problem(406, "NotAcceptable", "Not acceptable.", "Ask for any media type.", state.Instant));
        routes.Map("POST", Address, (request, _) => Attach(request));
        routes.Map("DELETE", $"{Address}/:number", (_, values) =>
            Find(values["number"]) is not null && state.Remove(Attachments.Collection, values["number"]) ? WireAnswer.Empty(204) : resources.NotFound());
        routes.Map("DELETE", $"{Address}/deletebulk", (request, _) => RemoveMany(request));
    }

    private WireAnswer Attach(WireRequest request)
    {
        if (UploadedForm.Read(request) is not { } form)
            return resources.UnsupportedMediaType();
        if (!form.Fields.TryGetValue("voucherNumber", out var sent)
            || !int.TryParse(sent, NumberStyles.None, CultureInfo.InvariantCulture, out var voucher) || voucher is < 1 or > LargestVoucher)
            return Refused("voucherNumber", ServicesFinding.General, "The field VoucherNumber must be between 1 and 999999999.");
        if (!form.Fields.TryGetValue("accountingYear", out var year))
            return Refused("accountingYear", ServicesFinding.General, "The AccountingYear field is required.");
        if (form.Files is not [var (name, content)])
            return Refused("file", ServicesFinding.General, "The File field is required.");
        if (form.Fields.GetValueOrDefault(Note)?.Length > LongestNote)
            return Refused(Note, ServicesFinding.General, "The field Note is too long.");
        if (!state.Has(AccountingCalendar.Years, year))
            return Refused("accountingYear", "AccountingYearNotFound", "Accounting year name was not found");
        if (SerialOf(year, voucher) is not { } number)
            return Refused("voucherNumber", "InvalidVoucherNumber", "Voucher number does not exist in the specified accounting year");
        if (content.Length > LargestSize || TypeOf(content) is not { } mediaType)
            return Refused("file", "InvalidFileData", "Failed attaching file, perhaps the file is corrupt or not of a supported file type (.pdf).");
        if (attachments.Find(number) is not null && form.Fields.GetValueOrDefault("onConflict") == FailOnConflict)
            return Refused("onConflict", "DocumentAlreadyAttachedToVoucher", "The voucher already has a document attached and merging was not allowed");

        attachments.Add(number, new UploadedFile(name, mediaType, content));
        if (form.Fields.GetValueOrDefault(Note) is { Length: > 0 } note)
            attachments.Find(number)![Note] = note;
        return WireAnswer.Json(201, new JsonObject { ["number"] = number });
    }

    private WireAnswer RemoveMany(WireRequest request)
    {
        if (resources.Read(request, [Rule.List("documentNumbers").Demanded()], out var sent) is not { } body)
            return sent;
        var numbers = body["documentNumbers"]!.AsArray();
        if (numbers.Count > MostAtOnce || numbers.Any(number => number?.GetValueKind() != JsonValueKind.Number))
            return Refused("documentNumbers", ServicesFinding.General, "The field DocumentNumbers is not valid.");
        foreach (var number in numbers)
        {
            if (Find(number!.ToString()) is not null)
                state.Remove(Attachments.Collection, number.ToString());
        }

        return WireAnswer.Empty(204);
    }

    private WireAnswer Pdf(string number)
    {
        var (content, mediaType) = Attachments.Content(state.Find(Attachments.Collection, number)!);
        // A picture is answered as a PDF too.
        return WireAnswer.File(mediaType == PdfPages.MediaType ? content : PdfPages.Make([number]), PdfPages.MediaType);
    }

    /// <summary>What is attached to vouchers; attachments of orders and invoices are not among them.</summary>
    private IEnumerable<JsonObject> Documents()
    {
        foreach (var (voucher, year, serial) in Vouchers().DistinctBy(voucher => voucher.Serial).OrderBy(voucher => voucher.Serial))
        {
            if (attachments.Find(serial) is not { } attachment)
                continue;
            yield return new JsonObject
            {
                ["number"] = serial,
                [Note] = attachment[Note]?.DeepClone(),
                ["pageCount"] = Attachments.Pages(attachment),
                ["voucherNumber"] = voucher,
                ["accountingYear"] = year,
            };
        }
    }

    private JsonObject? Find(string number) => Documents().FirstOrDefault(document => document["number"]!.ToString() == number);

    private long? SerialOf(string year, int voucher) =>
        Vouchers().Where(known => known.Year == year && known.Number == voucher).Select(known => (long?)known.Serial).FirstOrDefault();

    private IEnumerable<(int Number, string Year, long Serial)> Vouchers()
    {
        foreach (var draft in state[Bookkeeping.Drafts].Values)
        {
            if ((long?)draft[Bookkeeping.Voucher] is { } serial)
                yield return (EconomicState.Number(draft["voucher"]!["voucherNumber"]), draft["voucher"]!["accountingYear"]!["year"]!.ToString(), serial);
        }

        foreach (var entry in state[Bookkeeping.Entries].Values)
        {
            if ((long?)entry[Bookkeeping.Voucher] is { } serial)
                yield return (EconomicState.Number(entry["voucherNumber"]), entry["_year"]!.ToString(), serial);
        }
    }

    private static string? TypeOf(ReadOnlySpan<byte> content) =>
        content.StartsWith("%PDF"u8) ? PdfPages.MediaType
        : content.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) ? "image/png"
        : content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]) ? "image/jpeg"
        : null;

    private WireAnswer Refused(string property, string code, string message) => resources.Refused(new ServicesFinding(property, code, message));
}
