using MappingSync.Engine.Settings;
using MappingSync.Mappings;
using MappingSync.Runner.Security;
using MappingSync.Runner.Settings.Yaml;

namespace MappingSync.Runner.Tests.Settings;

public class SettingsFileTests
{
    [Fact]
    public void The_least_settings_get_the_documented_defaults()
    {
        var settings = SettingsText.Accepted(SettingsText.Least);

        var agreement = Assert.Single(settings.Engine.Agreements);
        Assert.Equal("127.0.0.1:5080", $"{settings.Listen.Host}:{settings.Listen.Port}");
        Assert.Equal(Path.GetFullPath("/base/data/ledger.db"), settings.LedgerFile);
        Assert.Equal("Europe/Copenhagen", settings.Engine.TimeZone.Id);
        Assert.Equal("rb-" + SettingsText.Canary, agreement.Rackbeat.Token.Reveal());
        Assert.Equal("https://app.rackbeat.com/api/", agreement.Rackbeat.BaseAddress.AbsoluteUri);
        Assert.Equal("https://restapi.e-conomic.com/", agreement.Economic.Rest.AbsoluteUri);
        Assert.Equal(Transfer.Off, agreement.CustomerInvoices.Transfer);
    }

    [Fact]
    public void Every_setting_of_the_documentation_arrives()
    {
        var hash = PagePassword.Hash("correct horse battery");
        var settings = SettingsText.Accepted($$$"""
            listen: http://*:8080
            store: { sqlite: /data/ledger.db }
            time-zone: Europe/London
            dashboard: { password-hash: {{{hash}}} }
            telemetry: { otlp: http://127.0.0.1:4317 }
            retention: { inbox: 45d, audit: 500d }
            agreements:
              - id: acme
                rackbeat:
                  base-address: http://127.0.0.1:7001/api
                  token: ${RACKBEAT_TOKEN}
                  contact: drift@example.com
                  webhook-address: https://sync.example.com/
                  webhook-events: { customer-invoices: [customer_invoice.booked], products: product.updated }
                economic:
                  rest: https://restapi.example.com/v1
                  services: https://apis.example.com/
                  app-secret-token: ${APP}
                  agreement-grant-token: ${GRANT}
                customers: { owner: economic }
                products: { owner: rackbeat }
                suppliers: { transfer: true }
                customer-invoices: { transfer: booked, from: 2026-12-01, keep-number: false, vat-tolerance: 0.05, lines: total, send-ean: true }
                supplier-invoices: { transfer: draft, from: 2026-12-02, journal: 2 }
                orders: { poll: true, from: 2026-12-03, every: 00:10:00, state: both, create-as: booked, employee: 1, reference: their-reference }
                stock-value: { every: monthly, from: 2026-12-04, journal: 3, account: 5500, contra-account: 1300, book: true, negatives: exclude }
                catch-up: { every: 2h }
                limits: { parallel: 8, daily-calls: 20000, daily-reserve: 5000, calls-per-minute: 300 }
                defaults: { layout: 19, customer-group: 1, customer-group-account: 5600, supplier-group-account: 6800, employee-group: 2 }
                vat-zones: { domestic: 1, eu: 2, abroad: 3, domestic_exempt: 4 }
                payment-term-types: { net: net, invoice_month: invoiceMonth }
                languages: { 1: da, 2: en }
                sales-accounts: [ { product-group: 1, zone: domestic, account: 1010 }, { product-group: 2, zone: eu, account: 1020 } ]
                cost-accounts: [ { product-group: 1, zone: domestic, account: 1310 } ]
            """);

        var agreement = Assert.Single(settings.Engine.Agreements);
        Assert.Null(settings.Listen.Host);
        Assert.Equal(hash, settings.PasswordHash?.Reveal());
        Assert.Equal("http://127.0.0.1:4317/", settings.Otlp?.AbsoluteUri);
        Assert.Equal((45, 500), (settings.KeepInbox.TotalDays, settings.KeepAudit.TotalDays));
        Assert.Equal("Europe/London", settings.Engine.TimeZone.Id);
        Assert.Equal("http://127.0.0.1:7001/api/", agreement.Rackbeat.BaseAddress.AbsoluteUri);
        Assert.Equal("https://sync.example.com/", agreement.Rackbeat.WebhookAddress?.AbsoluteUri);
        Assert.Equal(["customer_invoice.booked"], agreement.Rackbeat.WebhookEvents["customer-invoices"]);
        Assert.Equal(["product.updated"], agreement.Rackbeat.WebhookEvents["products"]);
        Assert.Equal("https://restapi.example.com/v1/", agreement.Economic.Rest.AbsoluteUri);
        Assert.Equal((Owner.Economic, Owner.Rackbeat), (agreement.CustomersOwner, agreement.ProductsOwner));
        Assert.True(agreement.Suppliers.Transfer);
        Assert.Equal(
            new CustomerInvoiceSettings { Transfer = Transfer.Booked, From = new(2026, 12, 1), KeepNumber = false, VatTolerance = 0.05m, Lines = InvoiceLines.Total, SendEan = true },
            agreement.CustomerInvoices);
        Assert.Equal(new SupplierInvoiceSettings { Transfer = Transfer.Draft, From = new(2026, 12, 2), Journal = 2 }, agreement.SupplierInvoices);
        Assert.Equal(
            new OrderSettings { Poll = true, From = new(2026, 12, 3), Every = TimeSpan.FromMinutes(10), State = OrderState.Both, CreateAs = OrderCreation.Booked, Employee = 1, Reference = OrderReferenceField.TheirReference },
            agreement.Orders);
        Assert.Equal(
            new StockValueSettings
            {
                Every = StockValueSchedule.Monthly,
                From = new(2026, 12, 4),
                Journal = 3,
                Account = 5500,
                ContraAccount = 1300,
                Book = true,
                Negatives = NegativeStock.Exclude,
            },
            agreement.StockValue);
        Assert.Equal(TimeSpan.FromHours(2), agreement.CatchUp.Every);
        Assert.Equal("drift@example.com", agreement.Rackbeat.Contact);
        Assert.Equal(new LimitSettings { Parallel = 8, DailyCalls = 20_000, DailyReserve = 5000, CallsPerMinute = 300 }, agreement.Limits);
        Assert.Equal(
            new DefaultSettings { Layout = 19, CustomerGroup = 1, CustomerGroupAccount = 5600, SupplierGroupAccount = 6800, EmployeeGroup = 2 },
            agreement.Defaults);
        Assert.Equal([("abroad", 3), ("domestic", 1), ("domestic_exempt", 4), ("eu", 2)], agreement.VatZones.Select(pair => (pair.Key, pair.Value)).Order());
        Assert.Equal("invoiceMonth", agreement.PaymentTermTypes["invoice_month"]);
        Assert.Equal([(1, "da"), (2, "en")], agreement.Languages.Select(pair => (pair.Key, pair.Value)));
        Assert.Equal([new AccountRule(1, "domestic", 1010), new AccountRule(2, "eu", 1020)], agreement.SalesAccounts);
        Assert.Equal([new AccountRule(1, "domestic", 1310)], agreement.CostAccounts);
    }

    [Fact]
    public void A_secret_file_gives_its_content_without_the_last_line_end()
    {
        using var folder = new TemporaryFolder();
        folder.Write("app", "one\n");
        folder.Write("grant", "two\r\n");

        var settings = SettingsText.Accepted(
            SettingsText.Least
                .Replace("${APP}", "${file:app}", StringComparison.Ordinal)
                .Replace("${GRANT}", $"pre-${{file:{folder.File("grant")}}}", StringComparison.Ordinal),
            folder.Path);

        var economic = settings.Engine.Agreements[0].Economic;
        Assert.Equal(("one", "pre-two"), (economic.AppSecretToken.Reveal(), economic.AgreementGrantToken.Reveal()));
    }

    [Fact]
    public void A_value_that_comes_from_a_variable_is_never_read_as_structure()
    {
        var sources = new SecretSources(name => name == "RACKBEAT_TOKEN" ? "x}:[#,'${APP}" : SettingsText.Canary, "/base");

        var settings = SettingsText.Accepted(SettingsText.Least, sources);

        Assert.Equal("x}:[#,'${APP}", settings.Engine.Agreements[0].Rackbeat.Token.Reveal());
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("localhost", true)]
    [InlineData("[::1]", true)]
    [InlineData("127.8.8.8", true)]
    [InlineData("0.0.0.0", false)]
    [InlineData("[::]", false)]
    [InlineData("*", false)]
    [InlineData("+", false)]
    [InlineData("10.0.0.4", false)]
    public void Only_an_address_of_this_machine_needs_no_password(string host, bool accepted)
    {
        var text = $"listen: http://{host}:5080\n" + SettingsText.Least;

        if (accepted)
            Assert.True(SettingsText.Accepted(text).Listen.IsLoopback);
        else
            Assert.Contains("no 'dashboard.password-hash'", Assert.Single(SettingsText.Refused(text)), StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_print_no_secret()
    {
        Assert.DoesNotContain(SettingsText.Canary, SettingsText.Accepted(SettingsText.Least).ToString(), StringComparison.Ordinal);
    }
}
