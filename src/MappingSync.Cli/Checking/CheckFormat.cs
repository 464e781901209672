namespace MappingSync.Cli.Checking;

/// <summary>How the diagnostics of a check are printed.</summary>
internal enum CheckFormat
{
    /// <summary>Lines like the compiler's, and a summary.</summary>
    Text,

    /// <summary>One JSON object.</summary>
    Json,

    /// <summary>Workflow commands of GitHub Actions, which show each diagnostic at its line of a pull request.</summary>
    Github,

    /// <summary>SARIF 2.1.0, which code scanning services read.</summary>
    Sarif,
}
