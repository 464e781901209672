namespace MappingSync.Cli.Diffing;

/// <summary>How changes are printed.</summary>
internal enum DiffFormat
{
    /// <summary>Lines for people, by entity and flow.</summary>
    Text,

    /// <summary>One JSON object.</summary>
    Json,

    /// <summary>Tables for the description of a pull request.</summary>
    Markdown,

    /// <summary>Workflow commands of GitHub Actions, which show each change at its line of a pull request.</summary>
    Github,
}

/// <summary>From which level on changes make the exit code 1.</summary>
internal enum FailOn
{
    /// <summary>Breaking ones.</summary>
    Breaking,

    /// <summary>Dangerous and breaking ones.</summary>
    Dangerous,

    /// <summary>All.</summary>
    Any,

    /// <summary>None: the exit code is 0 whatever was found.</summary>
    None,
}
