using System.Collections.Concurrent;
using MappingSync.Engine.Delivery;
using MappingSync.Engine.Errors;
using MappingSync.Engine.Notifications;
using MappingSync.Engine.Settings;

namespace MappingSync.Engine.References;

/// <summary>
/// Finds in Rackbeat what a record of e-conomic refers to: by link, else by the number that both systems share. Creates nothing; what is
/// missing is named in one error.
/// </summary>
internal sealed class RackbeatReferences(AgreementSession session)
{
    /// <summary>The most answers that are remembered; then it is begun anew.</summary>
    private const int MostRemembered = 10_000;

    /// <summary>How long an answer is believed; numbers are rarely removed, and a write would be refused anyway.</summary>
    private static readonly TimeSpan Believed = TimeSpan.FromMinutes(10);

    /// <summary>What was found, and what was not found and may be missing.</summary>
    private readonly ConcurrentDictionary<(string Entity, RecordKey Key), (RecordKey Target, DateTimeOffset At)> answers = new();

    /// <summary>Resolves every reference of a record.</summary>
    /// <param name="record">The record as it is called in messages.</param>
    /// <param name="references">What it refers to.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="StepFailedException">A record that is needed is missing; the text names every one.</exception>
    /// <exception cref="Http.ApiException">A call failed.</exception>
    public async Task<ResolvedReferences> ResolveAsync(LocalizedText record, IReadOnlyList<RecordReference> references, CancellationToken cancellationToken)
    {
        if (references.Count == 0)
        {
            return ResolvedReferences.None;
        }

        var resolved = new ResolvedReferences();
        var missing = new List<RecordReference>();
        foreach (var reference in references)
        {
            var target = await FindAsync(reference, cancellationToken).ConfigureAwait(false);
            if (!target.IsEmpty)
            {
                resolved.Add(reference, target);
            }
            else if (!reference.MayBeMissing)
            {
                missing.Add(reference);
            }
        }

        return missing.Count == 0 ? resolved : throw new StepFailedException(Failure(record, missing));
    }

    private async Task<RecordKey> FindAsync(RecordReference reference, CancellationToken cancellationToken)
    {
        var links = await session.Ledger.Links.FindByRightAsync(session.Id, reference.Entity, reference.Key, cancellationToken).ConfigureAwait(false);
        if (links.Count > 0)
        {
            return links[0].Left;
        }

        var name = (reference.Entity, reference.Key);
        var now = session.Time.GetUtcNow();
        if (answers.TryGetValue(name, out var known) && now - known.At < Believed && (reference.MayBeMissing || !known.Target.IsEmpty))
        {
            return known.Target;
        }

        var target = await AskAsync(reference, cancellationToken).ConfigureAwait(false);
        if (target.IsEmpty && !reference.MayBeMissing)
        {
            answers.TryRemove(name, out _);
            return target;
        }

        if (answers.Count >= MostRemembered)
        {
            answers.Clear();
        }

        answers[name] = (target, now);
        return target;
    }

    private async Task<RecordKey> AskAsync(RecordReference reference, CancellationToken cancellationToken)
    {
        return reference.Entity switch
        {
            "customer" => await ByNumberAsync(reference, async number => await session.Rackbeat.GetCustomerAsync(number, cancellationToken).ConfigureAwait(false) is not null).ConfigureAwait(false),
            "product" => await ProductAsync(reference, cancellationToken).ConfigureAwait(false),
            "employee" => await ByNumberAsync(reference, async number => await session.Rackbeat.GetEmployeeAsync(number, cancellationToken).ConfigureAwait(false) is not null).ConfigureAwait(false),
            "layout" => await ByNumberAsync(reference, async number => await session.Rackbeat.GetLayoutAsync(number, cancellationToken).ConfigureAwait(false) is not null).ConfigureAwait(false),
            "payment-terms" => await PaymentTermsAsync(reference, cancellationToken).ConfigureAwait(false),
            _ => default,
        };
    }

    private static async Task<RecordKey> ByNumberAsync(RecordReference reference, Func<int, Task<bool>> exists) =>
        reference.Key.AsInt32() is > 0 and var number && await exists(number).ConfigureAwait(false) ? RecordKey.From(number) : default;

    private async Task<RecordKey> ProductAsync(RecordReference reference, CancellationToken cancellationToken) =>
        reference.Key.AsText() is { } number && await session.Rackbeat.GetProductAsync(number, cancellationToken).ConfigureAwait(false) is not null
            ? RecordKey.From(number)
            : default;

    /// <summary>e-conomic numbers terms of payment itself: those that no link ties are the ones of the same name, when there is just one.</summary>
    private async Task<RecordKey> PaymentTermsAsync(RecordReference reference, CancellationToken cancellationToken)
    {
        if (reference.Key.AsInt32() is not (> 0 and var number)
            || (await session.Economic.GetPaymentTermsAsync(number, cancellationToken).ConfigureAwait(false))?.Name?.Trim() is not { Length: > 0 } name)
        {
            return default;
        }

        var found = default(RecordKey);
        await foreach (var terms in session.Rackbeat.ListPaymentTermsAsync(cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            if (string.Equals(terms.Name?.Trim(), name, StringComparison.OrdinalIgnoreCase))
            {
                if (!found.IsEmpty)
                {
                    return default;
                }

                found = RecordKey.From(terms.Number);
            }
        }

        return found;
    }

    private Failure Failure(LocalizedText record, List<RecordReference> missing)
    {
        var all = PersonText.Join([.. missing.Select(Missing)]);
        var message = new LocalizedText(
            $"{record.English} refers to something that is missing in Rackbeat. {all.Message.English}",
            $"{record.Danish} henviser til noget, der mangler i Rackbeat. {all.Message.Danish}");
        return new Failure(FailureClass.Data, FailureReach.Record, "missing-reference", all with { Message = message })
        {
            Field = new LocalizedText(missing[0].Field.EnglishLabel, missing[0].Field.DanishLabel),
        };
    }

    private PersonText Missing(RecordReference reference)
    {
        var what = RecordName.Of(reference.Entity, reference.Key);
        var field = reference.Field;
        var message = new LocalizedText(
            $"{what.English} ({field.EnglishLabel}) does not exist in Rackbeat.",
            $"{what.Danish} ({field.DanishLabel}) findes ikke i Rackbeat.");
        return new PersonText(message, IsOwnedByEconomic(reference.Entity)
            ? new LocalizedText(
                "e-conomic owns such records, but this version does not bring them to Rackbeat by itself: create it there under the same number, then try again.",
                "e-conomic ejer den slags, men denne version overfører dem ikke selv til Rackbeat: opret den dér under samme nummer, og prøv igen.")
            : new LocalizedText(
                "Create it in Rackbeat under the same number, or choose another in e-conomic, then try again.",
                "Opret den i Rackbeat under samme nummer, eller vælg en anden i e-conomic, og prøv igen."));
    }

    private bool IsOwnedByEconomic(string entity) => entity switch
    {
        "customer" => session.Settings.CustomersOwner == Owner.Economic,
        "product" => session.Settings.ProductsOwner == Owner.Economic,
        _ => false,
    };
}
