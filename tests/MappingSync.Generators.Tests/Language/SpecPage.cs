using MappingSync.Generators.Tests.Reading;

namespace MappingSync.Generators.Tests.Language;

/// <summary>
/// The reference of the spec language, cut into its examples. Everything under one heading is one project:
/// <c>csharp contracts</c>, one <c>yaml</c> file or more with its path as caption, <c>csharp run</c>, and <c>text findings</c>.
/// </summary>
internal static class SpecPage
{
    public const string Name = "docs/spec.md";

    private const string Fence = "```";

    public static IReadOnlyList<PageExample> Examples { get; } = Read(File.ReadAllLines(Path.Combine(RepositorySpecs.Root, Name)));

    public static IReadOnlyList<PageExample> Read(IReadOnlyList<string> lines)
    {
        var examples = new List<PageExample>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].StartsWith('#'))
                examples.Add(new PageExample(lines[i].TrimStart('#').Trim(), i + 1));

            if (!lines[i].StartsWith(Fence, StringComparison.Ordinal))
                continue;

            var caption = lines[i][Fence.Length..].Trim();
            var opened = i;
            var block = new List<string>();
            while (++i < lines.Count && !lines[i].StartsWith(Fence, StringComparison.Ordinal))
                block.Add(lines[i]);

            if (i == lines.Count)
                throw new InvalidOperationException($"{Name}({opened + 1}): the block is not closed.");

            Add(examples[^1], caption, string.Join('\n', block) + "\n", opened + 1);
        }

        return [.. examples.Where(static example => example.Files.Count > 0)];
    }

    private static void Add(PageExample example, string caption, string text, int line)
    {
        switch (caption.Split(' ', 2))
        {
            case ["csharp", "contracts"]:
                example.Contracts.Add(text);
                break;

            case ["csharp", "run"]:
                example.Runs.Add(text);
                break;

            case ["text", "findings"]:
                example.Findings.AddRange(text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
                break;

            case ["yaml", var path] when path.EndsWith(".yaml", StringComparison.Ordinal):
                example.Files.Add((path, text));
                break;

            case ["xml"] or ["json"] or ["sh"] or ["ini"]:
                break;

            default:
                throw new InvalidOperationException($"{Name}({line}): no test would look at a block with the caption '{caption}'.");
        }
    }
}
