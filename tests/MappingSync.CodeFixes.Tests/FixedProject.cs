using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using MappingSync.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace MappingSync.CodeFixes.Tests;

/// <summary>
/// A solution in memory whose findings are fixed as an editor does it. The test library of the platform fixes findings in C# only and compares whole files;
/// here findings in YAML are fixed, too, and the menus are seen.
/// </summary>
internal sealed class FixedProject
{
    private readonly List<ProjectId> projects = [];

    public FixedProject(string contracts, params (string Path, string Text)[] files)
    {
        using var workspace = new AdhocWorkspace();
        Solution = Add(workspace.CurrentSolution, "People", contracts, files);
    }

    public Solution Solution { get; private set; }

    /// <summary>Adds a second project that holds the same files, as a second target framework does.</summary>
    public FixedProject AlsoFor(string name, string contracts, params (string Path, string Text)[] files)
    {
        Solution = Add(Solution, name, contracts, files);
        return this;
    }

    /// <summary>The findings, in the order of places; in C# or in YAML.</summary>
    public async Task<IReadOnlyList<Diagnostic>> FindingsAsync(bool inYaml, int project = 0)
    {
        var current = Solution.GetProject(projects[project])!;
        var compilation = (await current.GetCompilationAsync())!;
        Assert.DoesNotContain(compilation.GetDiagnostics(), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var found = await compilation.WithAnalyzers([new MappingSpecAnalyzer()], current.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(found, static diagnostic => diagnostic.Id == "AD0001");
        return [.. found.Where(diagnostic => diagnostic.Location.IsInSource != inYaml).OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    /// <summary>What the menus offer at a finding, by provider in the order of offers.</summary>
    public async Task<IReadOnlyList<CodeAction>> OffersAsync(CodeFixProvider provider, Diagnostic finding)
    {
        var offers = new List<CodeAction>();
        if (provider.FixableDiagnosticIds.Contains(finding.Id))
            await provider.RegisterCodeFixesAsync(new CodeFixContext(DocumentOf(finding), finding, (action, _) => offers.Add(action), CancellationToken.None));

        return offers;
    }

    /// <summary>Makes an offer come true.</summary>
    public async Task<FixedProject> ApplyAsync(CodeAction action)
    {
        var operation = Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(CancellationToken.None)));
        Solution = operation.ChangedSolution;
        return this;
    }

    /// <summary>Fixes all findings of a scope at once; null when the provider has nothing to do.</summary>
    public async Task<CodeAction?> FixAllAsync(CodeFixProvider provider, FixAllScope scope, string? key)
    {
        var document = Solution.GetProject(projects[0])!.Documents.First();
        var context = new FixAllContext(document, provider, scope, key!, provider.FixableDiagnosticIds, new Found(this), CancellationToken.None);
        return await provider.GetFixAllProvider()!.GetFixAsync(context);
    }

    public async Task<string> TextAsync(string path, int project = 0)
    {
        var document = Solution.GetProject(projects[project])!.AdditionalDocuments.Single(document => document.FilePath == path);
        return (await document.GetTextAsync()).ToString();
    }

    private TextDocument DocumentOf(Diagnostic finding) => finding.Location.SourceTree is { } tree
        ? Solution.GetDocument(tree)!
        : Solution.GetProject(projects[0])!.AdditionalDocuments.Single(document => document.FilePath == finding.Location.GetLineSpan().Path);

    private Solution Add(Solution solution, string name, string contracts, (string Path, string Text)[] files)
    {
        var id = ProjectId.CreateNewId();
        projects.Add(id);
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        solution = solution
            .AddProject(ProjectInfo.Create(id, VersionStamp.Default, name, name, LanguageNames.CSharp, compilationOptions: options, metadataReferences: Net100.References.All))
            .AddDocument(DocumentId.CreateNewId(id), "Contracts.cs", contracts, filePath: "/repo/Contracts.cs");
        foreach (var (path, text) in files)
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(id), Path.GetFileName(path), SourceText.From(text), filePath: path);

        return solution;
    }

    private sealed class Found(FixedProject fixedProject) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
        {
            var index = fixedProject.projects.IndexOf(project.Id);
            return [.. await fixedProject.FindingsAsync(inYaml: false, index), .. await fixedProject.FindingsAsync(inYaml: true, index)];
        }

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            await fixedProject.FindingsAsync(inYaml: false, fixedProject.projects.IndexOf(document.Project.Id));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            GetAllDiagnosticsAsync(project, cancellationToken);
    }
}
