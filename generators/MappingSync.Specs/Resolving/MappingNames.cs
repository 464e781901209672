using System.Linq;
using MappingSync.Specs.Emission;
using MappingSync.Specs.Model;

namespace MappingSync.Specs.Resolving;

/// <summary>The name of the class that a spec becomes.</summary>
internal static class MappingNames
{
    public static string ClassOf(Spec spec) =>
        spec.Class?.Value is { Length: > 0 } name ? name : ContractProperties.Pascal(spec.Entity.Value) + "Mapping";

    /// <summary>A method's name for what it has been applied to: <c>Pushed</c>.</summary>
    public static string Participle(string method)
    {
        var word = method.Length;
        while (word > 0 && !char.IsUpper(method[word - 1]))
            word--;

        word = word == 0 ? 0 : word - 1;
        var last = method[method.Length - 1];
        var before = method.Length > 1 ? method[method.Length - 2] : 'a';
        if (last == 'e')
            return method + "d";

        if (last == 'y' && char.IsLetter(before) && !IsVowel(before))
            return method.Substring(0, method.Length - 1) + "ied";

        // A short word that ends in one vowel and one consonant doubles the consonant: 'Shipped', but 'Pulled' and 'Loaded'.
        var isDoubled = char.IsLetter(last) && !IsVowel(last) && last is not ('w' or 'x' or 'y') && IsVowel(before)
            && method.Skip(word).Count(IsVowel) == 1;
        return method + (isDoubled ? last.ToString() : "") + "ed";
    }

    private static bool IsVowel(char letter) => char.ToLowerInvariant(letter) is 'a' or 'e' or 'i' or 'o' or 'u';

    /// <summary>The name by which a compilation finds the class.</summary>
    public static string FullClass(Spec spec, string rootNamespace) => (rootNamespace.Length == 0 ? "" : rootNamespace + ".") + ClassOf(spec);

    public static string QualifiedClass(Spec spec, string rootNamespace) =>
        "global::" + (rootNamespace.Length == 0 ? "" : rootNamespace + ".") + CSharpText.Identifier(ClassOf(spec));
}
