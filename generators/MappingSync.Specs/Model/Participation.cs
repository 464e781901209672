using System;
using System.Collections.Generic;

namespace MappingSync.Specs.Model;

/// <summary>A flow that an entry takes no part in, and why; without a reason it is an error (MSYNC401).</summary>
internal sealed record LeftOut(Located<string> Flow, Located<string>? Reason);

/// <summary>The flows that an entry takes part in.</summary>
internal sealed record Participation
{
    public static Participation Everywhere { get; } = new();

    /// <summary>The only flows; null is all.</summary>
    public IReadOnlyList<Located<string>>? Only { get; init; }

    public IReadOnlyList<LeftOut> LeftOut { get; init; } = [];

    public bool Includes(string flow)
    {
        foreach (var entry in LeftOut)
        {
            if (string.Equals(entry.Flow.Value, flow, StringComparison.Ordinal))
                return false;
        }

        if (Only is null)
            return true;

        foreach (var name in Only)
        {
            if (string.Equals(name.Value, flow, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
