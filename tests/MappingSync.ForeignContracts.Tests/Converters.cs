using System.Globalization;

namespace MappingSync.ForeignContracts.Tests;

/// <summary>What YAML cannot say.</summary>
public static class Converters
{
    public static Uri? Address(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var address) ? address : null;

    public static IEnumerable<string>? Names(IReadOnlyList<Tag>? tags) => tags?.Select(static tag => tag.Name ?? "");

    /// <summary>Six hexadecimal digits, as GitHub writes colours.</summary>
    public static string? WithoutHash(string? colour) => colour?.TrimStart('#').ToLower(CultureInfo.InvariantCulture);

    public static string? WithHash(string? colour) => colour is null ? null : "#" + colour.ToLower(CultureInfo.InvariantCulture);
}
