namespace MappingSync.Engine.Settings;

/// <summary>How much an agreement may use.</summary>
public sealed record LimitSettings
{
    /// <summary>How many records are worked on at once (<c>parallel</c>), 1 to 32.</summary>
    public int Parallel { get; init; } = 4;

    /// <summary>How many calls e-conomic gets in 24 hours (<c>daily-calls</c>), 100 to 1,000,000. Its fair use is 50,000 for each agreement.</summary>
    public int DailyCalls { get; init; } = 50_000;

    /// <summary>How many of these are kept for live work (<c>daily-reserve</c>), 0 to <see cref="DailyCalls"/>.</summary>
    public int DailyReserve { get; init; } = 10_000;

    /// <summary>How many calls Rackbeat gets in a minute (<c>calls-per-minute</c>), 1 to 100,000. Rackbeat's own library keeps to 480 for each token.</summary>
    public int CallsPerMinute { get; init; } = 480;
}

/// <summary>The search for changes whose webhook never came.</summary>
public sealed record CatchUpSettings
{
    /// <summary>How often it runs (<c>every</c>), 5 minutes to 1 day.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromHours(1);
}
