using System.Collections.Immutable;
using System.Text.Json;

namespace MappingSync.Rackbeat;

/// <content>Lists by when records were changed.</content>
public sealed partial class RackbeatClient
{
    private static readonly ImmutableDictionary<string, string> Unfiltered = ImmutableDictionary<string, string>.Empty;

    /// <summary>
    /// Reads one page of a resource's records, the last changed first. That lists can be sorted by <c>updated_at</c> is not in
    /// Rackbeat's documentation; whoever reads them has to see for himself that they are.
    /// </summary>
    /// <param name="resource">The resource's path, for example <c>customer-invoices</c>.</param>
    /// <param name="fields">The properties to answer, separated by commas.</param>
    /// <param name="page">Counts from 1.</param>
    /// <param name="limit">How many records a page has, 1 to 1000.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="Http.ApiException">The call failed, or its answer holds no such list.</exception>
    public async Task<ChangedRecords> ListChangesAsync(string resource, string fields, int page, int limit, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(resource);
        var answer = await api.List<ChangePage>(resource, page, limit, fields, "updated_at", "DESC", Unfiltered, cancellationToken);
        if (answer?.Rest is null || !answer.Rest.TryGetValue(resource.Replace('-', '_'), out var list) || list.ValueKind != JsonValueKind.Array)
        {
            throw Answers.Empty(resource);
        }

        ChangedRecord[] records = [.. list.EnumerateArray().Select(ChangedRecord.Read)];
        return new ChangedRecords(records, records.Length == 0 || (answer.Pages is { } pages ? page >= pages : records.Length < limit), answer.Total);
    }
}
