using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Snapshooter;
using Snapshooter.Xunit;

namespace MappingSync.TestSupport;

/// <summary>
/// Compares text with a committed file beside the test. The only place that knows the snapshot library.
/// With <c>UPDATE_SNAPSHOTS=1</c> a run writes the files anew and fails, so that it cannot pass for a test run.
/// </summary>
internal static partial class Snapshots
{
    public static void Match(string text, string? name = null, [CallerFilePath] string testFile = "", [CallerMemberName] string test = "")
    {
        var scrubbed = ToolVersion().Replace(text, "GeneratedCode(\"MappingSync.Generator\", \"*\")");
        var folder = Path.GetDirectoryName(testFile)!;
        name = name is not null ? name + ".snap" : Path.GetFileNameWithoutExtension(testFile) + "." + test + ".snap";
        var file = Path.Combine(folder, "__snapshots__", name);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, scrubbed);
            Assert.Fail("Snapshot written: " + file);
        }

        // Without its file the library would write it and pass.
        Assert.True(File.Exists(file), "No snapshot: run with UPDATE_SNAPSHOTS=1 and read " + file);
        Snapshot.Match(scrubbed, new SnapshotFullName(name, folder));
    }

    [GeneratedRegex("GeneratedCode\\(\"MappingSync\\.Generator\", \"[^\"]*\"\\)")]
    private static partial Regex ToolVersion();
}
