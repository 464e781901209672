using System.Net;
using System.Text.Json.Nodes;
using MappingSync.Simulators.Faults;

namespace MappingSync.Simulators.Tests.Economic;

public sealed class VoucherTests : EconomicTest
{
    private const string Vouchers = "journals/3/vouchers";

    private const string Voucher =
        """
        {"accountingYear":{"year":"2026"},"journal":{"journalNumber":3},
         "entries":{"financeVouchers":[{"text":"Lagerværdi [RB-4711-2026-11-30]","date":"2026-11-30","amount":1234.50,
          "account":{"accountNumber":5500},"contraAccount":{"accountNumber":1300},"currency":{"code":"DKK"}}]}}
        """;

    [Fact]
    public async Task A_voucher_is_answered_as_a_list_and_numbered_by_its_journal()
    {
        var first = await Rest.SendAsync("POST", Vouchers, Voucher);
        var second = await Rest.SendAsync("POST", Vouchers, Voucher);

        Assert.Equal(HttpStatusCode.Created, first.Status);
        Assert.Equal(40001, (int)first["0/voucherNumber"]!);
        Assert.Equal(40002, (int)second["0/voucherNumber"]!);
        Assert.Equal(1234.50m, (decimal)first["0/entries/financeVouchers/0/amount"]!);
        Assert.Equal("financeVoucher", first["0/entries/financeVouchers/0/entryType"]!.ToString());
        Assert.Null(first["0/entries/financeVouchers/0/journalEntryNumber"]);
        Assert.EndsWith("journals/3/vouchers/2026-40001", first["0/self"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal(first["0"]!.ToJsonString(), (await Rest.SendAsync("GET", $"{Vouchers}/2026-40001")).Json.ToJsonString());
        Assert.Equal(HttpStatusCode.NotFound, (await Rest.SendAsync("GET", $"{Vouchers}/2026-40003")).Status);
    }

    [Fact]
    public async Task Its_entries_are_found_by_text_and_number_and_removed_one_by_one()
    {
        await Rest.SendAsync("POST", Vouchers, Voucher);
        await Rest.SendAsync("POST", Vouchers, Voucher.Replace("11-30", "10-31", StringComparison.Ordinal));

        var byText = await Rest.SendAsync("GET", "journals/3/entries?filter=text$like:RB-4711-2026-10-31");
        var byVoucher = await Rest.SendAsync("GET", "journals/3/entries?filter=voucher.voucherNumber$eq:40001");

        Assert.Equal(2, (int)Assert.Single(byText["collection"]!.AsArray())!["journalEntryNumber"]!);
        var entry = Assert.Single(byVoucher["collection"]!.AsArray())!;
        Assert.Equal(("2026", 1234.50m, 1234.50m), (entry["voucher"]!["accountingYear"]!["year"]!.ToString(), (decimal)entry["amount"]!, (decimal)entry["amountDefaultCurrency"]!));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await Rest.SendAsync("DELETE", "journals/3/entries")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Rest.SendAsync("DELETE", "journals/1/entries/1")).Status);
        Assert.Equal((HttpStatusCode.NoContent, ""), ((await Rest.SendAsync("DELETE", "journals/3/entries/1")) is var gone ? (gone.Status, gone.Text) : default));
        Assert.Equal(HttpStatusCode.NotFound, (await Rest.SendAsync("DELETE", "journals/3/entries/1")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Rest.SendAsync("GET", $"{Vouchers}/2026-40001")).Status);
        Assert.Equal(2, (int)Assert.Single(Economic.Records("journal-entries"))["journalEntryNumber"]!);
    }

    [Fact]
    public async Task The_number_of_a_deleted_last_voucher_is_given_again_unless_told_otherwise()
    {
        await Rest.SendAsync("POST", Vouchers, Voucher);
        await Rest.SendAsync("DELETE", "journals/3/entries/1");
        Assert.Equal(40001, (int)(await Rest.SendAsync("POST", Vouchers, Voucher))["0/voucherNumber"]!);
        Assert.Equal(1, (int)Assert.Single(Economic.Records("journal-entries"))["journalEntryNumber"]!);

        Economic.Behaviour.ReusesDeletedNumbers = false;
        await Rest.SendAsync("DELETE", "journals/3/entries/1");
        Assert.Equal(40002, (int)(await Rest.SendAsync("POST", Vouchers, Voucher))["0/voucherNumber"]!);
    }

    [Theory]
    [InlineData("accountingYear", "accountingYear")]
    [InlineData("entries", "entries")]
    [Enforces("economic", "9.23", "A voucher names its accounting year and has entries")]
    public async Task A_voucher_without_what_it_needs_is_refused(string missing, string property)
    {
        var reply = await PostAsync(voucher => voucher.Remove(missing));
        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.NotNull(reply[$"errors/0/{property}/errors/0/errorCode"]);
        Assert.Empty(Economic.Records("journal-entries"));
    }

    [Theory]
    [InlineData("amount", null, "amount", "E04300")]
    [InlineData("date", null, "date", "E04300")]
    [InlineData("account", null, "account", "E04300")]
    [InlineData("contraAccount", null, "contraAccount", "E04300")]
    [InlineData("amount", "1.005", "amount", "E04740")]
    [InlineData("amount", "\"1\"", "amount", "E04300")]
    [InlineData("date", "\"30.11.2026\"", "date", "E04300")]
    [InlineData("date", "\"2025-12-31\"", "date", "E04300")]
    [InlineData("text", "null", "text", "E04300")]
    [InlineData("account", "{\"accountNumber\":1000}", "account", "E04300")]
    [InlineData("account", "{\"accountNumber\":0}", "account/accountNumber", "E04300")]
    [InlineData("currency", "{\"code\":\"XXX\"}", "currency", "E06000")]
    [InlineData("entryType", "\"supplierInvoice\"", "entryType", "E04300")]
    [InlineData("vatAccount", "{\"vatCode\":\"U99\"}", "vatAccount", "E06000")]
    [Enforces("economic", "9.23", "An entry needs an amount of at most 2 decimals, a date within the year, and both accounts of a kind that can be posted on")]
    public async Task An_entry_that_is_wrong_is_refused_at_its_place(string property, string? json, string place, string code)
    {
        var reply = await PostAsync(voucher => Set(voucher, property, json));
        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal("E04300", reply["errorCode"]!.ToString());
        Assert.Equal(0, (int)reply["errors/0/arrayIndex"]!);
        Assert.Empty(reply["errors/0/entries/errors"]!.AsArray());
        Assert.Equal(0, (int)reply["errors/0/entries/items/0/arrayIndex"]!);
        Assert.Equal(code, reply[$"errors/0/entries/items/0/{place}/errors/0/errorCode"]!.ToString());
        Assert.Empty(Economic.Records("journal-entries"));
    }

    [Fact]
    [Enforces("economic", "9.23", "The text of an entry has at most 250 characters")]
    public async Task A_text_too_long_is_refused() =>
        Assert.Contains("E04010", (await PostAsync(voucher => Entry(voucher)["text"] = new string('x', 251))).Codes);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Enforces("economic", "9.23", "Nothing is posted in a period that is barred or closed")]
    public async Task A_period_that_is_barred_or_closed_is_refused_on_the_date(bool barred)
    {
        if (barred)
            Economic.BarPeriod(new DateOnly(2026, 11, 7));
        else
            Economic.ClosePeriod(new DateOnly(2026, 11, 7));

        var reply = await Rest.SendAsync("POST", Vouchers, Voucher);

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        var finding = reply["errors/0/entries/items/0/date/errors/0"]!;
        Assert.Equal(("Date", "E04041"), (finding["propertyName"]!.ToString(), finding["errorCode"]!.ToString()));
        Assert.Equal("""{"voucherAccountingYear":"2026","entryDate":"2026-11-30"}""", finding["inputValue"]!.ToJsonString());
        Assert.Equal("Validation failed. 1 error found.", reply["message"]!.ToString());
        Economic.UnbarPeriod(new DateOnly(2026, 11, 30));
        Economic.ClosePeriod(new DateOnly(2026, 11, 30), closed: false);
        Assert.Equal(HttpStatusCode.Created, (await Rest.SendAsync("POST", Vouchers, Voucher)).Status);
    }

    [Fact]
    public async Task A_span_of_barred_days_refuses_vouchers_too()
    {
        Economic.Behaviour.BarredPeriods.Add((new DateOnly(2026, 11, 30), new DateOnly(2026, 11, 30)));
        Assert.Contains("E04041", (await Rest.SendAsync("POST", Vouchers, Voucher)).Codes);
    }

    [Fact]
    [Enforces("economic", "9.21", "Nothing is posted in a year that is closed or does not exist")]
    public async Task A_year_that_is_missing_or_closed_is_refused()
    {
        Assert.Contains("E06000", (await PostAsync(voucher => voucher["accountingYear"]!["year"] = "2031")).Codes);
        Assert.Contains("E06000", (await PostAsync(voucher => voucher["accountingYear"]!["year"] = 2026)).Codes);
        Economic.CloseAccountingYear("2026");
        Assert.NotNull((await Rest.SendAsync("POST", Vouchers, Voucher))["errors/0/accountingYear/errors/0"]);
        Economic.CloseAccountingYear("2026", closed: false);
        Assert.Equal(HttpStatusCode.Created, (await Rest.SendAsync("POST", Vouchers, Voucher)).Status);
    }

    [Theory]
    [InlineData("account", "Account")]
    [InlineData("contraAccount", "ContraAccount")]
    [Enforces("economic", "9.23", "The accounts of an entry must exist")]
    public async Task An_account_that_does_not_exist_is_refused_for_the_voucher_and_for_the_entry(string side, string propertyName)
    {
        var reply = await PostAsync(voucher => Entry(voucher)[side]!["accountNumber"] = 9780);

        Assert.Equal(2, (int)reply["errorCount"]!);
        var whole = reply["errors/0/account/errors/0"]!;
        Assert.Equal(("account", "E04041", "9780"), (whole["propertyName"]!.ToString(), whole["errorCode"]!.ToString(), (string)whole["inputValue"]!));
        var single = reply[$"errors/0/entries/items/0/{side}/errors/0"]!;
        Assert.Equal((propertyName, "E07150", 9780), (single["propertyName"]!.ToString(), single["errorCode"]!.ToString(), (int)single["inputValue"]!));
    }

    [Fact]
    [Enforces("economic", "9.20", "Accounts that are barred or blocked for direct entries take no vouchers")]
    public async Task A_barred_account_is_refused_for_the_voucher_and_a_blocked_one_for_the_entry()
    {
        Economic.Change("accounts", 5500, account => account["barred"] = true);
        var barred = await Rest.SendAsync("POST", Vouchers, Voucher);
        Economic.Change("accounts", 5500, account => account["barred"] = false);
        Economic.Change("accounts", 1300, account => account["blockDirectEntries"] = true);
        var blocked = await Rest.SendAsync("POST", Vouchers, Voucher);

        Assert.Equal("E04041", reply(barred, "errors/0/account/errors/0/errorCode"));
        Assert.Null(barred["errors/0/entries"]);
        Assert.Contains("blocked", reply(blocked, "errors/0/entries/items/0/contraAccount/errors/0/errorMessage"), StringComparison.Ordinal);

        static string reply(Reply answer, string path) => answer[path]!.ToString();
    }

    [Fact]
    [Enforces("economic", "9.23", "A journal restricted to one kind of entries takes no other")]
    public async Task A_journal_for_other_entries_one_that_does_not_exist_and_another_than_that_of_the_address_are_refused()
    {
        var body = Voucher.Replace("\"journal\":{\"journalNumber\":3},", "", StringComparison.Ordinal);
        Assert.NotNull((await Rest.SendAsync("POST", "journals/2/vouchers", body))["errors/0/entries/items/0/entryType/errors/0"]);
        Assert.Equal(HttpStatusCode.NotFound, (await Rest.SendAsync("POST", "journals/9/vouchers", body)).Status);
        Assert.NotNull((await Rest.SendAsync("POST", "journals/1/vouchers", Voucher))["errors/0/journal/errors/0"]);
        Assert.Equal(HttpStatusCode.Created, (await Rest.SendAsync("POST", "journals/1/vouchers", body)).Status);
    }

    [Fact]
    [Enforces("economic", "9.23", "A voucher has a number within the limits of its journal")]
    public async Task A_journal_whose_numbers_are_used_up_takes_no_more()
    {
        Economic.Change("journals", 3, journal => journal["settings"]!["voucherNumbers"]!["maximumVoucherNumber"] = 40001);
        await Rest.SendAsync("POST", Vouchers, Voucher);
        var reply = await Rest.SendAsync("POST", Vouchers, Voucher);
        Assert.NotNull(reply["errors/0/voucherNumber/errors/0"]);
        Assert.Single(Economic.Records("journal-entries"));
    }

    [Fact]
    [Enforces("economic", "9.23", "Of several vouchers all are made or none")]
    public async Task Of_several_vouchers_the_row_that_is_wrong_is_named_and_nothing_is_made()
    {
        var wrong = Wire.Object(Voucher);
        Entry(wrong).Remove("amount");
        var reply = await Rest.SendAsync("POST", Vouchers, $"[{Voucher},{wrong.ToJsonString()}]");
        Assert.Equal(1, (int)Assert.Single(reply["errors"]!.AsArray())!["arrayIndex"]!);
        Assert.Empty(Economic.Records("journal-entries"));

        var both = await Rest.SendAsync("POST", Vouchers, $"[{Voucher},{Voucher}]");
        Assert.Equal([40001, 40002], both.Json.AsArray().Select(voucher => (int)voucher!["voucherNumber"]!));
    }

    [Fact]
    public async Task A_server_may_split_what_was_sent()
    {
        Economic.Behaviour.SplitsVouchers = true;
        var reply = await PostAsync(voucher => voucher["entries"]!["financeVouchers"]!.AsArray().Add((JsonNode)Entry(voucher).DeepClone()));
        Assert.Equal([40001, 40002], reply.Json.AsArray().Select(made => (int)made!["voucherNumber"]!));
    }

    [Fact]
    [Enforces("economic", "9.23", "A voucher balances")]
    public async Task One_account_is_enough_where_the_agreement_says_so_as_long_as_the_voucher_balances()
    {
        Economic.Behaviour.VouchersNeedBothAccounts = false;
        Assert.NotNull((await PostAsync(voucher => Entry(voucher).Remove("contraAccount")))["errors/0/entries/errors/0"]);
        var reply = await PostAsync(voucher =>
        {
            var other = Entry(voucher).DeepClone().AsObject();
            Entry(voucher).Remove("contraAccount");
            other.Remove("account");
            voucher["entries"]!["financeVouchers"]!.AsArray().Add((JsonNode)other);
        });
        Assert.Equal(HttpStatusCode.Created, reply.Status);
    }

    [Fact]
    public async Task Foreign_currency_is_worth_what_its_rate_says()
    {
        await PostAsync(voucher =>
        {
            Entry(voucher)["currency"]!["code"] = "EUR";
            Entry(voucher)["amount"] = 10.01m;
        });
        Assert.Equal(74.67m, (decimal)Economic.Record("journal-entries", 1)!["amountDefaultCurrency"]!);
    }

    [Fact]
    public async Task A_lost_answer_is_replayed_under_its_key_and_made_once()
    {
        Economic.Faults.Add("POST", "/journals/3/vouchers", Fault.LoseAnswer());
        await Assert.ThrowsAsync<HttpRequestException>(() => Rest.SendAsync("POST", Vouchers, Voucher, ("Idempotency-Key", "k1")));
        var reply = await Rest.SendAsync("POST", Vouchers, Voucher, ("Idempotency-Key", "k1"));

        Assert.Equal("true", reply.Headers["X-ResultFromCache"]);
        Assert.Equal(40001, (int)reply["0/voucherNumber"]!);
        Assert.Single(Economic.Records("journal-entries"));
        Assert.Contains("PayloadChanged", (await Rest.SendAsync("POST", Vouchers, Voucher.Replace("1234", "1235", StringComparison.Ordinal), ("Idempotency-Key", "k1"))).Codes);
    }

    private async Task<Reply> PostAsync(Action<JsonObject> change)
    {
        var voucher = Wire.Object(Voucher);
        change(voucher);
        return await Rest.SendAsync("POST", Vouchers, voucher.ToJsonString());
    }

    private static JsonObject Entry(JsonObject voucher) => voucher["entries"]!["financeVouchers"]![0]!.AsObject();

    private static void Set(JsonObject voucher, string property, string? json)
    {
        if (json is null)
            Entry(voucher).Remove(property);
        else
            Entry(voucher)[property] = JsonNode.Parse(json);
    }
}
