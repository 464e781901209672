using System.Text.Json.Nodes;
using MappingSync.Economic;
using MappingSync.Economic.Rest;
using MappingSync.Http;
using MappingSync.Simulators;
using MappingSync.Simulators.Faults;
using Microsoft.Extensions.Time.Testing;
using Services = MappingSync.Economic.Services;

namespace MappingSync.Clients.Tests;

/// <summary>The clients against the simulators, which know nothing of the contracts: two readings of the same documents must agree.</summary>
public class AgainstSimulatorTests
{
    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 12, 10, 8, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_customer_is_created_changed_and_keeps_what_the_contract_does_not_know()
    {
        await using var ledger = await EconomicSimulator.StartAsync(Clock);
        ledger.DeclareProperty("customers", "loyaltyTier");
        await using var clients = new Clients();
        using var client = Economic(clients, ledger);

        await client.PostCustomerAsync(EconomicBody.Of(NewCustomer()), "k1");
        ledger.Change("customers", 7, card => card["loyaltyTier"] = "gold");
        var read = (await client.GetCustomerAsync(7))!;
        await client.PutCustomerAsync(7, EconomicBody.Of(read with { Name = "Bageriet Samsø", Website = null }), "k2");

        var stored = ledger.Record("customers", 7)!;
        Assert.Equal(("Bageriet Samsø", "gold", true), ((string?)stored["name"], (string?)stored["loyaltyTier"], (bool?)stored["barred"]));
        Assert.Null(stored["website"]);
        Assert.Equal(7, (await client.ListCustomersAsync(EconomicFilter.Equal("name", "bageriet samsø")).ToListAsync()).Single().CustomerNumber);
        Assert.Equal(7, (await client.GetServicesCustomerAsync(7))?.CustomerNumber);
    }

    [Fact]
    public async Task A_product_whose_number_needs_encoding_is_found_again()
    {
        await using var ledger = await EconomicSimulator.StartAsync(Clock);
        await using var clients = new Clients();
        using var client = Economic(clients, ledger);
        const string number = "A/B_1 50%#æ.?+:";

        await client.PostProductAsync(EconomicBody.Of(new Product { ProductNumber = number, Name = "x", ProductGroup = new() { ProductGroupNumber = 1 } }), "k1");
        var read = (await client.GetProductAsync(number))!;
        await client.PutProductAsync(number, EconomicBody.Of(read with { Barred = true }));

        Assert.True((await client.GetProductAsync(number))?.Barred);
        Assert.Null(await client.GetProductAsync(number + "x"));
    }

    [Fact]
    public async Task An_invoice_is_drafted_found_by_its_marker_and_booked_once_although_the_answer_is_lost()
    {
        await using var ledger = await EconomicSimulator.StartAsync(Clock);
        await using var clients = new Clients();
        using var client = Economic(clients, ledger);
        await client.PostCustomerAsync(EconomicBody.Of(NewCustomer()), "k1");
        ledger.Change("customers", 7, card => card["barred"] = false);
        await client.PostProductAsync(EconomicBody.Of(new Product { ProductNumber = "V-1", Name = "x", ProductGroup = new() { ProductGroupNumber = 1 } }), "k2");

        var draft = await client.PostDraftInvoiceAsync(EconomicBody.Of(NewDraft()), "k3");
        var found = (await client.ListDraftInvoicesAsync(EconomicFilter.Contains("references.other", "[RB-12-345]")).ToListAsync()).Single();
        var booking = EconomicBody.Of(new BookInvoiceRequest { DraftInvoice = new() { DraftInvoiceNumber = draft.DraftInvoiceNumber }, BookWithNumber = 345 });
        ledger.Faults.Add("POST", "/invoices/booked", Fault.LoseAnswer());
        var lost = await Assert.ThrowsAsync<ApiException>(() => client.BookInvoiceAsync(booking, "k4"));
        var booked = await client.BookInvoiceAsync(booking, "k4");

        Assert.Equal((250m, 62.50m, 312.50m), (draft.NetAmount, draft.VatAmount, draft.GrossAmount));
        Assert.Equal((draft.DraftInvoiceNumber, "PO 9 [RB-12-345]"), (found.DraftInvoiceNumber, found.References?.Other));
        Assert.Equal(ApiErrorKind.UnknownOutcome, lost.Error.Kind);
        Assert.Equal((345, 312.50m), (booked.BookedInvoiceNumber, booked.GrossAmount));
        Assert.Equal(250m, (await client.GetBookedInvoiceAsync(345))!.Lines!.Single().TotalNetAmount);
        Assert.Single(ledger.Records("invoices/booked"));
    }

    [Fact]
    public async Task The_ledgers_own_refusals_are_read()
    {
        await using var ledger = await EconomicSimulator.StartAsync(Clock);
        ledger.Behaviour.RefuseBarredProductsOnDrafts = true;
        ledger.Put("products", new JsonObject { ["productNumber"] = "V-1", ["name"] = "x", ["barred"] = true, ["productGroup"] = new JsonObject { ["productGroupNumber"] = 1 } });
        await using var clients = new Clients();
        using var client = Economic(clients, ledger);
        await client.PostCustomerAsync(EconomicBody.Of(NewCustomer() with { Barred = null }), "k1");

        var barred = await Assert.ThrowsAsync<ApiException>(() => client.PostDraftInvoiceAsync(EconomicBody.Of(NewDraft()), "k2"));
        var reused = await Assert.ThrowsAsync<ApiException>(() => client.PostCustomerAsync(EconomicBody.Of(NewCustomer()), "k1"));
        var filter = await Assert.ThrowsAsync<ApiException>(async () => await client.ListUnitsAsync(EconomicFilter.Equal("bogus", 1)).ToListAsync());

        Assert.Equal((ApiErrorKind.Data, "lines[0].product", "E06600"), (barred.Error.Kind, barred.Error.Details.Single().Path, barred.Error.Details.Single().Code));
        Assert.Equal("PayloadChanged", reused.Error.Code);
        Assert.Equal(ApiErrorKind.Data, filter.Error.Kind);
    }

    [Fact]
    public async Task Groups_terms_units_and_contacts_are_created_and_listed()
    {
        await using var ledger = await EconomicSimulator.StartAsync(Clock);
        await using var clients = new Clients();
        using var client = Economic(clients, ledger);

        await client.PostCustomerGroupAsync(EconomicBody.Of(new CustomerGroup { CustomerGroupNumber = 5, Name = "EU", Account = new() { AccountNumber = 5600 } }), "k1");
        var terms = await client.PostPaymentTermsAsync(EconomicBody.Of(new PaymentTerms { Name = "Netto 30", PaymentTermsType = "net", DaysOfCredit = 30 }), "k2");
        var unit = await client.PostUnitAsync(EconomicBody.Of(new Unit { Name = "kasse" }), "k3");
        await client.PostProductGroupAsync(EconomicBody.Of(new Services.ProductGroup { Id = 8, Name = "Vin", DomesticAccountId = 1010 }), "k4");
        var group = (await client.GetWritableProductGroupAsync(8))!;
        await client.PutProductGroupAsync(EconomicBody.Of(group with { Name = "Øl" }));
        await client.PostCustomerAsync(EconomicBody.Of(NewCustomer()), "k5");
        var contact = await client.PostCustomerContactAsync(7, EconomicBody.Of(new CustomerContact { Name = "Ane" }), "k6");

        Assert.True(terms.PaymentTermsNumber > 0 && unit.UnitNumber > 0 && contact.CustomerContactNumber > 0);
        Assert.Equal("EU", (await client.GetCustomerGroupAsync(5))?.Name);
        Assert.Equal("Øl", (await client.GetProductGroupAsync(8))?.Name);
        Assert.Contains(await client.ListWritableProductGroupsAsync().ToListAsync(), listed => listed.Id == 8);
        Assert.Equal("Ane", (await client.ListCustomerContactsAsync(7).ToListAsync()).Single().Name);
        Assert.Contains(await client.ListVatZonesAsync().ToListAsync(), zone => zone.VatZoneNumber == 4);
        Assert.Equal("DKK", (await client.GetSelfAsync()).Settings?.BaseCurrency);
    }

    [Fact]
    public async Task The_stock_systems_records_are_read_written_and_listed_and_webhooks_registered()
    {
        await using var stock = await RackbeatSimulator.StartAsync();
        await using var clients = new Clients();
        using var client = clients.Rackbeat(stock.BaseAddress, stock.Behaviour.ApiToken);

        await client.CreateCustomerGroupAsync(new() { Number = 2, Name = "Danske" });
        await client.CreatePaymentTermsAsync(new() { Number = 3, Name = "Netto 8", MaturityDays = 8, Type = "net" });
        await client.CreateUnitAsync(new() { Number = 4, Name = "stk." });
        await client.CreateProductGroupAsync(new() { Number = 5, Name = "Vin", HasInventory = true });
        await client.CreateProductAsync(new() { Number = "A/1 #æ", Name = "Rødvin", GroupId = 5, SalesPrice = 100.50m, UnitId = 4 });
        await client.CreateCustomerAsync(new() { Number = 1021, CompanyName = "Kunden", Name = "Kunden", PaymentTermsId = 3, CustomerGroupId = 2, Currency = "DKK", VatZone = "domestic" });
        await client.UpdateCustomerAsync(1021, new() { ContactEmail = "a@example.com" });
        var hook = await client.CreateWebhookAsync("customer.updated", new Uri("https://sync.example.com/webhooks/acme"));

        Assert.Equal(("Rødvin", 100.50m), ((await client.GetProductAsync("A/1 #æ"))?.Name, (await client.GetProductAsync("A/1 #æ"))?.SalesPrice));
        Assert.Equal("a@example.com", (await client.GetCustomerAsync(1021))?.ContactEmail);
        Assert.Null(await client.GetCustomerAsync(1));
        Assert.Equal([1021], (await client.ListCustomersAsync(new() { Limit = 1 }).ToListAsync()).Select(customer => customer.Number));
        Assert.False(string.IsNullOrEmpty(hook.Token));
        Assert.Equal(hook.Id, (await client.ListWebhooksAsync().ToListAsync()).Single().Id);
        Assert.NotNull((await client.GetSelfAsync()).UserAccount?.Id);
    }

    private static EconomicClient Economic(Clients clients, EconomicSimulator ledger) =>
        clients.Economic(ledger.RestAddress, ledger.ServicesAddress, ledger.Behaviour.AppSecretToken, ledger.Behaviour.AgreementGrantToken);

    private static Customer NewCustomer() => new()
    {
        CustomerNumber = 7,
        Name = "Bageriet Ærø",
        Currency = "DKK",
        Website = "https://aeroe.example",
        Barred = true,
        CustomerGroup = new() { CustomerGroupNumber = 1 },
        PaymentTerms = new() { PaymentTermsNumber = 1 },
        VatZone = new() { VatZoneNumber = 1 },
    };

    private static DraftInvoice NewDraft() => new()
    {
        Date = new DateOnly(2026, 1, 15),
        Currency = "DKK",
        Customer = new() { CustomerNumber = 7 },
        PaymentTerms = new() { PaymentTermsNumber = 1 },
        Layout = new() { LayoutNumber = 19 },
        Recipient = new() { Name = "Bageriet Ærø", VatZone = new() { VatZoneNumber = 1 } },
        References = new() { Other = "PO 9 [RB-12-345]" },
        Lines = [new() { Product = new() { ProductNumber = "V-1" }, Description = "Rødvin", Quantity = 2.5m, UnitNetPrice = 100m }],
    };
}
