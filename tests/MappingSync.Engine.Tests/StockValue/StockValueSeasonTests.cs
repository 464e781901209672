using MappingSync.Engine.Ledger;
using MappingSync.Engine.Tests.Stage;
using MappingSync.Simulators.Faults;
using static MappingSync.Engine.Tests.StockValue.StockCompany;

namespace MappingSync.Engine.Tests.StockValue;

/// <summary>Many evenings with faults drawn at random, from a seed that a failure names; people do nothing, so nothing may be held.</summary>
public sealed class StockValueSeasonTests
{
    private const int Evenings = 40;

    private static readonly (string Method, string Path)[] Calls =
    [
        ("POST", "/journals/*/vouchers"),
        ("POST", "/journalsapi/v15.0.0/journals/*/bookdraftentries"),
        ("DELETE", "/journals/*/entries/*"),
        ("GET", "/journals/*/entries"),
        ("GET", "/bookedEntriesapi/v4.0.0/booked-entries"),
        ("GET", "/accounts/*"),
        ("GET", "/accountingyearsapi/v2.0.1/accountingYears/periods"),
    ];

    [Theory]
    [InlineData(true, 1)]
    [InlineData(true, 2)]
    [InlineData(true, 3)]
    [InlineData(false, 1)]
    [InlineData(false, 2)]
    [InlineData(false, 3)]
    public async Task Through_a_season_of_faults_and_restarts_no_day_is_lost_and_none_is_posted_twice(bool book, int seed)
    {
        var random = new Random(seed);
        await using var company = await StockCompany.StartAsync(Daily(book, from: "2026-12-15"));
        company.Economic.AddAccountingYear(2027);
        var struck = new List<PlannedFault>();
        for (var day = Day("2026-12-15"); day < Day("2026-12-15").AddDays(Evenings); day = day.AddDays(1))
        {
            company.Rackbeat.SetStockValue(day, "H-1", random.Next(-50, 500) / 4m);
            if (random.Next(4) > 0)
            {
                var (method, path) = Calls[random.Next(Calls.Length)];
                struck.Add(company.Economic.Faults.Add(method, path, Drawn(random), random.Next(1, 4), random.Next(1, 3)));
            }

            await company.EveningAsync(Engine.StockValue.StockPeriods.Key(day));
            for (var pass = random.Next(3); pass > 0; pass--)
            {
                if (random.Next(3) == 0)
                {
                    await company.RestartAsync();
                }

                await company.LaterAsync(TimeSpan.FromMinutes(random.Next(1, 180)));
            }
        }

        company.Economic.Faults.Clear();
        for (var hour = 0; hour < 5; hour++)
        {
            await company.LaterAsync(TimeSpan.FromHours(1));
        }

        Assert.True(struck.Sum(fault => fault.Struck) > Evenings / 3);
        Assert.Empty(await company.NotificationsAsync());
        var periods = await company.PeriodsAsync();
        Assert.Equal(Evenings, periods.Count);
        var last = Day("2026-12-15").AddDays(Evenings - 1);
        if (!book)
        {
            Assert.Equal(company.Rackbeat.StockValue(last) is var value and not 0 ? [(Engine.StockValue.StockPeriods.Key(last), value)] : [], company.Drafts());
            Assert.All(periods.SkipLast(1), period => Assert.True(period.State is DocumentState.Superseded or DocumentState.Done, $"{period}"));
            return;
        }

        Assert.All(periods, period => Assert.Equal(DocumentState.Done, period.State));
        var booked = company.Booked();
        Assert.Equal(booked.Select(entry => entry.Date).Distinct().Order(StringComparer.Ordinal), booked.Select(entry => entry.Date));
        Assert.Empty(company.Drafts());
        for (var day = Day("2026-12-15"); day <= last; day = day.AddDays(1))
        {
            Assert.Equal(company.Rackbeat.StockValue(day), company.Economic.BookedBalance(Account, day));
        }
    }

    private static Fault Drawn(Random random) => random.Next(5) switch
    {
        0 => Fault.LoseAnswer(),
        1 => Fault.Reset(),
        2 => Fault.CutAnswer(),
        3 => Fault.ServerError(),
        _ => Fault.TooManyRequests("20"),
    };
}
