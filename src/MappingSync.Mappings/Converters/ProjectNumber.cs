using System.Globalization;

namespace MappingSync.Mappings.Converters;

/// <summary>Project numbers: text in Rackbeat, whole numbers in the ledger.</summary>
public static class ProjectNumber
{
    /// <summary>The number, or null when the text is no whole number above 0: the ledger cannot have such a project.</summary>
    public static int? Parse(string? project) =>
        int.TryParse(project, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
