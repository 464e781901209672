using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using MappingSync.Simulators.Rackbeat;

namespace MappingSync.Simulators.Inspection;

/// <summary>A fault of webhook deliveries as it is planned over HTTP; times are seconds.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record WebhookFaultRequest
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { NumberHandling = JsonNumberHandling.Strict };

    public required string Fault { get; init; }

    public string Event { get; init; } = "*";

    public int Nth { get; init; } = 1;

    /// <summary>How many are struck; 0 for all.</summary>
    public int Times { get; init; } = 1;

    public double Probability { get; init; } = 1;

    public double Delay { get; init; } = 1;

    public double? MostDelay { get; init; }

    /// <summary>How many deliveries a duplicate makes; how many others overtake one.</summary>
    public int? Count { get; init; }

    /// <exception cref="InspectionException">The body is not the description of a fault.</exception>
    public static WebhookFaultRequest Read(JsonObject body)
    {
        try
        {
            return body.Deserialize<WebhookFaultRequest>(Options)!;
        }
        catch (JsonException wrong)
        {
            throw new InspectionException($"The fault cannot be read: {wrong.Message}");
        }
    }

    /// <exception cref="InspectionException">There is no such fault.</exception>
    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    public void PlanIn(WebhookFaults faults) => faults.Add(Event, Make(), Nth, Times == 0 ? int.MaxValue : Times, Probability);

    private WebhookFault Make() => Fault switch
    {
        "lose" => WebhookFault.Lose(),
        "duplicate" => WebhookFault.Duplicate(Count ?? 2),
        "delay" => WebhookFault.Delay(FaultRequest.Seconds(Delay), FaultRequest.Seconds(MostDelay ?? Delay)),
        "overtake" => WebhookFault.Overtake(Count ?? 1),
        "fail" => WebhookFault.Fail(),
        "lose-answer" => WebhookFault.LoseAnswer(),
        _ => throw new InspectionException($"There is no fault '{Fault}'."),
    };
}
