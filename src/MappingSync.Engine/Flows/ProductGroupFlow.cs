using MappingSync.Economic;
using MappingSync.Engine.Delivery;
using MappingSync.Engine.Notifications;
using MappingSync.Engine.Settings;
using MappingSync.Mappings;
using Source = MappingSync.Rackbeat.ProductGroup;
using Target = MappingSync.Economic.Services.ProductGroup;

namespace MappingSync.Engine.Flows;

/// <summary>
/// Product groups from Rackbeat to e-conomic, under the same number. Written on the services surface, which refuses a stale
/// version: the write is then made anew from the newest one.
/// </summary>
public sealed class ProductGroupFlow : EntityFlow<Source, Target>
{
    /// <inheritdoc />
    public override string Entity => ProductGroupMapping.Entity;

    /// <inheritdoc />
    protected override string SpecHash => ProductGroupMapping.SpecHash;

    /// <inheritdoc />
    public override bool IsOn(AgreementSettings settings) => settings.ProductsOwner == Owner.Rackbeat;

    /// <inheritdoc />
    protected override Task<Source?> FetchSourceAsync(AgreementSession session, RecordKey key, CancellationToken cancellationToken) =>
        session.Rackbeat.GetProductGroupAsync(key.AsInt32()!.Value, cancellationToken);

    /// <inheritdoc />
    protected override string? NameOf(Source source) => source.Name;

    /// <inheritdoc />
    protected override Target Map(Source source, AgreementValues values, ResolvedReferences references) => ProductGroupMapping.Push(source, new(values));

    /// <inheritdoc />
    protected override Violations Validate(Source source, Target mapped, AgreementValues values) => ProductGroupMapping.ValidatePush(source, mapped, new(values));

    /// <inheritdoc />
    protected override Target Apply(Source source, Target target, AgreementValues values, ResolvedReferences references) => ProductGroupMapping.ApplyPush(source, target, new(values));

    /// <inheritdoc />
    protected override ChangeSet<Target> Compare(Target before, Target after) => ProductGroupMapping.ComparePush(before, after);

    /// <inheritdoc />
    protected override Fingerprint FingerprintOf(Source source, AgreementValues values, ResolvedReferences references) => ProductGroupMapping.FingerprintPush(source, new(values));

    /// <inheritdoc />
    protected override Fingerprint FingerprintOf(Target target) => ProductGroupMapping.FingerprintPushed(target);

    /// <inheritdoc />
    protected override RecordKey KeyOf(Target target) => RecordKey.From(target.Id);

    /// <inheritdoc />
    protected override async Task<Target?> FetchTargetAsync(AgreementSession session, RecordKey key, CancellationToken cancellationToken) =>
        key.AsInt32() is { } number ? await session.Economic.GetWritableProductGroupAsync(number, cancellationToken).ConfigureAwait(false) : null;

    /// <inheritdoc />
    protected override async Task<Target> CreateAsync(AgreementSession session, LocalizedText record, RecordKey key, Target mapped, CancellationToken cancellationToken)
    {
        await session.Economic.PostProductGroupAsync(EconomicBody.Of(mapped), session.NewIdempotencyKey(), cancellationToken).ConfigureAwait(false);
        // The services surface answers with the number alone.
        return await FetchTargetAsync(session, KeyOf(mapped), cancellationToken).ConfigureAwait(false) ?? mapped;
    }

    /// <inheritdoc />
    protected override Task UpdateAsync(AgreementSession session, RecordKey key, Target target, CancellationToken cancellationToken) =>
        session.Economic.PutProductGroupAsync(EconomicBody.Of(target), session.NewIdempotencyKey(), cancellationToken);
}
