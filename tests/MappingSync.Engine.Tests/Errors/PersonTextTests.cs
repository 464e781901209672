using MappingSync.Engine.Errors;
using MappingSync.Engine.Notifications;
using MappingSync.Http;

namespace MappingSync.Engine.Tests.Errors;

public sealed class PersonTextTests
{
    private static readonly LocalizedText Invoice = RecordName.Of("customer-invoice", RecordKey.From(1042));

    [Fact]
    public void A_product_number_that_is_too_long_is_named_with_its_length_and_the_remedy()
    {
        const string number = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        var field = new Field("product", "number", "Number", ["Nummer"], Paths("number"));

        var failure = ViolationTexts.Of(
            RecordName.Of("product", RecordKey.From(number)),
            [new Violation(field, ViolationRule.MaxLength, "25", number)],
            SystemName.Rackbeat,
            SystemName.Economic);

        Assert.Equal("Product 'ABCDEFGHIJKLMNOPQRSTUVWXYZ' (26 characters): e-conomic takes at most 25. Shorten the number in Rackbeat.", failure.Text.English);
        Assert.Equal("Vare 'ABCDEFGHIJKLMNOPQRSTUVWXYZ' (26 tegn): e-conomic tager højst 25. Gør nummeret kortere i Rackbeat.", failure.Text.Danish);
        Assert.Equal((FailureClass.Data, FailureReach.Record, "max-length"), (failure.Class, failure.Reach, failure.Code));
    }

    [Fact]
    public void A_field_is_called_by_its_label_in_both_languages()
    {
        var field = new Field("customer", "phone", "Phone", ["Telefon", "Telefon (Fax/telefon)"], Paths("contact_phone"));

        var failure = ViolationTexts.Of(
            RecordName.Of("customer", RecordKey.From(1001), "Nørgaard ApS"),
            [new Violation(field, ViolationRule.MaxLength, "255", new string('1', 300))],
            SystemName.Rackbeat,
            SystemName.Economic);

        Assert.Equal("Customer 1001 (Nørgaard ApS): Phone has 300 characters, e-conomic takes at most 255. Shorten it in Rackbeat.", failure.Text.English);
        Assert.Equal("Kunde 1001 (Nørgaard ApS): Telefon har 300 tegn, e-conomic tager højst 255. Gør feltet kortere i Rackbeat.", failure.Text.Danish);
    }

    [Fact]
    public void Every_rule_has_a_text_in_both_languages_that_names_record_and_field()
    {
        var field = new Field("customer", "ean", "EAN number", ["EAN nummer"], Paths("ean"));
        foreach (var rule in Enum.GetValues<ViolationRule>())
        {
            var text = ViolationTexts.Of(Invoice, [new Violation(field, rule, "1..9", "x")], SystemName.Rackbeat, SystemName.Economic).Text;

            Assert.StartsWith("Customer invoice 1042: ", text.English, StringComparison.Ordinal);
            Assert.StartsWith("Kundefaktura 1042: ", text.Danish, StringComparison.Ordinal);
            Assert.Contains("EAN number", text.English, StringComparison.Ordinal);
            Assert.Contains("EAN nummer", text.Danish, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_value_that_only_the_settings_can_give_pauses_the_flow_and_names_the_setting()
    {
        var field = new Field("customer-group", "account", "Receivables account", ["Samlekonto"], Paths("$settings.CustomerGroupAccount"));

        var failure = ViolationTexts.Of(
            RecordName.Of("customer-group", RecordKey.From(3)),
            [new Violation(field, ViolationRule.Required, null, null)],
            SystemName.Rackbeat,
            SystemName.Economic);

        Assert.Equal((FailureClass.Settings, FailureReach.Flow), (failure.Class, failure.Reach));
        Assert.Contains("defaults.customer-group-account", failure.Text.English, StringComparison.Ordinal);
        Assert.Contains("defaults.customer-group-account", failure.Text.Danish, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_that_lacks_a_value_which_the_settings_may_give_stops_alone()
    {
        var field = new Field("product-group", "sales-account", "Domestic sales account", ["Salgskonto indland"], Paths("[number, $settings.SalesAccounts]"));

        var failure = ViolationTexts.Of(
            RecordName.Of("product-group", RecordKey.From(3)),
            [new Violation(field, ViolationRule.Required, null, null)],
            SystemName.Rackbeat,
            SystemName.Economic);

        Assert.Equal((FailureClass.Data, FailureReach.Record), (failure.Class, failure.Reach));
        Assert.Contains("Set sales-accounts in the settings file", failure.Text.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_barred_product_is_named_by_the_row_that_the_answer_points_at()
    {
        var error = Refused(new ApiErrorDetail("lines.items[1].product", "E06600", "Product 'B-2' is barred."));

        var failure = Failures.Of(new ApiException(error), Invoice, row => new LocalizedText($"line {row + 1} (product 'B-2', Hammer)", $"linje {row + 1} (vare 'B-2', Hammer)"));

        Assert.Equal("E06600", failure.Code);
        Assert.StartsWith("Customer invoice 1042, line 2 (product 'B-2', Hammer): the product is barred in e-conomic (Product 'B-2' is barred). Remove the bar", failure.Text.English, StringComparison.Ordinal);
        Assert.StartsWith("Kundefaktura 1042, linje 2 (vare 'B-2', Hammer): varen er spærret i e-conomic (Product 'B-2' is barred). Fjern spærringen", failure.Text.Danish, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("E04870", "barred period", "spærret periode")]
    [InlineData("E07080", "payment terms do not exist", "betalingsbetingelsen findes ikke")]
    [InlineData("E99999", "refuses it: Something new.", "afviser det: Something new.")]
    public void A_refusal_has_a_remedy_in_both_languages(string code, string english, string danish)
    {
        var text = RefusalTexts.Of(Refused(new ApiErrorDetail("", code, "Something new")), Invoice);

        Assert.Contains(english, text.English, StringComparison.Ordinal);
        Assert.Contains(danish, text.Danish, StringComparison.Ordinal);
        Assert.Contains("try again", text.English, StringComparison.Ordinal);
        Assert.Matches("prøv (derefter )?igen", text.Danish);
    }

    [Theory]
    [InlineData("account: Konto 9 findes ikke", "account does not exist")]
    [InlineData("Date: Perioden er spærret.", "barred period")]
    public void The_ambiguous_code_of_vouchers_is_told_apart_by_its_property(string reason, string expected)
    {
        var colon = reason.IndexOf(':', StringComparison.Ordinal);
        var text = RefusalTexts.Of(Refused(new ApiErrorDetail(reason[..colon], "E04041", reason[(colon + 2)..])), Invoice);

        Assert.Contains(expected, text.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_name_is_cut_without_halving_a_character()
    {
        var name = new string('a', 59) + "😀 and more";

        var text = RecordName.Of("customer", RecordKey.From(1), name);

        Assert.EndsWith("(" + new string('a', 59) + "…)", text.English, StringComparison.Ordinal);
    }

    private static ApiError Refused(ApiErrorDetail detail) =>
        new(ApiErrorKind.Data, "economic", 400, "E04300", "Validation failed. 1 error found.", [detail], "abc-CPH", null, "POST /invoices/drafts");

    private static Dictionary<string, string> Paths(string rackbeat) => new() { ["rackbeat"] = rackbeat };
}
