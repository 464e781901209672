using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using MappingSync.Simulators.Faults;

namespace MappingSync.Simulators.Inspection;

/// <summary>A fault as it is planned over HTTP; times are seconds.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record FaultRequest
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { NumberHandling = JsonNumberHandling.Strict };

    public required string Fault { get; init; }

    public string Method { get; init; } = "*";

    public string Path { get; init; } = "**";

    public int Nth { get; init; } = 1;

    /// <summary>How many calls are struck; 0 for all.</summary>
    public int Times { get; init; } = 1;

    public double Probability { get; init; } = 1;

    public int? Status { get; init; }

    public string Body { get; init; } = "";

    public string ContentType { get; init; } = "application/json";

    public string? RetryAfter { get; init; }

    public Uri? Location { get; init; }

    public double Delay { get; init; } = 1;

    public double? MostDelay { get; init; }

    public long? Bytes { get; init; }

    public int Depth { get; init; } = 10_000;

    public IReadOnlyList<string> Names { get; init; } = [];

    /// <exception cref="InspectionException">The body is not the description of a fault.</exception>
    public static FaultRequest Read(JsonObject body)
    {
        try
        {
            return body.Deserialize<FaultRequest>(Options)!;
        }
        catch (JsonException wrong)
        {
            throw new InspectionException($"The fault cannot be read: {wrong.Message}");
        }
    }

    /// <exception cref="InspectionException">There is no such fault.</exception>
    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    public PlannedFault PlanIn(FaultPlan plan) => plan.Add(Method, Path, Make(), Nth, Times == 0 ? int.MaxValue : Times, Probability);

    private Fault Make() => Fault switch
    {
        "reset" => Faults.Fault.Reset(),
        "lose-answer" => Faults.Fault.LoseAnswer(),
        "hang" => Faults.Fault.Hang(),
        "hang-answer" => Faults.Fault.HangAnswer(),
        "slow-request" => Faults.Fault.SlowRequest(Seconds(Delay), Seconds(MostDelay ?? Delay)),
        "slow-answer" => Faults.Fault.SlowAnswer(Seconds(Delay), Seconds(MostDelay ?? Delay)),
        "process-late" => Faults.Fault.ProcessLate(Seconds(Delay)),
        "duplicate" => Faults.Fault.Duplicate(),
        "answer" => Faults.Fault.Answer(Status ?? throw new InspectionException("'status' is missing."), Body, ContentType, RetryAfter),
        "too-many-requests" => Faults.Fault.TooManyRequests(RetryAfter),
        "server-error" => Faults.Fault.ServerError(),
        "html" => Faults.Fault.Html(Status ?? 502),
        "redirect" => Faults.Fault.Redirect(Location ?? throw new InspectionException("'location' is missing."), Status ?? 307),
        "huge-answer" => Faults.Fault.HugeAnswer(Bytes ?? 100_000_000),
        "deep-answer" => Faults.Fault.DeepAnswer(Depth),
        "trickle" => Faults.Fault.Trickle(Seconds(Delay), (int)Math.Clamp(Bytes ?? 1, 0, int.MaxValue)),
        "cut-answer" => Faults.Fault.CutAnswer(),
        "truncated-answer" => Faults.Fault.TruncatedAnswer(),
        "empty-answer" => Faults.Fault.EmptyAnswer(),
        "unknown-properties" => Faults.Fault.UnknownProperties(),
        "missing-properties" => Faults.Fault.MissingProperties([.. Names]),
        "changed-types" => Faults.Fault.ChangedTypes([.. Names]),
        _ => throw new InspectionException($"There is no fault '{Fault}'."),
    };

    public static TimeSpan Seconds(double seconds) =>
        seconds is >= 0 and <= 86_400 ? TimeSpan.FromSeconds(seconds) : throw new InspectionException("A delay is 0 to 86400 seconds.");
}
