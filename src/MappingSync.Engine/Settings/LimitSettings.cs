namespace MappingSync.Engine.Settings;

/// <summary>How much an agreement may use.</summary>
public sealed record LimitSettings
{
    /// <summary>How many records are worked on at once (<c>parallel</c>), 1 to 32.</summary>
    public int Parallel { get; init; } = 4;

    /// <summary>How many of the day's 50,000 calls to e-conomic are kept for live work (<c>daily-reserve</c>), 0 to 50,000.</summary>
    public int DailyReserve { get; init; } = 10_000;
}

/// <summary>The search for changes whose webhook never came.</summary>
public sealed record CatchUpSettings
{
    /// <summary>How often it runs (<c>every</c>), 5 minutes to 1 day.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromHours(1);
}
