using System.Net;
using System.Text.RegularExpressions;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Notifications;
using MappingSync.Runner.Tests.Hosting;
using MappingSync.Runner.Tests.Settings;

namespace MappingSync.Runner.Tests.Pages;

public class StatusPageTests
{
    private const string WithWebhooks = """
        store: { sqlite: data/ledger.db }
        agreements:
          - id: acme
            rackbeat: { token: ${RACKBEAT_TOKEN}, webhook-address: https://sync.example.com/ }
            economic: { app-secret-token: ${APP}, agreement-grant-token: ${GRANT} }
          - id: quiet
            rackbeat: { token: ${RACKBEAT_TOKEN} }
            economic: { app-secret-token: ${APP}, agreement-grant-token: ${GRANT} }

        """;

    [Fact]
    public async Task Agreements_are_shown_with_state_webhooks_and_work()
    {
        await using var host = await RunningHost.StartAsync(WithWebhooks);
        await host.Ledger.Agreements.SaveWebhookAsync(
            new WebhookRegistration("acme", "order.booked", "https://sync.example.com/webhooks/acme") { Refusal = "422 unknown event" }, default);
        await host.Ledger.Agreements.PauseAsync(
            new Pause("acme", null, PauseCause.Access, new LocalizedText("The token of Rackbeat is refused.", "Rackbeats nøgle afvises.")), LedgerEntries.None, default);
        await host.Ledger.Work.EnqueueAsync(new NewWork(new WorkKey("quiet", "customer.push", "7"), "customer.updated"), default);

        var page = await PageAsync(host, "/?lang=en");

        var acme = Row(page, "data-agreement=\"acme\"");
        Assert.Contains("paused since", acme, StringComparison.Ordinal);
        Assert.Contains("The token of Rackbeat is refused.", acme, StringComparison.Ordinal);
        Assert.Contains("2 registered", acme, StringComparison.Ordinal);
        Assert.Contains("1 refused by Rackbeat", acme, StringComparison.Ordinal);
        Assert.Contains("order.booked: 422 unknown event", acme, StringComparison.Ordinal);
        Assert.DoesNotContain("active", acme, StringComparison.Ordinal);
        var quiet = Row(page, "data-agreement=\"quiet\"");
        Assert.Contains("active", quiet, StringComparison.Ordinal);
        Assert.Contains("none: no webhook-address is set", quiet, StringComparison.Ordinal);
        Assert.Matches("""<td class="number">1</td>\s*<td class="number">0</td>\s*<td class="number">0</td>\s*<td>[0-9]+ s</td>""", quiet);
    }

    [Fact]
    public async Task Invoice_errors_and_other_notifications_are_listed_apart()
    {
        await using var host = await RunningHost.StartAsync();
        await RaiseAsync(host, "1001", isInvoiceError: true, "Product P-7 is barred.", "Vare P-7 er spærret.");
        await RaiseAsync(host, "55", isInvoiceError: false, "Group 9 is missing.", "Gruppe 9 mangler.");

        var page = await PageAsync(host, "/?lang=da");

        var errors = Section(page, "invoice-errors");
        Assert.Contains("Faktura fejl (1)", errors, StringComparison.Ordinal);
        Assert.Contains("Vare P-7 er spærret.", errors, StringComparison.Ordinal);
        Assert.Contains("Felt: Varenummer", errors, StringComparison.Ordinal);
        Assert.Contains("Ophæv spærringen.", errors, StringComparison.Ordinal);
        Assert.Contains("Prøv igen", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Gruppe 9 mangler.", errors, StringComparison.Ordinal);
        var notifications = Section(page, "notifications");
        Assert.Contains("Beskeder (1)", notifications, StringComparison.Ordinal);
        Assert.Contains("Gruppe 9 mangler.", notifications, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_latest_results_are_shown_with_their_changes()
    {
        await using var host = await RunningHost.StartAsync();
        await host.Ledger.Audit.AppendAsync(
            new AuditEntry("acme", "customer.push", "customer", "7", AuditAction.Updated, "customer.updated") { OtherKey = "1007", Changes = [new AuditChange("name", "Old ApS", "New ApS"), new AuditChange("ean", null, "579")] },
            default);

        var results = Section(await PageAsync(host, "/?lang=da"), "results");

        Assert.Contains("opdateret", results, StringComparison.Ordinal);
        Assert.Contains("Kunde 7", results, StringComparison.Ordinal);
        Assert.Contains("↔ 1007", results, StringComparison.Ordinal);
        Assert.Contains("name, ean", results, StringComparison.Ordinal);
        Assert.Contains("name: Old ApS → New ApS", results, StringComparison.Ordinal);
        Assert.Contains("ean: (ingen) → 579", results, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", null, "en", "Invoice errors")]
    [InlineData("/", "da-DK,da;q=0.9,en;q=0.8", "da", "Faktura fejl")]
    [InlineData("/", "de,en;q=0.5,da;q=0.4", "en", "Invoice errors")]
    [InlineData("/", "de,da;q=0.4", "da", "Faktura fejl")]
    [InlineData("/", "da;q=0,en", "en", "Invoice errors")]
    [InlineData("/?lang=da", "en", "da", "Faktura fejl")]
    [InlineData("/?lang=en", "da", "en", "Invoice errors")]
    [InlineData("/?lang=%3Cb%3E", "da", "en", "Invoice errors")]
    public async Task The_language_is_the_one_that_was_asked_for(string path, string? preferred, string language, string word)
    {
        await using var host = await RunningHost.StartAsync();

        var page = await PageAsync(host, path, preferred);

        Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
        Assert.Contains(word, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_text_stays_text()
    {
        const string Hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";
        await using var host = await RunningHost.StartAsync(WithWebhooks);
        await RaiseAsync(host, Hostile, isInvoiceError: true, Hostile, Hostile);
        await RaiseAsync(host, Hostile + "2", isInvoiceError: false, Hostile, Hostile);
        await host.Ledger.Audit.AppendAsync(
            new AuditEntry("acme", Hostile, Hostile, Hostile, AuditAction.Failed, Hostile) { OtherKey = Hostile + "1", Actor = Hostile, Changes = [new AuditChange(Hostile, Hostile, Hostile)] },
            default);
        await host.Ledger.Agreements.SaveWebhookAsync(new WebhookRegistration("acme", Hostile, "https://sync.example.com/") { Refusal = Hostile }, default);
        await host.Ledger.Agreements.PauseAsync(new Pause("acme", Hostile, PauseCause.Drift, new LocalizedText(Hostile, Hostile)), LedgerEntries.None, default);

        foreach (var language in new[] { "en", "da" })
        {
            var page = await PageAsync(host, "/?lang=" + language);

            Assert.True(Regex.Count(page, "&lt;script&gt;alert\\(1\\)") >= 15);
            Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Pages_carry_the_security_headers_and_no_secret()
    {
        await using var host = await RunningHost.StartAsync(WithWebhooks);
        using var caller = host.Caller();

        using var answer = await caller.GetAsync(new Uri("/", UriKind.Relative));
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal(
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("DENY", Assert.Single(answer.Headers.GetValues("X-Frame-Options")));
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.DoesNotContain("canary", page, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<style", page, StringComparison.Ordinal);
        Assert.DoesNotContain(host.Log.Lines, line => line.Contains(SettingsText.Canary, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_ledger_that_cannot_be_read_is_said()
    {
        await using var host = await RunningHost.StartAsync();
        await host.Ledger.DisposeAsync();
        using var caller = host.Caller();

        using var answer = await caller.GetAsync(new Uri("/?lang=en", UriKind.Relative));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("The ledger cannot be read", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_style_sheet_is_served()
    {
        await using var host = await RunningHost.StartAsync();
        using var caller = host.Caller();

        using var answer = await caller.GetAsync(new Uri("/style.css", UriKind.Relative));

        Assert.Equal((HttpStatusCode.OK, "text/css"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Contains("table", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static Task RaiseAsync(RunningHost host, string key, bool isInvoiceError, string english, string danish) => host.Ledger.Notifications.RaiseAsync(
        new Notice
        {
            Agreement = "acme",
            Cause = $"customer-invoice.push/{key}/test",
            Kind = NoticeKind.Data,
            IsInvoiceError = isInvoiceError,
            Flow = "customer-invoice.push",
            Key = key,
            Field = new LocalizedText("Product number", "Varenummer"),
            Message = new LocalizedText(english, danish),
            Remedy = new LocalizedText("Unbar it.", "Ophæv spærringen."),
        },
        default);

    private static async Task<string> PageAsync(RunningHost host, string path, string? preferred = null)
    {
        using var caller = host.Caller();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        if (preferred is not null)
            request.Headers.Add("Accept-Language", preferred);
        using var answer = await caller.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return Readable(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Letters outside ASCII are written as references; what could be markup is left escaped.</summary>
    private static string Readable(string page) => Regex.Replace(page, "&#x([0-9A-F]+);", match =>
        Convert.ToInt32(match.Groups[1].Value, 16) is > 127 and var code ? char.ConvertFromUtf32(code) : match.Value);

    private static string Row(string page, string mark) => Regex.Match(page, $"<tr {mark}.*?</tr>", RegexOptions.Singleline).Value;

    private static string Section(string page, string id) => Regex.Match(page, $"<section id=\"{id}\".*?</section>", RegexOptions.Singleline).Value;
}
