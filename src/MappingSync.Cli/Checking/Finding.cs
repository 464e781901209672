using System.Globalization;
using MappingSync.Cli.Printing;
using MappingSync.Specs.Diagnostics;
using Microsoft.CodeAnalysis;

namespace MappingSync.Cli.Checking;

/// <summary>A diagnostic as it is printed. Lines and columns count from 1; zero is a finding without a place.</summary>
/// <param name="Id">The rule: MSYNC201.</param>
/// <param name="Severity">error, warning or info, as the project has set it.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Path">The file, relative to the working directory where that is short.</param>
/// <param name="Line">The first line.</param>
/// <param name="Column">The first column.</param>
/// <param name="EndLine">The last line.</param>
/// <param name="EndColumn">The column behind the last character.</param>
/// <param name="Help">The rule's page.</param>
/// <param name="Properties">What the finding is about, for programs that repair it.</param>
internal sealed record Finding(
    string Id,
    string Severity,
    string Message,
    string Path,
    int Line,
    int Column,
    int EndLine,
    int EndColumn,
    string Help,
    IReadOnlyDictionary<string, string> Properties)
{
    /// <summary>Makes it of a diagnostic.</summary>
    public static Finding Of(Diagnostic diagnostic, string workingDirectory)
    {
        var span = diagnostic.Location.GetLineSpan();
        var placed = span.IsValid;
        return new Finding(
            diagnostic.Id,
            diagnostic.Severity.ToString().ToLowerInvariant(),
            diagnostic.GetMessage(CultureInfo.InvariantCulture),
            placed ? Paths.Shown(span.Path, workingDirectory) : "",
            placed ? span.StartLinePosition.Line + 1 : 0,
            placed ? span.StartLinePosition.Character + 1 : 0,
            placed ? span.EndLinePosition.Line + 1 : 0,
            placed ? span.EndLinePosition.Character + 1 : 0,
            diagnostic.Descriptor.HelpLinkUri,
            diagnostic.Properties
                .Where(static property => property.Value is not null && property.Key != FindingProperties.SpecPath)
                .OrderBy(static property => property.Key, StringComparer.Ordinal)
                .ToDictionary(static property => char.ToLowerInvariant(property.Key[0]) + property.Key[1..], static property => property.Value!));
    }
}
