using System.Text.RegularExpressions;

namespace MappingSync.Schemas;

/// <summary>Why a contract rightly differs from a schema.</summary>
/// <param name="Path">
/// The contract's name and the path of the property, as <see cref="Difference.Place" /> has them. <c>*</c> stands for any characters up to the
/// next dot, <c>**</c> for any characters.
/// </param>
/// <param name="Kind">The kind of difference; others at the same place stay unexplained.</param>
/// <param name="Reason">Why the contract is right.</param>
/// <param name="Source">The address that shows it.</param>
public sealed record Explanation(string Path, DifferenceKind Kind, string Reason, Uri Source)
{
    /// <summary>Whether this explains <paramref name="difference" />.</summary>
    /// <param name="difference">The difference.</param>
    public bool Explains(Difference difference)
    {
        ArgumentNullException.ThrowIfNull(difference);
        return difference.Kind == Kind && Regex.IsMatch(difference.Place, Pattern(), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    private string Pattern() => $"^{Regex.Escape(Path).Replace(@"\*\*", ".*", StringComparison.Ordinal).Replace(@"\*", "[^.]*", StringComparison.Ordinal)}$";
}
