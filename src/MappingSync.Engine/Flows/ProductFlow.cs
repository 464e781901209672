using MappingSync.Economic;
using MappingSync.Engine.Delivery;
using MappingSync.Engine.Notifications;
using MappingSync.Engine.Settings;
using MappingSync.Mappings;
using Source = MappingSync.Rackbeat.Product;
using Target = MappingSync.Economic.Rest.Product;

namespace MappingSync.Engine.Flows;

/// <summary>Products from Rackbeat to e-conomic, under the same number; their group and unit first.</summary>
public sealed class ProductFlow : EntityFlow<Source, Target>
{
    /// <inheritdoc />
    public override string Entity => ProductMapping.Entity;

    /// <inheritdoc />
    protected override string SpecHash => ProductMapping.SpecHash;

    /// <inheritdoc />
    public override bool IsOn(AgreementSettings settings) => settings.ProductsOwner == Owner.Rackbeat;

    /// <inheritdoc />
    protected override RecordKey ParseKey(string key) => RecordKey.From(key);

    /// <inheritdoc />
    protected override Task<Source?> FetchSourceAsync(AgreementSession session, RecordKey key, CancellationToken cancellationToken) =>
        session.Rackbeat.GetProductAsync(key.ToString(), cancellationToken);

    /// <inheritdoc />
    protected override string? NameOf(Source source) => source.Name;

    /// <inheritdoc />
    protected override IReadOnlyList<RecordReference> References(Source source, AgreementValues values) => ProductMapping.ReferencesPush(source);

    /// <inheritdoc />
    protected override Target Map(Source source, AgreementValues values, ResolvedReferences references) => ProductMapping.Push(source, references);

    /// <inheritdoc />
    protected override Violations Validate(Source source, Target mapped, AgreementValues values) => ProductMapping.ValidatePush(source, mapped);

    /// <inheritdoc />
    protected override Target Apply(Source source, Target target, AgreementValues values, ResolvedReferences references) => ProductMapping.ApplyPush(source, target, references);

    /// <inheritdoc />
    protected override ChangeSet<Target> Compare(Target before, Target after) => ProductMapping.ComparePush(before, after);

    /// <inheritdoc />
    protected override Fingerprint FingerprintOf(Source source, AgreementValues values, ResolvedReferences references) => ProductMapping.FingerprintPush(source, references);

    /// <inheritdoc />
    protected override Fingerprint FingerprintOf(Target target) => ProductMapping.FingerprintPushed(target);

    /// <inheritdoc />
    protected override RecordKey KeyOf(Target target) => RecordKey.From(target.ProductNumber);

    /// <inheritdoc />
    protected override async Task<Target?> FetchTargetAsync(AgreementSession session, RecordKey key, CancellationToken cancellationToken) =>
        key.AsText() is { } number ? await session.Economic.GetProductAsync(number, cancellationToken).ConfigureAwait(false) : null;

    /// <inheritdoc />
    protected override Task<Target> CreateAsync(AgreementSession session, LocalizedText record, RecordKey key, Target mapped, CancellationToken cancellationToken) =>
        session.Economic.PostProductAsync(EconomicBody.Of(mapped), session.NewIdempotencyKey(), cancellationToken);

    /// <inheritdoc />
    protected override Task UpdateAsync(AgreementSession session, RecordKey key, Target target, CancellationToken cancellationToken) =>
        session.Economic.PutProductAsync(key.ToString(), EconomicBody.Of(target), session.NewIdempotencyKey(), cancellationToken);
}
