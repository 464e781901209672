using MappingSync.Economic;
using MappingSync.Engine.Delivery;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Settings;
using MappingSync.Mappings;
using Source = MappingSync.Rackbeat.Unit;
using Target = MappingSync.Economic.Rest.Unit;

namespace MappingSync.Engine.Flows;

/// <summary>Units from Rackbeat to e-conomic, which numbers them itself; found by name.</summary>
public sealed class UnitFlow : ServerNumberedFlow<Source, Target>
{
    /// <inheritdoc />
    public override string Entity => UnitMapping.Entity;

    /// <inheritdoc />
    protected override string SpecHash => UnitMapping.SpecHash;

    /// <inheritdoc />
    protected override string Path => "units";

    /// <inheritdoc />
    public override bool IsOn(AgreementSettings settings) => settings.ProductsOwner == Owner.Rackbeat;

    /// <inheritdoc />
    protected override Task<Source?> FetchSourceAsync(AgreementSession session, RecordKey key, CancellationToken cancellationToken) =>
        session.Rackbeat.GetUnitAsync(key.AsInt32()!.Value, cancellationToken);

    /// <inheritdoc />
    protected override string? NameOf(Source source) => source.Name;

    /// <inheritdoc />
    protected override Target Map(Source source, AgreementValues values, ResolvedReferences references) => UnitMapping.Push(source);

    /// <inheritdoc />
    protected override Violations Validate(Source source, Target mapped, AgreementValues values) => UnitMapping.ValidatePush(source, mapped);

    /// <inheritdoc />
    protected override Target Apply(Source source, Target target, AgreementValues values, ResolvedReferences references) => UnitMapping.ApplyPush(source, target);

    /// <inheritdoc />
    protected override ChangeSet<Target> Compare(Target before, Target after) => UnitMapping.ComparePush(before, after);

    /// <inheritdoc />
    protected override Fingerprint FingerprintOf(Source source, AgreementValues values, ResolvedReferences references) => UnitMapping.FingerprintPush(source);

    /// <inheritdoc />
    protected override Fingerprint FingerprintOf(Target target) => UnitMapping.FingerprintPushed(target);

    /// <inheritdoc />
    protected override RecordKey KeyOf(Target target) => RecordKey.From(target.UnitNumber);

    /// <inheritdoc />
    protected override async Task<Target?> FetchTargetAsync(AgreementSession session, RecordKey key, CancellationToken cancellationToken) =>
        key.AsInt32() is { } number ? await session.Economic.GetUnitAsync(number, cancellationToken).ConfigureAwait(false) : null;

    /// <inheritdoc />
    protected override Task UpdateAsync(AgreementSession session, RecordKey key, Target target, CancellationToken cancellationToken) =>
        session.Economic.PutUnitAsync(key.AsInt32()!.Value, EconomicBody.Of(target), session.NewIdempotencyKey(), cancellationToken);

    /// <inheritdoc />
    protected override string? NameOfTarget(Target target) => target.Name;

    /// <inheritdoc />
    protected override IAsyncEnumerable<Target> ListTargetsAsync(AgreementSession session, CancellationToken cancellationToken) =>
        session.Economic.ListUnitsAsync(cancellationToken: cancellationToken);

    /// <inheritdoc />
    protected override ReadOnlyMemory<byte> BodyOf(Target mapped) => EconomicBody.Of(mapped);

    /// <inheritdoc />
    protected override Task<Target> PostAsync(AgreementSession session, Effect effect, CancellationToken cancellationToken) =>
        session.Economic.PostUnitAsync(effect.Body, effect.IdempotencyKey, cancellationToken);
}
