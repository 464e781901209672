using System.Linq;
using MappingSync.Specs.Model;

namespace MappingSync.Specs.Resolving;

/// <summary>A side of a field in words, for metadata and documentation.</summary>
internal static class SideText
{
    public static string Of(FieldSide side)
    {
        var read = side.Read is null ? "" : Of(side.Read);
        return side.Write is { } write && write.Text != read && read.Length > 0 ? read + " → " + write.Text
            : read.Length > 0 ? read
            : side.Write?.Text ?? "";
    }

    private static string Of(SideValue value) => value switch
    {
        PathValue path => path.Path.Text,
        FirstOfValue first => string.Join(" | ", first.Paths.Select(static path => path.Text)),
        ListValue list => string.Join(", ", list.Parts.Select(Of)),
        _ => "",
    };
}
