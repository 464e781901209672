namespace MappingSync.Rackbeat;

/// <summary>Item numbers in paths: they are texts and may hold any character; the call percent-encodes them.</summary>
internal static class ItemPath
{
    /// <summary>Checks that a number can be one segment of a path, and answers it.</summary>
    /// <exception cref="ArgumentException">The number is empty, or is <c>.</c> or <c>..</c>, which every address parser removes.</exception>
    public static string Segment(string number)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(number);
        return number is not ("." or "..") ? number : throw new ArgumentException($"The item number '{number}' cannot be part of an address.", nameof(number));
    }
}
