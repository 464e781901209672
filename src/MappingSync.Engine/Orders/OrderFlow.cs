using System.Runtime.CompilerServices;
using MappingSync.Engine.Delivery;
using MappingSync.Engine.Errors;
using MappingSync.Engine.Notifications;
using MappingSync.Engine.Settings;
using MappingSync.Mappings;

namespace MappingSync.Engine.Orders;

/// <summary>
/// Sales orders from e-conomic to Rackbeat: created once, as a draft or booked; later changes reach a draft that nobody touched and are
/// shown otherwise. Nothing is ever removed in Rackbeat, and nothing written in e-conomic.
/// </summary>
public sealed class OrderFlow : IFlow
{
    internal const string EntityName = OrderMapping.Entity;

    private readonly ConditionalWeakTable<AgreementSession, OrderLookups> lookups = [];

    /// <inheritdoc />
    public string Name => FlowName.Pull(Entity);

    /// <inheritdoc />
    public string Entity => EntityName;

    /// <inheritdoc />
    public bool IsInvoiceFlow => false;

    /// <inheritdoc />
    public bool IsOn(AgreementSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.Orders.Poll;
    }

    /// <inheritdoc />
    public async Task<StepResult> RunAsync(AgreementSession session, string key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (RecordKey.From(key).AsInt32() is not { } number || number <= 0)
        {
            throw new StepFailedException(NoNumber(key));
        }

        var document = await session.Ledger.Documents.FindAsync(session.Id, Entity, key, cancellationToken).ConfigureAwait(false);
        return await new OrderRun(session, lookups.GetValue(session, static one => new OrderLookups(one)), Name, number, document).RunAsync(cancellationToken).ConfigureAwait(false);
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
                new LocalizedText("e-conomic's own orders have such numbers; nothing is imported.", "e-conomics egne ordrer har sådanne numre; intet overføres.")));
    }
}
