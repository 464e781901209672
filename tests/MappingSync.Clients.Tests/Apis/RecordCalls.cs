using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using MappingSync.Rackbeat;

namespace MappingSync.Clients.Tests.Apis;

/// <summary>The calls that most resources of Rackbeat share, on a record that is staged: read, list, create, change, remove.</summary>
/// <param name="resource">The heading of the list.</param>
/// <param name="key">The staged record's key.</param>
/// <param name="missing">A key that no record has.</param>
/// <param name="unusable">A key that cannot be addressed.</param>
/// <param name="text">A property that tells records apart.</param>
/// <param name="held">What the simulator holds of that property under a key, null when there is no such record; the last one without a key.</param>
internal sealed class RecordCalls<T, TKey>(string resource, TKey key, TKey missing, TKey unusable, Func<T, string?> text, Func<CallWorld, TKey?, string?> held)
    where T : class
    where TKey : notnull
{
    /// <summary>Bogus is a filter that no resource knows.</summary>
    private static readonly RackbeatQuery Unknown = new() { Filter = ImmutableDictionary<string, string>.Empty.Add("bogus", "1") };

    public ClientCall Get(string method, Func<RackbeatClient, TKey, Task<T?>> call) => new(
        resource,
        method,
        Good: async world => Assert.Equal(held(world.Staged(), key), text((await call(world.Rackbeat, key))!)),
        Refused: async world =>
        {
            await Refused.UnsentAsync(() => call(world.Rackbeat, unusable));
            Assert.Null(await call(world.Rackbeat, missing));
        });

    public ClientCall List(string method, Func<RackbeatClient, RackbeatQuery?, IAsyncEnumerable<T>> call) => new(
        resource,
        method,
        Good: async world => Assert.Contains(held(world.Staged(), key), (await call(world.Rackbeat, null).ToListAsync()).Select(text)),
        Refused: world => Refused.AsAsync(422, async () => await call(world.Rackbeat, Unknown).ToListAsync()));

    /// <summary>A list that takes no query: it is refused for the record that it belongs to.</summary>
    public ClientCall ListOf(string method, Func<RackbeatClient, IAsyncEnumerable<T>> call, Func<RackbeatClient, IAsyncEnumerable<T>> ofNobody) => new(
        resource,
        method,
        Good: async world => Assert.Contains(held(world.Staged(), key), (await call(world.Rackbeat).ToListAsync()).Select(text)),
        Refused: world => Refused.AsAsync(404, async () => await ofNobody(world.Rackbeat).ToListAsync()));

    /// <summary>Creates a record whose text is <c>ny</c>; it is refused for a property that is missing or wrong.</summary>
    public ClientCall Create(string method, Func<RackbeatClient, Task<T>> call, string wrong, Func<RackbeatClient, Task> wrongly) => new(
        resource,
        method,
        Good: async world =>
        {
            Assert.Equal("ny", text(await call(world.Staged().Rackbeat)));
            Assert.Equal("ny", held(world, default));
        },
        Refused: world => Refused.AsAsync(422, wrong, () => wrongly(world.Rackbeat)));

    /// <summary>Changes the text to <c>ny</c>.</summary>
    public ClientCall Update(string method, Func<RackbeatClient, TKey, Task<T>> call) => new(
        resource,
        method,
        Good: async world =>
        {
            Assert.Equal("ny", text(await call(world.Staged().Rackbeat, key)));
            Assert.Equal("ny", held(world, key));
        },
        Refused: async world =>
        {
            await Refused.UnsentAsync(() => call(world.Rackbeat, unusable));
            await Refused.AsAsync(404, () => call(world.Rackbeat, missing));
        });

    public ClientCall Delete(string method, Func<RackbeatClient, TKey, Task> call) => new(
        resource,
        method,
        Good: async world =>
        {
            await call(world.Staged().Rackbeat, key);
            Assert.Null(held(world, key));
        },
        Refused: async world =>
        {
            await Refused.UnsentAsync(() => call(world.Rackbeat, unusable));
            await Refused.AsAsync(404, () => call(world.Rackbeat, missing));
        });
}

/// <summary>Makes the calls of resources whose key is a number, a text, or a number below another record.</summary>
internal static class RecordCalls
{
    public static RecordCalls<T, int> Numbered<T>(string resource, string path, int key, Func<T, string?> text, string wire = "name", string keyName = "number")
        where T : class =>
        new(resource, key, 987654, 0, text, (world, wanted) => Held(world.Stock.Records(path), wanted == 0 ? null : wanted.ToString(CultureInfo.InvariantCulture), keyName, wire));

    public static RecordCalls<T, string> Texted<T>(string resource, string path, string key, Func<T, string?> text, string wire = "name")
        where T : class =>
        new(resource, key, "none", "..", text, (world, wanted) => Held(world.Stock.Records(path), wanted, "number", wire));

    public static RecordCalls<T, int> Below<T>(string resource, string path, int owner, string list, int key, Func<T, string?> text, string wire = "name", string keyName = "id")
        where T : class =>
        new(resource, key, 987654, 0, text, (world, wanted) => Held(world.Stock.Rows(path, owner, list), wanted == 0 ? null : wanted.ToString(CultureInfo.InvariantCulture), keyName, wire));

    private static string? Held(IReadOnlyList<JsonObject> records, string? key, string keyName, string wire) =>
        (key is null ? records[^1] : records.SingleOrDefault(record => record[keyName]?.ToString() == key))?[wire]?.ToString();
}
