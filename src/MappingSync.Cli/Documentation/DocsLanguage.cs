namespace MappingSync.Cli.Documentation;

/// <summary>The language of the pages. What a spec says of reasons stays as it is written there.</summary>
internal enum DocsLanguage
{
    /// <summary>English.</summary>
    En,

    /// <summary>Danish.</summary>
    Da,

    /// <summary>Both, each in a folder of its own.</summary>
    All,
}
