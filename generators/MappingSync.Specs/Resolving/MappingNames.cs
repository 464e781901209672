using MappingSync.Specs.Emission;
using MappingSync.Specs.Model;

namespace MappingSync.Specs.Resolving;

/// <summary>The name of the class that a spec becomes.</summary>
internal static class MappingNames
{
    public static string ClassOf(Spec spec) =>
        spec.Class?.Value is { Length: > 0 } name ? name : ContractProperties.Pascal(spec.Entity.Value) + "Mapping";

    /// <summary>A method's name for what it has been applied to: <c>Pushed</c>.</summary>
    public static string Participle(string method) => method + (method.EndsWith("e", System.StringComparison.Ordinal) ? "d" : "ed");

    /// <summary>The name by which a compilation finds the class.</summary>
    public static string FullClass(Spec spec, string rootNamespace) => (rootNamespace.Length == 0 ? "" : rootNamespace + ".") + ClassOf(spec);

    public static string QualifiedClass(Spec spec, string rootNamespace) =>
        "global::" + (rootNamespace.Length == 0 ? "" : rootNamespace + ".") + CSharpText.Identifier(ClassOf(spec));
}
