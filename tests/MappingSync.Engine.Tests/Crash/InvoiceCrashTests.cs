using System.Globalization;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Ledger.Sqlite;
using MappingSync.Engine.Tests.Stage;
using MappingSync.Simulators.Faults;
using Microsoft.Extensions.Logging.Abstractions;

namespace MappingSync.Engine.Tests.Crash;

/// <summary>
/// The runner's delivery in a process of its own, killed at every gap of an invoice's way, and started again a minute or two hours later:
/// within the hour in which e-conomic remembers keys, and after it.
/// </summary>
public sealed class InvoiceCrashTests : IDisposable
{
    private const int Invoice = 501;

    private readonly string folder = Directory.CreateTempSubdirectory("crash-").FullName;

    private string LedgerPath => Path.Combine(folder, "ledger.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("POST", "/invoices/drafts", false, 1)]
    [InlineData("POST", "/invoices/drafts", true, 1)]
    [InlineData("POST", "/invoices/drafts", true, 120)]
    [InlineData("GET", "/invoices/drafts/*", true, 1)]
    [InlineData("POST", "/invoices/booked", true, 1)]
    [InlineData("POST", "/invoices/booked", true, 120)]
    public async Task A_runner_that_is_killed_anywhere_leaves_exactly_one_booked_invoice(string method, string path, bool processed, int minutesLater)
    {
        await using var company = await Company.StartAsync();
        company.PutInvoice(Invoice);
        var gate = new Gate();
        var fault = company.Economic.Faults.Add(method, path, processed ? Fault.HoldAnswer(gate) : Fault.Hold(gate));

        using (var killed = Start(company, Invoice))
        {
            await gate.Reached.WaitAsync(TimeSpan.FromMinutes(2));
            killed.Kill();
        }

        gate.Drop();
        Assert.Equal(1, fault.Struck);
        company.Time.Advance(TimeSpan.FromMinutes(minutesLater));
        await RunUntilDoneAsync(company);

        AssertBookedOnce(company);
    }

    [Fact]
    public async Task A_request_that_is_carried_out_only_after_the_next_runner_sent_it_again_makes_no_second_draft()
    {
        await using var company = await Company.StartAsync();
        company.PutInvoice(Invoice);
        var gate = new Gate();
        company.Economic.Faults.Add("POST", "/invoices/drafts", Fault.ProcessLate(gate));

        using (var killed = Start(company, Invoice))
        {
            await gate.Reached.WaitAsync(TimeSpan.FromMinutes(2));
            killed.Kill();
        }

        company.Time.Advance(TimeSpan.FromMinutes(1));
        await RunUntilDoneAsync(company);
        gate.Open();

        AssertBookedOnce(company);
    }

    [Fact]
    public async Task A_runner_that_is_killed_at_every_gap_one_after_the_other_leaves_exactly_one_booked_invoice()
    {
        await using var company = await Company.StartAsync();
        company.PutInvoice(Invoice);
        foreach (var (method, path, processed) in new[]
        {
            ("POST", "/units", true), ("POST", "/invoices/drafts", false), ("POST", "/invoices/drafts", true), ("POST", "/invoices/booked", false), ("POST", "/invoices/booked", true),
        })
        {
            var gate = new Gate();
            var fault = company.Economic.Faults.Add(method, path, processed ? Fault.HoldAnswer(gate) : Fault.Hold(gate));
            using (var killed = Start(company, Invoice))
            {
                var ended = killed.EndAsync();
                if (await Task.WhenAny(gate.Reached, ended) == ended)
                {
                    // A key that e-conomic remembers leads past this gap.
                    fault.Withdraw();
                    company.Time.Advance(TimeSpan.FromMinutes(1));
                    continue;
                }

                killed.Kill();
            }

            gate.Drop();
            company.Time.Advance(TimeSpan.FromMinutes(1));
        }

        await RunUntilDoneAsync(company);
        AssertBookedOnce(company);
    }

    private KilledProcess Start(Company company, params int[] invoices) => new(
        "deliver",
        [
            LedgerPath,
            company.Time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture),
            company.Rackbeat.BaseAddress.ToString(),
            company.Economic.RestAddress.ToString(),
            company.Economic.ServicesAddress.ToString(),
            .. invoices.Select(invoice => invoice.ToString(CultureInfo.InvariantCulture)),
        ]);

    /// <summary>Starts the runner again, a few minutes later each time, until nothing is left to do. Nobody asks for the invoice again.</summary>
    private async Task RunUntilDoneAsync(Company company)
    {
        for (var start = 0; start < 8; start++)
        {
            using (var process = Start(company))
            {
                Assert.Equal(0, await process.EndAsync());
            }

            await using (var ledger = SqliteLedger.Open(new SqliteLedgerOptions { Path = LedgerPath }, company.Time, NullLogger<SqliteLedger>.Instance))
            {
                var document = await ledger.Documents.FindAsync("acme", "customer-invoice", Invoice.ToString(CultureInfo.InvariantCulture), CancellationToken.None);
                if (document?.State == DocumentState.Done)
                {
                    return;
                }

                Assert.Empty(await ledger.Notifications.OpenAsync("acme", 10, CancellationToken.None));
            }

            company.Time.Advance(TimeSpan.FromMinutes(4));
        }

        Assert.Fail("The invoice is not done after eight starts.");
    }

    private static void AssertBookedOnce(Company company)
    {
        var booked = Assert.Single(company.Economic.Records("invoices/booked"));
        Assert.Equal(Invoice, booked["bookedInvoiceNumber"]!.GetValue<int>());
        Assert.Empty(company.Economic.Records("invoices/drafts"));
        Assert.Single(company.Economic.Records("units"), unit => unit["name"]!.GetValue<string>() == "stk.");
    }
}
