using MappingSync.Engine.Delivery;
using MappingSync.Engine.Errors;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Notifications;
using MappingSync.Engine.Settings;
using MappingSync.Http;
using MappingSync.Mappings;

namespace MappingSync.Engine.Flows;

/// <summary>
/// The delivery of one kind of record from Rackbeat to e-conomic, written once. A derived class binds it to an entity: the two
/// clients' calls on one side, the generated mapper on the other. One step: fetch the source, resolve or create what it refers
/// to, map, validate, fetch the target, apply, compare, and write only if something changed.
/// </summary>
/// <typeparam name="TSource">Rackbeat's contract.</typeparam>
/// <typeparam name="TTarget">e-conomic's contract.</typeparam>
public abstract class EntityFlow<TSource, TTarget> : ICreatesRecords
    where TSource : class
    where TTarget : class
{
    /// <summary>How often a write is repeated at once because somebody else wrote the same record in between.</summary>
    private const int ConflictTries = 3;

    /// <inheritdoc />
    public string Name => FlowName.Push(Entity);

    /// <inheritdoc />
    public abstract string Entity { get; }

    /// <inheritdoc />
    public bool IsInvoiceFlow => false;

    /// <summary>The meaning of the spec that the mapper was made from.</summary>
    protected abstract string SpecHash { get; }

    /// <inheritdoc />
    public abstract bool IsOn(AgreementSettings settings);

    /// <inheritdoc />
    public async Task<StepResult> RunAsync(AgreementSession session, string key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        var delivery = await DeliverAsync(session, ParseKey(key), cancellationToken).ConfigureAwait(false);
        return StepResult.Done(delivery.Reason, delivery.Entries);
    }

    /// <inheritdoc />
    public async Task<RecordKey> EnsureAsync(AgreementSession session, RecordKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (await LinkAsync().ConfigureAwait(false) is { } known)
        {
            return known.Right;
        }

        using (await session.Locks.HoldAsync(Name, key.ToString(), cancellationToken).ConfigureAwait(false))
        {
            // Another step may have delivered it while this one waited.
            if (await LinkAsync().ConfigureAwait(false) is { } made)
            {
                return made.Right;
            }

            var delivery = await DeliverAsync(session, key, cancellationToken).ConfigureAwait(false);
            await session.Ledger.RecordAsync(delivery.Entries, CancellationToken.None).ConfigureAwait(false);
            return delivery.Target;
        }

        Task<Link?> LinkAsync() => session.Ledger.Links.FindByLeftAsync(session.Id, Entity, key, cancellationToken);
    }

    /// <summary>Reads a key as the ledger keeps it: a number above zero, unless the entity says otherwise.</summary>
    protected virtual RecordKey ParseKey(string key) =>
        RecordKey.From(key).AsInt32() is > 0 and var number
            ? RecordKey.From(number)
            : throw new StepFailedException(new Failure(
                FailureClass.Data,
                FailureReach.Record,
                "key",
                new PersonText(
                    new LocalizedText($"{RecordName.Of(Entity, key).English}: its number is not a whole number above 0.", $"{RecordName.Of(Entity, key).Danish}: nummeret er ikke et helt tal over 0."),
                    new LocalizedText("Give it such a number in Rackbeat.", "Giv den et sådant nummer i Rackbeat."))));

    /// <summary>Fetches the source; null when it does not exist.</summary>
    protected abstract Task<TSource?> FetchSourceAsync(AgreementSession session, RecordKey key, CancellationToken cancellationToken);

    /// <summary>The name of the source for messages.</summary>
    protected abstract string? NameOf(TSource source);

    /// <summary>What the source refers to.</summary>
    protected virtual IReadOnlyList<RecordReference> References(TSource source, AgreementValues values) => [];

    /// <summary>Maps the source to a new target.</summary>
    protected abstract TTarget Map(TSource source, AgreementValues values, ResolvedReferences references);

    /// <summary>Checks the mapped target.</summary>
    protected abstract Violations Validate(TSource source, TTarget mapped, AgreementValues values);

    /// <summary>Brings the synced fields of a target up to the source.</summary>
    protected abstract TTarget Apply(TSource source, TTarget target, AgreementValues values, ResolvedReferences references);

    /// <summary>The synced fields that differ.</summary>
    protected abstract ChangeSet<TTarget> Compare(TTarget before, TTarget after);

    /// <summary>The fingerprint of the source's synced values.</summary>
    protected abstract Fingerprint FingerprintOf(TSource source, AgreementValues values, ResolvedReferences references);

    /// <summary>The fingerprint of the target's synced values.</summary>
    protected abstract Fingerprint FingerprintOf(TTarget target);

    /// <summary>The key of a target.</summary>
    protected abstract RecordKey KeyOf(TTarget target);

    /// <summary>Fetches the target with a key; null when it does not exist.</summary>
    protected abstract Task<TTarget?> FetchTargetAsync(AgreementSession session, RecordKey key, CancellationToken cancellationToken);

    /// <summary>Finds the target of a record without a link by what both systems share: its number, unless the entity says otherwise.</summary>
    protected virtual Task<TTarget?> FindTargetAsync(AgreementSession session, TTarget mapped, CancellationToken cancellationToken) =>
        FetchTargetAsync(session, KeyOf(mapped), cancellationToken);

    /// <summary>Settles a creation whose outcome was not known when the last step ended; does nothing by default.</summary>
    protected virtual Task ResumeAsync(AgreementSession session, LocalizedText record, RecordKey key, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Refuses a target that must not be written over or linked to; does nothing by default.</summary>
    /// <exception cref="StepFailedException">It must not.</exception>
    protected virtual void CheckTarget(LocalizedText record, TTarget mapped, TTarget target)
    {
    }

    /// <summary>Creates the target.</summary>
    /// <returns>The target as stored, with its key.</returns>
    protected abstract Task<TTarget> CreateAsync(AgreementSession session, LocalizedText record, RecordKey key, TTarget mapped, CancellationToken cancellationToken);

    /// <summary>Writes a changed target.</summary>
    protected abstract Task UpdateAsync(AgreementSession session, RecordKey key, TTarget target, CancellationToken cancellationToken);

    private async Task<Delivered> DeliverAsync(AgreementSession session, RecordKey key, CancellationToken cancellationToken)
    {
        if (await FetchSourceAsync(session, key, cancellationToken).ConfigureAwait(false) is not { } source)
        {
            // The record stays where it is on the other side: nothing is ever deleted there.
            return Delivered.Nothing("it does not exist in Rackbeat", Audit(session, key, default, AuditAction.Skipped, "it does not exist in Rackbeat; nothing was deleted"));
        }

        var record = RecordName.Of(Entity, key, NameOf(source));
        await ResumeAsync(session, record, key, cancellationToken).ConfigureAwait(false);
        var link = await session.Ledger.Links.FindByLeftAsync(session.Id, Entity, key, cancellationToken).ConfigureAwait(false);
        if (!IsOn(session.Settings))
        {
            return await AdoptAsync(session, key, record, source, cancellationToken).ConfigureAwait(false);
        }

        try
        {
            return await DeliverAsync(session, key, record, source, link, cancellationToken).ConfigureAwait(false);
        }
        catch (ApiException exception) when (exception.Error.Kind is ApiErrorKind.Data or ApiErrorKind.Settings)
        {
            throw new StepFailedException(Failures.Of(exception, record), inner: exception);
        }
    }

    private async Task<Delivered> DeliverAsync(AgreementSession session, RecordKey key, LocalizedText record, TSource source, Link? link, CancellationToken cancellationToken)
    {
        var values = await session.ValuesAsync(cancellationToken).ConfigureAwait(false);
        var references = await session.References.ResolveAsync(record, References(source, values), cancellationToken).ConfigureAwait(false);
        var mapped = Map(source, values, references);
        var violations = Validate(source, mapped, values);
        if (!violations.IsEmpty)
        {
            throw new StepFailedException(ViolationTexts.Of(record, violations, SystemName.Rackbeat, SystemName.Economic));
        }

        for (var attempt = 1; ; attempt++)
        {
            var target = link is null ? null : await FetchTargetAsync(session, link.Right, cancellationToken).ConfigureAwait(false);
            target ??= await FindTargetAsync(session, mapped, cancellationToken).ConfigureAwait(false);
            try
            {
                return target is null
                    ? await MakeAsync(session, key, record, source, mapped, values, references, cancellationToken).ConfigureAwait(false)
                    : await ChangeAsync(session, key, record, source, mapped, target, link, values, references, cancellationToken).ConfigureAwait(false);
            }
            catch (ApiException exception) when (attempt < ConflictTries && IsConflict(exception.Error))
            {
                // Somebody else wrote it in between: read it again and decide anew.
            }
            catch (ApiException exception) when (attempt < ConflictTries && target is null && exception.Error.Kind == ApiErrorKind.Data)
            {
                // A refused creation may mean that the number was taken since it was looked up.
                if (await FindTargetAsync(session, mapped, cancellationToken).ConfigureAwait(false) is null)
                {
                    throw;
                }
            }
        }
    }

    private async Task<Delivered> MakeAsync(AgreementSession session, RecordKey key, LocalizedText record, TSource source, TTarget mapped, AgreementValues values, ResolvedReferences references, CancellationToken cancellationToken)
    {
        var made = await CreateAsync(session, record, key, mapped, cancellationToken).ConfigureAwait(false);
        var target = KeyOf(made);
        return new Delivered(target, "created", new LedgerEntries
        {
            Links = [new Link(session.Id, Entity, key, target, FingerprintOf(source, values, references), FingerprintOf(made), SpecHash)],
            Audit = [Audit(session, key, target, AuditAction.Created, "it did not exist in e-conomic")],
        });
    }

    private async Task<Delivered> ChangeAsync(
        AgreementSession session,
        RecordKey key,
        LocalizedText record,
        TSource source,
        TTarget mapped,
        TTarget before,
        Link? link,
        AgreementValues values,
        ResolvedReferences references,
        CancellationToken cancellationToken)
    {
        CheckTarget(record, mapped, before);
        var target = KeyOf(before);
        var after = Apply(source, before, values, references);
        var changes = Compare(before, after);
        if (!changes.IsEmpty)
        {
            await UpdateAsync(session, target, after, cancellationToken).ConfigureAwait(false);
        }

        var current = new Link(session.Id, Entity, key, target, FingerprintOf(source, values, references), FingerprintOf(after), SpecHash);
        var isLinked = link is not null && (link with { UpdatedAt = current.UpdatedAt }) == current;
        AuditEntry? audit = !changes.IsEmpty
            ? Audit(session, key, target, AuditAction.Updated, "it changed in Rackbeat") with { Changes = [.. changes.Select(AuditChange.From)] }
            : link is null ? Audit(session, key, target, AuditAction.Linked, "it exists in e-conomic and is the same") : null;
        return new Delivered(target, changes.IsEmpty ? "unchanged" : "updated", new LedgerEntries
        {
            Links = isLinked ? [] : [current],
            Audit = audit is null ? [] : [audit],
        });
    }

    /// <summary>A record that e-conomic owns is never written; it has to be there already.</summary>
    private async Task<Delivered> AdoptAsync(AgreementSession session, RecordKey key, LocalizedText record, TSource source, CancellationToken cancellationToken)
    {
        var values = await session.ValuesAsync(cancellationToken).ConfigureAwait(false);
        var found = await FindTargetAsync(session, Map(source, values, ResolvedReferences.None), cancellationToken).ConfigureAwait(false);
        if (found is null)
        {
            throw new StepFailedException(new Failure(
                FailureClass.Data,
                FailureReach.Record,
                "not-in-economic",
                new PersonText(
                    new LocalizedText($"{record.English} does not exist in e-conomic, which owns such records.", $"{record.Danish} findes ikke i e-conomic, som ejer den slags."),
                    new LocalizedText("Create it in e-conomic under the same number, then try again.", "Opret den i e-conomic under samme nummer, og prøv igen."))));
        }

        var target = KeyOf(found);
        return new Delivered(target, "found", new LedgerEntries
        {
            Links = [new Link(session.Id, Entity, key, target, null, null, SpecHash)],
            Audit = [Audit(session, key, target, AuditAction.Linked, "it is owned by e-conomic")],
        });
    }

    /// <summary>The services surface refuses a write that was made from a version which is no longer the newest.</summary>
    private static bool IsConflict(ApiError error) => error.Status == 409 || string.Equals(error.Code, "UpdateConflict", StringComparison.Ordinal);

    private AuditEntry Audit(AgreementSession session, RecordKey key, RecordKey target, AuditAction action, string reason) =>
        new(session.Id, Name, Entity, key.ToString(), action, reason) { OtherKey = target.AsText() };

    private sealed record Delivered(RecordKey Target, string Reason, LedgerEntries Entries)
    {
        public static Delivered Nothing(string reason, AuditEntry audit) => new(default, reason, new LedgerEntries { Audit = [audit] });
    }
}
