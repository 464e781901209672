using System.Collections.Concurrent;
using MappingSync.Engine.Delivery;
using MappingSync.Engine.Errors;
using MappingSync.Engine.Flows;
using MappingSync.Engine.Notifications;

namespace MappingSync.Engine.References;

/// <summary>
/// Finds in e-conomic what a record refers to. Records that have a flow are found by link, else by their natural key, else created
/// by that flow; layouts and employees by number; contacts by customer and name. What is missing is named in one error.
/// </summary>
public sealed class ReferenceResolver
{
    /// <summary>How long a number that was found to exist is believed; numbers are rarely removed, and a write would be refused anyway.</summary>
    private static readonly TimeSpan Believed = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<(string Entity, RecordKey Key), DateTimeOffset> seen = new();
    private readonly AgreementSession session;

    internal ReferenceResolver(AgreementSession session) => this.session = session;

    /// <summary>Resolves every reference of a record, creating what can be created.</summary>
    /// <param name="record">The record as it is called in messages.</param>
    /// <param name="references">What it refers to.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="StepFailedException">A record that is needed is missing or cannot be created; the text names every one.</exception>
    /// <exception cref="Http.ApiException">A call failed otherwise.</exception>
    public async Task<ResolvedReferences> ResolveAsync(LocalizedText record, IReadOnlyList<RecordReference> references, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(references);
        if (references.Count == 0)
        {
            return ResolvedReferences.None;
        }

        var resolved = new ResolvedReferences();
        var missing = new List<PersonText>();
        foreach (var reference in references)
        {
            RecordKey target;
            try
            {
                target = await FindAsync(reference, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (IsOfTheReference(exception))
            {
                missing.Add(Failures.Of(exception, RecordName.Of(reference.Entity, reference.Key)).Text);
                continue;
            }

            if (!target.IsEmpty)
            {
                resolved.Add(reference, target);
            }
            else if (!reference.MayBeMissing)
            {
                missing.Add(Missing(reference));
            }
        }

        return missing.Count == 0 ? resolved : throw new StepFailedException(Failure(record, missing));
    }

    /// <summary>Whether a failure is of the referenced record's own data, so that the other references can still be tried.</summary>
    private static bool IsOfTheReference(Exception exception) => exception switch
    {
        StepFailedException step => step.Failure.Class is FailureClass.Data or FailureClass.Settings or FailureClass.Held,
        Http.ApiException api => api.Error.Kind is Http.ApiErrorKind.Data or Http.ApiErrorKind.Settings or Http.ApiErrorKind.NotFound,
        _ => false,
    };

    private async Task<RecordKey> FindAsync(RecordReference reference, CancellationToken cancellationToken)
    {
        if (session.Flows.PushOf(reference.Entity) is ICreatesRecords flow && reference.Lookup == ReferenceLookup.Key)
        {
            return await flow.EnsureAsync(session, reference.Key, cancellationToken).ConfigureAwait(false);
        }

        return reference.Entity switch
        {
            "layout" => await ByNumberAsync(reference, async number => await session.Economic.GetLayoutAsync(number, cancellationToken).ConfigureAwait(false) is { Deleted: not true }).ConfigureAwait(false),
            "employee" => await ByNumberAsync(reference, async number => await session.Economic.GetEmployeeAsync(number, cancellationToken).ConfigureAwait(false) is not null).ConfigureAwait(false),
            // Departments have the same numbers on both sides; the ledger refuses one that it does not have.
            "department" => RecordKey.From(reference.Key.AsNumber()),
            "customer-contact" => await ContactAsync(reference, cancellationToken).ConfigureAwait(false),
            _ => default,
        };
    }

    private async Task<RecordKey> ByNumberAsync(RecordReference reference, Func<int, Task<bool>> exists)
    {
        if (reference.Key.AsInt32() is not { } number || number <= 0)
        {
            return default;
        }

        var name = (reference.Entity, reference.Key);
        var now = session.Time.GetUtcNow();
        if (seen.TryGetValue(name, out var at) && now - at < Believed)
        {
            return RecordKey.From(number);
        }

        if (!await exists(number).ConfigureAwait(false))
        {
            seen.TryRemove(name, out _);
            return default;
        }

        seen[name] = now;
        return RecordKey.From(number);
    }

    private async Task<RecordKey> ContactAsync(RecordReference reference, CancellationToken cancellationToken)
    {
        if (reference.Within.AsInt32() is not { } customer || reference.Key.AsText()?.Trim() is not { Length: > 0 } name)
        {
            return default;
        }

        try
        {
            await foreach (var contact in session.Economic.ListCustomerContactsAsync(customer, cancellationToken: cancellationToken).ConfigureAwait(false))
            {
                if (string.Equals(contact.Name?.Trim(), name, StringComparison.OrdinalIgnoreCase))
                {
                    return RecordKey.From(contact.CustomerContactNumber);
                }
            }
        }
        catch (Http.ApiException exception) when (exception.Error.Kind == Http.ApiErrorKind.NotFound)
        {
            // No customer, no contact.
        }

        return default;
    }

    private PersonText Missing(in RecordReference reference)
    {
        var what = RecordName.Of(reference.Entity, reference.Key);
        var field = reference.Field;
        return session.Flows.PushOf(reference.Entity) is not null
            ? new PersonText(
                new LocalizedText(
                    $"{what.English} ({field.EnglishLabel}) does not exist in Rackbeat.",
                    $"{what.Danish} ({field.DanishLabel}) findes ikke i Rackbeat."),
                new LocalizedText(
                    "Choose another in Rackbeat, then try again.",
                    "Vælg en anden i Rackbeat, og prøv igen."))
            : new PersonText(
                new LocalizedText(
                    $"{what.English} ({field.EnglishLabel}) does not exist in e-conomic.",
                    $"{what.Danish} ({field.DanishLabel}) findes ikke i e-conomic."),
                new LocalizedText(
                    "Create it in e-conomic under the same number, or choose another in Rackbeat, then try again.",
                    "Opret den i e-conomic under samme nummer, eller vælg en anden i Rackbeat, og prøv igen."));
    }

    private static Failure Failure(LocalizedText record, List<PersonText> missing)
    {
        var all = PersonText.Join(missing);
        var message = new LocalizedText(
            $"{record.English} refers to something that is missing in e-conomic. {all.Message.English}",
            $"{record.Danish} henviser til noget, der mangler i e-conomic. {all.Message.Danish}");
        return new Failure(FailureClass.Data, FailureReach.Record, "missing-reference", all with { Message = message });
    }
}
