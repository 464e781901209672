using MappingSync.Economic;
using MappingSync.Engine.Delivery;
using MappingSync.Engine.Errors;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Notifications;
using MappingSync.Engine.Settings;
using MappingSync.Mappings;
using Source = MappingSync.Rackbeat.PaymentTerms;
using Target = MappingSync.Economic.Rest.PaymentTerms;

namespace MappingSync.Engine.Flows;

/// <summary>Payment terms from Rackbeat to e-conomic, which numbers them itself; found by name.</summary>
public sealed class PaymentTermsFlow : ServerNumberedFlow<Source, Target>
{
    /// <inheritdoc />
    public override string Entity => PaymentTermsMapping.Entity;

    /// <inheritdoc />
    protected override string SpecHash => PaymentTermsMapping.SpecHash;

    /// <inheritdoc />
    protected override string Path => "payment-terms";

    /// <inheritdoc />
    public override bool IsOn(AgreementSettings settings) => settings.CustomersOwner == Owner.Rackbeat;

    /// <inheritdoc />
    protected override Task<Source?> FetchSourceAsync(AgreementSession session, RecordKey key, CancellationToken cancellationToken) =>
        session.Rackbeat.GetPaymentTermsAsync(key.AsInt32()!.Value, cancellationToken);

    /// <inheritdoc />
    protected override string? NameOf(Source source) => source.Name;

    /// <inheritdoc />
    protected override Target Map(Source source, AgreementValues values, ResolvedReferences references) => PaymentTermsMapping.Push(source, new(values));

    /// <inheritdoc />
    protected override Violations Validate(Source source, Target mapped, AgreementValues values) => PaymentTermsMapping.ValidatePush(source, mapped, new(values));

    /// <inheritdoc />
    protected override Target Apply(Source source, Target target, AgreementValues values, ResolvedReferences references) => PaymentTermsMapping.ApplyPush(source, target, new(values));

    /// <inheritdoc />
    protected override ChangeSet<Target> Compare(Target before, Target after) => PaymentTermsMapping.ComparePush(before, after);

    /// <inheritdoc />
    protected override Fingerprint FingerprintOf(Source source, AgreementValues values, ResolvedReferences references) => PaymentTermsMapping.FingerprintPush(source, new(values));

    /// <inheritdoc />
    protected override Fingerprint FingerprintOf(Target target) => PaymentTermsMapping.FingerprintPushed(target);

    /// <inheritdoc />
    protected override RecordKey KeyOf(Target target) => RecordKey.From(target.PaymentTermsNumber);

    /// <inheritdoc />
    protected override async Task<Target?> FetchTargetAsync(AgreementSession session, RecordKey key, CancellationToken cancellationToken) =>
        key.AsInt32() is { } number ? await session.Economic.GetPaymentTermsAsync(number, cancellationToken).ConfigureAwait(false) : null;

    /// <inheritdoc />
    protected override Task UpdateAsync(AgreementSession session, RecordKey key, Target target, CancellationToken cancellationToken) =>
        session.Economic.PutPaymentTermsAsync(key.AsInt32()!.Value, EconomicBody.Of(target), session.NewIdempotencyKey(), cancellationToken);

    /// <inheritdoc />
    protected override string? NameOfTarget(Target target) => target.Name;

    /// <inheritdoc />
    protected override IAsyncEnumerable<Target> ListTargetsAsync(AgreementSession session, CancellationToken cancellationToken) =>
        session.Economic.ListPaymentTermsAsync(cancellationToken: cancellationToken);

    /// <inheritdoc />
    protected override ReadOnlyMemory<byte> BodyOf(Target mapped) => EconomicBody.Of(mapped);

    /// <inheritdoc />
    protected override Task<Target> PostAsync(AgreementSession session, Effect effect, CancellationToken cancellationToken) =>
        session.Economic.PostPaymentTermsAsync(effect.Body, effect.IdempotencyKey, cancellationToken);

    /// <summary>
    /// Refuses terms of the same name that let the customer pay on other days: e-conomic does not let type and days change after
    /// creation (<c>E06151</c>), so an invoice would fall due on another day than in Rackbeat.
    /// </summary>
    protected override void CheckTarget(LocalizedText record, Target mapped, Target target)
    {
        if ((mapped.DaysOfCredit ?? 0) == (target.DaysOfCredit ?? 0) && string.Equals(mapped.PaymentTermsType, target.PaymentTermsType, StringComparison.Ordinal))
        {
            return;
        }

        throw new StepFailedException(new Failure(
            FailureClass.Data,
            FailureReach.Record,
            "terms-differ",
            new PersonText(
                new LocalizedText(
                    FormattableString.Invariant($"{record.English}: in Rackbeat they are {mapped.PaymentTermsType} {mapped.DaysOfCredit ?? 0} days, in e-conomic {target.PaymentTermsType} {target.DaysOfCredit ?? 0} days, and e-conomic does not let that change."),
                    FormattableString.Invariant($"{record.Danish}: i Rackbeat er den {mapped.PaymentTermsType} {mapped.DaysOfCredit ?? 0} dage, i e-conomic {target.PaymentTermsType} {target.DaysOfCredit ?? 0} dage, og e-conomic tillader ikke, at det ændres.")),
                new LocalizedText(
                    "Give the terms in Rackbeat the same type and days, or create new ones there under another name.",
                    "Giv betalingsbetingelsen i Rackbeat samme type og dage, eller opret en ny dér med et andet navn."))));
    }
}
