using MappingSync.Mappings;

namespace MappingSync.Engine.Settings;

/// <summary>How sales orders come from e-conomic to Rackbeat.</summary>
public sealed record OrderSettings
{
    /// <summary>Whether orders are read (<c>poll</c>).</summary>
    public bool Poll { get; init; }

    /// <summary>The starting point (<c>from</c>): an order dated before it is never created. Must be set when <see cref="Poll"/> is on.</summary>
    public DateOnly? From { get; init; }

    /// <summary>How often orders are read (<c>every</c>), 1 minute to 1 day.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Which orders are read (<c>state</c>).</summary>
    public OrderState State { get; init; } = OrderState.Drafts;

    /// <summary>As what an order is created (<c>create-as</c>).</summary>
    public OrderCreation CreateAs { get; init; } = OrderCreation.Draft;

    /// <summary>The Rackbeat employee who is named on created orders (<c>employee</c>), 1 or more.</summary>
    public int? Employee { get; init; }

    /// <summary>The reference of a Rackbeat order that holds the order's number in e-conomic (<c>reference</c>).</summary>
    public OrderReferenceField Reference { get; init; }
}
