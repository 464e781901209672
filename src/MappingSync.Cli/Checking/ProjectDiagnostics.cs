using System.Collections.Immutable;
using MappingSync.Analyzers;
using MappingSync.Cli.Loading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MappingSync.Cli.Checking;

/// <summary>What the build would say of a project's specs, said without a build: the analyzer of the build itself runs, with the project's own severities.</summary>
internal static class ProjectDiagnostics
{
    /// <summary>The diagnostics, in the order of files and places.</summary>
    /// <param name="project">The project.</param>
    /// <param name="today">The day on which exclusions expire; null leaves this to the project, as its build does.</param>
    /// <param name="cancellationToken">Ends the analysis.</param>
    /// <exception cref="CliFailure">A rule failed, so that its findings are unknown.</exception>
    public static async Task<ImmutableArray<Diagnostic>> OfAsync(LoadedProject project, DateOnly? today, CancellationToken cancellationToken)
    {
        var options = today is { } day ? new TodayOptions(project.Options, day) : project.Options;
        Exception? failed = null;
        var analysis = new CompilationWithAnalyzers(
            project.Compilation,
            [new MappingSpecAnalyzer()],
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([.. project.AdditionalTexts], options),
                onAnalyzerException: (exception, _, _) => Interlocked.CompareExchange(ref failed, exception, null),
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: false));
        var found = await analysis.GetAnalyzerDiagnosticsAsync(cancellationToken);
        if (failed is not null)
            throw new CliFailure($"A rule failed: {failed.GetType().Name}: {failed.Message}");

        return
        [
            .. found
                .Where(static diagnostic => !diagnostic.IsSuppressed && diagnostic.Severity > DiagnosticSeverity.Hidden)
                .OrderBy(static diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
                .ThenBy(static diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition)
                .ThenBy(static diagnostic => diagnostic.Id, StringComparer.Ordinal)
                .ThenBy(static diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal),
        ];
    }
}
