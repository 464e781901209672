using MappingSync.Economic;
using MappingSync.Engine.Delivery;
using MappingSync.Engine.Notifications;
using MappingSync.Engine.Settings;
using MappingSync.Mappings;
using Source = MappingSync.Rackbeat.Customer;
using Target = MappingSync.Economic.Rest.Customer;

namespace MappingSync.Engine.Flows;

/// <summary>Customers from Rackbeat to e-conomic, under the same number; their group and payment terms first.</summary>
public sealed class CustomerFlow : EntityFlow<Source, Target>
{
    /// <inheritdoc />
    public override string Entity => CustomerMapping.Entity;

    /// <inheritdoc />
    protected override string SpecHash => CustomerMapping.SpecHash;

    /// <inheritdoc />
    public override bool IsOn(AgreementSettings settings) => settings.CustomersOwner == Owner.Rackbeat;

    /// <inheritdoc />
    protected override Task<Source?> FetchSourceAsync(AgreementSession session, RecordKey key, CancellationToken cancellationToken) =>
        session.Rackbeat.GetCustomerAsync(key.AsInt32()!.Value, cancellationToken);

    /// <inheritdoc />
    protected override string? NameOf(Source source) => string.IsNullOrWhiteSpace(source.Name) ? source.CompanyName : source.Name;

    /// <inheritdoc />
    protected override IReadOnlyList<RecordReference> References(Source source, AgreementValues values) => CustomerMapping.ReferencesPush(source, new(values));

    /// <inheritdoc />
    protected override Target Map(Source source, AgreementValues values, ResolvedReferences references) => CustomerMapping.Push(source, new(values), references);

    /// <inheritdoc />
    protected override Violations Validate(Source source, Target mapped, AgreementValues values) => CustomerMapping.ValidatePush(source, mapped, new(values));

    /// <inheritdoc />
    protected override Target Apply(Source source, Target target, AgreementValues values, ResolvedReferences references) => CustomerMapping.ApplyPush(source, target, new(values), references);

    /// <inheritdoc />
    protected override ChangeSet<Target> Compare(Target before, Target after) => CustomerMapping.ComparePush(before, after);

    /// <inheritdoc />
    protected override Fingerprint FingerprintOf(Source source, AgreementValues values, ResolvedReferences references) => CustomerMapping.FingerprintPush(source, new(values), references);

    /// <inheritdoc />
    protected override Fingerprint FingerprintOf(Target target) => CustomerMapping.FingerprintPushed(target);

    /// <inheritdoc />
    protected override RecordKey KeyOf(Target target) => RecordKey.From(target.CustomerNumber);

    /// <inheritdoc />
    protected override async Task<Target?> FetchTargetAsync(AgreementSession session, RecordKey key, CancellationToken cancellationToken) =>
        key.AsInt32() is { } number ? await session.Economic.GetCustomerAsync(number, cancellationToken).ConfigureAwait(false) : null;

    /// <inheritdoc />
    protected override Task<Target> CreateAsync(AgreementSession session, LocalizedText record, RecordKey key, Target mapped, CancellationToken cancellationToken) =>
        session.Economic.PostCustomerAsync(EconomicBody.Of(mapped), session.NewIdempotencyKey(), cancellationToken);

    /// <inheritdoc />
    protected override Task UpdateAsync(AgreementSession session, RecordKey key, Target target, CancellationToken cancellationToken) =>
        session.Economic.PutCustomerAsync(key.AsInt32()!.Value, EconomicBody.Of(target), session.NewIdempotencyKey(), cancellationToken);
}
