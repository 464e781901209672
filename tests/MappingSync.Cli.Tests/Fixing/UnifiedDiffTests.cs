using MappingSync.Cli.Fixing;

namespace MappingSync.Cli.Tests.Fixing;

public class UnifiedDiffTests
{
    [Fact]
    public void The_same_texts_have_no_diff() => Assert.Equal("", UnifiedDiff.Of("x", "a\nb\n", "a\nb\n"));

    [Theory]
    [InlineData("a\n", "b\n", "@@ -1 +1 @@\n-a\n+b\n")]
    [InlineData("", "a\n", "@@ -0,0 +1 @@\n+a\n")]
    [InlineData("a\n", "", "@@ -1 +0,0 @@\n-a\n")]
    [InlineData("a\nb\n", "a\nx\nb\n", "@@ -1,2 +1,3 @@\n a\n+x\n b\n")]
    [InlineData("a", "a\nb", "@@ -1 +1,2 @@\n-a\n\\ No newline at end of file\n+a\n+b\n\\ No newline at end of file\n")]
    [InlineData("a\r\n", "a\r\nb\r\n", "@@ -1 +1,2 @@\n a\r\n+b\r\n")]
    public void Lines_go_and_come_with_their_line_ends(string before, string after, string hunk) =>
        Assert.Equal("--- a/x\n+++ b/x\n" + hunk, UnifiedDiff.Of("x", before, after));

    [Fact]
    public void Changes_far_apart_have_hunks_of_their_own_with_three_lines_around()
    {
        var before = string.Concat(Enumerable.Range(1, 20).Select(static i => i + "\n"));
        var after = before.Replace("2\n3\n", "2\nx\n3\n", StringComparison.Ordinal).Replace("18\n", "", StringComparison.Ordinal);

        Assert.Equal(
            "--- a/x\n+++ b/x\n@@ -1,5 +1,6 @@\n 1\n 2\n+x\n 3\n 4\n 5\n@@ -15,6 +16,5 @@\n 15\n 16\n 17\n-18\n 19\n 20\n",
            UnifiedDiff.Of("x", before, after));
    }

    [Fact]
    public void Changes_close_together_share_a_hunk()
    {
        var before = string.Concat(Enumerable.Range(1, 12).Select(static i => i + "\n"));
        var after = before.Replace("4\n", "", StringComparison.Ordinal).Replace("9\n", "", StringComparison.Ordinal);

        Assert.Equal("--- a/x\n+++ b/x\n@@ -1,12 +1,10 @@\n 1\n 2\n 3\n-4\n 5\n 6\n 7\n 8\n-9\n 10\n 11\n 12\n", UnifiedDiff.Of("x", before, after));
    }
}
