using System.CommandLine;
using MappingSync.Cli.Drift;
using MappingSync.Schemas;

namespace MappingSync.Cli.Commands;

/// <summary><c>mappingsync drift</c>: contracts against what their API sends or publishes.</summary>
internal static class DriftCommand
{
    private const string DefaultFile = "drift.yaml";

    /// <summary>Makes the command.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var files = new Argument<string[]>("SOURCE")
        {
            Description = "JSON files, folders of them, or patterns: recorded payloads, JSON Schema draft 3 or OpenAPI 3.0.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var contract = new Option<string?>("--contract") { Description = "The contract by its full name.", HelpName = "TYPE" };
        var entity = new Option<string?>("--entity") { Description = "The entity whose spec names the contract; with --system.", HelpName = "ENTITY" };
        var system = new Option<string?>("--system") { Description = "The system whose contract it is.", HelpName = "SYSTEM" };
        var all = new Option<string?>("--all")
        {
            Description = $"Compare all contracts that FILE names with the files that it names; without FILE, {DefaultFile}.",
            HelpName = "FILE",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var kind = WordOption.Create(
            "--kind",
            "What the files are. Unless said it is looked for in them: a JSON Schema has $schema, OpenAPI has openapi, other JSON is a payload.",
            ("detect", SourceKind.Detect), ("payload", SourceKind.Payload), ("draft-03", SourceKind.Draft03), ("openapi", SourceKind.OpenApi));
        var place = new Option<string?>("--place", "--schema-name")
        {
            Description = "Where the record is in each file: 'collection[]', or a component of OpenAPI and a path below it: 'Customer', 'Page.items[]'.",
            HelpName = "PLACE",
        };
        var direction = WordOption.Create(
            "--direction",
            "Whether a schema is of answers, of requests or, unless said, of both; limits of specs are compared with requests only.",
            ("both", Direction.Both), ("answer", Direction.Answer), ("request", Direction.Request));
        var converted = new Option<string[]>("--converted")
        {
            Description = "A type that a converter in the serializer's options reads, and that may be anything therefore: System.DateOnly. May be repeated.",
            HelpName = "TYPE",
            DefaultValueFactory = static _ => [],
        };
        var readOnly = new Option<string[]>("--read-only-attribute")
        {
            Description = "An attribute whose properties are left out of every write: Shop.ServerSetAttribute. System.ComponentModel.ReadOnlyAttribute is known. May be repeated.",
            HelpName = "TYPE",
            DefaultValueFactory = static _ => [],
        };
        var explanations = new Option<string?>("--explanations") { Description = "A YAML file of differences that are known, each with its reason and its source.", HelpName = "FILE" };
        var project = ProjectOption.Create();
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var command = new Command(
            "drift",
            """
            Compares contracts with what their API sends or publishes: missing properties, types, lengths, what is required.

            Examples:
              mappingsync drift --contract Shop.Customer recorded/customers.json
              mappingsync drift --entity customer --system ledger schemas/ledger.json --schema-name Customer
              mappingsync drift --entity customer --system shop 'recorded/customer*.json' --place 'data[]'
              mappingsync drift --all drift.yaml --explanations known.yaml

            Exit codes: 0 no difference (infos do not count), 1 differences or stale explanations, 2 not compared.
            """)
        {
            files, contract, entity, system, all, kind, place, direction, converted, readOnly, explanations, project, json,
        };
        command.Validators.Add(result =>
        {
            var isAll = result.GetResult(all) is not null;
            var isNamed = result.GetValue(contract) is not null;
            var isOfSpec = result.GetValue(entity) is not null;
            if ((isAll ? 1 : 0) + (isNamed ? 1 : 0) + (isOfSpec ? 1 : 0) != 1)
                result.AddError("Say what is compared: --contract, --entity with --system, or --all.");
            else if (isOfSpec != result.GetValue(system) is not null)
                result.AddError("--entity and --system belong together.");
            else if (isAll == (result.GetValue(files) is { Length: > 0 }))
                result.AddError(isAll ? "With --all the files are named in its file." : "Name the files to compare with.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            DriftRequest request;
            if (parsed.GetResult(all) is not null)
            {
                var file = DriftCheck.FileAt(parsed.GetValue(all) ?? DefaultFile, surroundings);
                request = new DriftRequest(parsed.GetValue(project), file.Sources, ContractConventions.Of([.. file.Converted, .. parsed.GetValue(converted)!], [.. file.ReadOnly, .. parsed.GetValue(readOnly)!]), parsed.GetValue(explanations) ?? file.Explanations);
            }
            else
            {
                var source = new DriftSource
                {
                    Contract = parsed.GetValue(contract),
                    Side = parsed.GetValue(entity) is { } name ? (name, parsed.GetValue(system)!) : null,
                    Files = parsed.GetValue(files)!,
                    Folder = surroundings.WorkingDirectory,
                    Kind = parsed.GetValue(kind),
                    Place = parsed.GetValue(place),
                    Direction = parsed.GetValue(direction),
                };
                request = new DriftRequest(parsed.GetValue(project), [source], ContractConventions.Of(parsed.GetValue(converted)!, parsed.GetValue(readOnly)!), parsed.GetValue(explanations));
            }

            var report = await DriftCheck.RunAsync(request, surroundings, cancellation);
            DriftPrinter.Print(report, parsed.GetValue(json), surroundings);
            return report.ExitCode;
        });
        return command;
    }
}
