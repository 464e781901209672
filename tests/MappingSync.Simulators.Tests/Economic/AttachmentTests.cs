using System.Net;
using System.Text;

namespace MappingSync.Simulators.Tests.Economic;

public sealed class AttachmentTests : EconomicTest
{
    private const string File = "journals/1/vouchers/2026-1/attachment/file";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Rest.SendAsync("POST", "suppliers", SupplierTests.Supplier);
        await Rest.SendAsync("POST", "journals/1/vouchers", SupplierVoucherTests.Voucher);
    }

    [Theory]
    [InlineData("")]
    [InlineData("file")]
    [InlineData("1")]
    public async Task Whatever_its_part_is_called_a_file_is_attached_and_read_back(string part)
    {
        var bytes = new byte[] { 0xFF, 0xD8, 0x00, 0x0A };
        Assert.Equal(HttpStatusCode.Created, (await Rest.UploadAsync("POST", File, "bilag.JPG", bytes, part)).Status);
        Assert.Equal(bytes, await Rest.GetByteArrayAsync(new Uri(Economic.RestAddress, File)));
        var shown = await Rest.SendAsync("GET", "journals/1/vouchers/2026-1/attachment");
        Assert.Equal((1, $"{Economic.RestAddress}{File}"), ((int)shown["pages"]!, shown["file"]!.ToString()));
    }

    [Fact]
    [Enforces("economic", "9.23", "A voucher has one attachment: more pages are added by PATCH, a second POST is refused")]
    public async Task A_second_upload_is_refused_and_pages_are_added()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await Rest.UploadAsync("PATCH", File, "a.pdf", Upload.Pdf(1))).Status);
        await Rest.UploadAsync("POST", File, "a.pdf", Upload.Pdf(2));
        var second = await Rest.UploadAsync("POST", File, "b.pdf", Upload.Pdf(1));
        Assert.Equal((HttpStatusCode.BadRequest, "Voucher already has attachment"), (second.Status, second["message"]!.ToString()));
        Assert.Equal(HttpStatusCode.OK, (await Rest.UploadAsync("PATCH", File, "b.png", [1])).Status);
        Assert.Equal(3, (int)(await Rest.SendAsync("GET", "journals/1/vouchers/2026-1/attachment"))["pages"]!);
        Assert.StartsWith("%PDF", (await Rest.SendAsync("GET", File)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, (await Rest.SendAsync("DELETE", File)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Rest.SendAsync("DELETE", File)).Status);
        Assert.Equal(HttpStatusCode.Created, (await Rest.UploadAsync("POST", File, "c.pdf", Upload.Pdf(1))).Status);
    }

    [Theory]
    [InlineData("bilag.docx", 1)]
    [InlineData("bilag", 1)]
    [InlineData("bilag.pdf", 0)]
    [InlineData("bilag.pdf", 9_437_185)]
    [Enforces("economic", "9.23", "What is attached is a pdf, jpg, jpeg, gif or png of at most 9.0 MB")]
    public async Task Other_files_and_larger_ones_are_refused(string name, int size)
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await Rest.UploadAsync("POST", File, name, new byte[size])).Status);
        Assert.Empty(Economic.Records("attachments"));
    }

    [Fact]
    public async Task A_file_of_just_9_megabytes_is_taken() =>
        Assert.Equal(HttpStatusCode.Created, (await Rest.UploadAsync("POST", File, "bilag.pdf", new byte[9_437_184])).Status);

    [Fact]
    [Enforces("economic", "9.23", "A file is sent as a form")]
    public async Task A_file_that_comes_as_json_or_not_at_all_is_refused()
    {
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await Rest.SendAsync("POST", File, "{}")).Status);
        using var empty = new MultipartFormDataContent { { new StringContent("x"), "text" } };
        using var reply = await Rest.PostAsync(new Uri(Economic.RestAddress, File), empty);
        Assert.Equal(HttpStatusCode.BadRequest, reply.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Rest.UploadAsync("POST", "journals/1/vouchers/2026-77/attachment/file", "a.pdf", Upload.Pdf(1))).Status);
    }

    [Fact]
    public async Task It_goes_with_its_voucher_to_another_journal_and_not_to_the_next_of_its_number()
    {
        await Rest.UploadAsync("POST", File, "a.pdf", Upload.Pdf(1));
        Economic.MoveEntry(1, 2);
        Assert.Equal(HttpStatusCode.OK, (await Rest.SendAsync("GET", "journals/2/vouchers/2026-20001/attachment")).Status);

        await Rest.SendAsync("POST", "journals/1/vouchers", SupplierVoucherTests.Voucher);
        Assert.Equal(HttpStatusCode.NotFound, (await Rest.SendAsync("GET", "journals/1/vouchers/2026-1/attachment")).Status);
    }

    [Fact]
    [Enforces("economic", "9.19", "Only a PDF is attached to a draft invoice")]
    public async Task Only_a_pdf_is_attached_to_a_draft_invoice_and_a_change_keeps_it()
    {
        const string OfDraft = "invoices/drafts/1/attachment/file";
        await SeedInvoiceAsync();
        await Rest.SendAsync("POST", "invoices/drafts", Draft);
        Assert.Equal(HttpStatusCode.BadRequest, (await Rest.UploadAsync("POST", OfDraft, "billede.png", [1])).Status);
        Assert.Equal(HttpStatusCode.Created, (await Rest.UploadAsync("POST", OfDraft, "a.pdf", Upload.Pdf(1))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Rest.UploadAsync("POST", OfDraft, "b.pdf", Upload.Pdf(1))).Status);

        await Rest.SendAsync("PUT", "invoices/drafts/1", Draft);
        Assert.Equal(HttpStatusCode.OK, (await Rest.SendAsync("GET", "invoices/drafts/1/attachment")).Status);
        Assert.Null((await Rest.SendAsync("GET", "invoices/drafts/1"))["_attachment"]);

        await Rest.SendAsync("DELETE", "invoices/drafts/1");
        await Rest.SendAsync("POST", "invoices/drafts", Draft);
        Assert.Equal(HttpStatusCode.NotFound, (await Rest.SendAsync("GET", "invoices/drafts/1/attachment")).Status);
    }

    [Fact]
    [Enforces("economic", "5", "The PDF of an invoice just booked is not there yet, and is not asked for by its media type")]
    public async Task A_pdf_is_there_after_a_moment_and_for_who_accepts_anything()
    {
        await SeedInvoiceAsync();
        await Rest.SendAsync("POST", "invoices/drafts", Draft);
        Assert.Equal(HttpStatusCode.OK, (await Rest.SendAsync("GET", "invoices/drafts/1/pdf")).Status);
        await Rest.SendAsync("POST", "invoices/booked", """{"draftInvoice":{"draftInvoiceNumber":1}}""");

        Assert.Equal(HttpStatusCode.NotFound, (await Rest.SendAsync("GET", "invoices/booked/1/pdf")).Status);
        Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(HttpStatusCode.NotAcceptable, (await Rest.SendAsync("GET", "invoices/booked/1/pdf", null, ("Accept", "application/pdf"))).Status);
        var pdf = await Rest.SendAsync("GET", "invoices/booked/1/pdf", null, ("Accept", "*/*"));
        Assert.Equal("application/pdf", pdf.Headers["Content-Type"]);
        Assert.StartsWith("%PDF-1.4", pdf.Text, StringComparison.Ordinal);
        Assert.EndsWith("%%EOF\n", pdf.Text, StringComparison.Ordinal);
        var table = int.Parse(pdf.Text.Split("startxref\n")[1].Split('\n')[0], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal("xref", Encoding.ASCII.GetString(Encoding.ASCII.GetBytes(pdf.Text), table, 4));
    }
}
