namespace MappingSync.Specs.Diagnostics;

/// <summary>The keys of what a finding tells those who repair it. The values are those of the spec, as written.</summary>
internal static class FindingProperties
{
    /// <summary>The path of the spec's file exactly as the compiler names it.</summary>
    public const string SpecPath = "SpecPath";

    /// <summary>The system whose property it is.</summary>
    public const string System = "System";

    /// <summary>The wire path of the property; of an entry that is written already, the path as written.</summary>
    public const string PropertyPath = "PropertyPath";

    /// <summary>The list of the spec in which the entry stands: <c>excluded</c> or <c>read-only</c>.</summary>
    public const string List = "List";

    /// <summary>The name of the entry in its list; the entries of <c>read-only</c> have none.</summary>
    public const string Entry = "Entry";

    /// <summary>The offset of the entry's path in the text of the spec, which tells two mentions of one path apart.</summary>
    public const string Position = "Position";

    /// <summary>The property of the other system that is probably meant by the same field.</summary>
    public const string Counterpart = "Counterpart";

    /// <summary>Present when the two names are the same but for case and separators, so that nobody need look.</summary>
    public const string IsSameName = "IsSameName";
}
