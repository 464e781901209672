namespace MappingSync.Generators.Tests.Language;

/// <summary>What stands under one heading of the page: a small project of its own.</summary>
internal sealed class PageExample(string heading, int line)
{
    public string Heading { get; } = heading;

    public int Line { get; } = line;

    /// <summary>C# of the contracts and converters.</summary>
    public List<string> Contracts { get; } = [];

    /// <summary>The specs by the paths that their captions give.</summary>
    public List<(string Path, string Text)> Files { get; } = [];

    /// <summary>C# that is run; a comment at the end of a line that writes says what it writes.</summary>
    public List<string> Runs { get; } = [];

    /// <summary>What the build says of the specs; none when the page does not say.</summary>
    public List<string> Findings { get; } = [];
}
