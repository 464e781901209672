using System.Collections.Generic;
using System.Globalization;
using MappingSync.Specs.Resolving;

namespace MappingSync.Specs.Emission;

/// <summary>The names of the static members that hold the metadata of the fields.</summary>
internal sealed class FieldNames
{
    private readonly List<string> members = [];
    private readonly HashSet<string> taken = [];

    public FieldNames(MappingDescriptor mapping)
    {
        taken.UnionWith(mapping.TakenNames);
        foreach (var flow in mapping.Flows)
            taken.UnionWith(SurfaceNames.OfFlow(flow.Method));

        foreach (var key in mapping.Keys)
            taken.Add(key.Method);

        foreach (var field in mapping.Fields)
            members.Add(Unique(ContractProperties.Pascal(field.Name) + "Field"));
    }

    public string this[int field] => members[field];

    /// <summary>The name, with a number when it is taken.</summary>
    public string Unique(string name)
    {
        var unique = name;
        for (var i = 2; !taken.Add(unique); i++)
            unique = name + i.ToString(CultureInfo.InvariantCulture);

        return unique;
    }
}
