using System;
using System.Collections.Generic;
using System.Linq;
using MappingSync.Specs.Model;

namespace MappingSync.Specs.Resolving;

/// <summary>The public names that a mapping class has given away.</summary>
internal sealed class SurfaceNames
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal) { "Entity", "SpecHash", "Fields" };

    public SurfaceNames(Spec spec)
    {
        taken.Add(MappingNames.ClassOf(spec));
        foreach (var system in spec.Systems)
            taken.Add(ContractProperties.Pascal(system.Name.Value) + "Key");
    }

    /// <summary>Takes the names of a flow's members; false when one of them is taken.</summary>
    public bool TryAdd(SpecFlow flow)
    {
        var names = OfFlow(ContractProperties.Pascal(flow.Name.Value));
        if (names.Any(taken.Contains))
            return false;

        taken.UnionWith(names);
        return true;
    }

    /// <summary>The members that are named after a flow's method.</summary>
    public static string[] OfFlow(string method) =>
    [
        method, "Apply" + method, "Compare" + method, "Validate" + method, "References" + method, "Verify" + method,
        "Fingerprint" + method, "Fingerprint" + MappingNames.Participle(method), "Add" + MappingNames.Participle(method), "Same" + MappingNames.Participle(method),
        method + "Fields", method + "Children", method + "Inputs", "ReadOf" + method, "ReadsOf" + method,
    ];
}
