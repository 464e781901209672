using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Model;
using Microsoft.CodeAnalysis;

namespace MappingSync.Specs.Resolving;

/// <summary>Finds the static method that a <c>via:</c> names and writes its call.</summary>
internal sealed class ConverterFinder(SpecContext context, Spec spec)
{
    /// <summary>How a call begins to declare a variable for an argument that must not be null.</summary>
    public const string Guard = " is { } value";

    /// <summary>The call, or null after a finding.</summary>
    /// <param name="field">The field, for messages.</param>
    /// <param name="name">The converter as written: <c>Class.Method</c>, or <c>Method</c> of a class named by <c>uses:</c>.</param>
    /// <param name="arguments">The values to convert.</param>
    /// <param name="result">The type that is wanted; null when it is judged later.</param>
    /// <param name="method">The method; with one parameter more than arguments it also takes the resolved references.</param>
    public ReadValue? Call(SyncedField field, Located<string> name, IReadOnlyList<ReadValue> arguments, ResolvedType? result, out IMethodSymbol? method)
    {
        method = null;
        var candidates = Candidates(name.Value);
        if (candidates.Count == 0)
        {
            context.Findings.Add(Findings.ConverterNotFound(name.Span, name.Value, Searched()));
            return null;
        }

        IMethodSymbol? best = null;
        var bestScore = int.MaxValue;
        foreach (var candidate in candidates)
        {
            if (Score(candidate, arguments, result) is { } score && score < bestScore)
            {
                best = candidate;
                bestScore = score;
            }
        }

        if (best is null)
        {
            var expected = "(" + string.Join(", ", arguments.Select(static argument => argument.Type.Display)) + ")";
            context.Findings.Add(Findings.ConverterShape(name.Span, name.Value, field.Name.Value, expected, result is { } wanted ? "'" + wanted.Display + "'" : "a value", Declaration(candidates[0])));
            return null;
        }

        method = best;
        return Call(best, arguments, best.Parameters.Length > arguments.Count, hasOverloads: candidates.Count > 1);
    }

    private static ReadValue Call(IMethodSymbol method, IReadOnlyList<ReadValue> arguments, bool takesReferences, bool hasOverloads)
    {
        var guards = new List<string>();
        var passed = new List<string>();
        for (var i = 0; i < arguments.Count; i++)
        {
            var needsValue = arguments[i].Type.IsNullable && !ResolvedType.Of(method.Parameters[i].Type).IsNullable;
            if (needsValue)
            {
                var local = "value" + (guards.Count == 0 ? "" : (guards.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
                guards.Add(arguments[i].Operand + Guard + local.Substring("value".Length));
                passed.Add(Typed(local, arguments[i].Type.WithNullability(false), method.Parameters[i], hasOverloads));
            }
            else
            {
                passed.Add(Typed(arguments[i].Expression, arguments[i].Type, method.Parameters[i], hasOverloads));
            }
        }

        if (takesReferences)
            passed.Add("references");

        var call = ResolvedType.Of(method.ContainingType).Name + "." + Emission.CSharpText.Identifier(method.Name) + "(" + string.Join(", ", passed) + ")";
        var type = ResolvedType.Of(method.ReturnType);
        return guards.Count == 0
            ? new ReadValue(call, type, IsPlain: false)
            : new ReadValue(string.Join(" && ", guards) + " ? " + call + " : " + (type.Core.IsValueType ? "default(" + type.Name + "?)" : "null"), type.WithNullability(true), IsPlain: false);
    }

    /// <summary>An argument in the type of its parameter: of several overloads the compiler might prefer one that was not chosen here.</summary>
    private static string Typed(string expression, ResolvedType type, IParameterSymbol parameter, bool hasOverloads)
    {
        var wanted = ResolvedType.Of(parameter.Type);
        if (NestedNulls.Differ(type.Core, wanted.Core))
            expression = "(" + expression + ")!";

        return !hasOverloads || type.HasSameCore(wanted) && (type.IsNullable == wanted.IsNullable || !wanted.Core.IsValueType)
            ? expression
            : "(" + wanted.Name + (wanted.IsNullable ? "?" : "") + ")(" + expression + ")";
    }

    /// <summary>How far the method is from the arguments: 0 fits exactly; null does not fit.</summary>
    private int? Score(IMethodSymbol method, IReadOnlyList<ReadValue> arguments, ResolvedType? result)
    {
        var extra = method.Parameters.Length - arguments.Count;
        if (extra is < 0 or > 1 || method.ReturnsVoid || method.IsGenericMethod)
            return null;

        var score = 0;
        if (extra == 1)
        {
            if (!SymbolEqualityComparer.Default.Equals(method.Parameters[arguments.Count].Type.WithNullableAnnotation(NullableAnnotation.None), context.ResolvedReferences))
                return null;

            score++;
        }

        for (var i = 0; i < arguments.Count; i++)
        {
            var parameter = method.Parameters[i];
            var type = ResolvedType.Of(parameter.Type);
            if (parameter.RefKind is not (RefKind.None or RefKind.In) || !context.Converts(arguments[i].Type.Core, type.Core) || NestedNulls.AreLost(arguments[i].Type.Core, type.Core))
                return null;

            if (!arguments[i].Type.HasSameCore(type))
                score += 4;

            if (arguments[i].Type.IsNullable && !type.IsNullable)
                score += 2;
        }

        if (result is { } wanted)
        {
            var returned = ResolvedType.Of(method.ReturnType);
            if (!context.Converts(returned.Core, wanted.Core))
                return null;

            if (!returned.HasSameCore(wanted))
                score += 4;
        }

        return score;
    }

    private List<IMethodSymbol> Candidates(string name)
    {
        var methods = new List<IMethodSymbol>();
        var dot = name.LastIndexOf('.');
        var method = name.Substring(dot + 1);
        if (dot < 0)
        {
            foreach (var used in spec.Uses)
                Add(methods, TypeNames.FindNamed(context.Compilation, used.Value), method);

            return methods;
        }

        var type = name.Substring(0, dot);
        foreach (var used in spec.Uses)
        {
            // The entry is a namespace or a class that holds the converter's class, or a class beside it.
            Add(methods, TypeNames.FindNamed(context.Compilation, used.Value + "." + type), method);
            if (methods.Count > 0)
                return methods;

            if (TypeNames.FindNamed(context.Compilation, used.Value) is not { } usedType)
                continue;

            if (string.Equals(usedType.Name, type, StringComparison.Ordinal))
            {
                Add(methods, usedType, method);
            }
            else
            {
                var parent = used.Value.LastIndexOf('.');
                Add(methods, TypeNames.FindNamed(context.Compilation, parent < 0 ? type : used.Value.Substring(0, parent + 1) + type), method);
            }

            if (methods.Count > 0)
                return methods;
        }

        Add(methods, TypeNames.FindNamed(context.Compilation, type), method);
        if (methods.Count == 0 && context.RootNamespace.Length > 0)
            Add(methods, TypeNames.FindNamed(context.Compilation, context.RootNamespace + "." + type), method);

        return methods;
    }

    private void Add(List<IMethodSymbol> methods, INamedTypeSymbol? type, string name)
    {
        if (type is null)
            return;

        foreach (var member in type.GetMembers(name))
        {
            if (member is IMethodSymbol { IsStatic: true, MethodKind: MethodKind.Ordinary } method
                && method.PartialDefinitionPart is null
                && context.Compilation.IsSymbolAccessibleWithin(method, context.Compilation.Assembly))
            {
                methods.Add(method);
            }
        }
    }

    private string Searched() => spec.Uses.Count == 0
        ? "any class: the spec has no 'uses'"
        : string.Join(" or ", spec.Uses.Select(static used => "'" + used.Value + "'"));

    private static string Declaration(IMethodSymbol method)
    {
        var text = new StringBuilder(ResolvedType.Of(method.ReturnType).Display).Append(' ').Append(method.Name).Append('(');
        for (var i = 0; i < method.Parameters.Length; i++)
            text.Append(i == 0 ? "" : ", ").Append(ResolvedType.Of(method.Parameters[i].Type).Display).Append(' ').Append(method.Parameters[i].Name);

        return text.Append(')').ToString();
    }
}
