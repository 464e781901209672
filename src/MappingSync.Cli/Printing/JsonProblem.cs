using System.Text.Json;

namespace MappingSync.Cli.Printing;

/// <summary>What is wrong with a JSON file, at its place as editors count.</summary>
internal static class JsonProblem
{
    /// <summary>The place and the problem. The exception says both itself, counting lines from 0; this is cut off.</summary>
    /// <param name="file">The file, as messages call it.</param>
    /// <param name="failure">What the reader says.</param>
    public static string Of(string file, JsonException failure)
    {
        var end = failure.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return FormattableString.Invariant($"{file}:{failure.LineNumber + 1}:{failure.BytePositionInLine + 1}: no JSON that can be read: {(end < 0 ? failure.Message : failure.Message[..end])}");
    }
}
