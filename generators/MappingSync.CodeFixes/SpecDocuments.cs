using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MappingSync.Specs.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MappingSync.CodeFixes;

/// <summary>Edits the spec files of a solution.</summary>
internal static class SpecDocuments
{
    /// <summary>Makes repairs, those of one file together. A file that several projects (or target frameworks) hold is changed in all of them.</summary>
    /// <returns>Null when nothing changed.</returns>
    public static async Task<Solution?> ChangeAsync(Solution solution, IReadOnlyCollection<Repair> repairs, CancellationToken cancellation)
    {
        var changed = solution;
        foreach (var file in repairs.GroupBy(static repair => repair.SpecPath, StringComparer.Ordinal))
        {
            var documents = solution.Projects.SelectMany(static project => project.AdditionalDocuments).Where(document => Is(document, file.Key)).ToList();
            if (documents.Count == 0)
                continue;

            var text = await documents[0].GetTextAsync(cancellation).ConfigureAwait(false);
            var before = text.ToString();
            var after = SpecEdit.Apply(before, [.. file.Select(static repair => repair.Change)]).Text;
            if (string.Equals(before, after, StringComparison.Ordinal))
                continue;

            var edited = text.WithChanges(Difference(before, after));
            foreach (var document in documents)
                changed = changed.WithAdditionalDocumentText(document.Id, edited);
        }

        return ReferenceEquals(changed, solution) ? null : changed;
    }

    private static bool Is(TextDocument document, string path) => string.Equals(document.FilePath ?? document.Name, path, StringComparison.Ordinal);

    /// <summary>What lies between the common beginning and the common end, so that editors keep their place.</summary>
    private static TextChange Difference(string before, string after)
    {
        var shortest = Math.Min(before.Length, after.Length);
        var start = 0;
        while (start < shortest && before[start] == after[start])
            start++;

        var end = 0;
        while (end < shortest - start && before[before.Length - 1 - end] == after[after.Length - 1 - end])
            end++;

        return new TextChange(TextSpan.FromBounds(start, before.Length - end), after.Substring(start, after.Length - end - start));
    }
}
