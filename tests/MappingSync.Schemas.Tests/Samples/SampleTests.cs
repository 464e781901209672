namespace MappingSync.Schemas.Tests.Samples;

public class SampleTests
{
    [SamplesFact]
    public void Every_sample_is_read_and_written_back_without_loss()
    {
        var folder = SampleFolder.Open();
        var losses = SampleTable.Rows.SelectMany(row => Losses(row, folder)).ToList();

        Assert.True(losses.Count == 0, $"{losses.Count} losses:\n{string.Join('\n', losses)}");
    }

    [SamplesFact]
    public void Every_sample_has_a_contract_or_a_reason_to_have_none()
    {
        var files = SampleFolder.Open().Files().ToList();
        var read = SampleTable.Rows.Select(row => row.File).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(files.Where(file => !read.Contains(file) && !SampleTable.WithoutContract.Keys.Any(start => file.StartsWith(start, StringComparison.Ordinal))));
        Assert.Empty(read.Except(files));
        Assert.All(SampleTable.WithoutContract.Keys, start => Assert.Contains(files, file => file.StartsWith(start, StringComparison.Ordinal) && !read.Contains(file)));
    }

    private static IEnumerable<string> Losses(SampleRow row, SampleFolder folder)
    {
        var losses = RoundTrip.Losses(row, folder.Read(row.File));
        var unused = row.Changes.Keys.Where(path => !losses.Any(loss => loss.StartsWith(path + ": ", StringComparison.Ordinal)));
        return losses.Where(loss => !row.Changes.Keys.Any(path => loss.StartsWith(path + ": ", StringComparison.Ordinal)))
            .Concat(unused.Select(path => $"{path} is said to change its form, and does not"))
            .Select(loss => $"{row} as {row.Contract.Name}: {loss}");
    }
}
