using MappingSync.Http;

namespace MappingSync.Economic;

/// <summary>Timestamps of e-conomic: UTC, with <c>Z</c> on the REST surface and without an offset in the services.</summary>
public sealed class EconomicTimestampConverter : TimestampConverter
{
    /// <inheritdoc />
    protected override DateTimeOffset Locate(DateTime local) => new(local, TimeSpan.Zero);
}
