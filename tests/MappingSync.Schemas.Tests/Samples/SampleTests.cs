using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MappingSync.Economic.Rest;
using MappingSync.Economic.Services;
using MappingSync.Rackbeat;

namespace MappingSync.Schemas.Tests.Samples;

public class SampleTests
{
    [SamplesFact]
    public void Every_sample_is_read_and_written_back_without_loss()
    {
        var folder = SampleFolder.Open();
        var losses = SampleTable.Rows.SelectMany(row => Losses(row, folder.Read(row.File))).ToList();

        Assert.True(losses.Count == 0, $"{losses.Count} losses:\n{string.Join('\n', losses)}");
    }

    [SamplesFact]
    public void Every_sample_has_a_contract_or_a_reason_to_have_none()
    {
        var files = SampleFolder.Open().Files().ToList();
        var read = SampleTable.Rows.Select(row => row.File).ToHashSet(StringComparer.Ordinal);

        Assert.Equal([], files.Where(file => !read.Contains(file) && !SampleTable.WithoutContract.Keys.Any(start => file.StartsWith(start, StringComparison.Ordinal))));
        Assert.Empty(read.Except(files));
        Assert.All(SampleTable.WithoutContract.Keys, start => Assert.Contains(files, file => file.StartsWith(start, StringComparison.Ordinal) && !read.Contains(file)));
    }

    [Fact]
    public void Own_bodies_of_every_kind_of_record_are_read_and_written_back_without_loss()
    {
        var losses = OwnSamples.Rows().SelectMany(row => Losses(row, OwnSamples.Read(row))).ToList();

        Assert.True(losses.Count == 0, $"{losses.Count} losses:\n{string.Join('\n', losses)}");
    }

    [Fact]
    public void Every_record_that_the_clients_read_or_write_has_a_body_of_its_own()
    {
        var own = OwnSamples.Rows().Select(row => row.Contract).ToHashSet();

        Assert.Empty(Records().Except(own).Select(record => record.FullName));
    }

    [Fact]
    public void Every_declared_property_and_unknown_ones_survive()
    {
        var losses = Records().Select(record => new SampleRow("every property", "", record)).SelectMany(row => Losses(row, FullRecord.Of(row))).ToList();

        Assert.True(losses.Count == 0, $"{losses.Count} losses:\n{string.Join('\n', losses)}");
    }

    /// <summary>What lists hold: the records that have a type of collection, page or envelope in a JSON context.</summary>
    private static IEnumerable<Type> Records() =>
        from context in new[] { typeof(EconomicRestJsonContext), typeof(EconomicServicesJsonContext), typeof(RackbeatJsonContext) }
        from property in context.GetProperties()
        let type = property.PropertyType
        where type.IsGenericType && type.GetGenericTypeDefinition() == typeof(JsonTypeInfo<>)
        let listed = type.GetGenericArguments()[0]
        where listed.IsGenericType && (listed.GetGenericTypeDefinition() == typeof(Collection<>) || listed.GetGenericTypeDefinition() == typeof(CursorPage<>) || listed.GetGenericTypeDefinition() == typeof(RackbeatPage<>))
        select listed.GetGenericArguments()[0];

    private static IEnumerable<string> Losses(SampleRow row, JsonElement sample)
    {
        var losses = RoundTrip.Losses(row, sample);
        var unused = row.Changes.Keys.Where(path => !losses.Any(loss => loss.StartsWith(path + ": ", StringComparison.Ordinal)));
        return losses.Where(loss => !row.Changes.Keys.Any(path => loss.StartsWith(path + ": ", StringComparison.Ordinal)))
            .Concat(unused.Select(path => $"{path} is said to change its form, and does not"))
            .Select(loss => $"{row} as {row.Contract.Name}: {loss}");
    }
}
