using System.Runtime.CompilerServices;
using System.Text.Json;
using MappingSync.Economic.Services;
using MappingSync.Http;

namespace MappingSync.Economic;

/// <content>How the services are written to: numbers made by the server, replacing by a key in the body, lists without a cursor.</content>
public sealed partial class EconomicClient
{
    private const int LargestEmployee = 999_999;

    private static async Task<int> CreateAsync(ReadOnlyMemory<byte> body, Func<HttpContent, Task<CreatedNumber>> call) =>
        (await WriteAsync(body, call)).Number ?? throw Empty(nameof(CreatedNumber), ApiErrorKind.UnknownOutcome);

    private static Task ReplaceAsync(ReadOnlyMemory<byte> body, string key, Func<HttpContent, Task<HttpResponseMessage>> call)
    {
        Names(body, key);
        return SendAsync(body, call);
    }

    private static async Task RemoveAsync(Func<Task<HttpResponseMessage>> call)
    {
        using var response = await call();
    }

    private static async IAsyncEnumerable<T> CountedAsync<T>(
        Func<int, CancellationToken, Task<IReadOnlyList<T>>> read,
        Func<T, object?> key,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class
    {
        var seen = new HashSet<object>();
        for (var page = 0; page < ServicesPages; page++)
        {
            var items = await read(page, cancellationToken) ?? throw Empty(typeof(T).Name);
            foreach (var item in items)
            {
                if (item is not null && (key(item) is not { } value || seen.Add(value))) yield return item;
            }

            if (items.Count < ServicesPageSize) yield break;
        }

        // What lies beyond cannot be reached, and a list that is cut off silently would be believed.
        throw Endless(typeof(T).Name);
    }

    // The key of a PUT stands in its body, where an empty one is as dangerous as in an address.
    private static void Names(ReadOnlyMemory<byte> body, string key)
    {
        using var json = JsonDocument.Parse(body);
        var isNamed = json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty(key, out var value) && value.ValueKind switch
        {
            JsonValueKind.Number => value.TryGetInt32(out var number) && number > 0,
            JsonValueKind.String => !string.IsNullOrWhiteSpace(value.GetString()),
            _ => false,
        };
        if (!isNamed) throw new ArgumentException($"The body of a replacement must name its record by {key}.", nameof(body));
    }

    private static int Key(int number, int largest, [CallerArgumentExpression(nameof(number))] string? name = null) =>
        number <= largest ? Key(number, name) : throw new ArgumentException("The number is larger than e-conomic allows.", name);

    private static string Key(string key, [CallerArgumentExpression(nameof(key))] string? name = null) =>
        !string.IsNullOrWhiteSpace(key) ? key : throw new ArgumentException("A key is needed to address a record.", name);
}
