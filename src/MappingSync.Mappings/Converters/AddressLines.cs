namespace MappingSync.Mappings.Converters;

/// <summary>Splits the ledger's multi-line address into Rackbeat's two street lines. The ledger breaks lines with <c>\r</c>, <c>\n</c> or both.</summary>
public static class AddressLines
{
    /// <summary>The first line; null when the address is empty.</summary>
    public static string? First(string? address)
    {
        if (string.IsNullOrWhiteSpace(address))
        {
            return null;
        }

        var end = address.AsSpan().IndexOfAny('\r', '\n');
        return end < 0 ? address : address[..end].TrimEnd();
    }

    /// <summary>The other lines joined by <c>, </c>; null when there is one line at most.</summary>
    public static string? Rest(string? address)
    {
        if (string.IsNullOrWhiteSpace(address))
        {
            return null;
        }

        var end = address.AsSpan().IndexOfAny('\r', '\n');
        if (end < 0)
        {
            return null;
        }

        var lines = address[end..].Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Length == 0 ? null : string.Join(", ", lines);
    }
}
