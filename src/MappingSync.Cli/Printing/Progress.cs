using Spectre.Console;

namespace MappingSync.Cli.Printing;

/// <summary>Says what takes long: on a terminal only, and never where results are printed.</summary>
internal static class Progress
{
    /// <summary>Shows the text while the work goes on.</summary>
    public static Task<T> WhileAsync<T>(Surroundings surroundings, string text, Func<Task<T>> work)
    {
        var capabilities = surroundings.Error.Profile.Capabilities;
        return capabilities.Interactive && capabilities.Ansi
            ? surroundings.Error.Status().StartAsync(Markup.Escape(text), _ => work())
            : work();
    }
}
