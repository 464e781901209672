namespace MappingSync.Runner.Settings.Yaml;

/// <summary>A value in the settings file with its place.</summary>
internal abstract record SettingsNode(SourceSpot Spot)
{
    /// <summary>What the value is, for messages.</summary>
    public abstract string Kind { get; }
}

/// <summary>Names and their values. Every name occurs once.</summary>
internal sealed record SettingsMapping(SourceSpot Spot, IReadOnlyList<SettingsEntry> Entries) : SettingsNode(Spot)
{
    /// <inheritdoc />
    public override string Kind => "a mapping";
}

/// <summary>A list of values.</summary>
internal sealed record SettingsList(SourceSpot Spot, IReadOnlyList<SettingsNode> Items) : SettingsNode(Spot)
{
    /// <inheritdoc />
    public override string Kind => "a list";
}

/// <summary>A text, number, date or truth value, with variables and files already put in.</summary>
/// <param name="Spot">Where it begins.</param>
/// <param name="Text">The text; null when the value is empty, <c>~</c> or <c>null</c>.</param>
/// <param name="Printable">The text as written, for messages: null when a variable or a file went into the value.</param>
/// <param name="Broken">Whether a problem of this very value has been reported already.</param>
internal sealed record SettingsScalar(SourceSpot Spot, string? Text, string? Printable, bool Broken = false) : SettingsNode(Spot)
{
    /// <inheritdoc />
    public override string Kind => Text is null ? "empty" : "a single value";
}

/// <summary>One name and its value.</summary>
internal sealed record SettingsEntry(string Name, SourceSpot NameSpot, SettingsNode Value);
