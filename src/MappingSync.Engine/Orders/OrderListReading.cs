using System.Security.Cryptography;
using System.Text.Json;
using MappingSync.Economic;
using MappingSync.Economic.Rest;

namespace MappingSync.Engine.Orders;

/// <summary>What one page of a list tells: which orders changed, and whether the next page can begin behind it.</summary>
internal sealed class OrderListReading
{
    private OrderListReading(List<KeyValuePair<int, SeenChange>> changes, DateTimeOffset newest, bool isSorted, int odd)
    {
        Changes = changes;
        Newest = newest;
        IsSorted = isSorted;
        Odd = odd;
    }

    /// <summary>The orders and their last change.</summary>
    public IReadOnlyList<KeyValuePair<int, SeenChange>> Changes { get; }

    /// <summary>The newest change that can be true.</summary>
    public DateTimeOffset Newest { get; }

    /// <summary>Whether the lowest number comes first, so that everything behind the page has a greater one.</summary>
    public bool IsSorted { get; }

    /// <summary>How many orders had no number or time of change that can be used.</summary>
    public int Odd { get; }

    /// <summary>Reads a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="after">The number that it begins behind.</param>
    /// <param name="horizon">The latest time that can be true: a later one would move the watermark past changes that are still to come.</param>
    public static OrderListReading Of(OrderListPage page, int after, DateTimeOffset horizon)
    {
        var changes = new List<KeyValuePair<int, SeenChange>>(page.Records.Count);
        var (newest, isSorted, odd, last) = (DateTimeOffset.MinValue, true, 0, after);
        foreach (var order in page.Records)
        {
            if (order is not { OrderNumber: > 0 and var number, LastUpdated: { } changed })
            {
                odd++;
                continue;
            }

            isSorted &= number > last;
            last = number;
            newest = changed <= horizon ? OrderPosition.Later(newest, changed) : newest;
            changes.Add(new(number, new SeenChange(changed, Content(order))));
        }

        return new OrderListReading(changes, newest, isSorted, odd);
    }

    /// <summary>Without what e-conomic may compute anew from the day's rates and costs.</summary>
    private static string Content(Order order)
    {
        var lasting = order with
        {
            ExchangeRate = null,
            NetAmountInBaseCurrency = null,
            GrossAmountInBaseCurrency = null,
            MarginInBaseCurrency = null,
            MarginPercentage = null,
            CostPriceInBaseCurrency = null,
            Unknown = null,
        };
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(lasting, EconomicJson.RestReading.GetTypeInfo(typeof(Order)))).AsSpan(0, 6));
    }
}
