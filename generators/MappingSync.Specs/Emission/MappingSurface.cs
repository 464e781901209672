using System.Collections.Generic;
using System.Linq;
using MappingSync.Specs.Resolving;

namespace MappingSync.Specs.Emission;

/// <summary>A public method of a mapping class.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Result">The type that it returns.</param>
/// <param name="Parameters">Its parameters in order.</param>
internal sealed record SurfaceMethod(string Name, string Result, IReadOnlyList<SurfaceParameter> Parameters)
{
    /// <summary>The declaration as a user writes it, without the qualification that emitted code needs.</summary>
    public string Declaration(string accessibility) =>
        accessibility + " static partial " + Short(Result) + " " + Name + "(" + string.Join(", ", Parameters.Select(static parameter => (parameter.IsIn ? "in " : "") + Short(parameter.Type) + " " + parameter.Name)) + ")";

    private static string Short(string type) => type.Replace("global::", "");
}

/// <summary>A parameter of a public method.</summary>
/// <param name="Type">Its type, fully qualified.</param>
/// <param name="Name">Its name in emitted code.</param>
/// <param name="IsIn">Whether it is passed by reference.</param>
internal sealed record SurfaceParameter(string Type, string Name, bool IsIn = false);

/// <summary>The public methods of a mapping class, which a user may declare as partial.</summary>
internal static class MappingSurface
{
    public static IReadOnlyList<SurfaceMethod> Of(FlowDescriptor flow)
    {
        var source = new SurfaceParameter(flow.SourceType, "source");
        var target = new SurfaceParameter(flow.TargetType, "target");
        SurfaceParameter[] inputs = flow.HasInputs ? [new SurfaceParameter(flow.Method + "Inputs", "inputs", IsIn: true)] : [];
        SurfaceParameter[] tail = [.. inputs, .. flow.TakesReferences ? new[] { new SurfaceParameter("global::MappingSync.ResolvedReferences", "references") } : []];
        const string fingerprint = "global::MappingSync.Fingerprint";
        var methods = new List<SurfaceMethod>
        {
            new(flow.Method, flow.TargetType, [source, .. tail]),
            new("Apply" + flow.Method, flow.TargetType, [source, target, .. tail]),
            new("Compare" + flow.Method, "global::MappingSync.ChangeSet<" + flow.TargetType + ">", [target with { Name = "before" }, target with { Name = "after" }]),
            new("Validate" + flow.Method, "global::MappingSync.Violations", [source, target with { Name = "mapped" }, .. inputs]),
            new("References" + flow.Method, "global::System.Collections.Generic.IReadOnlyList<global::MappingSync.RecordReference>", [source, .. inputs]),
            new("Fingerprint" + flow.Method, fingerprint, [source, .. tail]),
            new("Fingerprint" + MappingNames.Participle(flow.Method), fingerprint, [target]),
        };
        if (flow.Verifies)
            methods.Add(new("Verify" + flow.Method, "global::System.Collections.Generic.IReadOnlyList<global::MappingSync.Mismatch>", [source, target, .. inputs]));

        return methods;
    }

    public static SurfaceMethod Of(KeyDescriptor key) => new(key.Method, "global::MappingSync.RecordKey", [new SurfaceParameter(key.RecordType, "record")]);
}
