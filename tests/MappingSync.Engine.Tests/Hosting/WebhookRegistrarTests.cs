using MappingSync.Engine.Hosting;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Settings;
using MappingSync.Engine.Tests.Stage;

namespace MappingSync.Engine.Tests.Hosting;

public sealed class WebhookRegistrarTests
{
    private static readonly string[] All =
    [
        "customer.created", "customer.updated", "customer_group.created", "customer_group.updated", "customer_invoice.booked",
        "payment_terms.created", "payment_terms.updated", "product.created", "product.updated",
        "product_group.created", "product_group.updated", "unit.created", "unit.updated",
    ];

    [Fact]
    public async Task Every_event_is_registered_once_with_a_token_that_the_ledger_knows()
    {
        await using var company = await Company.StartAsync();

        await RegisterAsync(company);
        var writes = company.Rackbeat.Calls.Writes;
        await RegisterAsync(company);

        Assert.Equal(All, company.Rackbeat.Webhooks.ActiveEvents.Order(StringComparer.Ordinal));
        Assert.Equal(All.Length, writes);
        Assert.Equal(writes, company.Rackbeat.Calls.Writes);
        var known = await company.Ledger.Agreements.WebhooksAsync(Company.Id, CancellationToken.None);
        Assert.All(known, one => Assert.False(string.IsNullOrEmpty(one.Token)));
        Assert.All(known, one => Assert.Equal("http://127.0.0.1:9/webhooks/acme", one.Address));
        Assert.Equal(All.Length, known.Select(one => one.Token).Distinct().Count());
    }

    [Fact]
    public async Task A_webhook_whose_token_is_not_known_is_made_anew()
    {
        await using var company = await Company.StartAsync();
        await RegisterAsync(company);
        var before = (await company.Ledger.Agreements.WebhooksAsync(Company.Id, CancellationToken.None)).Single(one => one.EventName == "customer.updated");
        await company.Ledger.Agreements.RemoveWebhookAsync(Company.Id, "customer.updated", CancellationToken.None);

        await RegisterAsync(company);

        var after = (await company.Ledger.Agreements.WebhooksAsync(Company.Id, CancellationToken.None)).Single(one => one.EventName == "customer.updated");
        Assert.NotEqual(before.Token, after.Token);
        Assert.Equal(All, company.Rackbeat.Webhooks.ActiveEvents.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_refused_event_is_listed_and_stops_no_other()
    {
        await using var company = await Company.StartAsync();
        company.Rackbeat.Behaviour.KnownEvents.Remove("unit.created");

        await RegisterAsync(company);

        var refused = Assert.Single(await company.Ledger.Agreements.WebhooksAsync(Company.Id, CancellationToken.None), one => one.Refusal is not null);
        Assert.Equal(("unit.created", null), (refused.EventName, refused.Token));
        Assert.Equal(All.Length - 1, company.Rackbeat.Webhooks.ActiveEvents.Count);
    }

    [Fact]
    public async Task Flows_that_are_off_have_no_webhooks_and_lose_those_that_they_had()
    {
        var isOn = true;
        await using var company = await Company.StartAsync(settings => isOn
            ? settings
            : settings with { CustomersOwner = Owner.Economic, CustomerInvoices = new CustomerInvoiceSettings() });
        await RegisterAsync(company);
        isOn = false;
        await company.RestartAsync();

        await RegisterAsync(company);

        Assert.DoesNotContain("customer_invoice.booked", company.Rackbeat.Webhooks.ActiveEvents);
        Assert.DoesNotContain("customer.updated", company.Rackbeat.Webhooks.ActiveEvents);
        Assert.Contains("product.updated", company.Rackbeat.Webhooks.ActiveEvents);
        Assert.DoesNotContain(await company.Ledger.Agreements.WebhooksAsync(Company.Id, CancellationToken.None), one => one.EventName == "customer_invoice.booked");
    }

    [Fact]
    public async Task Events_can_be_chosen_in_the_settings()
    {
        await using var company = await Company.StartAsync(settings => settings with
        {
            Rackbeat = settings.Rackbeat with { WebhookEvents = new Dictionary<string, IReadOnlyList<string>> { ["customer-invoices"] = ["customer_invoice.created", "customer_invoice.booked"] } },
        });

        await RegisterAsync(company);

        Assert.Contains("customer_invoice.created", company.Rackbeat.Webhooks.ActiveEvents);
        Assert.Equal("customer-invoice.push", company.Get<Engine.Intake.IEventRoutes>().FlowOf(Company.Id, "customer_invoice.created"));
        Assert.Null(company.Get<Engine.Intake.IEventRoutes>().FlowOf(Company.Id, "customer.deleted"));
        Assert.Null(company.Get<Engine.Intake.IEventRoutes>().FlowOf("nobody", "customer_invoice.created"));
    }

    [Fact]
    public async Task Without_an_address_nothing_is_registered()
    {
        await using var company = await Company.StartAsync(settings => settings with { Rackbeat = settings.Rackbeat with { WebhookAddress = null } });

        await RegisterAsync(company);

        Assert.Equal(0, company.Rackbeat.Calls.Total);
    }

    private static Task RegisterAsync(Company company) => company.Get<WebhookRegistrar>().RegisterAsync(company.Session, CancellationToken.None);
}
