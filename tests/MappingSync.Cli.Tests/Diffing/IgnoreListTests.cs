using MappingSync.Cli.Diffing;

namespace MappingSync.Cli.Tests.Diffing;

public sealed class IgnoreListTests
{
    private static readonly Change Known = new(LimitRules.Narrowed, new ChangeSubject("customer", "push", "name", "max-length"), "50", "40", null, null, "Shorter.");
    private static readonly Change Other = new(LimitRules.Narrowed, new ChangeSubject("customer", "pull", "name", "max-length"), "50", "40", null, null, "Shorter.");

    [Fact]
    public void What_is_listed_is_ignored_and_what_is_listed_in_vain_comes_out()
    {
        var ignores = IgnoreList.Parse("ignored.yaml", $"- {{ fingerprint: {Known.Fingerprint}, reason: The ledger has cut it all along }}\n- {{ fingerprint: '0123456789abcdef', reason: Old }}\n");

        var (told, ignored, stale) = ignores.Judge([Known, Other]);

        Assert.Equal([Other], told);
        Assert.Equal([(Known, "The ledger has cut it all along")], ignored);
        Assert.Equal(["0123456789abcdef"], stale.Select(entry => entry.Fingerprint));
    }

    [Theory]
    [InlineData("- { reason: Old }", "ignored.yaml: entry 1 needs a fingerprint")]
    [InlineData("- { fingerprint: abc, reason: ' ' }", "ignored.yaml: entry 1 (abc) needs a reason")]
    [InlineData("- { fingerprint: abc, reason: Old, until: 2027-01-01 }", "ignored.yaml:1:")]
    [InlineData("fingerprint: abc", "ignored.yaml:1:")]
    [InlineData("-", "ignored.yaml: entry 1 needs a fingerprint")]
    public void An_entry_that_is_not_complete_is_refused(string text, string problem) =>
        Assert.StartsWith(problem, Assert.Throws<CliFailure>(() => IgnoreList.Parse("ignored.yaml", text)).Message, StringComparison.Ordinal);

    [Fact]
    public void An_empty_file_ignores_nothing() => Assert.Equal([Known], IgnoreList.Parse("ignored.yaml", "# none\n").Judge([Known]).Told);
}
