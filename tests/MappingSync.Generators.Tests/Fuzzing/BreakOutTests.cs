namespace MappingSync.Generators.Tests.Fuzzing;

/// <summary>Texts of a spec stay texts: the emitted code is the same, token by token, as that of a spec with harmless texts.</summary>
public class BreakOutTests
{
    private static readonly FuzzProject Project = FuzzProject.Of("""
        namespace Shop
        {
            public sealed record Left { public string? Name { get; init; } public string? Code { get; init; } public string? Zone { get; init; } [JsonPropertyName("harmless")] public string? Wire { get; init; } [JsonPropertyName("</summary>*/;Pwned();//")] public string? Hostile { get; init; } }
            public sealed record Right { public string? Name { get; init; } public string? Code { get; init; } public string? Zone { get; init; } public string? Origin { get; init; } public string? Wire { get; init; } }
        }
        """);

    public static TheoryData<string> Texts() =>
    [
        "\"; Pwned(); //", "\\\"; Pwned(); //", "\\", "\\\\", "\"\"\"; Pwned();", "*/ Pwned(); /*", "</summary> Pwned();", "<see cref=\"Pwned\"/>", "&lt;&#10;Pwned", "{Pwned()}", "{{Pwned()}}", "$\"{Pwned()}\"", "@\"Pwned\"",
        "a\nPwned();", "a\r\nPwned();", "a\rPwned();", "a\u0085Pwned();", "a\u2028Pwned();", "a\u2029Pwned();", "a\u000bPwned();", "a\u000cPwned();", "\u202ePwned();", "\u200b", "\ufffe", "\U0001f600Pwned", "\ud83dPwned();", "\0", "\u001b[31m",
        "\\u0022; Pwned();", "\\x22; Pwned();", "#endif", "#pragma warning restore", "// Pwned", "'", "'; Pwned(); '", "%s", "{0}", "\t", " ", "null", "true", "1", "]]>", "<!--", "-->",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Hostile_texts_give_the_code_of_harmless_ones(string text)
    {
        var quoted = Quoted(text);
        var hostile = Project.Emit(Spec(quoted, "</summary>*/;Pwned();//"), "/repo/mappings/" + text.Replace('/', '|').Replace('\\', '|') + ".yaml");
        var harmless = Project.Emit(Spec("\"harmless\"", "harmless"), "/repo/mappings/harmless.yaml");

        Assert.Null(EmittedShape.ComplaintOf(Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText(Assert.Single(hostile))));

        // Some characters have no place in a spec at all; what holds them is left out and is an error.
        if (IsReadable(quoted))
            Assert.Equal(Normal(Assert.Single(harmless)), Normal(hostile[0]));
    }

    [Fact]
    public void Most_of_the_texts_can_be_read() => Assert.InRange(Texts().Cast<object[]>().Count(static row => IsReadable(Quoted((string)row[0]))), 35, int.MaxValue);

    [Fact]
    public void A_text_that_becomes_code_would_be_seen()
    {
        var source = Assert.Single(Project.Emit(Spec("\"harmless\"", "harmless"), "/repo/mappings/a.yaml"));
        var broken = source.Replace("\"harmless\"", "\"\" + \"harmless\"", StringComparison.Ordinal);

        Assert.NotEqual(source, broken);
        Assert.NotEqual(Normal(source), Normal(broken));
    }

    private static bool IsReadable(string quoted) => Specs.Reading.SpecReader.Read("a.yaml", Spec(quoted, "harmless")).Diagnostics.Count == 0;

    /// <summary>The tokens in one line each. A literal may stand in parentheses or not.</summary>
    private static string Normal(string source) =>
        string.Join('\n', EmittedShape.TokensOf(source).Select(static token => token is "IdentifierToken Wire" or "IdentifierToken Hostile" ? "wire" : token))
            .Replace("OpenParenToken (\ntext\nCloseParenToken )", "text", StringComparison.Ordinal);

    private static string Quoted(string text) => "\"" + string.Concat(text.Select(static c => c is '"' or '\\' ? "\\" + c : c is < ' ' or (>= '\u007f' and < '\u00a0') || char.IsSurrogate(c) || c is '\u2028' or '\u2029' or '\ufffe' ? $"\\u{(int)c:x4}" : c.ToString())) + "\"";

    private static string Spec(string text, string wire) => $$"""
        entity: thing
        title: { en: {{text}}, da: [{{text}}] }
        source: {{text}}
        systems: { left: Shop.Left, right: Shop.Right }
        key: none
        flows: { push: { from: left, to: right }, pull: { from: right, to: left } }
        synced:
          name: { label: { en: {{text}}, da: [{{text}}, {{text}}] }, left: { read: name, write: name, default: {{text}} }, right: name, limits: { right: { not: [{{text}}] } } }
          code: { left: code, right: code, limits: { right: { pattern: {{Pattern(text)}} } } }
          zone: { left: zone, right: zone, values: { {{text}}: {{text}}, other: {{text}} } }
          wire: { left: '{{wire}}', right: wire }
        children:
          contacts: { label: { en: {{text}}, da: {{text}} }, entity: thing }
        verified: {}
        constants:
          origin: { right: origin, value: {{text}}, only: push }
        excluded:
          none: { left: next, reason: {{text}} }
        """;

    /// <summary>Any text as a pattern that matches it.</summary>
    private static string Pattern(string quoted) => Quoted("(" + System.Text.RegularExpressions.Regex.Escape(quoted) + "|x)");
}
