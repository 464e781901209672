using MappingSync.Http;

namespace MappingSync.Rackbeat;

/// <summary>
/// One account of Rackbeat. Every failed call throws <see cref="ApiException" />, except that a read of one record that does not exist
/// answers null. Safe for concurrent use; disposing it closes no shared connection.
/// </summary>
public sealed partial class RackbeatClient : IDisposable
{
    private readonly HttpClient http;
    private readonly IRackbeatApi api;
    private readonly IRackbeatReportsApi reports;

    internal RackbeatClient(HttpClient http)
    {
        this.http = http;
        api = Refit.RestService.ForGenerated<IRackbeatApi>(http, RackbeatRefit.Settings);
        reports = Refit.RestService.ForGenerated<IRackbeatReportsApi>(http, RackbeatRefit.Settings);
    }

    /// <summary>Whose token it is.</summary>
    public async Task<Self> GetSelfAsync(CancellationToken cancellationToken = default) =>
        await api.GetSelf(cancellationToken) ?? throw Empty("GET /self");

    /// <inheritdoc />
    public void Dispose() => http.Dispose();
}
