using System.Text.Json.Nodes;

namespace MappingSync.Simulators.Economic;

/// <summary>What suppliers and customers still owe or are owed, entry by entry: a payment that names an invoice is set off against it.</summary>
internal sealed class OpenItems(EconomicState state)
{
    public static void Open(JsonObject entry)
    {
        entry["remainder"] = entry["amount"]!.DeepClone();
        entry["remainderInBaseCurrency"] = entry["amountInBaseCurrency"]!.DeepClone();
    }

    /// <summary>Sets an entry off against the open one of the same party, number and currency; a booked invoice follows.</summary>
    public void Settle(JsonObject entry)
    {
        var (party, number) = entry["supplier"] is not null ? ("supplier", "supplierInvoiceNumber") : ("customer", "invoiceNumber");
        if (entry[number] is not { } named || !entry["entryType"]!.ToString().EndsWith("Payment", StringComparison.Ordinal))
            return;
        var open = state[Bookkeeping.Entries].Values.FirstOrDefault(other =>
            other[number]?.ToString() == named.ToString()
            && other[party]?[$"{party}Number"]?.ToString() == entry[party]?[$"{party}Number"]?.ToString()
            && other["currency"]!.ToString() == entry["currency"]!.ToString()
            && EconomicState.Amount(other["remainder"]) * EconomicState.Amount(entry["remainder"]) < 0);
        if (open is null)
            return;
        foreach (var name in new[] { "remainder", "remainderInBaseCurrency" })
        {
            var (debt, payment) = (EconomicState.Amount(open[name]), EconomicState.Amount(entry[name]));
            var settled = Math.Sign(payment) * Math.Min(Math.Abs(debt), Math.Abs(payment));
            open[name] = debt + settled;
            entry[name] = payment - settled;
            if (state.Find(RestInvoices.Booked, open["bookedInvoice"]?["bookedInvoiceNumber"]) is { } invoice)
                invoice[name] = debt + settled;
        }
    }
}
