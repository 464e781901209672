namespace MappingSync.Engine.Delivery;

/// <summary>How much one drain may do before it gives way to other agreements.</summary>
/// <param name="Items">The most work items that it begins, 1 or more.</param>
/// <param name="Time">How long it goes on beginning items.</param>
public sealed record DrainBudget(int Items, TimeSpan Time)
{
    /// <summary>100 items or five seconds: short enough that a busy agreement keeps no other one waiting.</summary>
    public static DrainBudget Default { get; } = new(100, TimeSpan.FromSeconds(5));

    /// <summary>Until nothing is due.</summary>
    public static DrainBudget Unlimited { get; } = new(int.MaxValue, TimeSpan.MaxValue);
}

/// <summary>What one drain did.</summary>
/// <param name="Done">Items that were delivered, or needed nothing.</param>
/// <param name="Failed">Items that wait for their record to change or a person to ask.</param>
/// <param name="Later">Items that are tried again by themselves.</param>
/// <param name="HasMore">Whether the budget ended before the work did.</param>
public sealed record DrainResult(int Done, int Failed, int Later, bool HasMore);
