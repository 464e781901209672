using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Faults;

/// <summary>One thing that goes wrong between a client and the API. Put into a <see cref="FaultPlan"/>.</summary>
public sealed class Fault
{
    private Fault(FaultKind kind, string name)
    {
        Kind = kind;
        Name = name;
    }

    /// <summary>How the fault is named in the call log.</summary>
    public string Name { get; }

    internal FaultKind Kind { get; }

    internal TimeSpan Delay { get; private init; }

    internal WireAnswer? Canned { get; private init; }

    internal Gate? Gate { get; private init; }

    private Func<JsonObject, JsonObject>? Change { get; init; }

    /// <summary>The request is processed, then the connection is cut: the client cannot know what happened.</summary>
    public static Fault LoseAnswer() => new(FaultKind.LoseAnswer, "answer lost");

    /// <summary>The connection is cut before anything is processed.</summary>
    public static Fault Reset() => new(FaultKind.Reset, "reset");

    /// <summary>Processed; the answer breaks off in the middle of its body.</summary>
    public static Fault CutAnswer() => new(FaultKind.CutAnswer, "answer cut");

    /// <summary>Not processed; the given status is answered instead.</summary>
    /// <param name="status">HTTP status, 100 to 599.</param>
    /// <param name="body">Body text; empty for none.</param>
    /// <param name="contentType">Content type of the body.</param>
    public static Fault Answer(int status, string body = "", string contentType = "application/json") =>
        new(FaultKind.Answer, FormattableString.Invariant($"answered {status}")) { Canned = new WireAnswer(status, body, contentType) };

    /// <summary>Not processed; 429, with a <c>Retry-After</c> header if one is given.</summary>
    /// <param name="retryAfter">The header's value as sent: seconds, an HTTP date, or nonsense. Null sends none.</param>
    public static Fault TooManyRequests(string? retryAfter = null)
    {
        var answer = new WireAnswer(429, """{"message":"Too many requests."}""", "application/json");
        return new Fault(FaultKind.Answer, "answered 429")
        {
            Canned = retryAfter is null ? answer : answer.With("Retry-After", retryAfter),
        };
    }

    /// <summary>Not processed; 500 with a JSON body.</summary>
    public static Fault ServerError() => Answer(500, """{"message":"Something went wrong.","httpStatusCode":500}""");

    /// <summary>Not processed; an HTML page, as proxies in front of an API answer.</summary>
    /// <param name="status">HTTP status; proxies are seen to answer 200 too.</param>
    public static Fault Html(int status = 502) =>
        Answer(status, "<html><head><title>Bad gateway</title></head><body><h1>Bad gateway</h1></body></html>", "text/html");

    /// <summary>Processed only after a delay.</summary>
    /// <param name="delay">How long, by the simulator's clock.</param>
    public static Fault SlowRequest(TimeSpan delay) => new(FaultKind.SlowRequest, "slow") { Delay = delay };

    /// <summary>Processed at once, answered only after a delay.</summary>
    /// <param name="delay">How long, by the simulator's clock.</param>
    public static Fault SlowAnswer(TimeSpan delay) => new(FaultKind.SlowAnswer, "answer slow") { Delay = delay };

    /// <summary>The connection is cut at once; the request is processed all the same, later.</summary>
    /// <param name="delay">How much later, by the simulator's clock.</param>
    public static Fault ProcessLate(TimeSpan delay) => new(FaultKind.ProcessLate, "processed late") { Delay = delay };

    /// <summary>The connection is cut at once; the request is processed when the gate opens, never if it drops.</summary>
    /// <param name="gate">Where the request waits.</param>
    public static Fault ProcessLate(Gate gate) => new(FaultKind.ProcessLate, "processed late") { Gate = gate };

    /// <summary>The request waits, unprocessed, at the gate.</summary>
    /// <param name="gate">Where the request waits.</param>
    public static Fault Hold(Gate gate) => new(FaultKind.Hold, "held") { Gate = gate };

    /// <summary>Processed; the answer waits at the gate.</summary>
    /// <param name="gate">Where the answer waits.</param>
    public static Fault HoldAnswer(Gate gate) => new(FaultKind.HoldAnswer, "answer held") { Gate = gate };

    /// <summary>Processed twice, the second time without its idempotency key, as a careless middlebox would.</summary>
    public static Fault Duplicate() => new(FaultKind.Duplicate, "duplicated");

    /// <summary>The JSON body is changed before it is processed.</summary>
    /// <param name="change">Gets the body and returns what is processed instead; bodies that are no JSON object stay.</param>
    public static Fault Rewrite(Func<JsonObject, JsonObject> change) => new(FaultKind.Rewrite, "rewritten") { Change = change };

    internal string? Rewritten(JsonObject? body) => body is null ? null : Change!(body).ToJsonString();
}
