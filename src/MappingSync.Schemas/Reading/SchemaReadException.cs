namespace MappingSync.Schemas;

/// <summary>A schema could not be read. The message names the file, the place in it and what is wrong.</summary>
public sealed class SchemaReadException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="file">The file.</param>
    /// <param name="location">The JSON pointer of the place, or null when the file as a whole is wrong.</param>
    /// <param name="problem">What is wrong, as a sentence.</param>
    /// <param name="inner">The cause, if any.</param>
    public SchemaReadException(string file, string? location, string problem, Exception? inner = null)
        : base(location is null ? $"{file}: {problem}" : $"{file}#{location}: {problem}", inner)
    {
        File = file;
        Location = location;
    }

    /// <summary>The file.</summary>
    public string File { get; }

    /// <summary>The JSON pointer of the place, or null.</summary>
    public string? Location { get; }
}
