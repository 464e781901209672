using MappingSync.Economic;
using MappingSync.Economic.Rest;

namespace MappingSync.Clients.Tests.Apis;

internal sealed class EconomicPeriodCalls : IClientCalls
{
    public Type Client => typeof(EconomicClient);

    public IEnumerable<ClientCall> Calls =>
    [
        new(
            "Accounting years",
            nameof(EconomicClient.PostAccountingYearAsync),
            Good: async world =>
            {
                var made = await world.Economic.PostAccountingYearAsync(EconomicBody.Of(new AccountingYear { FromDate = new(2027, 1, 1), ToDate = new(2027, 12, 31) }), "k1");
                Assert.Equal(("2027", true), (made.Year, world.Ledger.Record("accounting-years", "2027") is not null));
            },
            Refused: world => Refused.AsAsync(400, "toDate", () => world.Economic.PostAccountingYearAsync(EconomicBody.Of(new AccountingYear { FromDate = new(2028, 1, 1), ToDate = new(2028, 2, 29) }), "k2"))),
        new(
            "Accounting periods",
            nameof(EconomicClient.GetAccountingPeriodAsync),
            Good: async world => Assert.Equal(new DateOnly(2026, 11, 1), (await world.Economic.GetAccountingPeriodAsync("2026", 11))?.FromDate),
            Refused: async world => Assert.Null(await world.Economic.GetAccountingPeriodAsync("2026", 13))),
        new(
            "Booked entries",
            nameof(EconomicClient.ListPeriodEntriesAsync),
            Good: async world =>
            {
                world.Ledger.AddBooked(new DateOnly(2026, 11, 2), 5500, 100m);
                Assert.Equal(100m, Assert.Single(await world.Economic.ListPeriodEntriesAsync("2026", 11).ToListAsync()).Amount);
            },
            Refused: world => Refused.AsAsync(400, async () => await world.Economic.ListPeriodEntriesAsync("2026", 11, EconomicFilter.Equal("bogus", 1)).ToListAsync())),
        new(
            "Totals",
            nameof(EconomicClient.ListAccountTotalsAsync),
            Good: async world =>
            {
                world.Ledger.AddBooked(new DateOnly(2026, 11, 2), 5500, 100m);
                Assert.Equal(100m, Assert.Single(await world.Economic.ListAccountTotalsAsync("2026").ToListAsync()).TotalInBaseCurrency);
            },
            Refused: world => Refused.AsAsync(404, async () => await world.Economic.ListAccountTotalsAsync("2031").ToListAsync())),
        new(
            "Totals",
            nameof(EconomicClient.ListPeriodTotalsAsync),
            Good: async world =>
            {
                world.Ledger.AddBooked(new DateOnly(2026, 11, 2), 5500, 100m);
                Assert.Equal(5500, Assert.Single(await world.Economic.ListPeriodTotalsAsync("2026", 11).ToListAsync()).Account?.AccountNumber);
            },
            Refused: world => Refused.AsAsync(404, async () => await world.Economic.ListPeriodTotalsAsync("2026", 13).ToListAsync())),
        new(
            "Booked entries",
            nameof(EconomicClient.ListAccountEntriesAsync),
            Good: async world =>
            {
                world.Ledger.AddBooked(new DateOnly(2026, 11, 2), 5500, 100m);
                world.Ledger.AddBooked(new DateOnly(2026, 11, 2), 1300, -100m);
                Assert.Equal(100m, Assert.Single(await world.Economic.ListAccountEntriesAsync(5500, "2026").ToListAsync()).Amount);
            },
            Refused: world => Refused.AsAsync(404, async () => await world.Economic.ListAccountEntriesAsync(9780, "2026").ToListAsync())),
    ];
}
