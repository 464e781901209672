using System.Text;
using System.Text.Json;
using MappingSync.Economic;
using MappingSync.Economic.Services;
using MappingSync.Http;

namespace MappingSync.Clients.Tests.Economic;

public class ServicesClientTests
{
    [Fact]
    public async Task Cursors_that_lead_in_a_circle_are_not_taken_for_the_end()
    {
        await using var server = await StubServer.StartAsync(
            StubServer.Json(200, """{"items":[{"number":1}],"cursor":"a"}"""),
            StubServer.Json(200, """{"items":[{"number":2}],"cursor":"b"}"""),
            StubServer.Json(200, """{"items":[{"number":3}],"cursor":"a"}"""));
        await using var clients = new Clients();
        using var client = clients.Economic(server.Address);

        var failure = await Assert.ThrowsAsync<ApiException>(async () => await client.ListServicesContactsAsync().ToListAsync());

        Assert.Equal((ApiErrorKind.Data, TransportCodes.EndlessList, 3), (failure.Error.Kind, failure.Error.Code, server.Seen.Count));
    }

    [Fact]
    public async Task Lines_of_several_documents_may_have_the_same_number()
    {
        await using var server = await StubServer.StartAsync(
            StubServer.Json(200, """{"items":[{"documentId":7,"number":1},{"documentId":7,"number":2},{"documentId":8,"number":1}],"cursor":"a"}"""),
            StubServer.Json(200, """{"items":[{"documentId":8,"number":1},{"documentId":8,"number":2}]}"""),
            StubServer.Json(200, """{"items":[{"documentId":7,"number":1},{"documentId":8,"number":1}]}"""),
            StubServer.Json(200, """{"items":[{"documentId":7,"number":1},{"documentId":8,"number":1}]}"""));
        await using var clients = new Clients();
        using var client = clients.Economic(server.Address);

        Assert.Equal([(7, 1), (7, 2), (8, 1), (8, 2)], (await client.ListBookedInvoiceLinesAsync().ToListAsync()).Select(line => (line.DocumentId, line.Number)));
        Assert.Equal(2, (await client.ListDraftInvoiceLinesAsync().ToListAsync()).Count);
        Assert.Equal(2, (await client.ListOrderLinesAsync(OrderStatus.Draft).ToListAsync()).Count);
    }

    [Fact]
    public async Task A_year_stands_in_the_addresses_of_services_in_percent_code()
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(200, """{"year":"2026/2027"}"""));
        await using var clients = new Clients();
        using var client = clients.Economic(server.Address);

        Assert.Equal("2026/2027", (await client.GetServicesAccountingYearAsync("2026/2027"))?.Year);
        Assert.Equal("/accountingyearsapi/v2.0.1/AccountingYears/2026%2F2027", server.Seen[0].Target);
    }

    [Fact]
    public async Task A_list_without_a_cursor_is_read_in_pages_until_one_is_not_full()
    {
        var full = $"[{string.Join(',', Enumerable.Range(1900, 100).Select(year => $$"""{"year":"{{year}}"}"""))}]";
        await using var server = await StubServer.StartAsync(StubServer.Json(200, full), StubServer.Json(200, """[{"year":"1999"},{"year":"2000"}]"""));
        await using var clients = new Clients();
        using var client = clients.Economic(server.Address);

        Assert.Equal(101, (await client.ListServicesAccountingYearsAsync().ToListAsync()).Count);
        Assert.Equal(
            ["/accountingyearsapi/v2.0.1/AccountingYears/paged?sort=year&skipPages=0&pageSize=100", "/accountingyearsapi/v2.0.1/AccountingYears/paged?sort=year&skipPages=1&pageSize=100"],
            server.Seen.Select(request => request.Target));
    }

    [Fact]
    public async Task A_list_that_is_longer_than_its_pages_reach_is_not_taken_for_whole()
    {
        var page = 0;
        await using var server = await StubServer.StartAsync(async (request, context) =>
            await StubServer.Json(200, $"[{string.Join(',', Enumerable.Range(page++ * 100, 100).Select(year => $$"""{"year":"{{year}}"}"""))}]")(request, context));
        await using var clients = new Clients();
        using var client = clients.Economic(server.Address);

        var failure = await Assert.ThrowsAsync<ApiException>(async () => await client.ListServicesAccountingYearsAsync().ToListAsync());

        Assert.Equal((ApiErrorKind.Data, TransportCodes.EndlessList, 100), (failure.Error.Kind, failure.Error.Code, server.Seen.Count));
    }

    [Fact]
    public async Task A_record_that_was_made_without_a_number_in_the_answer_is_an_unknown_outcome()
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(201, "{}"));
        await using var clients = new Clients();
        using var client = clients.Economic(server.Address);

        foreach (var call in new Func<Task>[]
        {
            () => client.PostServicesContactAsync("{}"u8.ToArray(), "k1"),
            () => client.PostDraftEntryAsync("{}"u8.ToArray(), "k1"),
            () => client.PostDraftEntriesAsync("{}"u8.ToArray(), "k1"),
            () => client.AttachDocumentAsync("2026", 1, new AttachmentFile("a.pdf", "%PDF"u8.ToArray()), "k1"),
        })
            Assert.Equal(ApiErrorKind.UnknownOutcome, (await Assert.ThrowsAsync<ApiException>(call)).Error.Kind);
    }

    [Fact]
    public void Dates_go_out_as_moments_and_what_the_server_sets_stays_behind()
    {
        var project = JsonSerializer.Deserialize<Project>(
            """{"number":3,"name":"Butik","deliveryDate":"2027-01-31T00:00:00","lastUpdated":"2026-12-10T08:00:00","invoicedTotal":7.5,"isClosed":true,"future":"kept","objectVersion":"v"}""",
            EconomicJson.ServicesReading)!;

        Assert.Equal(new DateOnly(2027, 1, 31), project.DeliveryDate);
        Assert.Equal(
            """{"number":3,"name":"Butik","deliveryDate":"2027-01-31T00:00:00","objectVersion":"v","future":"kept"}""",
            Encoding.UTF8.GetString(EconomicBody.Of(project)));
    }

    [Fact]
    public async Task A_document_makes_the_same_bytes_each_time_and_names_its_voucher()
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(201, """{"number":5}"""));
        await using var clients = new Clients();
        using var client = clients.Economic(server.Address);
        var file = new AttachmentFile("bilag.pdf", "%PDF-1.4"u8.ToArray());

        Assert.Equal(5, await client.AttachDocumentAsync("2026/2027", 40001, file, "k1", "Bilag"));
        await client.AttachDocumentAsync("2026/2027", 40001, file, "k1", "Bilag");

        Assert.Equal(server.Seen[0].Body, server.Seen[1].Body);
        foreach (var part in new[] { "name=voucherNumber\r\n\r\n40001", "name=accountingYear\r\n\r\n2026/2027", "name=note\r\n\r\nBilag", "name=onConflict\r\n\r\n1", "%PDF-1.4" })
            Assert.Contains(part, server.Seen[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_service_would_refuse_by_its_limits_is_not_sent()
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(200, "{}"));
        await using var clients = new Clients();
        using var client = clients.Economic(server.Address);
        var gif = new AttachmentFile("a.gif", "GIF89a"u8.ToArray());
        var pdf = new AttachmentFile("a.pdf", "%PDF"u8.ToArray());

        foreach (var call in new Func<Task>[]
        {
            () => client.GetServicesSupplierGroupAsync(1_000_000_000),
            () => client.DeleteServicesEmployeeAsync(1_000_000),
            () => client.DeleteProjectAsync(0),
            () => client.GetWebhookAsync(""),
            () => client.GetServicesAccountingYearAsync("26"),
            () => client.GetServicesAccountingYearAsync("2026\n"),
            () => client.PutProjectAsync("""{"number":0,"name":"x"}"""u8.ToArray()),
            () => client.PutWebhookAsync("""{"eventType":" "}"""u8.ToArray()),
            () => client.PutDraftEntryAsync("[]"u8.ToArray()),
            () => client.AttachDocumentAsync("2026", 1, gif, "k1"),
            () => client.AttachDocumentAsync("2026", 0, pdf, "k1"),
            () => client.AttachDocumentAsync("26", 1, pdf, "k1"),
            () => client.AttachDocumentAsync("2026", 1, pdf, "k1", new string('x', 251)),
        })
            await Assert.ThrowsAnyAsync<ArgumentException>(call);

        Assert.ThrowsAny<ArgumentException>(() => EconomicBody.Of(new SupplierGroup { Number = 0 }));
        Assert.ThrowsAny<ArgumentException>(() => EconomicBody.Of(new Employee { Number = 1_000_000 }));
        Assert.ThrowsAny<ArgumentException>(() => EconomicBody.Of(new DraftEntries { Entries = [] }));
        Assert.ThrowsAny<ArgumentException>(() => EconomicBody.Of(new DraftEntries { Entries = [.. Enumerable.Repeat(new DraftEntry(), 501)] }));
        Assert.ThrowsAny<ArgumentException>(() => EconomicBody.Of(new BookIntervalRequest { FromDate = new DateOnly(2026, 2, 1), ToDate = new DateOnly(2026, 1, 1) }));
        Assert.ThrowsAny<ArgumentException>(() => EconomicFilter.In("number", [.. Enumerable.Range(1, 201).Select(number => (long)number)]));
        Assert.Equal("number$in:[2,5]", EconomicFilter.In("number", [2, 5]).ToString());
        Assert.Empty(server.Seen);
    }
}
