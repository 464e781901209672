using System;
using System.Collections.Generic;
using MappingSync.Specs.Model;

namespace MappingSync.Specs.Reading;

/// <summary>The words of the language and what they mean.</summary>
internal static class Words
{
    public static readonly IReadOnlyDictionary<string, Documented> Documented = Of(("true", Model.Documented.Row), ("false", Model.Documented.No), ("text", Model.Documented.Text));

    public static readonly IReadOnlyDictionary<string, AssignedBy> AssignedBy = Of(("caller", Model.AssignedBy.Caller), ("server", Model.AssignedBy.Server));

    public static readonly IReadOnlyDictionary<string, OnViolation> OnViolation = Of(("error", Model.OnViolation.Error), ("truncate", Model.OnViolation.Truncate), ("round", Model.OnViolation.Round));

    public static readonly IReadOnlyDictionary<string, Unmapped> Unmapped = Of(("error", Model.Unmapped.Error), ("skip", Model.Unmapped.Skip));

    public static readonly IReadOnlyDictionary<string, Unresolved> Unresolved = Of(("error", Model.Unresolved.Error), ("skip", Model.Unresolved.Skip));

    public static readonly IReadOnlyDictionary<string, WriteMode> Write = Of(("create-only", WriteMode.CreateOnly), ("replace", WriteMode.Replace));

    public static readonly IReadOnlyDictionary<string, WhenMissing> WhenMissing = Of(("keep", Model.WhenMissing.Keep), ("clear", Model.WhenMissing.Clear), ("default", Model.WhenMissing.Default));

    public static readonly IReadOnlyDictionary<string, WhenTargetHasValue> WhenTargetHasValue = Of(("keep", Model.WhenTargetHasValue.Keep), ("overwrite", Model.WhenTargetHasValue.Overwrite));

    public static readonly IReadOnlyDictionary<string, Comparison> Compare = Of(("exact", Comparison.Exact), ("trimmed", Comparison.Trimmed), ("lines", Comparison.Lines));

    public static readonly IReadOnlyDictionary<string, MatchBy> Match = Of(("link", MatchBy.Link), ("name", MatchBy.Name), ("content", MatchBy.Content));

    public static readonly IReadOnlyDictionary<string, GoneAtSource> GoneAtSource = Of(("keep", Model.GoneAtSource.Keep), ("delete-linked", Model.GoneAtSource.DeleteLinked));

    public static readonly IReadOnlyDictionary<string, CarriedAs> CarriedAs = Of(("synced", Model.CarriedAs.Synced), ("excluded", Model.CarriedAs.Excluded));

    private static Dictionary<string, T> Of<T>(params (string Word, T Meaning)[] words)
    {
        var result = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (word, meaning) in words)
            result.Add(word, meaning);

        return result;
    }
}
