namespace MappingSync.Runner.Tests.Settings;

public class SettingsProblemTests
{
    [Fact]
    public void All_problems_are_reported_at_once_in_the_order_of_the_file()
    {
        var printed = SettingsText.Refused("""
            listen: http://0.0.0.0:5080
            store: { postgres: "Host=x" }
            tme-zone: Europe/Copenhagen
            agreements:
              - id: acme
                rackbeat: { tokn: ${RACKBEAT_TOKEN} }
                economic: { app-secret-token: ${NOPE}, agreement-grant-token: ${file:/nope/x} }
                customer-invoices: { transfer: boked }
                supplier-invoices: { transfer: draft }
                limits: { parallel: many }
              - id: acme
                rackbeat: text
                economic: { rest: http://elsewhere.example/, app-secret-token: ${APP}, agreement-grant-token: ${GRANT} }
                limits: { parallel: ${SECRET} }
            """);

        Assert.Equal(
            [
                "f(1,9): error: 'listen' opens the pages to other machines, and there is no 'dashboard.password-hash'. Make one with 'runner hash-password' and write it behind 'password-hash:', or listen on 127.0.0.1.",
                "f(2,10): error: 'store.postgres' is not in this version. Write store: { sqlite: data/ledger.db }.",
                "f(3,1): error: unknown key 'tme-zone'. Did you mean 'time-zone'?",
                "f(6,5): error: 'agreements[1].rackbeat.token' is missing. Write ${NAME} and set that variable, or ${file:/run/secrets/name}.",
                "f(6,17): error: unknown key 'tokn' in 'agreements[1].rackbeat'. Did you mean 'token'?",
                "f(7,35): error: the environment variable NOPE is not set. Set NOPE before the runner starts, or read the value from a file with ${file:…}.",
                "f(7,67): error: there is no file /nope/x. Create it, or mount the secret under this name.",
                "f(8,36): error: 'agreements[1].customer-invoices.transfer' is 'boked', not one of off, draft, booked. Did you mean 'booked'?",
                "f(9,5): error: 'agreements[1].supplier-invoices.from' is missing, and 'transfer' is on. Write the date of the first document to send, for example 2026-12-01; nothing older is ever sent.",
                "f(9,5): error: 'agreements[1].supplier-invoices.journal' is missing, and 'transfer' is on. Write the number of the journal that takes the vouchers.",
                "f(10,25): error: 'agreements[1].limits.parallel' is 'many', not a whole number. Write a whole number from 1 to 32.",
                "f(11,9): error: the id 'acme' is taken by an agreement above. Give each agreement an id of its own.",
                "f(12,15): error: 'agreements[2].rackbeat' is a single value, not a mapping. Write its names and values below it, indented, or in { }.",
                "f(13,23): error: 'agreements[2].economic.rest' is not encrypted, and tokens are sent over it. Write https.",
                "f(14,25): error: 'agreements[2].limits.parallel' is not a whole number. Write a whole number from 1 to 32.",
            ],
            printed);
    }

    [Theory]
    [InlineData("time-zone: Mars/Olympus", "f(6,12): error: 'time-zone' is not known on this machine.")]
    [InlineData("time-zone: [a]", "f(6,12): error: 'time-zone' is a list, not a text.")]
    [InlineData("retention: { inbox: 5d }", "f(6,21): error: 'retention.inbox' is '5d', not a length of time from 30d to 3650d.")]
    [InlineData("listen: https://127.0.0.1:5080", "f(6,9): error: 'listen' is no address of the form http://address:port.")]
    [InlineData("listen: http://127.0.0.1:99999", "f(6,9): error: 'listen' is no address of the form http://address:port.")]
    [InlineData("dashboard: { password-hash: hunter2 }", "f(6,29): error: 'dashboard.password-hash' is no password hash.")]
    [InlineData("listen: http://*:80\ndashboard: { password-hash: }", "f(6,9): error: 'listen' opens the pages to other machines")]
    [InlineData("telemetry: { otlp: nowhere }", "f(6,20): error: 'telemetry.otlp' is no web address.")]
    [InlineData("store: { sqlite: again.db }", "f(6,1): error: 'store' is given twice; the first is in line 1.")]
    [InlineData("a: &x 1", "f(6,4): error: anchors and aliases (& and *) are not read.")]
    [InlineData("a: *x", "f(6,4): error: anchors and aliases (& and *) are not read.")]
    [InlineData("a: !!str 1", "f(6,4): error: tags (!) are not read.")]
    [InlineData("---\na: 1", "f(6,1): error: a second document begins here.")]
    [InlineData("? [a]\n: 1", "f(6,3): error: a name was expected here.")]
    [InlineData("${APP}: 1", "f(6,1): error: unknown key this name.")]
    [InlineData("a: ${1X}", "f(6,4): error: '${…}' holds neither the name of a variable nor 'file:' and a path.")]
    [InlineData("a: \"one\\ttwo ${NOPE}\"", "f(6,14): error: the environment variable NOPE is not set.")]
    public void A_problem_has_its_line_and_column(string added, string expected) =>
        Assert.Contains(SettingsText.Refused(SettingsText.Least + added), line => line.StartsWith(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("orders: { poll: yes }", "(6,21): error: 'agreements[1].orders.poll' is 'yes', not true or false.")]
    [InlineData("orders: { poll: true }", "(6,5): error: 'agreements[1].orders.from' is missing, and 'poll' is on.")]
    [InlineData("orders: { every: 00:00:10 }", "(6,22): error: 'agreements[1].orders.every' is '00:00:10', not a length of time from 1m to 1d.")]
    [InlineData("customer-invoices: { from: 2026-02-30 }", "(6,32): error: 'agreements[1].customer-invoices.from' is '2026-02-30', not a date.")]
    [InlineData("customer-invoices: { transfer: booked, from: 01-12-2026 }", "(6,50): error: 'agreements[1].customer-invoices.from' is '01-12-2026', not a date.")]
    [InlineData("customer-invoices: { vat-tolerance: 1,5 }", "(6,43): error: unknown key '5'")]
    [InlineData("customer-invoices: { vat-tolerance: 1.5 }", "(6,41): error: 'agreements[1].customer-invoices.vat-tolerance' is '1.5', not a number from 0 to 1.")]
    [InlineData("stock-value: { every: daily, from: 2026-12-01, journal: 3, account: 5500 }", "(6,5): error: 'agreements[1].stock-value.contra-account' is missing")]
    [InlineData("vat-zones: { domestik: 1 }", "(6,18): error: 'agreements[1].vat-zones' names a VAT zone that Rackbeat does not have. Did you mean 'domestic'?")]
    [InlineData("limits: { daily-calls: 1000, daily-reserve: 1001 }", "(6,49): error: 'agreements[1].limits.daily-reserve' is '1001', not a whole number. Write a whole number from 0 to 1000.")]
    [InlineData("vat-zones: { eu: 0 }", "(6,22): error: 'agreements[1].vat-zones.eu' is '0', not a whole number.")]
    [InlineData("languages: { da: 1 }", "(6,18): error: 'agreements[1].languages' has a name that is no number.")]
    [InlineData("sales-accounts: [ { product-group: 1, zone: moon, account: 1010 } ]", "(6,49): error: 'agreements[1].sales-accounts[1].zone' is a VAT zone that Rackbeat does not have.")]
    [InlineData("sales-accounts: [ { product-group: 1, zone: eu } ]", "(6,23): error: 'agreements[1].sales-accounts[1].account' is missing")]
    [InlineData("sales-accounts: { zone: eu }", "(6,21): error: 'agreements[1].sales-accounts' is a mapping, not a list.")]
    [InlineData("sales-accounts: [ { product-group: 1, zone: eu, account: 1 }, { product-group: 1, zone: eu, account: 2 } ]", "(6,67): error: 'agreements[1].sales-accounts[2]' repeats a product group and zone")]
    public void A_problem_of_an_agreement_has_its_line_and_column(string added, string expected) =>
        Assert.Contains(
            SettingsText.Refused(SettingsText.Least + "    " + added),
            line => line.StartsWith("f" + expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("- a")]
    [InlineData("a: {b: 1\nc: 2\n")]
    [InlineData("a: 'open")]
    [InlineData("a: @x")]
    [InlineData("a:\n\tb: 1")]
    [InlineData("a: [")]
    [InlineData("\u0000")]
    [InlineData("a: b: c")]
    [InlineData("%YAML 9.9\n---\na: 1")]
    [InlineData("a: \uF17B")]
    public void What_is_no_settings_file_is_a_problem_and_never_an_exception(string text) =>
        Assert.All(SettingsText.Refused(text), line => Assert.Matches(@"^f\([0-9]+,[0-9]+\): error: .+\. .+[.?]$", line));

    [Fact]
    public void Nesting_and_size_are_bounded()
    {
        Assert.Contains("the nesting is deeper than 16", Assert.Single(SettingsText.Refused("a: " + new string('[', 5_000))), StringComparison.Ordinal);
        Assert.Contains("longer than", Assert.Single(SettingsText.Refused("a: " + new string('x', 2_000_000))), StringComparison.Ordinal);
        Assert.Contains("more than 50000 values", Assert.Single(SettingsText.Refused("a: [" + string.Concat(Enumerable.Repeat("1,", 60_000)) + "]")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_that_no_header_can_carry_is_refused()
    {
        var printed = SettingsText.Refused(SettingsText.Least.Replace("${RACKBEAT_TOKEN}", "\"${SECRET}\\nX: y\"", StringComparison.Ordinal));

        Assert.StartsWith("f(4,24): error: 'agreements[1].rackbeat.token' holds a space, a line end", Assert.Single(printed), StringComparison.Ordinal);
    }
}
