using System.Linq;
using Microsoft.CodeAnalysis;

namespace MappingSync.Specs.Resolving;

/// <summary>Members that the compiler refuses to use.</summary>
internal static class ObsoleteMember
{
    /// <summary>Whether using the member is an error.</summary>
    public static bool IsRefused(ISymbol member) => member.GetAttributes().Any(static attribute =>
        attribute.AttributeClass is { Name: "ObsoleteAttribute", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }
        && attribute.ConstructorArguments is [_, { Value: true }, ..]);
}
