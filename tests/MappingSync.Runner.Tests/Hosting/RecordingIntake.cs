using System.Collections.Concurrent;
using MappingSync.Engine.Intake;

namespace MappingSync.Runner.Tests.Hosting;

/// <summary>Stands where the engine takes work in: records it, and answers what the test wants.</summary>
internal sealed class RecordingIntake : IWebhookIntake, IEventRoutes, IWorkSignal
{
    private readonly TaskCompletionSource called = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ConcurrentQueue<(string Agreement, string EventName, string Key)> Accepted { get; } = new();

    public ConcurrentQueue<string> Woken { get; } = new();

    /// <summary>What the commit answers, when it is done.</summary>
    public Task<IntakeResult> Commit { get; set; } = Task.FromResult(IntakeResult.Accepted);

    /// <summary>Done once work was taken in.</summary>
    public Task Called => called.Task;

    public Task<IntakeResult> AcceptAsync(string agreement, string eventName, string key, CancellationToken cancellationToken)
    {
        Accepted.Enqueue((agreement, eventName, key));
        called.TrySetResult();
        return Commit;
    }

    public string? FlowOf(string agreement, string eventName) => eventName switch
    {
        "customer.updated" => "customer.push",
        "product.updated" => "product.push",
        _ => null,
    };

    public void Wake(string agreement) => Woken.Enqueue(agreement);
}
