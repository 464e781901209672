using Spectre.Console;

namespace MappingSync.Cli.Printing;

/// <summary>The two consoles of the process. What goes to a file or a pipe has no colours, also in builds of CI, whose logs could show them.</summary>
internal static class Consoles
{
    /// <summary>For results.</summary>
    public static IAnsiConsole Output() => Create(Console.Out, Console.IsOutputRedirected);

    /// <summary>For progress and failures.</summary>
    public static IAnsiConsole Error() => Create(Console.Error, Console.IsErrorRedirected);

    private static IAnsiConsole Create(TextWriter writer, bool isRedirected) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(writer),
        Ansi = isRedirected ? AnsiSupport.No : AnsiSupport.Detect,
        ColorSystem = isRedirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
        Interactive = isRedirected ? InteractionSupport.No : InteractionSupport.Detect,
        Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
    });
}
