using MappingSync.Specs.Emission;
using MappingSync.Specs.Model;

namespace MappingSync.Specs.Resolving;

/// <summary>The name of the class that a spec becomes.</summary>
internal static class MappingNames
{
    public static (string Namespace, string Class) Of(Spec spec, string rootNamespace)
    {
        if (spec.Class?.Value is not { Length: > 0 } name)
            return (rootNamespace, ContractProperties.Pascal(spec.Entity.Value) + "Mapping");

        var dot = name.LastIndexOf('.');
        return dot < 0 ? (rootNamespace, name) : (name.Substring(0, dot), name.Substring(dot + 1));
    }

    /// <summary>A method's name for what it has been applied to: <c>Pushed</c>.</summary>
    public static string Participle(string method) => method + (method.EndsWith("e", System.StringComparison.Ordinal) ? "d" : "ed");

    public static string QualifiedClass(Spec spec, string rootNamespace)
    {
        var (space, name) = Of(spec, rootNamespace);
        return "global::" + (space.Length == 0 ? "" : space + ".") + CSharpText.Identifier(name);
    }
}
