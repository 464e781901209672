using MappingSync.Economic;

namespace MappingSync.Clients.Tests.Apis;

internal sealed class EconomicReferenceCalls : IClientCalls
{
    public Type Client => typeof(EconomicClient);

    public IEnumerable<ClientCall> Calls =>
    [
        new(
            "VAT codes",
            nameof(EconomicClient.GetVatAccountAsync),
            Good: async world => Assert.Equal((25m, 6903), (await world.Economic.GetVatAccountAsync("I25")) is { } code ? (code.RatePercentage, code.Account?.AccountNumber) : default),
            Refused: async world => Assert.Null(await world.Economic.GetVatAccountAsync("I99"))),
        new(
            "VAT codes",
            nameof(EconomicClient.ListVatAccountsAsync),
            Good: async world => Assert.Equal(["I25", "IV25", "U25"], (await world.Economic.ListVatAccountsAsync().ToListAsync()).Select(code => code.VatCode)),
            Refused: world => Refused.AsAsync(401, async () => await world.EconomicStranger.ListVatAccountsAsync().ToListAsync())),
        new(
            "VAT types",
            nameof(EconomicClient.GetVatTypeAsync),
            Good: async world => Assert.Equal("Reversed charge", (await world.Economic.GetVatTypeAsync(3))?.Name),
            Refused: async world => Assert.Null(await world.Economic.GetVatTypeAsync(77))),
        new(
            "VAT types",
            nameof(EconomicClient.ListVatTypesAsync),
            Good: async world => Assert.Equal([1, 2, 3], (await world.Economic.ListVatTypesAsync().ToListAsync()).Select(type => type.VatTypeNumber)),
            Refused: world => Refused.AsAsync(401, async () => await world.EconomicStranger.ListVatTypesAsync().ToListAsync())),
        new(
            "Currencies",
            nameof(EconomicClient.GetCurrencyAsync),
            Good: async world => Assert.Equal("EUR", (await world.Economic.GetCurrencyAsync("EUR"))?.Code),
            Refused: async world => Assert.Null(await world.Economic.GetCurrencyAsync("XXX"))),
        new(
            "Currencies",
            nameof(EconomicClient.ListCurrenciesAsync),
            Good: async world => Assert.Contains(await world.Economic.ListCurrenciesAsync().ToListAsync(), currency => currency.Code == "SEK"),
            Refused: world => Refused.AsAsync(401, async () => await world.EconomicStranger.ListCurrenciesAsync().ToListAsync())),
        new(
            "Departments",
            nameof(EconomicClient.GetDepartmentAsync),
            Good: async world => Assert.Equal("Salg", (await world.Economic.GetDepartmentAsync(1))?.Name),
            Refused: async world => Assert.Null(await world.Economic.GetDepartmentAsync(77))),
        new(
            "Departments",
            nameof(EconomicClient.ListDepartmentsAsync),
            Good: async world => Assert.Equal(1, Assert.Single(await world.Economic.ListDepartmentsAsync(EconomicFilter.Equal("name", "Salg")).ToListAsync()).DepartmentNumber),
            Refused: world => Refused.AsAsync(400, async () => await world.Economic.ListDepartmentsAsync(EconomicFilter.Equal("bogus", 1)).ToListAsync())),
        new(
            "Departmental distributions",
            nameof(EconomicClient.GetDepartmentalDistributionAsync),
            Good: async world => Assert.Equal([60m, 40m], (await Shared(world).Economic.GetDepartmentalDistributionAsync(2))!.Distributions!.Select(share => share.Percentage)),
            Refused: async world => Assert.Null(await world.Economic.GetDepartmentalDistributionAsync(1))),
        new(
            "Departmental distributions",
            nameof(EconomicClient.GetSingleDepartmentDistributionAsync),
            Good: async world => Assert.Equal(1, Assert.Single((await world.Economic.GetSingleDepartmentDistributionAsync(1))!.Distributions!).Department?.DepartmentNumber),
            Refused: async world => Assert.Null(await world.Economic.GetSingleDepartmentDistributionAsync(2))),
        new(
            "Departmental distributions",
            nameof(EconomicClient.ListDepartmentalDistributionsAsync),
            Good: async world => Assert.Equal(["department", "distribution"], (await Shared(world).Economic.ListDepartmentalDistributionsAsync().ToListAsync()).Select(distribution => distribution.DistributionType)),
            Refused: world => Refused.AsAsync(400, async () => await world.Economic.ListDepartmentalDistributionsAsync(EconomicFilter.Equal("bogus", 1)).ToListAsync())),
        new(
            "Kinds of payment",
            nameof(EconomicClient.GetPaymentMethodAsync),
            Good: async world => Assert.Equal("IBAN", (await world.Economic.GetPaymentMethodAsync(10))?.Name),
            Refused: async world => Assert.Null(await world.Economic.GetPaymentMethodAsync(77))),
        new(
            "Kinds of payment",
            nameof(EconomicClient.ListPaymentMethodsAsync),
            Good: async world => Assert.Equal([1, 2, 5, 7, 10, 14, 17], (await world.Economic.ListPaymentMethodsAsync().ToListAsync()).Select(kind => kind.PaymentTypeNumber)),
            Refused: world => Refused.AsAsync(401, async () => await world.EconomicStranger.ListPaymentMethodsAsync().ToListAsync())),
    ];

    private static CallWorld Shared(CallWorld world) => world.With("departmental-distributions", """
        {"departmentalDistributionNumber":2,"name":"Delt","distributionType":"distribution",
         "distributions":[{"percentage":60,"department":{"departmentNumber":1}},{"percentage":40,"department":{"departmentNumber":2}}]}
        """);
}
