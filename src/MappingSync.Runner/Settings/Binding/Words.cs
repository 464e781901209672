using System.Text;

namespace MappingSync.Runner.Settings.Binding;

/// <summary>Names of the code as they are written in the settings file.</summary>
internal static class Words
{
    /// <summary>Lower case with a dash before every word: <c>TwoWords</c> is <c>two-words</c>.</summary>
    public static string Dashed(string name)
    {
        var dashed = new StringBuilder(name.Length + 4);
        foreach (var character in name)
        {
            if (char.IsAsciiLetterUpper(character) && dashed.Length > 0)
                dashed.Append('-');
            dashed.Append(char.ToLowerInvariant(character));
        }

        return dashed.ToString();
    }
}
