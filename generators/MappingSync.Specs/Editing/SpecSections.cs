using System;

namespace MappingSync.Specs.Editing;

/// <summary>The keys of a spec in their usual order.</summary>
internal static class SpecSections
{
    public const string Synced = "synced";
    public const string Excluded = "excluded";
    public const string ReadOnly = "read-only";
    public const string Retired = "retired";

    private static readonly string[] Order =
    [
        "entity", "class", "title", "source", "item-of", "systems", "key", "flows", "inputs", "uses",
        Synced, "children", "verified", "constants", "elsewhere", Excluded, "unavailable", ReadOnly, Retired, "entities",
    ];

    public static int PlaceOf(string section) => Array.IndexOf(Order, section);

    /// <summary>Whether it lists fields or properties, and not what the spec is about.</summary>
    public static bool IsList(string section) => PlaceOf(section) >= PlaceOf(Synced);
}
