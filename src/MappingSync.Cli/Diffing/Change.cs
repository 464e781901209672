using System.Security.Cryptography;
using System.Text;

namespace MappingSync.Cli.Diffing;

/// <summary>A place in a spec, counted from one.</summary>
internal sealed record ChangePlace(string File, int Line, int Column)
{
    public override string ToString() => FormattableString.Invariant($"{File}:{Line}:{Column}");
}

/// <summary>What has changed: an entity, or a flow, a field, and a part of the field (a limit, a value) of it.</summary>
internal sealed record ChangeSubject(string Entity, string? Flow = null, string? Field = null, string? Part = null);

/// <summary>One change between two versions of the specs.</summary>
/// <param name="Rule">The kind of change.</param>
/// <param name="Subject">What has changed.</param>
/// <param name="Old">What it said, or null.</param>
/// <param name="New">What it says, or null.</param>
/// <param name="OldPlace">Where it stood; the entity's line when nothing stood there.</param>
/// <param name="NewPlace">Where it stands; the entity's line when nothing stands there.</param>
/// <param name="Problem">What has changed, as a sentence.</param>
internal sealed record Change(ChangeRule Rule, ChangeSubject Subject, string? Old, string? New, ChangePlace? OldPlace, ChangePlace? NewPlace, string Problem)
{
    /// <summary>The change, why it matters and what to do.</summary>
    public string Sentence => $"{Problem} {Rule.Why} {Rule.Remedy}";

    /// <summary>Names the change in lists of ignored ones: neither words nor places count, so that it stays the same when lines move.</summary>
    public string Fingerprint
    {
        get
        {
            string?[] parts = [Rule.Id, Subject.Entity, Subject.Flow, Subject.Field, Subject.Part];
            var text = string.Concat(parts.Select(static part => FormattableString.Invariant($"{part?.Length ?? -1}:{part}\n")));
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
        }
    }
}
