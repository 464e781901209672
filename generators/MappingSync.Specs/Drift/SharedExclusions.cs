using System;
using System.Collections.Generic;
using MappingSync.Specs.Model;

namespace MappingSync.Specs.Drift;

/// <summary>The exclusions that hold for every spec.</summary>
internal sealed class SharedExclusions(IReadOnlyList<SharedFile> files)
{
    /// <summary>The exclusion that leaves out a property of this wire name, or null.</summary>
    public SharedExclusion? Find(string system, string property, out string file)
    {
        foreach (var shared in files)
        {
            foreach (var exclusion in shared.Excluded)
            {
                if (exclusion.System is { } name && !string.Equals(name.Value, system, StringComparison.Ordinal))
                    continue;

                foreach (var candidate in exclusion.Properties)
                {
                    if (string.Equals(candidate.Value, property, StringComparison.Ordinal))
                    {
                        file = shared.Path.Substring(shared.Path.LastIndexOfAny(['/', '\\']) + 1);
                        return exclusion;
                    }
                }
            }
        }

        file = string.Empty;
        return null;
    }
}
