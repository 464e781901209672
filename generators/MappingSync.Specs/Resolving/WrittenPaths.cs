using System;
using System.Collections.Generic;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Model;

namespace MappingSync.Specs.Resolving;

/// <summary>What a flow writes already: a property is written once.</summary>
internal sealed class WrittenPaths(FlowScope flow)
{
    private readonly List<(string Access, string Name)> written = [];

    /// <summary>Takes a property; false, with a finding, when it, something in it or something around it is written already. One property may have several names.</summary>
    public bool TryAdd(SpecPath path, TargetTree.Slot slot, string name)
    {
        var access = slot.Access.Replace("?", "");
        foreach (var (other, first) in written)
        {
            if (string.Equals(other, access, StringComparison.Ordinal)
                || other.StartsWith(access + ".", StringComparison.Ordinal)
                || access.StartsWith(other + ".", StringComparison.Ordinal))
            {
                flow.Context.Findings.Add(Findings.TargetWrittenTwice(path.Span, path.Text, flow.To, first, name, flow.Name));
                return false;
            }
        }

        written.Add((access, name));
        return true;
    }
}
