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
    [InlineData("- { reason: Old }", "ignored.yaml:1:3: MSYNC", "fingerprint")]
    [InlineData("# one\n- { fingerprint: abc, reason: ' ' }", "ignored.yaml:2:31: MSYNC", "reason")]
    [InlineData("- { fingerprint: abc, reason: Old, until: 2027-01-01 }", "ignored.yaml:1:36: MSYNC", "until")]
    [InlineData("fingerprint: abc", "ignored.yaml:1:1: MSYNC", "a list")]
    [InlineData("- abc", "ignored.yaml:1:3: MSYNC", "a list of mappings")]
    [InlineData("- { fingerprint: abc", "ignored.yaml:1:", "MSYNC001")]
    public void An_entry_that_is_not_complete_is_refused_at_its_place(string text, string place, string problem)
    {
        var message = Assert.Throws<CliFailure>(() => IgnoreList.Parse("ignored.yaml", text)).Message;

        Assert.Contains(place, message, StringComparison.Ordinal);
        Assert.Contains(problem, message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_ignores_nothing() => Assert.Equal([Known], IgnoreList.Parse("ignored.yaml", "# none\n").Judge([Known]).Told);
}
