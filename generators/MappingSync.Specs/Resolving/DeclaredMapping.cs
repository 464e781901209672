using System;
using System.Collections.Generic;
using System.Linq;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Emission;
using MappingSync.Specs.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MappingSync.Specs.Resolving;

/// <summary>What the user has written of a mapping class: which of its methods wait for a body, and whether they fit what the spec makes.</summary>
internal sealed class DeclaredMapping
{
    private static readonly SymbolDisplayFormat Declaration = new(
        SymbolDisplayGlobalNamespaceStyle.Included,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        SymbolDisplayGenericsOptions.IncludeTypeParameters,
        SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeRef,
        extensionMethodStyle: SymbolDisplayExtensionMethodStyle.StaticMethod,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeModifiers | SymbolDisplayParameterOptions.IncludeExtensionThis,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private readonly SpecContext context;
    private readonly Spec spec;
    private readonly string name;
    private readonly INamedTypeSymbol? type;
    private readonly IReadOnlyList<ISymbol> own;
    private readonly List<IMethodSymbol> waiting = [];
    private readonly List<PartialMethod> implemented = [];
    private readonly List<string> throwing = [];

    private DeclaredMapping(SpecContext context, Spec spec, INamedTypeSymbol? type)
    {
        this.context = context;
        this.spec = spec;
        this.type = type;
        name = MappingNames.ClassOf(spec);
        own = type is null ? [] : [.. type.GetMembers().Where(static member => !member.IsImplicitlyDeclared && IsOwn(member))];
        waiting.AddRange(own.OfType<IMethodSymbol>().Where(static method => method.IsPartialDefinition && (method.PartialImplementationPart is null || !IsOwn(method.PartialImplementationPart))));
    }

    /// <summary>Whether the spec's members can be written at all; false after a finding about the class, or about a method whose place they take.</summary>
    public bool IsUsable { get; private set; } = true;

    /// <summary>Whether the class can be added to.</summary>
    public bool IsPartialClass { get; private set; } = true;

    /// <summary>The modifiers of the class without <c>partial</c>.</summary>
    public string Modifiers { get; private set; } = "public static";

    /// <summary>The methods that are implemented.</summary>
    public EquatableArray<PartialMethod> Implemented => implemented.ToEquatableArray();

    /// <summary>The declarations that are given a body that throws, because nothing fits them.</summary>
    public EquatableArray<string> Throwing => throwing.ToEquatableArray();

    /// <summary>The inputs that waiting methods take and that no sound flow has.</summary>
    public EquatableArray<string> MissingInputs(IReadOnlyList<FlowDescriptor> flows)
    {
        var known = SpecFlows.Of(spec).Select(static flow => ContractProperties.Pascal(flow.Name.Value) + "Inputs");
        var taken = waiting.SelectMany(static method => method.Parameters).Where(parameter => IsEmitted(parameter.Type)).Select(static parameter => parameter.Type.Name);
        return known.Intersect(taken).Except(IsUsable ? flows.Where(static flow => flow.HasInputs).Select(static flow => flow.Method + "Inputs") : []).ToEquatableArray();
    }

    /// <summary>The names that the user's own members have taken.</summary>
    public EquatableArray<string> TakenNames => own.Select(static member => member.Name).Distinct().ToEquatableArray();

    /// <summary>Judges the user's part of a class against what a spec makes.</summary>
    /// <param name="flows">The flows of the spec that are sound.</param>
    /// <param name="keys">The keys that are sound.</param>
    public static DeclaredMapping Of(SpecContext context, Spec spec, IReadOnlyList<FlowDescriptor> flows, IReadOnlyList<KeyDescriptor> keys)
    {
        var qualified = MappingNames.FullClass(spec, context.RootNamespace);
        var type = TypeNames.FindNamed(context.Compilation, qualified) is null ? null : context.Compilation.Assembly.GetTypeByMetadataName(qualified);
        var declared = new DeclaredMapping(context, spec, type is not null && IsOwn(type) ? type : null);
        declared.JudgeClass(flows);
        if (declared.IsPartialClass)
            declared.JudgeMembers(flows, keys);

        return declared;
    }

    private void JudgeClass(IReadOnlyList<FlowDescriptor> flows)
    {
        var isPublic = flows.All(static flow => flow.IsPublic);
        if (type is null)
        {
            Modifiers = isPublic ? "public static" : "internal static";
            return;
        }

        var accessibility = SyntaxFacts.GetText(type.DeclaredAccessibility);
        Modifiers = accessibility + (type.IsStatic ? " static" : type.IsSealed ? " sealed" : "");
        var expected = accessibility + " static partial class " + name;
        if (type.TypeKind != TypeKind.Class || type.IsRecord)
            Refuse(Place(), name, "it is no class", expected);
        else if (!type.DeclaringSyntaxReferences.Any(static reference => reference.GetSyntax() is ClassDeclarationSyntax syntax && syntax.Modifiers.Any(SyntaxKind.PartialKeyword)))
            Refuse(Place(), name, "it is not partial", expected);
        else if (type.DeclaredAccessibility == Accessibility.Public && !isPublic)
            Refuse(Place(), name, "it is public and a contract of the spec is not", "internal static partial class " + name);
        else
            return;

        IsUsable = IsPartialClass = false;
    }

    private void JudgeMembers(IReadOnlyList<FlowDescriptor> flows, IReadOnlyList<KeyDescriptor> keys)
    {
        var surface = flows.SelectMany(flow => MappingSurface.Of(flow).Select(method => (Method: method, Flow: (FlowDescriptor?)flow)))
            .Concat(keys.Select(static key => (Method: MappingSurface.Of(key), Flow: (FlowDescriptor?)null)))
            .ToList();
        foreach (var method in waiting)
        {
            var match = surface.Find(candidate => candidate.Method.Name == method.Name);
            if (match.Method is null)
            {
                // While flows have errors of their own, nobody knows what they would have been.
                if (flows.Count == SpecFlows.Of(spec).Count)
                    Refuse(Place(), name + "." + method.Name, "the spec makes no method of that name", "one of " + string.Join(", ", surface.Select(static candidate => candidate.Method.Name)));

                throwing.Add(Signature(method));
            }
            else if (Misfit(method, match.Method) is { } problem)
            {
                Refuse(Place(match.Flow), name + "." + method.Name, problem, match.Method.Declaration(SyntaxFacts.GetText(method.DeclaredAccessibility)));
                throwing.Add(Signature(method));
                IsUsable &= !HaveSameParameters(method, match.Method, areRefKindsFree: true);
            }
            else
            {
                implemented.Add(new PartialMethod(method.Name, SyntaxFacts.GetText(method.DeclaredAccessibility), method.Parameters.Select(static parameter => CSharpText.Identifier(parameter.Name)).ToEquatableArray(), method.IsExtensionMethod));
            }
        }

        foreach (var (method, flow) in surface)
        {
            if (own.Any(member => member.Name == method.Name && !IsWaiting(member) && (member is not IMethodSymbol written || HaveSameParameters(written, method, areRefKindsFree: true))))
            {
                Refuse(Place(flow), name + "." + method.Name, "it has a body already, and the spec makes it, too", method.Declaration("public"));
                IsUsable = false;
            }
        }

        string[] constants = ["Entity", "SpecHash", "Fields"];
        foreach (var other in constants.Concat(flows.SelectMany(static flow => SurfaceNames.OfFlow(flow.Method))).Where(other => !surface.Exists(candidate => candidate.Method.Name == other)))
        {
            if (own.Any(member => member.Name == other))
            {
                Refuse(Place(), name + "." + other, "the spec makes a member of that name", "another name");
                IsUsable = false;
            }
        }

        // A class that is not written has no members but those that wait.
        if (!IsUsable)
        {
            throwing.Clear();
            throwing.AddRange(waiting.Select(Signature));
            implemented.Clear();
        }
    }

    /// <summary>Whether the user wrote it: an analyzer sees what the generator has added, which says so itself.</summary>
    private static bool IsOwn(ISymbol symbol) => symbol.DeclaringSyntaxReferences.Any(static reference =>
        !reference.GetSyntax().AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Any(static part =>
            part.AttributeLists.Any(static list => list.Attributes.Any(static attribute => attribute.ArgumentList?.Arguments.FirstOrDefault()?.Expression is LiteralExpressionSyntax { Token.ValueText: MappingEmitter.ToolName }))));

    private bool IsWaiting(ISymbol member) => member is IMethodSymbol method && waiting.Contains(method, SymbolEqualityComparer.Default);

    private string? Misfit(IMethodSymbol method, SurfaceMethod wanted)
    {
        if (!method.IsStatic)
            return "it is not static";

        if (method.IsGenericMethod)
            return "it is generic";

        if (!HaveSameParameters(method, wanted))
            return "its parameters differ";

        if (method.RefKind != RefKind.None || ResolvedType.Of(method.ReturnType).Name != wanted.Result || method.ReturnType.NullableAnnotation == NullableAnnotation.Annotated)
            return "it returns something else";

        if (method.Parameters.Any(static parameter => parameter.Type.NullableAnnotation == NullableAnnotation.Annotated))
            return "a parameter may be null";

        return method.DeclaredAccessibility == Accessibility.Private && context.Catalog.HasRowsOf(spec.Entity.Value) ? "it is private, and the mapping of the rows' list calls it" : null;
    }

    /// <param name="areRefKindsFree">Whether <c>in</c> counts for nothing: two methods cannot differ by it alone.</param>
    private bool HaveSameParameters(IMethodSymbol method, SurfaceMethod wanted, bool areRefKindsFree = false)
    {
        if (method.Parameters.Length != wanted.Parameters.Count)
            return false;

        for (var i = 0; i < wanted.Parameters.Count; i++)
        {
            var (parameter, expected) = (method.Parameters[i], wanted.Parameters[i]);
            var typeName = IsEmitted(parameter.Type) ? parameter.Type.Name : parameter.Type is { IsValueType: true, NullableAnnotation: NullableAnnotation.Annotated } ? "" : ResolvedType.Of(parameter.Type).Name;
            if (typeName != expected.Type || !areRefKindsFree && parameter.RefKind != (expected.IsIn ? RefKind.In : RefKind.None))
                return false;
        }

        return true;
    }

    /// <summary>A struct that the generator writes is known by its name only, until it is written.</summary>
    private bool IsEmitted(ITypeSymbol candidate) => candidate.TypeKind == TypeKind.Error || candidate.ContainingType is { } holder && SymbolEqualityComparer.Default.Equals(holder, type);

    private void Refuse(SpecSpan place, string member, string problem, string expected) =>
        context.Findings.Add(Findings.DeclarationDoesNotFit(place, member, problem, expected));

    private SpecSpan Place(FlowDescriptor? flow = null) =>
        SpecFlows.Of(spec).FirstOrDefault(candidate => candidate.Name.Value == flow?.Name)?.Name.Span ?? (spec.Class ?? spec.Entity).Span;

    private static string Signature(IMethodSymbol method) =>
        SyntaxFacts.GetText(method.DeclaredAccessibility) + (method.IsStatic ? " static" : "") + " partial " + method.ToDisplayString(Declaration);
}
