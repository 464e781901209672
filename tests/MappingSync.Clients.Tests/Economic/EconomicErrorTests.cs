using System.Text;
using MappingSync.Economic;
using MappingSync.Http;

namespace MappingSync.Clients.Tests.Economic;

public class EconomicErrorTests
{
    [Fact]
    public void An_object_by_property_gives_a_reason_per_property()
    {
        var read = Read("""
            {"message":"Validation failed.","errorCode":"E04300","logId":"ab12-CPH","httpStatusCode":400,"errorCount":2,
             "errors":{"layout":{"errors":[{"propertyName":"layout","errorMessage":"Layout '9' not found.","errorCode":"E07000","inputValue":9,"developerHint":"See layouts."}]},
                       "dueDate":{"errors":[{"propertyName":"DueDate","errorMessage":"Missing.","errorCode":"E04042","inputValue":{"errorCode":"not a reason"}}]}}}
            """);

        Assert.Equal(("E04300", "Validation failed.", "ab12-CPH"), (read.Code, read.Text, read.LogId));
        Assert.Equal([new("layout", "E07000", "Layout '9' not found."), new("dueDate", "E04042", "Missing.")], read.Details);
    }

    [Fact]
    public void A_line_keeps_its_index() =>
        Assert.Equal(
            [new("lines[8].product", "E06600", "Product 'V-1' is barred."), new("lines[9].quantity", "E04730", "Quantity is missing.")],
            Read("""
                {"errors":{"lines":{"errors":[],"items":[
                  {"arrayIndex":8,"product":{"errors":[{"propertyName":"product","errorMessage":"Product 'V-1' is barred.","errorCode":"E06600"}]}},
                  {"arrayIndex":9,"errors":[{"propertyName":"quantity","errorMessage":"Quantity is missing.","errorCode":"E04730"}]}]}}}
                """).Details);

    [Fact]
    public void Lines_as_a_bare_array_with_message_and_value_are_read_too() =>
        Assert.Equal(
            [new("currency", "E06000", "No such currency."), new("lines[0].unit", "E06000", "No such unit."), new("lines[1].unitNetPrice", "E04740", "Too many decimals.")],
            Read("""
                {"message":"Validation error.","errors":{"currency":{"errors":[{"errorCode":"E06000","message":"No such currency.","value":"ZZZ"}]},
                 "lines":[{"unit":{"errors":[{"errorCode":"E06000","message":"No such unit.","value":10}]}},
                          {"arrayIndex":1,"unitNetPrice":{"errors":[{"errorCode":"E04740","message":"Too many decimals."}]}}]}}
                """).Details);

    [Fact]
    public void An_array_by_voucher_is_read_with_its_entries() =>
        Assert.Equal(
            [new("[0].account", "E04041", "Konto findes ikke."), new("[0].entries[2].date", "E04041", "Perioden er spærret.")],
            Read("""
                {"message":"Validation failed.","errorCode":"E04300","errors":[{"arrayIndex":0,
                  "account":{"errors":[{"propertyName":"account","errorMessage":"Konto findes ikke.","errorCode":"E04041"}]},
                  "entries":{"errors":[],"items":[{"arrayIndex":2,"date":{"errors":[{"propertyName":"Date","errorMessage":"Perioden er spærret.","errorCode":"E04041","inputValue":{"entryDate":"2026-08-30"}}]}}]}}]}
                """).Details);

    [Fact]
    public void Texts_are_reasons_without_a_place()
    {
        var read = Read("""{"message":"Could not parse filter.","errors":["Not allowed on 'x'."],"allowedFilteringFields":["name"]}""");

        Assert.Equal([new("", null, "Not allowed on 'x'.")], read.Details);
    }

    [Fact]
    public void A_problem_document_is_read()
    {
        var read = Read("""
            {"type":"about:blank","title":"Validation failed.","status":400,"detail":"One property is wrong.","traceId":"t-1","errorCode":"ValidationFailed",
             "errors":[{"message":"Unknown term.","errorCode":"CustomerInvalidPaymentTerm","property":"paymentTermId"},{"message":"No code.","property":"name"}]}
            """);

        Assert.Equal(("ValidationFailed", "Validation failed. One property is wrong.", "t-1"), (read.Code, read.Text, read.LogId));
        Assert.Equal([new("paymentTermId", "CustomerInvalidPaymentTerm", "Unknown term."), new("name", null, "No code.")], read.Details);
    }

    [Fact]
    public void Texts_by_property_are_read() =>
        Assert.Equal(
            [new("customer.name", null, "Is required."), new("zone", null, "Is wrong.")],
            Read("""{"title":"Bad","errors":{"customer.name":["Is required."],"zone":"Is wrong."}}""").Details);

    [Fact]
    public void Names_of_the_envelope_are_read_in_any_case() =>
        Assert.Equal([new ApiErrorDetail("name", "E1", "Bad.")], Read("""{"Errors":{"name":{"Errors":[{"ErrorMessage":"Bad.","ErrorCode":"E1","PropertyName":"NAME"}]}}}""").Details);

    [Theory]
    [InlineData("""{"errorCode":"PayloadChanged","message":"x"}""", "PayloadChanged")]
    [InlineData("""{"errorCode":"E04300","errors":[{"errorCode":"URLChanged","errorMessage":"x"}]}""", "URLChanged")]
    [InlineData("""{"message":"payloadchanged"}""", "PayloadChanged")]
    public void A_key_that_was_used_for_something_else_is_the_code_of_the_answer(string body, string code) => Assert.Equal(code, Read(body).Code);

    [Fact]
    public void A_page_of_a_proxy_is_known_as_such()
    {
        var read = Read("<html><head><title>502 Bad gateway</title></head><body>secret</body></html>", "text/html");

        Assert.False(read.IsFromApi);
        Assert.Equal("An HTML page came instead of the API's answer: 502 Bad gateway", read.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void An_empty_body_says_nothing(string body)
    {
        var read = Read(body);

        Assert.Equal((null, null, true), (read.Code, read.Text, read.IsFromApi));
        Assert.Empty(read.Details);
    }

    [Theory]
    [InlineData("not json", "not json")]
    [InlineData("\"Unauthorized\"", "Unauthorized")]
    [InlineData("{\"message\":", "{\"message\":")]
    public void Plain_text_is_kept(string body, string text) => Assert.Equal(text, Read(body).Text);

    [Fact]
    public void A_body_nested_without_end_and_one_with_endless_reasons_are_bounded()
    {
        var deep = Read(new string('[', 100_000));
        var wide = Read($$"""{"errors":[{{string.Join(',', Enumerable.Repeat("""{"errorCode":"E1","message":"x"}""", 5000))}}]}""");

        Assert.Empty(deep.Details);
        Assert.True(deep.Text!.Length <= ErrorText.MaxLength);
        Assert.Equal(200, wide.Details.Count);
    }

    private static ApiErrorBody Read(string body, string mediaType = "application/json") => new EconomicErrorReader().Read(Encoding.UTF8.GetBytes(body), mediaType);
}
