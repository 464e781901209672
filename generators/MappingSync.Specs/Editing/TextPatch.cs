using System.Collections.Generic;
using System.Text;

namespace MappingSync.Specs.Editing;

/// <summary>A piece of text takes the place of another. The patches of one change never overlap.</summary>
/// <param name="Start">The offset of the first character that goes.</param>
/// <param name="Length">How many characters go.</param>
/// <param name="Text">What comes.</param>
internal sealed record TextPatch(int Start, int Length, string Text)
{
    public static TextPatch Insert(int at, string text) => new(at, 0, text);

    public static TextPatch Delete(int start, int end) => new(start, end - start, string.Empty);

    /// <summary>The text with all patches, which are given in the order of places.</summary>
    public static string Apply(string text, IReadOnlyList<TextPatch> patches)
    {
        var result = new StringBuilder(text.Length + 64);
        var position = 0;
        foreach (var patch in patches)
        {
            result.Append(text, position, patch.Start - position).Append(patch.Text);
            position = patch.Start + patch.Length;
        }

        return result.Append(text, position, text.Length - position).ToString();
    }
}
