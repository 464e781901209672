namespace MappingSync.Generators.Tests.Schema;

/// <summary>A place of a file that the schema refuses.</summary>
/// <param name="Place">The way from the top: keys and positions, joined by slashes; empty for the file as a whole.</param>
/// <param name="Keyword">The keyword of the schema that refuses it.</param>
internal sealed record SchemaError(string Place, string Keyword);
