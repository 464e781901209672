using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Faults;

/// <content>What is answered instead, and what becomes of an answer on its way.</content>
public sealed partial class Fault
{
    private const string Json = "application/json";

    internal WireAnswer? Canned { get; private init; }

    internal Flood? Flood { get; private init; }

    internal int BytesAtATime { get; private init; }

    private Func<JsonNode, JsonNode>? NodeChange { get; init; }

    /// <summary>How much of a body is kept, from 0 to 1.</summary>
    private double Kept { get; init; }

    /// <summary>Not processed; the given status is answered instead.</summary>
    /// <param name="status">HTTP status, 200 to 599.</param>
    /// <param name="body">Body text; empty for none.</param>
    /// <param name="contentType">Content type of the body.</param>
    /// <param name="retryAfter">The header <c>Retry-After</c> as sent: seconds, an HTTP date, or nonsense. Null sends none.</param>
    public static Fault Answer(int status, string body = "", string contentType = Json, string? retryAfter = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 200);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 599);
        var answer = new WireAnswer(status, body, contentType);
        return new Fault(FaultKind.Answer, FormattableString.Invariant($"answered {status}"))
        {
            Canned = retryAfter is null ? answer : answer.With("Retry-After", retryAfter),
        };
    }

    /// <summary>Not processed; 429, with a <c>Retry-After</c> header if one is given.</summary>
    /// <param name="retryAfter">The header's value as sent: seconds, an HTTP date, or nonsense. Null sends none.</param>
    public static Fault TooManyRequests(string? retryAfter = null) => Answer(429, """{"message":"Too many requests."}""", Json, retryAfter);

    /// <summary>Not processed; 429 with <c>Retry-After</c> as an HTTP date.</summary>
    /// <param name="until">The date; sent to the second.</param>
    public static Fault TooManyRequests(DateTimeOffset until) => TooManyRequests(until.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>Not processed; 500 with a JSON body.</summary>
    public static Fault ServerError() => Answer(500, """{"message":"Something went wrong.","httpStatusCode":500}""");

    /// <summary>Not processed; an HTML page, as proxies in front of an API answer.</summary>
    /// <param name="status">HTTP status; proxies are seen to answer 200 too.</param>
    public static Fault Html(int status = 502) =>
        Answer(status, "<html><head><title>Bad gateway</title></head><body><h1>Bad gateway</h1></body></html>", "text/html");

    /// <summary>Not processed; the client is sent elsewhere.</summary>
    /// <param name="location">The address in <c>Location</c>.</param>
    /// <param name="status">HTTP status, 300 to 399; 307 and 308 ask for the same method and body.</param>
    public static Fault Redirect(Uri location, int status = 307)
    {
        ArgumentNullException.ThrowIfNull(location);
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 300);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 399);
        return new Fault(FaultKind.Answer, FormattableString.Invariant($"answered {status}"))
        {
            Canned = WireAnswer.Empty(status).With("Location", location.ToString()),
        };
    }

    /// <summary>Not processed; a JSON text of this size is streamed, until it is whole or the client leaves.</summary>
    /// <param name="bytes">Size of the body, from 16.</param>
    public static Fault HugeAnswer(long bytes = 100_000_000)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bytes, 16);
        return new Fault(FaultKind.Flood, "huge answer") { Flood = Flood.Huge(bytes) };
    }

    /// <summary>Not processed; a JSON text of objects in objects is answered.</summary>
    /// <param name="depth">How many objects stand in each other, 1 to 1,000,000.</param>
    public static Fault DeepAnswer(int depth = 10_000)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(depth, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(depth, 1_000_000);
        return new Fault(FaultKind.Flood, "deep answer") { Flood = Flood.Deep(depth) };
    }

    /// <summary>Processed; the answer comes a few bytes at a time, its headers at once.</summary>
    /// <param name="pause">The wait before each piece, by the simulator's clock.</param>
    /// <param name="bytes">Bytes in a piece.</param>
    public static Fault Trickle(TimeSpan pause, int bytes = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bytes, 1);
        return new Fault(FaultKind.Trickle, "answer trickles", pause, pause) { BytesAtATime = bytes };
    }

    /// <summary>Processed; the answer breaks off in the middle of its body: fewer bytes than announced, then the connection is cut.</summary>
    public static Fault CutAnswer() => new(FaultKind.CutAnswer, "answer cut");

    /// <summary>Processed; half of the body is answered as if it were all of it.</summary>
    public static Fault TruncatedAnswer() => new(FaultKind.Shorten, "answer truncated") { Kept = 0.5 };

    /// <summary>Processed; the body is left out of the answer.</summary>
    public static Fault EmptyAnswer() => new(FaultKind.Shorten, "answer emptied");

    /// <summary>Processed; every JSON object of the answer gets properties that nobody has heard of.</summary>
    public static Fault UnknownProperties() => Reshape("unknown properties", node => Answers.AddUnknown(node));

    /// <summary>Processed; the named properties are left out of the answer, wherever they stand.</summary>
    /// <param name="names">The properties.</param>
    public static Fault MissingProperties(params string[] names) =>
        Reshape("missing properties", node => Answers.Without(node, names.ToHashSet(StringComparer.Ordinal)));

    /// <summary>Processed; the named properties have another JSON type in the answer: numbers become text, everything else a list.</summary>
    /// <param name="names">The properties, wherever they stand; none for all numbers.</param>
    public static Fault ChangedTypes(params string[] names) =>
        Reshape("changed types", node => Answers.Retyped(node, names.ToHashSet(StringComparer.Ordinal)));

    /// <summary>Processed; the JSON of the answer is changed on its way.</summary>
    /// <param name="change">Gets the answer and returns what is sent instead; answers that are no JSON stay.</param>
    public static Fault Reshape(Func<JsonNode, JsonNode> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return Reshape("reshaped", change);
    }

    private static Fault Reshape(string name, Func<JsonNode, JsonNode> change) => new(FaultKind.Reshape, name) { NodeChange = change };

    internal WireAnswer Changed(WireAnswer answer)
    {
        if (Kind == FaultKind.Shorten)
        {
            return answer with
            {
                Body = answer.Body[..(int)(answer.Body.Length * Kept)],
                Bytes = answer.Bytes[..(int)(answer.Bytes.Length * Kept)],
            };
        }

        try
        {
            return JsonNode.Parse(answer.Body) is { } node ? answer with { Body = WireAnswer.Text(NodeChange!(node)) } : answer;
        }
        catch (JsonException)
        {
            return answer;
        }
    }
}
