using MappingSync.Cli.Printing;
using Spectre.Console;

namespace MappingSync.Cli.Init;

/// <summary>Says what was guessed, and why, so that it can be looked through.</summary>
internal static class FirstSpecPrinter
{
    /// <summary>Prints it for people.</summary>
    public static void Print(FirstSpecResult result, InitRequest request, bool dryRun, Surroundings surroundings)
    {
        var output = surroundings.Output;
        if (dryRun)
        {
            output.Profile.Out.Writer.Write(result.Draft.Text);
            if (result.ContractText is not null)
                output.Profile.Out.Writer.Write("\n" + result.ContractText);
            return;
        }

        var draft = result.Draft;
        foreach (var field in draft.Fields)
        {
            output.Write(new Line()
                .Add("  " + field.Left.PadRight(Width(draft.Fields.Select(static other => other.Left))))
                .Add(" = " + field.Right.PadRight(Width(draft.Fields.Select(static other => other.Right))))
                .Add("  " + field.Why + (field.IsKey ? "; proposed as the key" : ""), new Style(decoration: Decoration.Dim)));
        }

        foreach (var pair in draft.Refused)
            output.Write(new Line($"  {pair.Left} ≠ {pair.Right}: {pair.Why}"));

        output.Write(new Line($"{Paths.Shown(result.Spec, surroundings.WorkingDirectory)} written: {Count(draft.Fields.Count, "field")} synced; excluded until a reason is written: {string.Join(", ", draft.LeftOver.Select(static side => $"{side.Paths.Count} of {side.System}"))}."));
        if (result.Schema is { } schema)
            output.Write(new Line($"{Paths.Shown(schema, surroundings.WorkingDirectory)} written, for completion in editors."));
        if (result.Contract is { } contract)
            output.Write(new Line($"{Paths.Shown(contract, surroundings.WorkingDirectory)} written: the contract {request.Right.Type}."));
        else if (result.ContractText is not null)
            output.Write(new Line($"The type {request.Right.Type} is not in the project yet; --emit-contract FILE writes it."));

        foreach (var remaining in draft.Remaining)
            output.Write(new Line("  " + remaining));

        output.Write(new Line("Next: look through the guesses, write the reasons, and run mappingsync check."));
    }

    /// <summary>The object of <c>--json</c>.</summary>
    public static object Json(FirstSpecResult result, bool dryRun, Surroundings surroundings) => new
    {
        Spec = Paths.Shown(result.Spec, surroundings.WorkingDirectory),
        Written = !dryRun,
        Schema = result.Schema is { } schema ? Paths.Shown(schema, surroundings.WorkingDirectory) : null,
        Contract = result.Contract is { } contract ? Paths.Shown(contract, surroundings.WorkingDirectory) : null,
        result.Draft.Fields,
        result.Draft.Refused,
        Excluded = result.Draft.LeftOver,
        result.Draft.Remaining,
        Text = dryRun ? result.Draft.Text : null,
        ContractText = dryRun ? result.ContractText : null,
    };

    private static int Width(IEnumerable<string> texts) => Math.Min(48, texts.Max(static text => text.Length));

    private static string Count(int count, string what) => count == 1 ? "1 " + what : $"{count} {what}s";
}
