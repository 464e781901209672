namespace MappingSync.Sandbox.Scenario;

/// <summary>What a world is like before the first row is played in it.</summary>
internal sealed record Staging
{
    /// <summary>The main job: customers, products and invoices, by the system's clock and with the runner as it was built.</summary>
    public static Staging MainJob { get; } = new();

    /// <summary>What goes by schedules, under a clock that the rows move: a Monday morning in winter time.</summary>
    public static Staging Schedules { get; } = new() { Start = new DateTimeOffset(2026, 12, 7, 8, 0, 0, TimeSpan.FromHours(1)) };

    /// <summary>What the clock shows at the start; null for the system's own, which nobody can move.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>Customer invoices dated earlier are never sent.</summary>
    public DateOnly InvoicesFrom { get; init; } = new(2026, 12, 1);

    /// <summary>The agreement's <c>orders</c>, as YAML.</summary>
    public string Orders { get; init; } = "{ poll: false }";

    /// <summary>The agreement's <c>stock-value</c>, as YAML.</summary>
    public string StockValue { get; init; } = "{ every: off }";

    /// <summary>The agreement's <c>catch-up</c>, as YAML.</summary>
    public string CatchUp { get; init; } = "{ every: 01:00:00 }";
}
