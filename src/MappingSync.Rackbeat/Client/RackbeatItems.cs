using MappingSync.Http;

namespace MappingSync.Rackbeat;

/// <summary>
/// Records whose number is a text. Whether Rackbeat decodes it once or twice in a path differs between its own libraries: a number that is
/// not found is asked for once more, encoded twice, and an answer counts only when it is the record that was asked for.
/// </summary>
internal sealed class RackbeatItems<T>(RackbeatRecords<T> records, Func<T, string?> number)
    where T : class
{
    public async Task<T?> FindAsync(string wanted, CancellationToken cancellationToken) =>
        (await LookAsync(wanted, cancellationToken)).Record;

    public Task<T> UpdateAsync(string wanted, T record, CancellationToken cancellationToken) =>
        OnAsync(wanted, segment => records.UpdateAsync(segment, record, cancellationToken), cancellationToken);

    public Task DeleteAsync(string wanted, CancellationToken cancellationToken) =>
        OnAsync(
            wanted,
            async segment =>
            {
                await records.DeleteAsync(segment, cancellationToken);
                return true;
            },
            cancellationToken);

    // A number with a percent sign could mean another record to a server that decodes twice: it is looked at before it is written to.
    private async Task<TAnswer> OnAsync<TAnswer>(string wanted, Func<string, Task<TAnswer>> write, CancellationToken cancellationToken)
    {
        var segment = ItemPath.Segment(wanted);
        if (segment.Contains('%')) return await write((await LookAsync(wanted, cancellationToken)).Segment ?? throw Answers.Missing(wanted));

        try
        {
            return await write(segment);
        }
        catch (ApiException exception) when (exception.Error.Kind == ApiErrorKind.NotFound && ItemPath.Twice(segment) is not null)
        {
            if ((await LookAsync(wanted, cancellationToken)).Segment is not { } found || found == segment) throw;
            return await write(found);
        }
    }

    private async Task<(T? Record, string? Segment)> LookAsync(string wanted, CancellationToken cancellationToken)
    {
        var segment = ItemPath.Segment(wanted);
        if (await records.FindAsync(segment, cancellationToken) is { } record && IsIt(record, wanted)) return (record, segment);
        if (ItemPath.Twice(segment) is { } twice && await records.FindAsync(twice, cancellationToken) is { } other && IsIt(other, wanted)) return (other, twice);
        return (null, null);
    }

    // Databases compare numbers without case.
    private bool IsIt(T record, string wanted) => number(record) is not { } found || found.Equals(wanted, StringComparison.OrdinalIgnoreCase);
}
