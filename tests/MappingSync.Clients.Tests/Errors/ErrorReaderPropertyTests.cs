using System.Text;
using CsCheck;
using MappingSync.Economic;
using MappingSync.Http;
using MappingSync.Rackbeat;

namespace MappingSync.Clients.Tests.Errors;

/// <summary>What comes back from a failed call can be anything: the readers never throw and what they keep is bounded.</summary>
public class ErrorReaderPropertyTests
{
    private static readonly IApiErrorReader[] Readers = [new EconomicErrorReader(), new RackbeatErrorReader()];

    private static readonly string[] Names =
        ["errors", "Errors", "items", "lines", "errorCode", "errorMessage", "message", "title", "propertyName", "property", "arrayIndex", "inputValue", "error", "name", "\\ud800", "a.b[0]", ""];

    private static readonly string[] Leaves =
        ["null", "true", "-1", "1e400", "99999999999999999999", "\"\"", "\"E04041\"", "\"x\"", "\"\\ud83d\"", "\"\\ud83d\\ude00\"", "\"\\u0000\"", "[]", "{}"];

    private static readonly Gen<string> Json = Gen.Recursive<string>((depth, inner) => depth > 5
        ? OneOf(Leaves)
        : Gen.OneOf(
            OneOf(Leaves),
            Gen.Select(OneOf(Names), inner).Array[0, 4].Select(rows => "{" + string.Join(',', rows.Select(row => $"\"{row.Item1}\":{row.Item2}")) + "}"),
            inner.Array[0, 4].Select(items => "[" + string.Join(',', items) + "]")));

    private static readonly Gen<byte[]> Bodies = Gen.OneOf(
        Json.Select(Encoding.UTF8.GetBytes),
        Gen.Select(Json, Gen.Int[0, 100]).Select((json, part) => Encoding.UTF8.GetBytes(json[..(json.Length * part / 100)])),
        Gen.Select(Json, Gen.Byte, Gen.Int[0, 100]).Select(Damaged),
        Gen.String.Select(text => Encoding.UTF8.GetBytes("<title>" + text)),
        Gen.Byte.Array[0, 200]);

    [Fact]
    public void Any_body_is_read_into_something_bounded() =>
        Gen.Select(Bodies, OneOf("application/json", "text/html", "application/problem+json", "")).Sample((body, type) => Readers.All(reader => IsBounded(reader, body, type)), iter: 2000);

    [Theory]
    [InlineData("[", 100_000)]
    [InlineData("{\"errors\":", 20_000)]
    [InlineData("<title>", 50_000)]
    [InlineData("{\"errors\":[{\"errorCode\":\"E1\",\"message\":\"x\"},", 1)]
    [InlineData("\"", 3_000_000)]
    public void Bodies_without_end_are_bounded(string part, int times)
    {
        var body = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(part, times)));

        Assert.All(Readers, reader => Assert.True(IsBounded(reader, body, null)));
    }

    [Fact]
    public void A_body_of_endless_names_keeps_only_the_beginning_of_each()
    {
        const string Form = """{"errors":{"N":{"N":["x"],"errors":[{"errorCode":"N","message":"N","propertyName":"N"}]}}}""";
        var body = Encoding.UTF8.GetBytes(Form.Replace("N", new string('n', 20_000), StringComparison.Ordinal));

        Assert.All(Readers, reader => Assert.True(IsBounded(reader, body, null)));
    }

    [Fact]
    public void A_mark_of_the_byte_order_is_no_part_of_the_answer() =>
        Assert.All(Readers, reader => Assert.Equal("No.", reader.Read(Encoding.UTF8.Preamble.ToArray().Concat("""{"message":"No."}"""u8.ToArray()).ToArray(), null).Text));

    [Theory]
    [InlineData("""{"errors":{"name":["a", "b"]}""")]
    [InlineData("""[{"errorCode":"E06600" """)]
    public void An_answer_that_breaks_off_is_kept_as_text_and_not_taken_for_the_apis_word(string body) => Assert.All(Readers, reader =>
    {
        var read = reader.Read(Encoding.UTF8.GetBytes(body), "application/json");

        Assert.Equal((false, null, body.Trim()), (read.IsFromApi, read.Code, read.Text));
        Assert.Empty(read.Details);
    });

    private static bool IsBounded(IApiErrorReader reader, byte[] body, string? type)
    {
        var read = reader.Read(body, type);
        var error = new ApiError(ApiErrorKind.Data, reader.System, 400, read.Code, read.Text ?? "", read.Details, read.LogId, null, "POST /x");
        return (read.Text?.Length ?? 0) <= ErrorText.MaxLength + 100
            && (read.Code?.Length ?? 0) <= 100
            && read.Details.Count <= 200
            && read.Details.All(detail => detail.Path.Length <= 2 * ErrorPath.MaxLength && detail.Text.Length <= ErrorText.MaxLength && (detail.Code?.Length ?? 0) <= 100)
            && Enum.IsDefined(reader.Catalogue.Refine(error.Kind, error.Code, error.Details))
            && reader.Catalogue.Explain(error).Count == Math.Max(1, error.Details.Count);
    }

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);

    private static byte[] Damaged(string json, byte with, int part)
    {
        var body = Encoding.UTF8.GetBytes(json);
        if (body.Length > 0) body[Math.Min(body.Length - 1, body.Length * part / 100)] = with;
        return body;
    }
}
