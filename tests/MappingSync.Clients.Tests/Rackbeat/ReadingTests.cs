using MappingSync.Http;
using MappingSync.Rackbeat;

namespace MappingSync.Clients.Tests.Rackbeat;

/// <summary>Answers whose form is not documented are read in every form that makes sense, and in no other.</summary>
public class ReadingTests
{
    [Theory]
    [InlineData("""{"note":{"id":1,"note":"Husk"}}""")]
    [InlineData("""{"customer_invoice_note":{"id":1,"note_text":"Husk"}}""")]
    [InlineData("""{"message":"ok","data":{"id":1,"note":"Husk"}}""")]
    public async Task A_record_is_found_under_whatever_name_when_the_name_is_not_documented(string body)
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(201, body));
        await using var clients = new Clients();
        using var client = clients.Rackbeat(server.Address);

        var note = await client.CreateCustomerInvoiceNoteAsync(1301, "Husk");

        Assert.Equal((1, "Husk"), (note.Id, note.Text ?? note.NoteText));
        Assert.Equal(("POST", "/customer-invoices/1301/notes", """{"note":"Husk"}"""), (server.Seen[0].Method, server.Seen[0].Path, server.Seen[0].Body));
    }

    [Theory]
    [InlineData("""{"projects":[{"number":7}],"pages":1}""")]
    [InlineData("""{"data":[{"number":"7"}],"total":1,"pages":1,"limit":200,"page":1}""")]
    public async Task A_list_too(string body)
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(206, body));
        await using var clients = new Clients();
        using var client = clients.Rackbeat(server.Address);

        Assert.Equal("7", (await client.ListProjectsAsync().ToListAsync()).Single().Number);
    }

    [Theory]
    [InlineData("""{"one":{"id":1},"other":{"id":2}}""")]
    [InlineData("""{"message":"ok"}""")]
    [InlineData("""{"notes":[{"id":1}]}""")]
    public async Task An_answer_that_could_be_several_records_or_none_is_no_success(string body)
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(200, body));
        await using var clients = new Clients();
        using var client = clients.Rackbeat(server.Address);

        var failure = await Assert.ThrowsAsync<ApiException>(() => client.GetCustomerInvoiceNoteAsync(1301, 1));

        Assert.Equal(ApiErrorKind.Data, failure.Error.Kind);
    }

    [Fact]
    public async Task Where_the_name_is_documented_no_other_is_taken()
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(200, """{"data":{"number":1}}"""));
        await using var clients = new Clients();
        using var client = clients.Rackbeat(server.Address);

        await Assert.ThrowsAsync<ApiException>(() => client.GetSupplierAsync(1));
    }

    [Theory]
    [InlineData("""{"value":"DKK"}""", "DKK")]
    [InlineData("""{"identifier":"base_currency","value":true,"type":3}""", "true")]
    [InlineData("""{"value":{"a":1}}""", """{"a":1}""")]
    [InlineData("""{"value":null}""", null)]
    public async Task A_setting_has_a_value_of_any_form(string body, string? value)
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(200, body));
        await using var clients = new Clients();
        using var client = clients.Rackbeat(server.Address);

        var setting = await client.GetSettingAsync("base_currency");

        Assert.Equal(("base_currency", value), (setting?.Identifier, setting?.Value));
    }

    [Theory]
    [InlineData("text/html", "<html>Log in</html>")]
    [InlineData("application/pdf", "")]
    public async Task What_is_no_pdf_is_not_handed_out_as_one(string mediaType, string body)
    {
        await using var server = await StubServer.StartAsync(StubServer.Text(200, mediaType, body));
        await using var clients = new Clients();
        using var client = clients.Rackbeat(server.Address);

        var failure = await Assert.ThrowsAsync<ApiException>(() => client.GetSupplierInvoicePdfAsync(7));

        Assert.Equal(ApiErrorKind.Data, failure.Error.Kind);
        Assert.Equal("/supplier-invoices/7.pdf", server.Seen[0].Target);
    }

    [Fact]
    public async Task Lists_are_narrowed_and_sorted_and_what_comes_twice_is_dropped()
    {
        await using var server = await StubServer.StartAsync(
            StubServer.Json(206, """{"suppliers":[{"number":3},{"number":2}],"pages":2}"""),
            StubServer.Json(206, """{"suppliers":[{"number":2},{"number":1}],"pages":2}"""));
        await using var clients = new Clients();
        using var client = clients.Rackbeat(server.Address);

        var suppliers = await client.ListSuppliersAsync(new() { Fields = "number", OrderBy = "number", Descending = true, Limit = 2 }).ToListAsync();

        Assert.Equal([3, 2, 1], suppliers.Select(supplier => supplier.Number));
        Assert.Equal("/suppliers?page=2&limit=2&fields=number&order_by=number&order_direction=DESC", server.Seen[1].Target);
    }

    [Fact]
    public async Task A_list_is_read_no_further_than_it_is_wanted()
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(206, """{"lots":[{"number":"a"},{"number":"b"}],"pages":9}"""));
        await using var clients = new Clients();
        using var client = clients.Rackbeat(server.Address);

        await foreach (var lot in client.ListLotsAsync())
        {
            if (lot.Number == "b") break;
        }

        Assert.Single(server.Seen);
    }

    [Fact]
    public async Task Bookings_send_what_is_documented_and_read_no_answer()
    {
        await using var server = await StubServer.StartAsync(StubServer.Text(200, "text/plain", "OK"));
        await using var clients = new Clients();
        using var client = clients.Rackbeat(server.Address);

        await client.BookCustomerInvoiceAsync(1301);
        await client.BookSupplierInvoiceAsync(9, markReceived: true, useInvoiceDate: false);

        Assert.Equal(
            [
                ("/customer-invoices/1301/book?suppress_webhooks=true", """{"mail":{"send":false}}"""),
                ("/supplier-invoices/9/book?suppress_webhooks=true", """{"mark_received":true,"use_invoice_date":false}"""),
            ],
            server.Seen.Select(request => (request.Target, request.Body)));
    }

    [Fact]
    public async Task Nothing_is_written_to_a_record_without_a_number()
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(200, "{}"));
        await using var clients = new Clients();
        using var client = clients.Rackbeat(server.Address);
        Func<Task>[] writes =
        [
            () => client.DeleteCustomerAsync(0),
            () => client.DeleteSupplierAsync(-1),
            () => client.DeleteProductAsync(""),
            () => client.DeleteLotAsync(" "),
            () => client.DeleteProjectAsync(".."),
            () => client.DeleteCustomerContactAsync(1, 0),
            () => client.DeleteCustomerAddressAsync(0, 1),
            () => client.DeleteSupplierInvoiceAsync(0),
            () => client.DeleteCustomerInvoiceNoteAsync(1, 0),
            () => client.DeleteOrderAsync(0),
            () => client.DeleteBankAccountAsync(0),
            () => client.UpdateSupplierInvoiceAsync(0, new SupplierInvoice()),
            () => client.UpdateSettingAsync("", "x"),
            () => client.UpdateCurrencyAsync("", 1),
            () => client.BookCustomerInvoiceAsync(0),
            () => client.ConvertOrderToInvoiceAsync(0),
            () => client.CreateCustomerInvoiceNoteAsync(1, " "),
        ];

        foreach (var write in writes) await Assert.ThrowsAnyAsync<ArgumentException>(write);

        Assert.Empty(server.Seen);
    }
}
