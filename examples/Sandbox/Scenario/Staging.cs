namespace MappingSync.Sandbox.Scenario;

/// <summary>What a world is like before the first row is played in it.</summary>
internal sealed record Staging
{
    /// <summary>The main job: customers, products and invoices, by the system's clock and with the runner as it was built.</summary>
    public static Staging MainJob { get; } = new();

    /// <summary>What goes by schedules, under a clock that the rows move: a Monday morning in winter time.</summary>
    public static Staging Schedules { get; } = new()
    {
        Start = new DateTimeOffset(2026, 12, 7, 8, 0, 0, TimeSpan.FromHours(1)),
        Orders = "{ poll: true, from: 2026-12-01, every: 00:05:00, state: drafts, create-as: draft, employee: 1 }",
    };

    /// <summary>The stock value as a draft each day, on the evening of the first day.</summary>
    public static Staging StockValueAsDraft { get; } = new()
    {
        Start = new DateTimeOffset(2026, 12, 7, 20, 0, 0, TimeSpan.FromHours(1)),
        StockValue = "{ every: daily, from: 2026-12-07, journal: 3, account: 5500, contra-account: 1300, book: false, negatives: include }",
    };

    /// <summary>The stock value booked each month, two days before the first month ends, in summer time.</summary>
    public static Staging StockValueBooked { get; } = new()
    {
        Start = new DateTimeOffset(2026, 9, 28, 12, 0, 0, TimeSpan.FromHours(2)),
        StockValue = "{ every: monthly, from: 2026-09-01, journal: 3, account: 5500, contra-account: 1300, book: true, negatives: include }",
    };

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
