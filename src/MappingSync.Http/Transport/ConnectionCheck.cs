namespace MappingSync.Http;

/// <summary>Checks of what a connection is made of. Their messages never repeat the checked value.</summary>
public static class ConnectionCheck
{
    /// <summary>Requires an absolute http or https address without user name, query or fragment.</summary>
    /// <exception cref="ArgumentException">It is something else.</exception>
    public static void Address(Uri? address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp)
            || address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
            throw new ArgumentException("The address must be absolute http or https, without user name, query and fragment.", nameof(address));
    }

    /// <summary>Requires a text that can stand in a header.</summary>
    /// <exception cref="ArgumentException">It is empty or holds anything but printable ASCII.</exception>
    public static void Header(string? value, string what)
    {
        if (string.IsNullOrWhiteSpace(value) || value.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            throw new ArgumentException($"The {what} must be text of printable ASCII characters.", nameof(value));
    }
}
