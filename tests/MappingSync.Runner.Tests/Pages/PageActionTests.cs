using System.Net;
using System.Text.RegularExpressions;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Notifications;
using MappingSync.Runner.Security;
using MappingSync.Runner.Tests.Hosting;
using MappingSync.Runner.Tests.Settings;

namespace MappingSync.Runner.Tests.Pages;

public class PageActionTests
{
    private const string Password = "correct horse battery";
    private static readonly string WithPassword = SettingsText.Least + $"dashboard: {{ password-hash: {PagePassword.Hash(Password)} }}\n";
    private static readonly WorkKey Invoice = new("acme", "customer-invoice.push", "1001");

    [Fact]
    public async Task Retry_makes_the_record_due_wakes_the_delivery_and_goes_back()
    {
        await using var host = await RunningHost.StartAsync();
        var id = await FailAsync(host);
        using var caller = host.Caller();
        var token = await FormTokenAsync(caller, "/?lang=da");

        using var answer = await PostAsync(caller, "/retry?lang=da", token, ("notification", $"{id}"));

        Assert.Equal((HttpStatusCode.SeeOther, "/?lang=da"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
        Assert.Equal(WorkState.Pending, (await host.Ledger.Work.FindAsync(Invoice, default))?.State);
        Assert.Equal(["acme"], host.Intake.Woken);
        Assert.Contains("Nyt forsøg bestilt", WebUtility.HtmlDecode(await caller.GetStringAsync(new Uri("/?lang=da", UriKind.Relative))), StringComparison.Ordinal);
        var asked = (await host.Ledger.Audit.LatestAsync("acme", 1, default))[0];
        Assert.Equal((AuditAction.RetryRequested, "status page, 127.0.0.1"), (asked.Action, asked.Actor));
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("forged", null, null)]
    [InlineData("own", "https://evil.example", null)]
    [InlineData("own", "null", null)]
    [InlineData("own", null, "cross-site")]
    [InlineData("own", null, "same-site")]
    public async Task An_action_that_no_page_of_ours_sent_is_refused(string? token, string? origin, string? site)
    {
        await using var host = await RunningHost.StartAsync();
        var id = await FailAsync(host);
        using var caller = host.Caller();
        var own = await FormTokenAsync(caller);
        using var request = Form("/retry", token == "own" ? own : token, ("notification", $"{id}"));
        if (origin is not null)
            request.Headers.TryAddWithoutValidation("Origin", origin);
        if (site is not null)
            request.Headers.Add("Sec-Fetch-Site", site);

        using var answer = await caller.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(WorkState.Failed, (await host.Ledger.Work.FindAsync(Invoice, default))?.State);
        Assert.Empty(host.Intake.Woken);
    }

    [Fact]
    public async Task A_form_token_is_worth_nothing_to_another_browser()
    {
        await using var host = await RunningHost.StartAsync();
        var id = await FailAsync(host);
        using var caller = host.Caller();
        using var other = host.Caller();
        var token = await FormTokenAsync(caller);
        await FormTokenAsync(other);

        using var answer = await PostAsync(other, "/retry", token, ("notification", $"{id}"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(WorkState.Failed, (await host.Ledger.Work.FindAsync(Invoice, default))?.State);
    }

    [Fact]
    public async Task The_own_origin_is_accepted()
    {
        await using var host = await RunningHost.StartAsync();
        var id = await FailAsync(host);
        using var caller = host.Caller();
        using var request = Form("/retry", await FormTokenAsync(caller), ("notification", $"{id}"));
        request.Headers.Add("Origin", host.Address.GetLeftPart(UriPartial.Authority));
        request.Headers.Add("Sec-Fetch-Site", "same-origin");

        using var answer = await caller.SendAsync(request);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    [Fact]
    public async Task Resume_ends_a_pause()
    {
        await using var host = await RunningHost.StartAsync();
        await host.Ledger.Agreements.PauseAsync(new Pause("acme", "customer.push", PauseCause.Settings, new LocalizedText("a", "b")), LedgerEntries.None, default);
        using var caller = host.Caller();
        var token = await FormTokenAsync(caller);

        using var answer = await PostAsync(caller, "/resume", token, ("agreement", "acme"), ("flow", "customer.push"));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Empty(await host.Ledger.Agreements.PausesAsync("acme", default));
        Assert.Equal(["acme"], host.Intake.Woken);
    }

    [Fact]
    public async Task Actions_on_what_does_not_exist_change_nothing()
    {
        await using var host = await RunningHost.StartAsync();
        await FailAsync(host);
        using var caller = host.Caller();
        var token = await FormTokenAsync(caller);

        using var noSuch = await PostAsync(caller, "/retry", token, ("notification", "4711"));
        using var noNumber = await PostAsync(caller, "/retry", token, ("notification", "x"));
        using var noAgreement = await PostAsync(caller, "/resume", token, ("agreement", "other"));

        Assert.Equal(
            (HttpStatusCode.SeeOther, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest),
            (noSuch.StatusCode, noNumber.StatusCode, noAgreement.StatusCode));
        Assert.Empty(host.Intake.Woken);
    }

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("Host", "10.0.0.4")]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("Forwarded", "for=203.0.113.9")]
    public async Task Without_a_password_only_this_machine_sees_the_pages(string header, string value)
    {
        await using var host = await RunningHost.StartAsync();
        using var caller = host.Caller();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/", UriKind.Relative));
        request.Headers.TryAddWithoutValidation(header, value);

        using var answer = await caller.SendAsync(request);
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.DoesNotContain("acme", page, StringComparison.Ordinal);
        Assert.Contains("dashboard.password-hash", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/")]
    [InlineData("POST", "/retry")]
    [InlineData("POST", "/resume")]
    public async Task With_a_password_nobody_sees_or_does_anything_before_signing_in(string method, string path)
    {
        await using var host = await RunningHost.StartAsync(WithPassword);
        await FailAsync(host);
        using var caller = host.Caller();
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));

        using var answer = await caller.SendAsync(request);
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("type=\"password\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("acme", page, StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Equal(WorkState.Failed, (await host.Ledger.Work.FindAsync(Invoice, default))?.State);
    }

    [Fact]
    public async Task The_right_password_opens_the_pages_until_signing_out()
    {
        await using var host = await RunningHost.StartAsync(WithPassword);
        var id = await FailAsync(host);
        using var caller = host.Caller();

        using var signedIn = await PostAsync(caller, "/sign-in?lang=en", await FormTokenAsync(caller), ("password", Password));
        var page = await caller.GetStringAsync(new Uri("/?lang=en", UriKind.Relative));
        using var retried = await PostAsync(caller, "/retry", Token(page), ("notification", $"{id}"));
        using var signedOut = await PostAsync(caller, "/sign-out", Token(page));
        using var after = await caller.GetAsync(new Uri("/", UriKind.Relative));

        Assert.Equal((HttpStatusCode.SeeOther, "/?lang=en"), (signedIn.StatusCode, signedIn.Headers.Location?.OriginalString));
        var cookie = Assert.Single(signedIn.Headers.GetValues("Set-Cookie"), value => value.StartsWith("mappingsync=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Sign out", page, StringComparison.Ordinal);
        Assert.Equal(
            (HttpStatusCode.SeeOther, HttpStatusCode.SeeOther, HttpStatusCode.Unauthorized),
            (retried.StatusCode, signedOut.StatusCode, after.StatusCode));
        Assert.DoesNotContain(host.Log.Lines, line => line.Contains(Password, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Behind_TLS_the_cookie_is_marked_as_secure()
    {
        await using var host = await RunningHost.StartAsync(WithPassword);
        using var caller = host.Caller();
        using var request = Form("/sign-in", await FormTokenAsync(caller), ("password", Password));
        request.Headers.Add("X-Forwarded-Proto", "https");

        using var answer = await caller.SendAsync(request);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), value => value.StartsWith("mappingsync=", StringComparison.Ordinal));
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_wrong_password_is_refused_logged_without_it_and_attempts_are_limited()
    {
        await using var host = await RunningHost.StartAsync(WithPassword);
        using var caller = host.Caller();
        var token = await FormTokenAsync(caller);
        var answers = new List<HttpStatusCode>();

        for (var attempt = 0; attempt < 11; attempt++)
        {
            using var wrong = await PostAsync(caller, "/sign-in", token, ("password", "guess-canary"));
            answers.Add(wrong.StatusCode);
        }

        using var right = await PostAsync(caller, "/sign-in", token, ("password", Password));

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.Unauthorized, 10), HttpStatusCode.TooManyRequests], answers);
        Assert.Equal(HttpStatusCode.TooManyRequests, right.StatusCode);
        Assert.Contains(host.Log.Lines, line => line.Contains("A wrong password was given for the pages, from 127.0.0.1", StringComparison.Ordinal));
        Assert.DoesNotContain(host.Log.Lines, line => line.Contains("guess-canary", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_password_there_is_nothing_to_sign_in_to()
    {
        await using var host = await RunningHost.StartAsync();
        await FailAsync(host);
        using var caller = host.Caller();

        using var answer = await PostAsync(caller, "/sign-in", await FormTokenAsync(caller), ("password", Password));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    /// <summary>An invoice that failed by its data, with its notification's number.</summary>
    private static async Task<long> FailAsync(RunningHost host)
    {
        await host.Ledger.Work.EnqueueAsync(new NewWork(Invoice, "customer_invoice.booked"), default);
        var item = Assert.Single(await host.Ledger.Work.TakeAsync("acme", 10, null, default));
        var notice = new Notice
        {
            Agreement = "acme",
            Cause = $"{Invoice.Flow}/{Invoice.Key}/product-barred/P-7",
            Kind = NoticeKind.Data,
            IsInvoiceError = true,
            Flow = Invoice.Flow,
            Key = Invoice.Key,
            Message = new LocalizedText("Product P-7 is barred.", "Vare P-7 er spærret."),
            Remedy = new LocalizedText("Unbar it.", "Ophæv spærringen."),
        };
        await host.Ledger.Work.FailAsync(item, "barred", new LedgerEntries { Notices = [notice] }, default);
        return Assert.Single(await host.Ledger.Notifications.InvoiceErrorsAsync("acme", 10, default)).Id;
    }

    private static async Task<string> FormTokenAsync(HttpClient caller, string path = "/")
    {
        using var answer = await caller.GetAsync(new Uri(path, UriKind.Relative));
        var page = await answer.Content.ReadAsStringAsync();
        return Token(page);
    }

    private static string Token(string page) => WebUtility.HtmlDecode(Regex.Match(page, "name=\"form-token\" value=\"([^\"]+)\"").Groups[1].Value);

    private static Task<HttpResponseMessage> PostAsync(HttpClient caller, string path, string? token, params (string Name, string Value)[] fields) =>
        caller.SendAsync(Form(path, token, fields));

    private static HttpRequestMessage Form(string path, string? token, params (string Name, string Value)[] fields)
    {
        var values = fields.Select(field => KeyValuePair.Create(field.Name, field.Value));
        if (token is not null)
            values = values.Append(KeyValuePair.Create("form-token", token));
        return new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = new FormUrlEncodedContent(values) };
    }
}
