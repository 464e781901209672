using MappingSync.Simulators.Calls;
using MappingSync.Simulators.Faults;
using Microsoft.AspNetCore.Http;

namespace MappingSync.Simulators.Wire;

/// <summary>
/// One request and its answer, with whatever goes wrong between them. Faults act in the order in which they were planned: first those
/// that meet the request, then those that meet the answer.
/// </summary>
internal sealed class Exchange(HttpContext context, SimulatedAccount account, TimeProvider time, Action<Task> goesOn, CancellationToken stopping)
{
    private readonly CallLog calls = account.Calls;

    public async Task RunAsync(WireRequest request)
    {
        var route = account.RouteOf(request);
        var call = calls.Begin(request, route, time.GetUtcNow());
        var plan = account.Faults.Take(request, route);
        if (plan.Count == 0)
        {
            await AnswerAsync(call, account.Handle(request));
            return;
        }

        calls.Note(call, string.Join(", ", plan.Select(struck => struck.Fault.Name)));
        if (await MeetAsync(request, call, plan) is not { } arrived)
            return;
        await AnswerAsync(arrived, call, plan);
    }

    /// <summary>What meets the request; null when it goes no further.</summary>
    private async Task<WireRequest?> MeetAsync(WireRequest request, CallLog.Entry call, IReadOnlyList<(Fault Fault, double Chance)> plan)
    {
        foreach (var (fault, chance) in plan)
        {
            switch (fault.Kind)
            {
                case FaultKind.Rewrite:
                    request = request with { Body = fault.Rewritten(request.Json()) ?? request.Body };
                    break;
                case FaultKind.SlowRequest:
                    await Task.Delay(fault.Delay(chance), time, stopping);
                    break;
                case FaultKind.Hold when !await fault.Gate!.ArriveAsync(stopping):
                case FaultKind.Reset:
                    context.Abort();
                    return null;
                case FaultKind.Hang:
                    await HangAsync();
                    return null;
                case FaultKind.Answer:
                    await AnswerAsync(call, fault.Canned!);
                    return null;
                case FaultKind.Flood:
                    calls.Answered(call, WireAnswer.Empty(200));
                    context.Response.ContentType = "application/json";
                    await fault.Flood!.WriteAsync(context.Response.Body, context.RequestAborted);
                    return null;
                case FaultKind.ProcessLate:
                    context.Abort();
                    goesOn(ProcessLateAsync(call, request, fault));
                    return null;
            }
        }

        return request;
    }

    private async Task AnswerAsync(WireRequest request, CallLog.Entry call, IReadOnlyList<(Fault Fault, double Chance)> plan)
    {
        var answer = account.Handle(request);
        // What happened is known from here on, whatever becomes of the answer.
        calls.Answered(call, answer);
        Func<WireAnswer, Task> write = sent => sent.WriteToAsync(context);
        foreach (var (fault, chance) in plan)
        {
            switch (fault.Kind)
            {
                case FaultKind.Duplicate:
                    Replay(request);
                    break;
                case FaultKind.HoldAnswer when !await fault.Gate!.ArriveAsync(stopping):
                case FaultKind.LoseAnswer:
                    context.Abort();
                    return;
                case FaultKind.HangAnswer:
                    await HangAsync();
                    return;
                case FaultKind.SlowAnswer:
                    await Task.Delay(fault.Delay(chance), time, stopping);
                    break;
                case FaultKind.Reshape or FaultKind.Shorten:
                    answer = fault.Changed(answer);
                    calls.Answered(call, answer);
                    break;
                case FaultKind.CutAnswer:
                    write = CutAsync;
                    break;
                case FaultKind.Trickle:
                    write = sent => TrickleAsync(sent, fault);
                    break;
            }
        }

        await write(answer);
    }

    private async Task ProcessLateAsync(CallLog.Entry call, WireRequest request, Fault fault)
    {
        if (fault.Gate is null)
            await Task.Delay(fault.Delay(0), time, stopping);
        else if (!await fault.Gate.ArriveAsync(stopping))
            return;
        calls.Answered(call, account.Handle(request));
    }

    /// <summary>A middlebox that sends a request again and drops the headers it does not know.</summary>
    private void Replay(WireRequest request)
    {
        var again = request with
        {
            Headers = request.Headers
                .Where(header => !header.Key.Equals("Idempotency-Key", StringComparison.OrdinalIgnoreCase))
                .ToDictionary(StringComparer.OrdinalIgnoreCase),
        };
        var call = calls.Begin(again, account.RouteOf(again), time.GetUtcNow());
        calls.Note(call, "replayed");
        calls.Answered(call, account.Handle(again));
    }

    private async Task HangAsync()
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(stopping, context.RequestAborted);
        await Task.Delay(Timeout.Infinite, gone.Token);
    }

    private Task AnswerAsync(CallLog.Entry call, WireAnswer answer)
    {
        calls.Answered(call, answer);
        return answer.WriteToAsync(context);
    }

    private async Task CutAsync(WireAnswer answer)
    {
        answer.WriteHeadTo(context.Response);
        var bytes = answer.ToBytes();
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes[..(bytes.Length / 2)], context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        context.Abort();
    }

    private async Task TrickleAsync(WireAnswer answer, Fault fault)
    {
        answer.WriteHeadTo(context.Response);
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(stopping, context.RequestAborted);
        var bytes = answer.ToBytes();
        await context.Response.StartAsync(gone.Token);
        await context.Response.Body.FlushAsync(gone.Token);
        for (var sent = 0; sent < bytes.Length; sent += fault.BytesAtATime)
        {
            var piece = bytes.Slice(sent, Math.Min(fault.BytesAtATime, bytes.Length - sent));
            await Task.Delay(fault.Delay(0), time, gone.Token);
            await context.Response.Body.WriteAsync(piece, gone.Token);
            await context.Response.Body.FlushAsync(gone.Token);
        }
    }
}
