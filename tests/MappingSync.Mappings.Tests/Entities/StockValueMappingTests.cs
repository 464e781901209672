using MappingSync.Economic.Rest;

namespace MappingSync.Mappings.Tests.Entities;

/// <summary>The difference of the stock's value as one entry of a voucher.</summary>
public sealed class StockValueMappingTests
{
    private static readonly StockValuePosting Posting = new(new DateOnly(2026, 11, 30), -1234.56m, 5500, 1300, "Rackbeat lagerværdi 2026-11-30 [RB-42-stock-2026-11-30]", "DKK");

    [Fact]
    public void It_becomes_an_entry_between_two_accounts_without_VAT() => Assert.Equal(
        new FinanceVoucherEntry
        {
            Text = "Rackbeat lagerværdi 2026-11-30 [RB-42-stock-2026-11-30]",
            Date = new DateOnly(2026, 11, 30),
            Amount = -1234.56m,
            Account = new() { AccountNumber = 5500 },
            ContraAccount = new() { AccountNumber = 1300 },
            Currency = new() { Code = "DKK" },
        },
        StockValueMapping.Push(Posting));

    [Theory]
    [InlineData("0", 5500, "amount")]
    [InlineData("1.005", 5500, "amount")]
    [InlineData("1", 0, "account")]
    public void Nothing_to_post_a_broken_oere_and_a_missing_account_are_refused(string amount, int account, string field)
    {
        var bad = Posting with { Amount = decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), Account = account };

        Assert.Equal(field, Assert.Single(StockValueMapping.ValidatePush(bad, StockValueMapping.Push(bad))).Field.Name);
    }

    [Fact]
    public void The_amount_in_base_currency_is_the_amount()
    {
        Assert.Empty(StockValueMapping.VerifyPush(Posting, new FinanceVoucherEntry { AmountBaseCurrency = -1234.56m }));
        Assert.Equal(-1234.55m, Assert.Single(StockValueMapping.VerifyPush(Posting, new FinanceVoucherEntry { AmountBaseCurrency = -1234.55m })).Actual);
    }
}
