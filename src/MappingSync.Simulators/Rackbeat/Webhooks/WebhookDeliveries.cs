using System.Globalization;
using System.Text.Json.Nodes;
using MappingSync.Simulators.Faults;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Rackbeat;

/// <summary>What is on its way to whom: tries, retries with growing waits, and what is held back for a fault.</summary>
internal sealed class WebhookDeliveries(
    Lock gate, WebhookRegistry registry, WebhookFaults faults, WebhookPost post, RackbeatBehaviour behaviour, TimeProvider time, int seed)
    : IAsyncDisposable
{
    private readonly List<Tracked> all = [];
    private readonly List<(Tracked Delivery, int Left)> overtaken = [];
    private readonly RunningTasks running = new();
    private readonly HashSet<ITimer> timers = [];
    private readonly CancellationTokenSource stopping = new();

    public IReadOnlyList<WebhookDelivery> All
    {
        get
        {
            lock (gate)
                return [.. all.Select(tracked => tracked.Delivery)];
        }
    }

    /// <summary>An event happens: everyone who gets it is sent a delivery.</summary>
    public void Fire(string eventName, string key)
    {
        List<Tracked> due = [];
        lock (gate)
        {
            foreach (var webhook in registry.ReceiversOf(eventName))
            {
                var struck = faults.Take(eventName, ofTry: false);
                var isLost = !behaviour.SendsWebhooks || struck.Any(entry => entry.Fault.Kind == WebhookFaultKind.Lose);
                var copies = isLost ? 1 : struck.Where(entry => entry.Fault.Kind == WebhookFaultKind.Duplicate).Sum(entry => entry.Fault.Count - 1) + 1;
                for (var i = 0; i < copies; i++)
                {
                    var queued = Queue(webhook, key);
                    if (isLost)
                        queued.Delivery = queued.Delivery with { State = DeliveryState.Dropped };
                    else if (!IsHeldBack(queued, struck))
                        due.Add(queued);
                }
            }
        }

        foreach (var delivery in due)
            Start(delivery);
    }

    /// <summary>Sends an event once more to everyone who gets it, past all faults.</summary>
    public async Task<IReadOnlyList<int>> RepeatAsync(string eventName, string key, int times)
    {
        List<Tracked> sent = [];
        lock (gate)
        {
            foreach (var webhook in registry.ReceiversOf(eventName))
            {
                for (var i = 0; i < times; i++)
                    sent.Add(Queue(webhook, key));
            }
        }

        var answers = await Task.WhenAll(sent.Select(tracked => post.SendAsync(tracked.Webhook, tracked.Delivery, stopping.Token)));
        foreach (var (tracked, status) in sent.Zip(answers))
            Settle(tracked, status);
        return [.. answers.Select(status => status ?? 0)];
    }

    /// <summary>Sends what waits to be overtaken, although nothing overtook it.</summary>
    public void Release()
    {
        List<Tracked> due;
        lock (gate)
        {
            due = [.. overtaken.Select(held => held.Delivery)];
            overtaken.Clear();
        }

        foreach (var delivery in due)
            Start(delivery);
    }

    public Task SettleAsync() => running.SettleAsync();

    /// <summary>Forgets everything; what is on its way is not tried again. Under the lock.</summary>
    public void Clear()
    {
        foreach (var tracked in all)
            tracked.IsForgotten = true;
        foreach (var timer in timers)
            timer.Dispose();
        timers.Clear();
        overtaken.Clear();
        all.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        lock (gate)
        {
            foreach (var timer in timers)
                timer.Dispose();
        }

        await SettleAsync();
        stopping.Dispose();
    }

    public IEnumerable<JsonObject> Logs(WebhookRegistration webhook) => all.Where(tracked => tracked.Webhook == webhook).Select(Log);

    public JsonObject? Log(string id) => all.Find(tracked => tracked.Delivery.Id.ToString(CultureInfo.InvariantCulture) == id) is { } found ? Log(found) : null;

    private static JsonObject Log(Tracked tracked) => new()
    {
        ["id"] = tracked.Delivery.Id,
        ["webhook_id"] = tracked.Delivery.WebhookId,
        ["event"] = tracked.Delivery.Event,
        ["key"] = tracked.Delivery.Key,
        ["attempts"] = tracked.Delivery.Attempts,
        ["status_code"] = tracked.Delivery.LastStatus,
        ["succeeded"] = tracked.Delivery.State == DeliveryState.Delivered,
        ["created_at"] = RackbeatState.Text(tracked.Delivery.QueuedAt),
    };

    private Tracked Queue(WebhookRegistration webhook, string key)
    {
        var queued = new Tracked(
            webhook, new WebhookDelivery(all.Count + 1, webhook.Id, webhook.Event, "number", key, webhook.Url, time.GetUtcNow()));
        all.Add(queued);
        return queued;
    }

    private bool IsHeldBack(Tracked delivery, IReadOnlyList<(WebhookFault Fault, double Chance)> struck)
    {
        foreach (var (fault, chance) in struck)
        {
            if (fault.Kind == WebhookFaultKind.Delay)
            {
                StartLater(delivery, fault.Least + ((fault.Most - fault.Least) * chance));
                return true;
            }

            if (fault.Kind == WebhookFaultKind.Overtake)
            {
                overtaken.Add((delivery, fault.Count));
                return true;
            }
        }

        return false;
    }

    private void Start(Tracked delivery)
    {
        lock (gate)
        {
            // A webhook that was removed or turned off meanwhile gets nothing more.
            if (!registry.Serves(delivery.Webhook))
            {
                delivery.Delivery = delivery.Delivery with { State = DeliveryState.GivenUp, NextTry = null };
                return;
            }
        }

        // Taken before the tries run side by side: the order of the events decides which of them is struck.
        var struck = faults.Take(delivery.Delivery.Event, ofTry: true);
        running.Run(() => TryAsync(delivery, struck));
    }

    private async Task TryAsync(Tracked delivery, IReadOnlyList<(WebhookFault Fault, double Chance)> struck)
    {
        var status = struck.Any(entry => entry.Fault.Kind == WebhookFaultKind.Fail)
            ? null
            : await post.SendAsync(delivery.Webhook, delivery.Delivery, stopping.Token);
        if (stopping.IsCancellationRequested)
            return;
        Settle(delivery, struck.Any(entry => entry.Fault.Kind == WebhookFaultKind.LoseAnswer) ? null : status);
        LetOvertakenGo(delivery);
    }

    private void LetOvertakenGo(Tracked passed)
    {
        List<Tracked> due = [];
        lock (gate)
        {
            for (var i = overtaken.Count - 1; i >= 0; i--)
            {
                var (held, left) = overtaken[i];
                if (held.Delivery.Id > passed.Delivery.Id)
                    continue;
                if (left > 1)
                {
                    overtaken[i] = (held, left - 1);
                    continue;
                }

                overtaken.RemoveAt(i);
                due.Insert(0, held);
            }
        }

        foreach (var delivery in due)
            Start(delivery);
    }

    private void Settle(Tracked tracked, int? status)
    {
        lock (gate)
        {
            if (tracked.IsForgotten)
                return;
            var delivery = tracked.Delivery with { Attempts = tracked.Delivery.Attempts + 1, LastStatus = status };
            if (status is >= 200 and < 300)
            {
                tracked.Webhook.Failures = 0;
                tracked.Delivery = delivery with { State = DeliveryState.Delivered, NextTry = null };
                return;
            }

            tracked.Webhook.Failures++;
            if (tracked.Webhook.Failures >= behaviour.DeactivateAfterFailures)
                tracked.Webhook.Turn(on: false);
            var wait = Wait(delivery);
            if (time.GetUtcNow() + wait - delivery.QueuedAt > behaviour.GiveUpAfter)
            {
                tracked.Delivery = delivery with { State = DeliveryState.GivenUp, NextTry = null };
                return;
            }

            tracked.Delivery = delivery;
            StartLater(tracked, wait);
        }
    }

    /// <summary>Twice as long after each failure, and longer by what the seed chooses.</summary>
    private TimeSpan Wait(WebhookDelivery delivery)
    {
        var wait = TimeSpan.FromTicks(Math.Min(behaviour.LongestRetry.Ticks, behaviour.FirstRetry.Ticks << Math.Min(delivery.Attempts - 1, 20)));
        return wait + (wait * behaviour.RetryJitter * new Dice(seed, (int)delivery.Id).Throw(delivery.Attempts));
    }

    private void StartLater(Tracked tracked, TimeSpan wait)
    {
        if (stopping.IsCancellationRequested)
            return;
        tracked.Delivery = tracked.Delivery with { NextTry = time.GetUtcNow() + wait };
        ITimer? timer = null;
        timer = time.CreateTimer(
            _ =>
            {
                lock (gate)
                {
                    if (timer is not null && timers.Remove(timer))
                        timer.Dispose();
                    if (tracked.IsForgotten)
                        return;
                }

                if (!stopping.IsCancellationRequested)
                    Start(tracked);
            },
            null,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan);
        timers.Add(timer);
        timer.Change(wait, Timeout.InfiniteTimeSpan);
    }

    private sealed class Tracked(WebhookRegistration webhook, WebhookDelivery delivery)
    {
        public WebhookRegistration Webhook { get; } = webhook;

        public WebhookDelivery Delivery { get; set; } = delivery;

        /// <summary>The account was reset since.</summary>
        public bool IsForgotten { get; set; }
    }
}
