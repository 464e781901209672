using MappingSync.Http;

namespace MappingSync.Rackbeat;

/// <summary>
/// One account of Rackbeat. Every failed call throws <see cref="ApiException" />, except that a read of one record that does not exist
/// answers null. Safe for concurrent use; disposing it closes no shared connection.
/// </summary>
public sealed partial class RackbeatClient : IDisposable
{
    private readonly HttpClient http;
    private readonly IRackbeatRecordsApi api;
    private readonly IRackbeatReportsApi reports;

    internal RackbeatClient(HttpClient http)
    {
        this.http = http;
        api = Refit.RestService.ForGenerated<IRackbeatRecordsApi>(http, RackbeatRefit.Settings);
        reports = Refit.RestService.ForGenerated<IRackbeatReportsApi>(http, RackbeatRefit.Settings);
    }

    /// <inheritdoc />
    public void Dispose() => http.Dispose();
}
