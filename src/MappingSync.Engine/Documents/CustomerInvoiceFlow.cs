using MappingSync.Engine.Delivery;
using MappingSync.Engine.Errors;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Notifications;
using MappingSync.Engine.Settings;
using MappingSync.Mappings;

namespace MappingSync.Engine.Documents;

/// <summary>
/// Customer invoices from Rackbeat to e-conomic: draft, totals compared, booked under Rackbeat's number. Every write is an effect,
/// and every step begins at what the ledger says, so that a crash at any moment, a lost answer and a repeated webhook all end in
/// one booked invoice.
/// </summary>
public sealed class CustomerInvoiceFlow : IFlow
{
    /// <inheritdoc />
    public string Name => FlowName.Push(Entity);

    /// <inheritdoc />
    public string Entity => CustomerInvoiceMapping.Entity;

    /// <inheritdoc />
    public bool IsInvoiceFlow => true;

    /// <inheritdoc />
    public bool IsOn(AgreementSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.CustomerInvoices.Transfer != Transfer.Off;
    }

    /// <inheritdoc />
    public async Task<StepResult> RunAsync(AgreementSession session, string key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        var document = await session.Ledger.Documents.FindAsync(session.Id, Entity, key, cancellationToken).ConfigureAwait(false);
        if (document is { State: DocumentState.Done or DocumentState.Superseded })
        {
            return StepResult.Done("it is done");
        }

        if (RecordKey.From(key).AsInt32() is not { } number || number <= 0)
        {
            throw new StepFailedException(NoNumber(key));
        }

        return await new CustomerInvoiceRun(session, Name, number, document).RunAsync(cancellationToken).ConfigureAwait(false);
    }

    private Failure NoNumber(string key)
    {
        var record = RecordName.Of(Entity, key);
        return new Failure(
            FailureClass.Data,
            FailureReach.Record,
            "key",
            new PersonText(
                new LocalizedText($"{record.English}: its number is not a whole number above 0.", $"{record.Danish}: nummeret er ikke et helt tal over 0."),
                new LocalizedText("Look at the sender of the event; Rackbeat's own invoices have such numbers.", "Se på afsenderen af hændelsen; Rackbeats egne fakturaer har sådanne numre.")));
    }
}
