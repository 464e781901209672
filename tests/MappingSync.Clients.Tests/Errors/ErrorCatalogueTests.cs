using System.Text;
using MappingSync.Economic;
using MappingSync.Http;
using MappingSync.Rackbeat;

namespace MappingSync.Clients.Tests.Errors;

public class ErrorCatalogueTests
{
    private static readonly ErrorCatalogue[] All = [EconomicErrorCatalogue.Instance, RackbeatErrorCatalogue.Instance];

    private static IEnumerable<(ErrorArea Area, ErrorEntry Entry)> Entries =>
        All.SelectMany(catalogue => catalogue.OwnAreas).Concat(ErrorCatalogue.SharedAreas).SelectMany(area => area.Entries.Select(entry => (area, entry)));

    [Fact]
    public void Every_entry_says_what_is_wrong_and_what_to_do_in_both_languages() => Assert.All(Entries, row =>
    {
        var entry = row.Entry;
        Assert.All([entry.Meaning.English, entry.Meaning.Danish], text => Assert.Matches(@"^[^\s.](.*[^\s.])$", text));
        Assert.All([entry.Remedy.English, entry.Remedy.Danish], text => Assert.Matches(@"^\p{Lu}.*\.$", text));
        Assert.NotEqual(entry.Meaning.English, entry.Meaning.Danish);
        Assert.NotEqual(entry.Remedy.English, entry.Remedy.Danish);
    });

    [Fact]
    public void No_entry_leaves_a_mark_unfilled()
    {
        var name = new Wording("A", "B");

        Assert.All(Entries, row => Assert.All(
            [row.Entry.Meaning.For(name, name), row.Entry.Remedy.For(name, name)],
            wording => Assert.DoesNotMatch("[{}]", wording.English + wording.Danish)));
    }

    [Fact]
    public void Both_languages_name_the_same_systems_and_places() => Assert.All(Entries, row => Assert.All(
        [row.Entry.Meaning, row.Entry.Remedy],
        wording => Assert.Equal(Named(wording.English), Named(wording.Danish))));

    [Fact]
    public void No_code_means_two_things_of_one_property() => Assert.All(All, catalogue => Assert.Empty(
        catalogue.OwnAreas.Concat(ErrorCatalogue.SharedAreas)
            .SelectMany(area => area.Entries)
            .SelectMany(entry => entry.Properties.DefaultIfEmpty(""), (entry, property) => (entry.Code + " " + property).ToUpperInvariant())
            .GroupBy(key => key)
            .Where(same => same.Count() > 1)
            .Select(same => same.Key)));

    [Fact]
    public void Every_fact_has_a_public_source_or_was_observed() => Assert.All(Entries, row =>
        Assert.True((row.Entry.Source ?? row.Area.Source) is var source && (source == "observed" || Uri.TryCreate(source, UriKind.Absolute, out _)), row.Entry.Code));

    [Fact]
    public void Every_kind_has_a_text_for_codes_that_nobody_knows() =>
        Assert.All(Enum.GetValues<ApiErrorKind>(), kind => Assert.True(GeneralErrors.Of(kind) is { IsGeneral: true } entry && entry.Kind == kind));

    [Theory]
    [InlineData("Date", "spærret periode", ApiErrorKind.Data)]
    [InlineData("[0].entries[2].DATE", "spærret periode", ApiErrorKind.Data)]
    [InlineData("account", "kontoen findes ikke", ApiErrorKind.Settings)]
    [InlineData("[0].Entries[0].ContraAccount", "kontoen findes ikke", ApiErrorKind.Settings)]
    [InlineData("voucherNumber", "spærret periode, eller en konto", ApiErrorKind.Data)]
    [InlineData("", "spærret periode, eller en konto", ApiErrorKind.Data)]
    public void The_code_of_vouchers_that_means_two_things_is_told_apart_by_its_property(string property, string danish, ApiErrorKind kind)
    {
        var entry = EconomicErrorCatalogue.Instance.Find("e04041", property);

        Assert.Contains(danish, entry!.Meaning.Danish, StringComparison.Ordinal);
        Assert.Equal(kind, entry.Kind);
    }

    [Fact]
    public void The_text_of_an_answer_decides_nothing()
    {
        var barred = Economic(ApiErrorKind.Data, 400, "E04300", new ApiErrorDetail("account", "E04041", "Perioden er spærret."));

        Assert.Equal("E04041", Assert.Single(EconomicErrorCatalogue.Instance.Explain(barred)).Entry.Code);
        Assert.Equal(ApiErrorKind.Settings, EconomicErrorCatalogue.Instance.Refine(barred.Kind, barred.Code, barred.Details));
    }

    [Theory]
    [InlineData(ApiErrorKind.Data, 400)]
    [InlineData(ApiErrorKind.Transient, 418)]
    [InlineData(ApiErrorKind.Settings, 400)]
    [InlineData(ApiErrorKind.NotFound, 404)]
    [InlineData(ApiErrorKind.UnknownOutcome, null)]
    public void An_unknown_code_is_explained_by_its_kind(ApiErrorKind kind, int? status)
    {
        var error = Economic(kind, status, "E99999", new ApiErrorDetail("x", "E88888", "New."));

        Assert.Equal(GeneralErrors.Of(kind), Assert.Single(EconomicErrorCatalogue.Instance.Explain(error)).Entry);
    }

    [Fact]
    public void Every_reason_has_its_own_explanation()
    {
        var error = Economic(
            ApiErrorKind.Data,
            400,
            "E04300",
            new ApiErrorDetail("lines[8].product", "E06600", "Barred."),
            new ApiErrorDetail("lines[9].product", "E06000", "Gone."),
            new ApiErrorDetail("lines[9].unit", "E06000", "Gone."),
            new ApiErrorDetail("lines[9].what", "E06000", "Gone."),
            new ApiErrorDetail("dueDate", null, "Missing."));

        Assert.Equal(
            ["the product is barred in e-conomic", "the product does not exist in e-conomic", "the unit does not exist in e-conomic", "something that it refers to does not exist in e-conomic", "{system} refuses it"],
            EconomicErrorCatalogue.Instance.Explain(error).Select(explanation => explanation.Meaning.English));
    }

    [Theory]
    [InlineData("JournalDoesNotExist", ApiErrorKind.Settings)]
    [InlineData("E07150", ApiErrorKind.Settings)]
    [InlineData("JournalEntryProjectIdSetWithoutModuleAccess", ApiErrorKind.Settings)]
    [InlineData("PayloadChanged", ApiErrorKind.UnknownOutcome)]
    [InlineData("E04870", ApiErrorKind.Data)]
    [InlineData("JournalEntryDateAccountingYearPeriodBarred", ApiErrorKind.Data)]
    [InlineData("Timeout", ApiErrorKind.Data)]
    [InlineData("Transient", ApiErrorKind.Data)]
    [InlineData("E99999", ApiErrorKind.Data)]
    public void A_code_says_what_a_refusal_means(string code, ApiErrorKind kind)
    {
        var catalogue = EconomicErrorCatalogue.Instance;

        Assert.Equal(kind, catalogue.Refine(ApiErrorKind.Data, code, []));
        Assert.Equal(kind == ApiErrorKind.UnknownOutcome ? ApiErrorKind.UnknownOutcome : kind, catalogue.Refine(ApiErrorKind.Data, "E04300", [new ApiErrorDetail("", code, "x")]));
    }

    [Fact]
    public void A_record_that_is_at_fault_itself_does_not_stop_others()
    {
        ApiErrorDetail account = new("[0].account", "E07150", "x"), date = new("[0].entries[0].date", "E04041", "x");

        Assert.Equal(ApiErrorKind.Data, EconomicErrorCatalogue.Instance.Refine(ApiErrorKind.Data, "E04300", [account, date]));
        Assert.Equal(ApiErrorKind.Settings, EconomicErrorCatalogue.Instance.Refine(ApiErrorKind.Data, "E04300", [account, account with { Code = "E04041" }]));
    }

    [Theory]
    [InlineData(ApiErrorKind.Access)]
    [InlineData(ApiErrorKind.NotFound)]
    [InlineData(ApiErrorKind.Transient)]
    [InlineData(ApiErrorKind.UnknownOutcome)]
    public void A_code_does_not_change_what_the_status_says(ApiErrorKind kind) =>
        Assert.Equal(kind, EconomicErrorCatalogue.Instance.Refine(kind, "JournalDoesNotExist", []));

    [Theory]
    [InlineData(TransportCodes.Timeout, "svarede ikke i tide")]
    [InlineData(TransportCodes.ConnectionError, "ingen forbindelse")]
    [InlineData(CallNotSentException.CircuitOpenCode, "holder en kort pause")]
    [InlineData(CallNotSentException.DailyBudgetCode, "på et døgn")]
    [InlineData(CallNotSentException.RetryAfterCode, "bedt om en pause")]
    [InlineData(CallNotSentException.RateLimitedCode, "venter allerede")]
    [InlineData("VersionNegotiationError", "svarer ikke, som den skal")]
    public void A_call_without_an_answer_is_explained_for_both_systems(string code, string danish) => Assert.All(All, catalogue =>
    {
        var error = new ApiError(ApiErrorKind.Transient, catalogue.System, null, code, "", [], null, null, "GET /x");

        var read = Assert.Single(catalogue.Explain(error));
        Assert.Contains(danish, read.Meaning.Danish, StringComparison.Ordinal);
        Assert.Equal(read.Entry.Remedy, read.Remedy);
    });

    [Theory]
    [InlineData(TransportCodes.Timeout, null)]
    [InlineData(TransportCodes.UnreadableAnswer, 201)]
    [InlineData(TransportCodes.AnswerTooLarge, null)]
    [InlineData(TransportCodes.ForeignAnswer, 404)]
    [InlineData(null, 503)]
    [InlineData(null, 302)]
    public void A_write_whose_answer_was_lost_is_never_said_to_be_simply_repeated(string? code, int? status)
    {
        var error = new ApiError(ApiErrorKind.UnknownOutcome, "economic", status, code, "", [], null, null, "POST /x");

        var read = Assert.Single(EconomicErrorCatalogue.Instance.Explain(error));
        Assert.False(read.Entry.IsGeneral);
        Assert.Equal("It is looked up before anything is sent again.", read.Remedy.English);
    }

    [Theory]
    [InlineData(422, "customer_id", "kunden")]
    [InlineData(422, "lines[0].item_id", "en vare på linjerne")]
    [InlineData(422, "heading", "afviser det")]
    [InlineData(400, "heading", "afviser det")]
    public void The_stock_system_sends_no_codes_so_status_and_property_decide(int status, string path, string danish)
    {
        var error = new ApiError(ApiErrorKind.Data, "rackbeat", status, null, "The given data was invalid.", [new ApiErrorDetail(path, null, "x")], null, null, "POST /x");

        Assert.Contains(danish, Assert.Single(RackbeatErrorCatalogue.Instance.Explain(error)).Meaning.Danish, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_from_the_wire_has_the_kind_of_its_code()
    {
        await using var server = await StubServer.StartAsync(
            StubServer.Json(400, """{"message":"Validation failed.","errorCode":"E04300","errors":[{"arrayIndex":0,"entries":{"items":[{"arrayIndex":0,"contraAccount":{"errors":[{"propertyName":"ContraAccount","errorMessage":"Account '1' not found.","errorCode":"E07150"}]}}]}}]}"""),
            StubServer.Json(400, """{"message":"Validation failed.","errorCode":"E04300","errors":[{"arrayIndex":0,"entries":{"items":[{"arrayIndex":0,"date":{"errors":[{"propertyName":"Date","errorMessage":"x","errorCode":"E04041"}]}}]}}]}"""),
            StubServer.Json(403, """{"title":"Denied.","status":403,"errorCode":"AccessDeniedAgreementMissingModules","errors":[]}"""));
        await using var clients = new Clients();
        using var client = clients.Economic(server.Address);

        var failures = new List<ApiError>();
        for (var i = 0; i < 3; i++)
            failures.Add((await Assert.ThrowsAsync<ApiException>(() => client.PostCustomerAsync("{}"u8.ToArray(), "key" + i))).Error);

        Assert.Equal([ApiErrorKind.Settings, ApiErrorKind.Data, ApiErrorKind.Access], failures.Select(error => error.Kind));
        Assert.Equal(["[0].entries[0].contraAccount", "[0].entries[0].date"], failures.SelectMany(error => error.Details).Select(detail => detail.Path));
        Assert.Contains("modul", EconomicErrorCatalogue.Instance.Explain(failures[2])[0].Meaning.Danish, StringComparison.Ordinal);
    }

    private static string Named(string text) => string.Join(' ', new[] { "{system}", "{source}", "e-conomic", "Rackbeat", "→", "webhook-address", "defaults." }.Where(mark => text.Contains(mark, StringComparison.Ordinal)));

    private static ApiError Economic(ApiErrorKind kind, int? status, string? code, params ApiErrorDetail[] details) =>
        new(kind, "economic", status, code, "Validation failed.", details, null, null, "POST /x");
}
