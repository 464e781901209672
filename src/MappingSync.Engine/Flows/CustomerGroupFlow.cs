using MappingSync.Economic;
using MappingSync.Engine.Delivery;
using MappingSync.Engine.Notifications;
using MappingSync.Engine.Settings;
using MappingSync.Mappings;
using Source = MappingSync.Rackbeat.CustomerGroup;
using Target = MappingSync.Economic.Rest.CustomerGroup;

namespace MappingSync.Engine.Flows;

/// <summary>Customer groups from Rackbeat to e-conomic, under the same number.</summary>
public sealed class CustomerGroupFlow : EntityFlow<Source, Target>
{
    /// <inheritdoc />
    public override string Entity => CustomerGroupMapping.Entity;

    /// <inheritdoc />
    protected override string SpecHash => CustomerGroupMapping.SpecHash;

    /// <inheritdoc />
    public override bool IsOn(AgreementSettings settings) => settings.CustomersOwner == Owner.Rackbeat;

    /// <inheritdoc />
    protected override Task<Source?> FetchSourceAsync(AgreementSession session, RecordKey key, CancellationToken cancellationToken) =>
        session.Rackbeat.GetCustomerGroupAsync(key.AsInt32()!.Value, cancellationToken);

    /// <inheritdoc />
    protected override string? NameOf(Source source) => source.Name;

    /// <inheritdoc />
    protected override Target Map(Source source, AgreementValues values, ResolvedReferences references) => CustomerGroupMapping.Push(source, new(values));

    /// <inheritdoc />
    protected override Violations Validate(Source source, Target mapped, AgreementValues values) => CustomerGroupMapping.ValidatePush(source, mapped, new(values));

    /// <inheritdoc />
    protected override Target Apply(Source source, Target target, AgreementValues values, ResolvedReferences references) => CustomerGroupMapping.ApplyPush(source, target, new(values));

    /// <inheritdoc />
    protected override ChangeSet<Target> Compare(Target before, Target after) => CustomerGroupMapping.ComparePush(before, after);

    /// <inheritdoc />
    protected override Fingerprint FingerprintOf(Source source, AgreementValues values, ResolvedReferences references) => CustomerGroupMapping.FingerprintPush(source, new(values));

    /// <inheritdoc />
    protected override Fingerprint FingerprintOf(Target target) => CustomerGroupMapping.FingerprintPushed(target);

    /// <inheritdoc />
    protected override RecordKey KeyOf(Target target) => RecordKey.From(target.CustomerGroupNumber);

    /// <inheritdoc />
    protected override async Task<Target?> FetchTargetAsync(AgreementSession session, RecordKey key, CancellationToken cancellationToken) =>
        key.AsInt32() is { } number ? await session.Economic.GetCustomerGroupAsync(number, cancellationToken).ConfigureAwait(false) : null;

    /// <inheritdoc />
    protected override Task<Target> CreateAsync(AgreementSession session, LocalizedText record, RecordKey key, Target mapped, CancellationToken cancellationToken) =>
        session.Economic.PostCustomerGroupAsync(EconomicBody.Of(mapped), session.NewIdempotencyKey(), cancellationToken);

    /// <inheritdoc />
    protected override Task UpdateAsync(AgreementSession session, RecordKey key, Target target, CancellationToken cancellationToken) =>
        session.Economic.PutCustomerGroupAsync(key.AsInt32()!.Value, EconomicBody.Of(target), session.NewIdempotencyKey(), cancellationToken);
}
