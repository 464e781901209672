using System.Text;
using System.Text.Json;
using MappingSync.Cli.Printing;
using MappingSync.Specs.Resolving;
using Microsoft.CodeAnalysis.CSharp;

namespace MappingSync.Cli.Init;

/// <summary>Writes a C# contract for a JSON payload: records whose properties carry their wire names, all optional, with a place for what the payload did not show.</summary>
internal static class PayloadContract
{
    private const long LargestPayload = 16 * 1024 * 1024;

    /// <summary>Writes the source.</summary>
    /// <param name="file">The full path of the payload.</param>
    /// <param name="type">The full name of the contract type.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="CliFailure">The payload cannot be read, or the name is no C# name.</exception>
    public static async Task<string> OfFileAsync(string file, string type, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
            throw new CliFailure($"{file} does not exist. --payload names a file with one record as the API sends it.");
        if (new FileInfo(file).Length > LargestPayload)
            throw new CliFailure($"{file} is larger than {LargestPayload / 1024 / 1024} MB. Give one record.");

        try
        {
            await using var stream = File.OpenRead(file);
            using var payload = await JsonDocument.ParseAsync(stream, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 }, cancellationToken);
            return Of(PayloadShape.OfRecord(payload.RootElement, file), type, Path.GetFileName(file));
        }
        catch (JsonException exception)
        {
            throw new CliFailure(JsonProblem.Of(file, exception));
        }
    }

    /// <summary>Writes the source of a form.</summary>
    public static string Of(PayloadShape shape, string type, string file)
    {
        var dot = type.LastIndexOf('.');
        var (space, name) = dot < 0 ? ("", type) : (type[..dot], type[(dot + 1)..]);
        if (!type.Split('.').All(static part => SyntaxFacts.IsValidIdentifier(part) && SyntaxFacts.GetKeywordKind(part) == SyntaxKind.None))
            throw new CliFailure($"'{type}' is no full name of a C# type; write it with its namespace and dots, such as 'Shop.Customer'.");

        var types = new List<(string Name, PayloadShape Shape)> { (name, shape) };
        var taken = new HashSet<string>(StringComparer.Ordinal) { name };
        var text = new StringBuilder();
        text.Append("#nullable enable\n\nusing System;\nusing System.Collections.Generic;\nusing System.Text.Json;\nusing System.Text.Json.Serialization;\n\n");
        if (space.Length > 0)
            text.Append("namespace ").Append(space).Append(";\n\n");

        // Types that turn up on the way are appended to the list that is walked.
        for (var i = 0; i < types.Count; i++)
            Record(text, types[i].Name, types[i].Shape, i == 0 ? $"A record of {Comment(file)}." : $"A part of <see cref=\"{name}\"/>.", types, taken);

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void Record(StringBuilder text, string name, PayloadShape shape, string summary, List<(string Name, PayloadShape Shape)> types, HashSet<string> taken)
    {
        text.Append("/// <summary>").Append(summary).Append("</summary>\n");
        text.Append("public sealed record ").Append(name).Append("\n{\n");
        var members = new HashSet<string>(StringComparer.Ordinal) { name, "EqualityContract", "ToString", "Equals", "GetHashCode", "PrintMembers", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals" };
        foreach (var (wire, property) in shape.Properties)
        {
            var member = Free(ContractProperties.Pascal(wire), members);
            text.Append("    /// <summary><c>").Append(Comment(wire)).Append("</c></summary>\n");
            text.Append("    [JsonPropertyName(").Append(SymbolDisplay.FormatLiteral(wire, quote: true)).Append(")]\n");
            text.Append("    public ").Append(TypeOf(property, name + member, types, taken)).Append("? ").Append(member).Append(" { get; init; }\n\n");
        }

        text.Append("    /// <summary>What else the API sends; it rides along.</summary>\n    [JsonExtensionData]\n");
        text.Append("    public IDictionary<string, JsonElement>? ").Append(Free("Unknown", members)).Append(" { get; init; }\n}\n\n");
    }

    private static string TypeOf(PayloadShape shape, string name, List<(string Name, PayloadShape Shape)> types, HashSet<string> taken)
    {
        switch (shape.Kind)
        {
            case PayloadKind.Text:
                return "string";
            case PayloadKind.Integer:
                return "int";
            case PayloadKind.Long:
                return "long";
            case PayloadKind.Decimal:
                return "decimal";
            case PayloadKind.Boolean:
                return "bool";
            case PayloadKind.Date:
                return "DateOnly";
            case PayloadKind.Timestamp:
                return "DateTimeOffset";
            case PayloadKind.List:
                return "IReadOnlyList<" + TypeOf(shape.Rows!, name, types, taken) + ">";
            case PayloadKind.Object when shape.Properties.Any():
                var nested = Free(name, taken);
                types.Add((nested, shape));
                return nested;
            default:
                return "JsonElement";
        }
    }

    private static string Free(string name, HashSet<string> taken)
    {
        for (var number = 1; ; number++)
        {
            var candidate = number == 1 ? name : name + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (taken.Add(candidate))
                return candidate;
        }
    }

    /// <summary>Text in a comment: a line end in a name must not end it.</summary>
    private static string Comment(string text)
    {
        var line = new string([.. text.Take(200).Select(static character => char.IsControl(character) || character is '\u2028' or '\u2029' or '\u0085' ? ' ' : character)]);
        return line.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
    }
}
