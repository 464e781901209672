using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MappingSync.Cli.Checking;

/// <summary>A project's options with a day set on which exclusions expire, as <c>-p:MappingSyncToday</c> sets it in a build.</summary>
internal sealed class TodayOptions(AnalyzerConfigOptionsProvider project, DateOnly today) : AnalyzerConfigOptionsProvider
{
    private const string Key = "build_property.MappingSyncToday";

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Overlay(project.GlobalOptions, today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => project.GetOptions(tree);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => project.GetOptions(textFile);

    private sealed class Overlay(AnalyzerConfigOptions options, string today) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => options.Keys.Append(Key).Distinct(KeyComparer);

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            if (!KeyComparer.Equals(key, Key))
                return options.TryGetValue(key, out value);

            value = today;
            return true;
        }
    }
}
