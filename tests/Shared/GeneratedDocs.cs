namespace MappingSync.TestSupport;

/// <summary>
/// Pages below <c>docs/</c> that are made from code. With <c>UPDATE_SNAPSHOTS=1</c> a run writes them anew and fails, so that it cannot
/// pass for a test run.
/// </summary>
internal static class GeneratedDocs
{
    /// <summary>Compares a whole page.</summary>
    /// <param name="page">The page's name in <c>docs/</c>: <c>errors.md</c>.</param>
    /// <param name="text">What it must hold.</param>
    public static void Match(string page, string text)
    {
        var file = File(page);
        Compare(file, System.IO.File.Exists(file) ? System.IO.File.ReadAllText(file) : "", text);
    }

    /// <summary>Compares what stands between <c>&lt;!-- name --&gt;</c> and <c>&lt;!-- /name --&gt;</c>; the rest of the page is written by hand.</summary>
    /// <param name="page">The page's name in <c>docs/</c>.</param>
    /// <param name="name">The name in the two marks.</param>
    /// <param name="text">What must stand between them.</param>
    public static void MatchPart(string page, string name, string text)
    {
        var file = File(page);
        var whole = System.IO.File.ReadAllText(file);
        var (open, close) = ($"<!-- {name} -->\n", $"<!-- /{name} -->");
        var start = whole.IndexOf(open, StringComparison.Ordinal);
        var end = start < 0 ? -1 : whole.IndexOf(close, start, StringComparison.Ordinal);
        Assert.True(end > 0, $"{file} has no part {open.Trim()} … {close}");
        Compare(file, whole, whole[..(start + open.Length)] + text.TrimEnd('\n') + "\n" + whole[end..]);
    }

    private static void Compare(string file, string there, string wanted)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1" && there != wanted)
        {
            System.IO.File.WriteAllText(file, wanted);
            Assert.Fail("Page written: " + file);
        }

        if (there != wanted) Assert.Fail($"{file} is not what the code says; run with UPDATE_SNAPSHOTS=1 and read it. {FirstDifference(there, wanted)}");
    }

    private static string FirstDifference(string there, string wanted)
    {
        var (old, now) = (there.Split('\n'), wanted.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(old.Length, now.Length)).First(i => i >= old.Length || i >= now.Length || old[i] != now[i]);
        return $"Line {line + 1}: '{old.ElementAtOrDefault(line)}' should be '{now.ElementAtOrDefault(line)}'";
    }

    /// <summary>The page in the repository: a build of CI names its sources by no real place, so it is looked for from where the tests run.</summary>
    private static string File(string page)
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder, "MappingSync.sln")))
            folder = Path.GetDirectoryName(folder);
        Assert.True(folder is not null, "The tests do not run below the repository.");
        return Path.Combine(folder!, "docs", page);
    }
}
