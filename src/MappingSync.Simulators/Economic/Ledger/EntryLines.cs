using System.Text.Json.Nodes;

namespace MappingSync.Simulators.Economic;

/// <summary>One line that an entry of a journal becomes when it is booked; above 0 is debit.</summary>
/// <param name="Account">The account.</param>
/// <param name="Amount">Amount in the currency of the entry.</param>
/// <param name="Base">Amount in the base currency.</param>
/// <param name="VatCode">The VAT code that was taken out of it; null without one, and on the VAT itself.</param>
/// <param name="IsParty">Whether it is on the account of the supplier or customer.</param>
internal sealed record EntryLine(int Account, decimal Amount, decimal Base, string? VatCode = null, bool IsParty = false);

/// <summary>
/// What an entry of a journal comes to on its accounts. With a VAT code the amount holds the VAT, which goes to the account of the code;
/// with reverse charge the VAT comes on top, debited and credited.
/// </summary>
internal sealed class EntryLines(EconomicState state)
{
    private const int ReverseCharge = 3;

    public IReadOnlyList<EntryLine> Of(JsonObject draft)
    {
        var kind = VoucherKind.Of(draft["entryType"]!.ToString());
        var amount = EconomicState.Amount(draft["amount"]);
        var lines = new List<EntryLine>();
        if (kind.Party is not { } party)
            AddSide(lines, draft, "account", "vatAccount", "vatAmount", amount);
        else if (draft[party] is not null)
            lines.Add(new EntryLine(CollectiveAccount(draft, party), amount, InBase(draft, amount), IsParty: true));
        AddSide(lines, draft, "contraAccount", "contraVatAccount", "contraVatAmount", -amount);
        // VAT stands behind both sides, as in the books.
        return [.. lines.Where(line => line.IsParty || !IsVat(line)), .. lines.Where(line => !line.IsParty && IsVat(line))];

        bool IsVat(EntryLine line) => line.VatCode == "";
    }

    /// <summary>Shows the VAT of an entry that was posted without; a part of the amount on its side.</summary>
    public void ShowVat(JsonObject draft)
    {
        var amount = EconomicState.Amount(draft["amount"]);
        foreach (var (code, name, baseName, gross) in new[]
        {
            ("vatAccount", "vatAmount", "vatAmountBaseCurrency", amount),
            ("contraVatAccount", "contraVatAmount", "contraVatAmountInBaseCurrency", -amount),
        })
        {
            if (state.Find("vat-accounts", draft[code]?["vatCode"]) is not { } vat)
                continue;
            draft[name] ??= VatOf(vat, gross);
            draft[baseName] = InBase(draft, EconomicState.Amount(draft[name]));
        }
    }

    private void AddSide(List<EntryLine> lines, JsonObject draft, string side, string code, string vatName, decimal gross)
    {
        if (draft[side]?["accountNumber"] is not { } number)
            return;
        var account = EconomicState.Number(number);
        if (state.Find("vat-accounts", draft[code]?["vatCode"]) is not { } vat)
        {
            lines.Add(new EntryLine(account, gross, InBase(draft, gross)));
            return;
        }

        var part = draft[vatName] is { } set ? EconomicState.Amount(set) : VatOf(vat, gross);
        var inBase = InBase(draft, part);
        var isReverse = IsReverse(vat);
        lines.Add(new EntryLine(account, isReverse ? gross : gross - part, InBase(draft, gross) - (isReverse ? 0m : inBase), vat["vatCode"]!.ToString()));
        lines.Add(new EntryLine(EconomicState.Number(vat["account"]!["accountNumber"]), part, inBase, ""));
        if (isReverse)
            lines.Add(new EntryLine(EconomicState.Number(vat["contraAccount"]!["accountNumber"]), -part, -inBase, ""));
    }

    private int CollectiveAccount(JsonObject draft, string party)
    {
        var record = state.Find($"{party}s", draft[party]![$"{party}Number"]);
        var group = state.Find($"{party}-groups", record?[$"{party}Group"]?[$"{party}GroupNumber"]);
        return EconomicState.Number(group?["account"]?["accountNumber"]);
    }

    private static decimal VatOf(JsonObject vat, decimal gross)
    {
        var percent = EconomicState.Amount(vat["ratePercentage"]);
        return Rounded(IsReverse(vat) ? gross * percent / 100m : gross * percent / (100m + percent));
    }

    private static bool IsReverse(JsonObject vat) => EconomicState.Number(vat["vatType"]?["vatTypeNumber"]) == ReverseCharge;

    private static decimal InBase(JsonObject draft, decimal amount) => Rounded(amount * EconomicState.Amount(draft["exchangeRate"]) / 100m);

    private static decimal Rounded(decimal amount) => decimal.Round(amount, 2, MidpointRounding.AwayFromZero);
}
