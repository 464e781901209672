namespace MappingSync.Generators.Tests.Documented;

/// <summary>The facts of the source document, in files of tab-separated values.</summary>
internal static class PrintedFacts
{
    /// <summary>The lines of a file that are not comments, each with its values.</summary>
    public static IEnumerable<string[]> Read(string file)
    {
        using var stream = typeof(PrintedFacts).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                yield return line.Split('\t');
            }
        }
    }
}
