using System.CommandLine;
using System.CommandLine.Parsing;
using MappingSync.Cli.Init;
using MappingSync.Cli.Printing;

namespace MappingSync.Cli.Commands;

/// <summary><c>mappingsync init</c>: a first spec of two contracts.</summary>
internal static class InitCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var entity = new Argument<string>("entity") { Description = "The entity's name: lower-case words joined by hyphens.", HelpName = "ENTITY" };
        var left = Side("--left", "The system that is the source of the flow 'push', and its contract type by full name.");
        var right = Side("--right", "The system that is its target, and its contract type.");
        var project = ProjectOption.Create();
        var payload = new Option<string?>("--payload") { Description = "A JSON file with one record, or a list of records, of the second system. Its type need not exist then.", HelpName = "FILE" };
        var contract = new Option<string?>("--emit-contract") { Description = "Write the second system's contract, made of the payload, as C# records.", HelpName = "FILE" };
        var bothWays = new Option<bool>("--both-ways") { Description = "A flow 'pull' back, too." };
        var output = new Option<string?>("--output", "-o") { Description = "The spec's file. Without it: ENTITY.yaml beside the project's specs.", HelpName = "FILE" };
        var force = new Option<bool>("--force") { Description = "Overwrite files that exist." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Print the spec and write nothing." };
        var json = new Option<bool>("--json") { Description = "Print what was guessed as one JSON object." };
        var command = new Command(
            "init",
            """
            Writes a first spec: fields that seem to be the same are synced, all others excluded until you write why.

            Examples:
              mappingsync init customer --left shop=Shop.Customer --right ledger=Ledger.Debtor
              mappingsync init order --left shop=Shop.Order --right carrier=Carrier.Shipment --payload shipment.json --emit-contract Carrier/Shipment.cs
              mappingsync init customer --left shop=Shop.Customer --right ledger=Ledger.Debtor --dry-run

            Exit codes: 0 written; 2 not written, for instance because the file exists.
            """)
        {
            entity, left, right, project, payload, contract, bothWays, output, force, dryRun, json,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var request = new InitRequest(parsed.GetRequiredValue(entity), parsed.GetRequiredValue(left), parsed.GetRequiredValue(right), parsed.GetValue(bothWays));
            var isDry = parsed.GetValue(dryRun);
            var result = await FirstSpec.WriteAsync(
                new FirstSpecOptions(request, parsed.GetValue(project), parsed.GetValue(output), parsed.GetValue(payload), parsed.GetValue(contract), parsed.GetValue(force), isDry),
                surroundings,
                cancellation);
            if (parsed.GetValue(json))
                JsonOutput.Write(surroundings, FirstSpecPrinter.Json(result, isDry, surroundings));
            else
                FirstSpecPrinter.Print(result, request, isDry, surroundings);

            return ExitCodes.Ok;
        });
        return command;
    }

    private static Option<InitSide> Side(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "SYSTEM=TYPE",
        Required = true,
        CustomParser = Parse,
    };

    private static InitSide? Parse(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        var parts = text.Split('=');
        if (parts is [{ Length: > 0 } system, { Length: > 0 } type])
            return new InitSide(system, type);

        result.AddError($"'{text}' is not SYSTEM=TYPE; write it as shop=Shop.Customer.");
        return null;
    }
}
