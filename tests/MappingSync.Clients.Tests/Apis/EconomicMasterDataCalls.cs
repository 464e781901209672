using MappingSync.Economic;
using MappingSync.Economic.Rest;

namespace MappingSync.Clients.Tests.Apis;

internal sealed class EconomicMasterDataCalls : IClientCalls
{
    public Type Client => typeof(EconomicClient);

    public IEnumerable<ClientCall> Calls =>
    [
        new(
            "Agreement",
            nameof(EconomicClient.GetSelfAsync),
            Good: async world => Assert.Equal("DKK", (await world.Economic.GetSelfAsync()).Settings?.BaseCurrency),
            Refused: world => Refused.AsAsync(401, () => world.EconomicStranger.GetSelfAsync())),
        new(
            "Payment terms",
            nameof(EconomicClient.GetPaymentTermsAsync),
            Good: async world => Assert.Equal("Netto 8 dage", (await world.Economic.GetPaymentTermsAsync(1))?.Name),
            Refused: async world => Assert.Null(await world.Economic.GetPaymentTermsAsync(77))),
        new(
            "Payment terms",
            nameof(EconomicClient.ListPaymentTermsAsync),
            Good: async world => Assert.Equal([1, 2], (await world.Economic.ListPaymentTermsAsync().ToListAsync()).Select(terms => terms.PaymentTermsNumber)),
            Refused: world => Refused.AsAsync(401, async () => await world.EconomicStranger.ListPaymentTermsAsync().ToListAsync())),
        new(
            "Payment terms",
            nameof(EconomicClient.PostPaymentTermsAsync),
            Good: async world =>
            {
                var made = await world.Economic.PostPaymentTermsAsync(EconomicBody.Of(Net30), "k1");
                Assert.Equal(30m, (decimal?)world.Ledger.Record("payment-terms", made.PaymentTermsNumber!)!["daysOfCredit"]);
            },
            Refused: world => Refused.AsAsync(400, "paymentTermsType", () => world.Economic.PostPaymentTermsAsync(EconomicBody.Of(Net30 with { PaymentTermsType = "netto" }), "k2"))),
        new(
            "Payment terms",
            nameof(EconomicClient.PutPaymentTermsAsync),
            Good: async world =>
            {
                await world.Economic.PutPaymentTermsAsync(1, EconomicBody.Of(Net30 with { PaymentTermsNumber = 1, DaysOfCredit = 8, Name = "8 dage" }));
                Assert.Equal("8 dage", (string?)world.Ledger.Record("payment-terms", 1)!["name"]);
            },
            Refused: world => Refused.AsAsync("E06151", () => world.Economic.PutPaymentTermsAsync(1, EconomicBody.Of(Net30 with { PaymentTermsNumber = 1 })))),
        new(
            "Layouts",
            nameof(EconomicClient.GetLayoutAsync),
            Good: async world => Assert.Equal(19, (await world.Economic.GetLayoutAsync(19))?.LayoutNumber),
            Refused: async world => Assert.Null(await world.Economic.GetLayoutAsync(77))),
        new(
            "Layouts",
            nameof(EconomicClient.ListLayoutsAsync),
            Good: async world => Assert.Equal(19, Assert.Single(await world.Economic.ListLayoutsAsync().ToListAsync()).LayoutNumber),
            Refused: world => Refused.AsAsync(401, async () => await world.EconomicStranger.ListLayoutsAsync().ToListAsync())),
        new(
            "Employees",
            nameof(EconomicClient.GetEmployeeAsync),
            Good: async world => Assert.Equal("Karen Salg", (await world.Economic.GetEmployeeAsync(1))?.Name),
            Refused: async world => Assert.Null(await world.Economic.GetEmployeeAsync(77))),
        new(
            "Employees",
            nameof(EconomicClient.ListEmployeesAsync),
            Good: async world => Assert.Equal(1, Assert.Single(await world.Economic.ListEmployeesAsync(EconomicFilter.Equal("name", "Karen Salg")).ToListAsync()).EmployeeNumber),
            Refused: world => Refused.AsAsync(400, async () => await world.Economic.ListEmployeesAsync(EconomicFilter.Equal("bogus", 1)).ToListAsync())),
        new(
            "VAT zones",
            nameof(EconomicClient.GetVatZoneAsync),
            Good: async world => Assert.Equal("EU", (await world.Economic.GetVatZoneAsync(2))?.Name),
            Refused: async world => Assert.Null(await world.Economic.GetVatZoneAsync(77))),
        new(
            "VAT zones",
            nameof(EconomicClient.ListVatZonesAsync),
            Good: async world => Assert.Equal([1, 2, 3, 4], (await world.Economic.ListVatZonesAsync().ToListAsync()).Select(zone => zone.VatZoneNumber)),
            Refused: world => Refused.AsAsync(401, async () => await world.EconomicStranger.ListVatZonesAsync().ToListAsync())),
        new(
            "Accounts",
            nameof(EconomicClient.GetAccountAsync),
            Good: async world => Assert.Equal("Varelager", (await world.Economic.GetAccountAsync(5500))?.Name),
            Refused: async world => Assert.Null(await world.Economic.GetAccountAsync(9780))),
        new(
            "Accounts",
            nameof(EconomicClient.ListAccountsAsync),
            Good: async world => Assert.Equal(5500, Assert.Single(await world.Economic.ListAccountsAsync(EconomicFilter.Equal("name", "Varelager")).ToListAsync()).AccountNumber),
            Refused: world => Refused.AsAsync(400, async () => await world.Economic.ListAccountsAsync(EconomicFilter.Equal("vatAccount.vatCode", "U25")).ToListAsync())),
    ];

    private static PaymentTerms Net30 => new() { Name = "Netto 30", PaymentTermsType = "net", DaysOfCredit = 30 };
}
