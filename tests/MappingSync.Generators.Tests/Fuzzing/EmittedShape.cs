using MappingSync.Generators.Tests.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MappingSync.Generators.Tests.Fuzzing;

/// <summary>What emitted code looks like when nothing of a spec has become code.</summary>
internal static class EmittedShape
{
    /// <summary>What hostile texts try to bring in as code.</summary>
    public const string Marker = "Pwned";

    /// <summary>What is wrong with an emitted file, or null.</summary>
    public static string? ComplaintOf(SyntaxTree tree)
    {
        if (tree.GetDiagnostics().FirstOrDefault(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
            return "the emitted code is no C#: " + error;

        var root = (CompilationUnitSyntax)tree.GetRoot();
        if (root.Usings.Count + root.AttributeLists.Count + root.Externs.Count > 0 || root.Members is not [FileScopedNamespaceDeclarationSyntax { Members: [ClassDeclarationSyntax mapping] }])
            return "the emitted file is more than one namespace with one class";

        if (mapping.BaseList is not null || !mapping.Modifiers.Any(SyntaxKind.StaticKeyword) || !mapping.Modifiers.Any(SyntaxKind.PartialKeyword))
            return "the emitted class is not just static and partial";

        foreach (var token in root.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)))
        {
            if (token.ValueText.Contains(Marker, StringComparison.Ordinal) && token != mapping.Identifier)
                return "text of the spec has become code: " + token.Parent;
        }

        foreach (var trivia in root.DescendantTrivia(descendIntoTrivia: false))
        {
            var isPlain = trivia.Kind() is SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia
                or SyntaxKind.NullableDirectiveTrivia or SyntaxKind.PragmaWarningDirectiveTrivia
                || trivia.IsKind(SyntaxKind.SingleLineCommentTrivia);
            if (!isPlain)
                return "a comment or directive is not of the emitter's: " + trivia;
        }

        return null;
    }

    /// <summary>The kinds of all tokens, with the text of those that are no literal: what is left when texts are exchanged.</summary>
    public static IReadOnlyList<string> TokensOf(string source) =>
    [
        .. CSharpSyntaxTree.ParseText(source, MappingProject.ParseOptions).GetRoot().DescendantTokens(static _ => true).Select(static token =>
            token.IsKind(SyntaxKind.StringLiteralToken) ? "text" : token.Kind() + " " + token.Text),
    ];
}
