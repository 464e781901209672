namespace MappingSync.Http;

/// <summary>Reads the error bodies of one system. Never throws: a body that cannot be read is text.</summary>
public interface IApiErrorReader
{
    /// <summary>The name of the system in errors: <c>rackbeat</c> or <c>economic</c>.</summary>
    string System { get; }

    /// <summary>What the system's codes mean.</summary>
    ErrorCatalogue Catalogue { get; }

    /// <summary>Reads the body of a failed answer.</summary>
    /// <param name="body">The body, decompressed; may be empty.</param>
    /// <param name="mediaType">The media type that the answer names; null when it names none.</param>
    ApiErrorBody Read(ReadOnlyMemory<byte> body, string? mediaType);
}
