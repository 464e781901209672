using System.Net;
using System.Net.Http.Headers;

namespace MappingSync.Simulators.Tests.Economic;

public sealed class ServicesDocumentTests : EconomicTest
{
    private const string Documents = "documentsapi/v4.0.1/AttachedDocuments";
    private static readonly byte[] Pdf = "%PDF-1.4 /Type /Page"u8.ToArray();

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Economic.AddVoucher(3, new DateOnly(2026, 12, 10), 5m, 5500, 1300, "x");
    }

    [Fact]
    public async Task A_document_is_an_attachment_there_and_stays_with_its_voucher_when_it_is_booked()
    {
        var made = await AttachAsync(Pdf);
        Assert.Equal(HttpStatusCode.Created, made.Status);
        Assert.Equal(1, (int)(await Rest.SendAsync("GET", "journals/3/vouchers/2026-40001/attachment"))["pages"]!);

        await AttachAsync(Pdf);
        Economic.BookEntries(3);

        var document = (await Services.SendAsync("GET", $"{Documents}?filter=voucherNumber$eq:40001"))["items/0"]!;
        Assert.Equal((2, "2026", "Bilag"), ((int)document["pageCount"]!, document["accountingYear"]!.ToString(), document["note"]!.ToString()));
        var pdf = await Services.SendAsync("GET", $"{Documents}/{document["number"]}/pdf");
        Assert.Equal("application/pdf", pdf.Headers["Content-Type"]);
        Assert.Equal(HttpStatusCode.NoContent, (await Services.SendAsync("DELETE", $"{Documents}/deletebulk", $$"""{"documentNumbers":[{{document["number"]}}]}""")).Status);
        Assert.Equal("0", (await Services.SendAsync("GET", $"{Documents}/count")).Text);
    }

    [Fact]
    [Enforces("economic", "9.23", "A document is attached to a voucher and a year that exist")]
    [Enforces("economic", "9.23", "A document is a PDF, JPG or PNG")]
    [Enforces("economic", "9.23", "A second document is merged, or refused when that is wished")]
    public async Task A_bad_document_is_refused()
    {
        Assert.Equal("InvalidVoucherNumber", (await AttachAsync(Pdf, voucher: "77"))["errorCode"]!.ToString());
        Assert.Equal("AccountingYearNotFound", (await AttachAsync(Pdf, year: "1977"))["errorCode"]!.ToString());
        Assert.Equal("InvalidFileData", (await AttachAsync("GIF89a"u8.ToArray()))["errorCode"]!.ToString());
        await AttachAsync(Pdf);
        Assert.Equal("DocumentAlreadyAttachedToVoucher", (await AttachAsync(Pdf, onConflict: "1"))["errorCode"]!.ToString());
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await Services.SendAsync("POST", Documents, "{}")).Status);
        var number = (await Services.SendAsync("GET", Documents))["items/0/number"];
        Assert.Equal(HttpStatusCode.NotAcceptable, (await Services.SendAsync("GET", $"{Documents}/{number}/pdf", null, ("Accept", "application/pdf"))).Status);
    }

    private async Task<Reply> AttachAsync(byte[] content, string voucher = "40001", string year = "2026", string onConflict = "0")
    {
        using var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        using var form = new MultipartFormDataContent
        {
            { file, "File", "bilag.pdf" }, { new StringContent(voucher), "VoucherNumber" }, { new StringContent(year), "AccountingYear" },
            { new StringContent("Bilag"), "note" }, { new StringContent(onConflict), "onConflict" },
        };
        using var response = await Services.PostAsync(new Uri(Services.BaseAddress!, Documents), form);
        return new Reply(response.StatusCode, await response.Content.ReadAsStringAsync(), new Dictionary<string, string>());
    }
}
