using MappingSync.Engine.Errors;
using MappingSync.Engine.Notifications;
using MappingSync.Engine.Settings;
using MappingSync.Http;

namespace MappingSync.Engine.Tests.Errors;

public sealed class FailureTests
{
    private static readonly LocalizedText Record = RecordName.Of("customer", RecordKey.From(7));

    [Fact]
    public void A_refused_token_stops_the_agreement_and_a_missing_right_the_flow()
    {
        Assert.Equal((FailureClass.Access, FailureReach.Agreement), Reading(ApiErrorKind.Access, 401));
        Assert.Equal((FailureClass.Access, FailureReach.Flow), Reading(ApiErrorKind.Access, 403));
    }

    [Fact]
    public void What_the_set_up_lacks_stops_the_flow_and_says_where_to_set_it_up()
    {
        var error = Error(ApiErrorKind.Settings, 400) with { Code = "E04300", Details = [new ApiErrorDetail("[0].account", "E07150", "Account '9' not found.")] };

        var failure = Failures.Of(new ApiException(error), Record);

        Assert.Equal((FailureClass.Settings, FailureReach.Flow, "E07150"), (failure.Class, failure.Reach, failure.Code));
        Assert.Equal("Kunde 7: kontoen findes ikke i e-conomic ([0].account: Account '9' not found).", failure.Text.Message.Danish);
        Assert.Contains("Alle indstillinger → Regnskab → Kontoplan", failure.Text.Remedy.Danish, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_right_names_the_call_and_the_place_where_it_is_given()
    {
        var text = Failures.Of(new ApiException(Error(ApiErrorKind.Access, 403)), Record).Text;

        Assert.StartsWith("e-conomic does not allow the integration to do this (GET /customers/7: text). Give the user", text.English, StringComparison.Ordinal);
        Assert.Contains("Alle indstillinger → Brugere", text.Danish, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Timeout", ApiErrorKind.Transient, "Kunde 7: Rackbeat svarede ikke i tide. Der prøves automatisk igen.")]
    [InlineData("Timeout", ApiErrorKind.UnknownOutcome, "Kunde 7: Rackbeat svarede ikke i tide. Det slås op, før noget sendes igen.")]
    [InlineData("SomethingNew", ApiErrorKind.UnknownOutcome, "Kunde 7: svaret fra Rackbeat gik tabt (text). Det slås op, før noget sendes igen.")]
    public void A_call_without_an_answer_says_what_follows(string code, ApiErrorKind kind, string danish) =>
        Assert.StartsWith(danish, Failures.Of(new ApiException(Error(kind, null) with { System = "rackbeat", Code = code }), Record).Text.Danish, StringComparison.Ordinal);

    [Theory]
    [InlineData(ApiErrorKind.Transient, 503, FailureClass.Transient)]
    [InlineData(ApiErrorKind.Transient, null, FailureClass.Transient)]
    [InlineData(ApiErrorKind.UnknownOutcome, 504, FailureClass.Unknown)]
    [InlineData(ApiErrorKind.Data, 400, FailureClass.Data)]
    [InlineData(ApiErrorKind.NotFound, 404, FailureClass.Data)]
    public void Every_other_failure_stops_the_record_alone(ApiErrorKind kind, int? status, FailureClass expected) =>
        Assert.Equal((expected, FailureReach.Record), Reading(kind, status));

    [Fact]
    public void Too_many_calls_is_transient_and_keeps_what_the_server_asked_for()
    {
        var failure = Failures.Of(new ApiException(Error(ApiErrorKind.Transient, 429) with { RetryAfter = TimeSpan.FromSeconds(17) }), Record);

        Assert.True(failure.IsThrottled);
        Assert.Equal(TimeSpan.FromSeconds(17), failure.RetryAfter);
    }

    [Fact]
    public void A_fault_of_the_program_stops_the_record_alone_and_shows_no_detail()
    {
        var failure = Failures.Of(new InvalidOperationException("token=abc"), Record);

        Assert.Equal((FailureClass.Data, FailureReach.Record, "internal-error"), (failure.Class, failure.Reach, failure.Code));
        Assert.DoesNotContain("token", failure.Text.English + failure.Text.Danish, StringComparison.Ordinal);
    }

    [Fact]
    public void Delays_double_with_jitter_and_stay_within_an_hour()
    {
        var backoff = new Backoff(new Random(1));

        for (var attempt = 1; attempt <= 40; attempt++)
        {
            var full = TimeSpan.FromSeconds(Math.Min(3600, 5 * Math.Pow(2, attempt - 1)));
            var delay = backoff.Delay(attempt);
            Assert.InRange(delay, full / 2, full);
        }
    }

    [Fact]
    public void Delays_of_many_records_differ()
    {
        var backoff = new Backoff(new Random(2));

        Assert.Equal(50, Enumerable.Range(0, 50).Select(_ => backoff.Delay(3)).Distinct().Count());
    }

    [Theory]
    [InlineData(90, 90)]
    [InlineData(-5, 1)]
    [InlineData(315360000, 86400)]
    public void A_wait_that_the_server_asks_for_is_obeyed_within_bounds(int asked, int obeyed)
    {
        var delay = new Backoff(new Random(3)).Delay(1, TimeSpan.FromSeconds(asked));

        Assert.InRange(delay, TimeSpan.FromSeconds(obeyed), TimeSpan.FromSeconds(obeyed + 1));
    }

    [Fact]
    public void A_secret_never_prints()
    {
        var settings = new EconomicSettings { AppSecretToken = new Secret("canary-1"), AgreementGrantToken = new Secret("canary-2") };

        Assert.DoesNotContain("canary", settings.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("canary", System.Text.Json.JsonSerializer.Serialize(settings), StringComparison.Ordinal);
        Assert.Equal("canary-1", settings.AppSecretToken.Reveal());
    }

    private static (FailureClass, FailureReach) Reading(ApiErrorKind kind, int? status)
    {
        var failure = Failures.Of(new ApiException(Error(kind, status)), Record);
        return (failure.Class, failure.Reach);
    }

    private static ApiError Error(ApiErrorKind kind, int? status) => new(kind, "economic", status, null, "text", [], null, null, "GET /customers/7");
}
