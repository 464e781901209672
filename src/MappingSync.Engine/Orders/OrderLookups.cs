using MappingSync.Engine.Delivery;
using MappingSync.Engine.References;

namespace MappingSync.Engine.Orders;

/// <summary>What the steps of one agreement look up in Rackbeat, and remember.</summary>
internal sealed class OrderLookups(AgreementSession session)
{
    /// <summary>Finds what an order refers to.</summary>
    public RackbeatReferences References { get; } = new(session);

    /// <summary>Finds orders by their marker.</summary>
    public OrderSearch Search { get; } = new(session);
}
