using System;

namespace MappingSync.Specs.Reading;

/// <summary>What an additional file is to the toolkit.</summary>
internal enum SpecFileKind
{
    /// <summary>Nothing of ours.</summary>
    Other,

    /// <summary>The spec of one entity.</summary>
    Spec,

    /// <summary>Shared exclusions: a spec file whose name starts with an underscore.</summary>
    Shared,
}

/// <summary>Tells spec files from other additional files. The generator and the analyzer both ask here, so that they never disagree.</summary>
internal static class SpecFiles
{
    /// <summary>The metadata of the AdditionalFiles item, as the compiler passes it on.</summary>
    public const string MetadataKey = "build_metadata.AdditionalFiles.MappingSyncSpec";

    private const string Folder = "mappings";

    /// <param name="path">The path of the additional file.</param>
    /// <param name="metadata">The value of <see cref="MetadataKey"/> for the file, or null or empty when it has none.</param>
    public static SpecFileKind KindOf(string path, string? metadata)
    {
        var isSpec = string.IsNullOrEmpty(metadata)
            ? IsYaml(path) && LiesInMappings(path)
            : string.Equals(metadata, "true", StringComparison.OrdinalIgnoreCase);
        if (!isSpec)
            return SpecFileKind.Other;

        var name = path.LastIndexOfAny(['/', '\\']) + 1;
        return name < path.Length && path[name] == '_' ? SpecFileKind.Shared : SpecFileKind.Spec;
    }

    private static bool IsYaml(string path) =>
        path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    private static bool LiesInMappings(string path)
    {
        var folders = path.Split('/', '\\');
        for (var i = 0; i < folders.Length - 1; i++)
        {
            if (string.Equals(folders[i], Folder, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
