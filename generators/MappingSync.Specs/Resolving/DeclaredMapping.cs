using System.Collections.Generic;
using System.Linq;
using MappingSync.Specs.Emission;
using Microsoft.CodeAnalysis;

namespace MappingSync.Specs.Resolving;

/// <summary>What the user has written of a mapping class.</summary>
/// <param name="Modifiers">The class's modifiers without <c>partial</c>.</param>
/// <param name="Partials">The partial methods that wait for a body.</param>
/// <param name="Signatures">Their declarations.</param>
internal sealed record DeclaredMapping(string Modifiers, IReadOnlyList<PartialMethod> Partials, EquatableArray<string> Signatures)
{
    private static readonly SymbolDisplayFormat Declaration = new(
        SymbolDisplayGlobalNamespaceStyle.Included,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        SymbolDisplayGenericsOptions.IncludeTypeParameters,
        SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeRef,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeModifiers,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static DeclaredMapping Find(Compilation compilation, string space, string name)
    {
        var qualified = (space.Length == 0 ? "" : space + ".") + name;
        if (TypeNames.FindNamed(compilation, qualified) is null || compilation.Assembly.GetTypeByMetadataName(qualified) is not { } type)
            return new DeclaredMapping("public static", [], []);

        var waiting = type.GetMembers().OfType<IMethodSymbol>().Where(static method => method.IsPartialDefinition && method.PartialImplementationPart is null).ToList();
        return new DeclaredMapping(
            Accessibility(type.DeclaredAccessibility) + (type.IsStatic ? " static" : type.IsSealed ? " sealed" : ""),
            waiting.Select(static method => new PartialMethod(method.Name, Accessibility(method.DeclaredAccessibility))).ToList(),
            waiting.Select(static method => Accessibility(method.DeclaredAccessibility) + (method.IsStatic ? " static" : "") + " partial " + method.ToDisplayString(Declaration)).ToEquatableArray());
    }

    /// <summary>Which of a flow's methods the user declared.</summary>
    public EquatableArray<PartialMethod> PartialsOf(string flow) =>
        Partials.Where(method => method.Name.Contains(flow)).ToEquatableArray();

    private static string Accessibility(Microsoft.CodeAnalysis.Accessibility accessibility) => accessibility switch
    {
        Microsoft.CodeAnalysis.Accessibility.Public => "public",
        Microsoft.CodeAnalysis.Accessibility.Private => "private",
        _ => "internal",
    };
}
