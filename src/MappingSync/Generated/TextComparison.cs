namespace MappingSync.Generated;

/// <summary>When two texts count as the same. In every mode null equals the empty text, and <c>\r\n</c>, <c>\r</c> and <c>\n</c> are one line end.</summary>
public enum TextComparison
{
    /// <summary>Every other character counts.</summary>
    Exact,

    /// <summary>White space at both ends does not count.</summary>
    Trimmed,

    /// <summary>White space at the end of a line, and empty lines at the end, do not count.</summary>
    Lines,
}
