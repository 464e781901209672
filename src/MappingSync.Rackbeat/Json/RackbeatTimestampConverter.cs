using MappingSync.Http;

namespace MappingSync.Rackbeat;

/// <summary>
/// Timestamps of Rackbeat: <c>2018-01-01T18:30:00+01:00</c>, and in places <c>2025-01-08 10:30:00</c>, which is taken as Danish time: the
/// offsets of the former are Danish. Source: developer.rackbeat.com, webhooks; Rackbeat's own client library.
/// </summary>
public sealed class RackbeatTimestampConverter : TimestampConverter
{
    private static readonly TimeZoneInfo Denmark = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

    /// <inheritdoc />
    protected override DateTimeOffset Locate(DateTime local) => new(local, Denmark.GetUtcOffset(local));
}
