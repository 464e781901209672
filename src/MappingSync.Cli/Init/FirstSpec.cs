using System.Reflection;
using System.Text;
using MappingSync.Cli.Loading;
using MappingSync.Cli.Printing;
using MappingSync.Specs.Drift;
using MappingSync.Specs.Model;
using MappingSync.Specs.Reading;
using MappingSync.Specs.Resolving;
using Microsoft.CodeAnalysis.CSharp;

namespace MappingSync.Cli.Init;

/// <summary>What <c>init</c> is told.</summary>
/// <param name="Request">The header of the spec.</param>
/// <param name="Project">The project, a solution or a folder; null is the working directory.</param>
/// <param name="Output">The spec's file, or null for one named after the entity beside the project's specs.</param>
/// <param name="Payload">A JSON payload of the second system, or null.</param>
/// <param name="EmitContract">The file for the payload's contract, or null.</param>
/// <param name="Force">Whether existing files are overwritten.</param>
/// <param name="DryRun">Whether nothing is written.</param>
internal sealed record FirstSpecOptions(InitRequest Request, string? Project, string? Output, string? Payload, string? EmitContract, bool Force, bool DryRun);

/// <summary>What <c>init</c> made.</summary>
/// <param name="Draft">The spec.</param>
/// <param name="Spec">The full path of its file.</param>
/// <param name="Contract">The full path of the contract's file, or null.</param>
/// <param name="ContractText">The contract, or null.</param>
/// <param name="Schema">The full path of the schema that was put beside the spec, or null when one is there.</param>
internal sealed record FirstSpecResult(SpecDraft Draft, string Spec, string? Contract, string? ContractText, string? Schema);

/// <summary>Writes a first spec into a project.</summary>
internal static class FirstSpec
{
    private const string SchemaFile = "mapping.schema.json";

    /// <summary>Drafts the spec and writes it, unless only asked to show it.</summary>
    /// <exception cref="CliFailure">A file is there already, or a type or payload is not.</exception>
    public static async Task<FirstSpecResult> WriteAsync(FirstSpecOptions options, Surroundings surroundings, CancellationToken cancellationToken)
    {
        if (options.EmitContract is not null && options.Payload is null)
            throw new CliFailure("--emit-contract needs --payload: the contract is made of it.");

        var project = await Progress.WhileAsync(surroundings, "Loading the project", () => ProjectLoader.LoadAnyAsync(options.Project, surroundings, cancellationToken));
        var file = options.Output is { } output ? surroundings.FullPath(output) : Path.Combine(SpecsOf(project), options.Request.Entity + ".yaml");
        var contractFile = options.EmitContract is { } emit ? surroundings.FullPath(emit) : null;
        if (!options.DryRun && !options.Force)
            RefuseExisting(file, contractFile);

        var compilation = project.Compilation;
        string? contract = null;
        if (options.Payload is { } payload)
        {
            var type = options.Request.Right.Type;
            if (TypeNames.FindNamed(compilation, type) is not null)
                throw new CliFailure($"The type '{type}' is in the project already. Leave --payload out, or give the contract that is to be made another name.");

            contract = await PayloadContract.OfFileAsync(surroundings.FullPath(payload), type, cancellationToken);
            var parsing = compilation.SyntaxTrees.FirstOrDefault()?.Options as CSharpParseOptions ?? CSharpParseOptions.Default;
            compilation = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(contract, parsing, cancellationToken: cancellationToken));
        }

        var (specs, shared) = Existing(project, file, cancellationToken);
        var schemaFile = Path.Combine(Path.GetDirectoryName(file)!, SchemaFile);
        var draft = new SpecDrafter(compilation, project.RootNamespace, specs, shared).Draft(options.Request, "./" + SchemaFile, cancellationToken);
        var hasSchema = File.Exists(schemaFile);
        if (!options.DryRun)
        {
            await PutAsync(file, draft.Text);
            if (!hasSchema)
                await PutAsync(schemaFile, Schema());
            if (contractFile is not null)
                await PutAsync(contractFile, contract!);
        }

        return new FirstSpecResult(draft, file, contractFile, contract, hasSchema ? null : schemaFile);
    }

    private static void RefuseExisting(params string?[] files)
    {
        if (files.FirstOrDefault(static file => file is not null && File.Exists(file)) is { } there)
            throw new CliFailure($"{there} exists. --force overwrites it.");
    }

    /// <summary>The folder of the project's specs, else the one that the package looks into.</summary>
    private static string SpecsOf(LoadedProject project) => project.Specs
        .Select(static spec => Path.GetDirectoryName(spec.Path)!)
        .GroupBy(static folder => folder, StringComparer.Ordinal)
        .OrderByDescending(static folder => folder.Count())
        .ThenBy(static folder => folder.Key, StringComparer.Ordinal)
        .FirstOrDefault()?.Key ?? Path.Combine(Path.GetDirectoryName(project.Path)!, "mappings");

    private static (List<Spec> Specs, SharedExclusions Shared) Existing(LoadedProject project, string written, CancellationToken cancellationToken)
    {
        var specs = new List<Spec>();
        var shared = new List<SharedFile>();
        foreach (var text in project.Specs.Where(text => !string.Equals(Path.GetFullPath(text.Path), written, StringComparison.Ordinal)))
        {
            var content = text.GetText(cancellationToken)?.ToString() ?? "";
            if (SpecFiles.KindOf(text.Path, "true") == SpecFileKind.Shared)
                shared.Add(SpecReader.ReadShared(text.Path, content));
            else if (SpecReader.Read(text.Path, content).Spec is { } spec)
                specs.Add(spec);
        }

        return (specs, new SharedExclusions([.. shared.OrderBy(static file => file.Path, StringComparer.Ordinal)]));
    }

    private static async Task PutAsync(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    private static string Schema()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(SchemaFile)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
