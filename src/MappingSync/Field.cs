namespace MappingSync;

/// <summary>What a spec says of one field: its name, its labels and its paths. Used for messages, pages and documentation.</summary>
public sealed class Field
{
    /// <summary>Makes the metadata of a field.</summary>
    /// <param name="entity">The entity of the spec.</param>
    /// <param name="name">The field's name in the spec.</param>
    /// <param name="englishLabel">The English label, or null to use the name.</param>
    /// <param name="danishLabels">The Danish labels as printed in the source document; the first is used in messages.</param>
    /// <param name="paths">The path in each system by the system's name, as written in the spec.</param>
    public Field(string entity, string name, string? englishLabel, IReadOnlyList<string> danishLabels, IReadOnlyDictionary<string, string> paths)
    {
        ArgumentNullException.ThrowIfNull(danishLabels);
        Entity = entity;
        Name = name;
        EnglishLabel = englishLabel ?? name;
        DanishLabels = danishLabels;
        Paths = paths;
    }

    /// <summary>The entity that the field belongs to.</summary>
    public string Entity { get; }

    /// <summary>The field's name in the spec.</summary>
    public string Name { get; }

    /// <summary>The English label, or the name when the spec has none.</summary>
    public string EnglishLabel { get; }

    /// <summary>The Danish labels, possibly none.</summary>
    public IReadOnlyList<string> DanishLabels { get; }

    /// <summary>The path of the field in each system, by the system's name.</summary>
    public IReadOnlyDictionary<string, string> Paths { get; }

    /// <summary>The Danish label, or the English one when the spec has none.</summary>
    public string DanishLabel => DanishLabels.Count > 0 ? DanishLabels[0] : EnglishLabel;

    /// <inheritdoc />
    public override string ToString() => Entity + "." + Name;
}
