using System.Net;
using System.Text.Json.Nodes;

namespace MappingSync.Simulators.Tests.Economic;

public sealed class ServicesJournalTests : EconomicTest
{
    private const string Journals = "journalsapi/v15.0.0/journals";
    private const string Entries = "journalsapi/v15.0.0/draft-entries";
    private static readonly DateOnly Today = new(2026, 12, 10);

    [Fact]
    public async Task An_entry_written_here_is_a_voucher_there_and_is_booked()
    {
        var made = await Services.SendAsync("POST", Entries, Entry().ToJsonString());

        Assert.Equal(HttpStatusCode.Created, made.Status);
        var voucher = await Rest.SendAsync("GET", "journals/3/vouchers/2026-40001");
        Assert.Equal((12.5m, 5500), ((decimal)voucher["entries/financeVouchers/0/amount"]!, (int)voucher["entries/financeVouchers/0/account/accountNumber"]!));
        Assert.Equal(HttpStatusCode.NoContent, (await Services.SendAsync("POST", $"{Journals}/3/book", "{}")).Status);
        Assert.Equal((12.5m, -12.5m), (Economic.BookedBalance(5500), Economic.BookedBalance(1300)));
    }

    [Fact]
    public async Task Legs_of_one_number_are_one_voucher_and_must_balance()
    {
        foreach (var (account, amount) in new[] { (5500, 10m), (1300, -10m) })
        {
            var leg = Entry(entry => (entry["accountNumber"], entry["amount"], entry["voucherNumber"]) = (account, amount, 40007));
            leg.Remove("contraAccountNumber");
            Assert.Equal(HttpStatusCode.Created, (await Services.SendAsync("POST", Entries, leg.ToJsonString())).Status);
        }

        Assert.Equal(2, (await Rest.SendAsync("GET", "journals/3/vouchers/2026-40007"))["entries/financeVouchers"]!.AsArray().Count);
        var half = await Services.SendAsync("POST", $"{Journals}/3/bookdraftentries", """{"entryNumbers":[1]}""");
        Assert.Equal(HttpStatusCode.BadRequest, half.Status);
        Assert.Equal(HttpStatusCode.NoContent, (await Services.SendAsync("POST", $"{Journals}/3/bookdraftentries", """{"entryNumbers":[1,2]}""")).Status);
        Assert.Equal(10m, Economic.BookedBalance(5500));
    }

    public static TheoryData<string, string> BadEntries => new()
    {
        { """{"journalNumber":77}""", "JournalDoesNotExist" },
        { """{"entryTypeNumber":7}""", "JournalEntryTypeNotCorrect" },
        { """{"entryTypeNumber":3}""", "JournalEntryTypeNotCorrect" },
        { """{"date":"2040-01-01T00:00:00"}""", "JournalEntryDateAccountingYearDoesNotExist" },
        { """{"date":"2025-06-01T00:00:00"}""", "JournalEntryDateAccountingYearClosed" },
        { """{"date":"2026-02-01T00:00:00"}""", "JournalEntryDateAccountingYearPeriodBarred" },
        { """{"date":"2026-12-10"}""", "BadRequest" },
        { """{"accountNumber":4}""", "JournalEntryAccountNotFound" },
        { """{"accountNumber":1000}""", "JournalEntryWrongAccountType" },
        { """{"contraAccountNumber":4}""", "JournalEntryContraAccountNotFound" },
        { """{"contraAccountNumber":1000}""", "JournalEntryWrongContraAccountType" },
        { """{"accountNumber":1013}""", "JournalEntryAccountNotAccessible" },
        { """{"accountNumber":1014}""", "JournalEntryAccountIsBlockedForDirectEntries" },
        { """{"accountNumber":null}""", "BadRequest" },
        { """{"currency":"XXX"}""", "JournalEntryCurrencyNotFound" },
        { """{"exchangeRate":99}""", "JournalEntryExchangeRateMustBeOneHundredForBaseCurrency" },
        { """{"currency":"EUR","exchangeRate":746.1234567}""", "JournalEntryExchangeRateScalePrecisionError" },
        { """{"amount":12345678901234567.89}""", "JournalEntryAmountExceedsDigitLimit" },
        { """{"voucherNumber":1}""", "JournalEntryVoucherNumberNotWithinBoundaries" },
        { """{"journalNumber":1,"entryTypeNumber":2,"customerNumber":9}""", "JournalEntryCustomerNotFound" },
        { """{"journalNumber":1,"entryTypeNumber":4,"supplierNumber":9}""", "JournalEntrySupplierNotFound" },
        { """{"projectNumber":9}""", "JournalEntryProjectNotFound" },
        { """{"supplierPaymentType":1}""", "JournalEntryPaymentDetailsRequiredFieldsWrong" },
    };

    [Theory]
    [MemberData(nameof(BadEntries))]
    [Enforces("economic", "9.23", "The journals service refuses an entry in a journal that does not exist, or of a kind that the journal does not take")]
    [Enforces("economic", "9.23", "The journals service refuses a date without an accounting year, in a closed year, or in a barred period")]
    [Enforces("economic", "9.23", "The journals service refuses an account that is missing, barred, blocked, or a heading")]
    [Enforces("economic", "9.23", "The journals service refuses an unknown currency, a rate other than 100 of the base currency, more than 6 decimals of a rate and more than 18 digits of an amount")]
    [Enforces("economic", "9.23", "The journals service refuses a voucher number outside of the journal's numbers")]
    [Enforces("economic", "9.23", "The journals service refuses customers, suppliers and projects that do not exist")]
    [Enforces("economic", "8", "The new services take dates as moments")]
    [Enforces("economic", "8", "The new services refuse null, as the REST surface does")]
    public async Task A_bad_entry_is_refused(string change, string code)
    {
        Economic.CloseAccountingYear("2025");
        Economic.BarPeriod(new DateOnly(2026, 2, 1));
        Economic.Change("accounts", 1013, account => account["barred"] = true);
        Economic.Change("accounts", 1014, account => account["blockDirectEntries"] = true);

        var refused = await Services.SendAsync("POST", Entries, Changed(change).ToJsonString());

        Assert.Equal((HttpStatusCode.BadRequest, code), (refused.Status, refused["errorCode"]!.ToString()));
        Assert.Empty(Economic.Records("journal-entries"));
    }

    [Theory]
    [Enforces("economic", "9.23", "An entry names an account, or whose invoice or payment it is")]
    [InlineData(5, "JournalEntryAccountAndContraAccountNotSet")]
    [InlineData(3, "JournalEntrySupplierAndAccountNotSet")]
    [InlineData(10, "JournalEntryCustomerAndAccountNotSet")]
    public async Task An_entry_on_nothing_is_refused(int kind, string code)
    {
        var entry = Entry(entry => (entry["journalNumber"], entry["entryTypeNumber"]) = (1, kind));
        entry.Remove("accountNumber");
        entry.Remove("contraAccountNumber");

        Assert.Equal(code, (await Services.SendAsync("POST", Entries, entry.ToJsonString()))["errorCode"]!.ToString());
    }

    [Fact]
    [Enforces("economic", "9.23", "A text has at most 250 characters, a supplier's invoice number at most 30")]
    public async Task Long_texts_are_refused()
    {
        Assert.Equal("JournalEntryTextTooLong", (await Services.SendAsync("POST", Entries, Entry(entry => entry["text"] = new string('x', 251)).ToJsonString()))["errorCode"]!.ToString());
        Assert.Equal("JournalEntrySupplierInvoiceTooBig", (await Services.SendAsync("POST", Entries, Entry(entry => entry["supplierInvoiceNumber"] = new string('1', 31)).ToJsonString()))["errorCode"]!.ToString());
    }

    [Fact]
    [Enforces("economic", "9.23", "Up to 500 entries are written together, all or none")]
    public async Task Several_entries_are_written_all_or_none()
    {
        var none = await Services.SendAsync("POST", $"{Entries}/bulk", """{"entries":[]}""");
        var tooMany = await Services.SendAsync("POST", $"{Entries}/bulk", new JsonObject { ["entries"] = new JsonArray([.. Enumerable.Range(0, 501).Select(_ => (JsonNode)Entry())]) }.ToJsonString());
        var oneBad = await Services.SendAsync("POST", $"{Entries}/bulk", Bulk(Entry(), Entry(entry => entry["accountNumber"] = 4)));

        Assert.Equal("OneAPIEntriesListCannotBeEmpty", none["errorCode"]!.ToString());
        Assert.Equal("OneAPITooManyEntries", tooMany["errorCode"]!.ToString());
        Assert.Equal(("JournalEntryAccountNotFound", "entries[1].accountNumber"), (oneBad["errors/0/errorCode"]!.ToString(), oneBad["errors/0/property"]!.ToString()));
        Assert.Empty(Economic.Records("journal-entries"));

        var good = await Services.SendAsync("POST", $"{Entries}/bulk", Bulk(Entry(), Entry()));
        Assert.Equal("""{"entryNumbers":[1,2]}""", good.Text);
        Assert.Equal([40001, 40002], Economic.Records("journal-entries").Select(entry => (int)entry["voucher"]!["voucherNumber"]!));
    }

    [Fact]
    [Enforces("economic", "7", "An update of the new services carries the version that was read, or is refused with 409")]
    [Enforces("economic", "9.23", "An entry stays in its journal, and an update brings its voucher number")]
    public async Task An_entry_is_changed_with_its_version_and_stays_in_its_journal()
    {
        await Services.SendAsync("POST", Entries, Entry().ToJsonString());
        var read = (await Services.SendAsync("GET", $"{Entries}/1")).Json.AsObject();

        Assert.Equal("JournalNumberCannotBeChangedOnDraftEntry", (await Put(entry => entry["journalNumber"] = 1))["errorCode"]!.ToString());
        Assert.Equal(HttpStatusCode.BadRequest, (await Put(entry => entry.Remove("voucherNumber"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Put(entry => entry["entryNumber"] = 9)).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await Put(entry => entry["text"] = "ny")).Status);
        Assert.Equal("UpdateConflict", (await Put(entry => entry["text"] = "nyere"))["errorCode"]!.ToString());
        Assert.Equal("UpdateConflict", (await Services.SendAsync("PUT", $"{Entries}/bulk", Bulk(read)))["errorCode"]!.ToString());
        Assert.Equal("ny", (string?)Economic.Record("journal-entries", 1)!["text"]);

        async Task<Reply> Put(Action<JsonObject> change)
        {
            var body = read.DeepClone().AsObject();
            change(body);
            return await Services.SendAsync("PUT", Entries, body.ToJsonString());
        }
    }

    [Fact]
    public async Task A_journal_is_booked_within_some_days_or_emptied()
    {
        Economic.AddVoucher(3, Today, 5m, 5500, 1300, "now");
        Economic.AddVoucher(3, Today.AddDays(9), 6m, 5500, 1300, "later");
        Economic.AddVoucher(1, Today, 7m, 5500, 1300, "elsewhere");

        Assert.Equal(HttpStatusCode.NoContent, (await Services.SendAsync("POST", $"{Journals}/3/bookWithDateInterval", """{"fromDate":"2026-12-01T00:00:00","toDate":"2026-12-10T00:00:00"}""")).Status);
        Assert.Equal(5m, Economic.BookedBalance(5500));
        Assert.Equal(HttpStatusCode.NoContent, (await Services.SendAsync("DELETE", $"{Entries}/delete/3")).Status);
        Assert.Equal("elsewhere", (string?)Assert.Single(Economic.Records("journal-entries"))["text"]);
    }

    [Fact]
    [Enforces("economic", "9.23", "A journal that holds entries cannot be removed, and one that takes one kind cannot be named another")]
    public async Task A_journal_is_made_changed_and_removed_when_it_is_empty()
    {
        var made = await Services.SendAsync("POST", Journals, """{"name":"Ny","allowedEntryType":5,"minimumVoucherNumber":9000,"isStandingJournal":true}""");
        Assert.Equal("""{"number":4}""", made.Text);
        var rest = await Rest.SendAsync("GET", "journals/4");
        Assert.Equal(("financeVoucher", 9000), (rest["settings/entryTypeRestrictedTo"]!.ToString(), (int)rest["settings/voucherNumbers/minimumVoucherNumber"]!));

        Assert.Equal("JournalEntryTypeNotCorrect", (await Services.SendAsync("POST", Journals, """{"name":"x","allowedEntryType":1}"""))["errorCode"]!.ToString());
        Economic.AddVoucher(4, Today, 5m, 5500, 1300, "x");
        Assert.Equal("JournalMustBeEmptyBeforeDeleting", (await Services.SendAsync("DELETE", $"{Journals}/4"))["errorCode"]!.ToString());
        await Services.SendAsync("DELETE", $"{Entries}/1");
        Assert.Equal(HttpStatusCode.NoContent, (await Services.SendAsync("DELETE", $"{Journals}/4")).Status);
    }

    [Fact]
    [Enforces("economic", "9.23", "A filter on journals makes the journals service fail (500)")]
    public async Task A_filter_on_journals_crashes() =>
        Assert.Equal(HttpStatusCode.InternalServerError, (await Services.SendAsync("GET", $"{Journals}?filter=number$eq:1")).Status);

    private static JsonObject Entry(Action<JsonObject>? change = null)
    {
        var entry = Wire.Object("""{"entryTypeNumber":5,"journalNumber":3,"date":"2026-12-10T00:00:00","amount":12.5,"currency":"DKK","accountNumber":5500,"contraAccountNumber":1300,"text":"x"}""");
        change?.Invoke(entry);
        return entry;
    }

    private static JsonObject Changed(string change) => Entry(entry =>
    {
        foreach (var (name, value) in Wire.Object(change))
            entry[name] = value?.DeepClone();
    });

    private static string Bulk(params JsonObject[] entries) =>
        new JsonObject { ["entries"] = new JsonArray([.. entries.Select(entry => entry.DeepClone())]) }.ToJsonString();

    [Fact]
    [Enforces("economic", "9.23", "Of several entries none is written when the numbers of the journal do not suffice")]
    public async Task Entries_beyond_the_last_number_of_a_journal_are_refused_together()
    {
        Economic.Change("journals", 3, journal => journal["settings"]!["voucherNumbers"] = Wire.Object("""{"minimumVoucherNumber":40001,"maximumVoucherNumber":40001}"""));
        const string Written = """{"entryTypeNumber":5,"journalNumber":3,"date":"2026-12-10T00:00:00","amount":5,"currency":"DKK","accountNumber":5500,"contraAccountNumber":1300}""";

        var reply = await Services.SendAsync("POST", $"{Entries}/bulk", $$"""{"entries":[{{Written}},{{Written}}]}""");

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Contains("JournalVoucherNextNumberNotWithinBoundaries", reply.Codes);
        Assert.Empty(Economic.Records("journal-entries"));
    }
}
