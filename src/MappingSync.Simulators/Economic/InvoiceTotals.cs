using System.Globalization;
using System.Text.Json.Nodes;

namespace MappingSync.Simulators.Economic;

/// <summary>What e-conomic computes on invoices: amounts that a client sends are ignored.</summary>
internal static class InvoiceTotals
{
    /// <summary>Sets line numbers, line totals, the totals and the exchange rate of a draft.</summary>
    public static void Compute(JsonObject draft, EconomicBehaviour behaviour, EconomicState state)
    {
        var currency = draft["currency"]!.ToString();
        draft["exchangeRate"] = currency == behaviour.BaseCurrency
            ? 100m
            : draft["exchangeRate"]?.DeepClone() ?? behaviour.ExchangeRates[currency];
        var rate = EconomicState.Amount(draft["exchangeRate"]) / 100m;

        var (net, vat, cost) = (0m, 0m, 0m);
        var lines = draft["lines"]?.AsArray() ?? [];
        var netByVatRate = new SortedDictionary<decimal, decimal>();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i]!.AsObject();
            line["lineNumber"] ??= i + 1;
            line["sortKey"] ??= i + 1;
            if (line["product"] is null)
                continue;
            line["unitNetPrice"] ??= 0m;
            line["discountPercentage"] ??= 0m;
            line["unitCostPrice"] ??= state.Find("products", line["product"]!["productNumber"])?["costPrice"]?.DeepClone() ?? 0m;
            var quantity = EconomicState.Amount(line["quantity"]);
            var total = Rounded(
                quantity * EconomicState.Amount(line["unitNetPrice"]) * (1 - (EconomicState.Amount(line["discountPercentage"]) / 100m)));
            line["totalNetAmount"] = total;
            net += total;
            cost += Rounded(quantity * EconomicState.Amount(line["unitCostPrice"]));
            var percent = VatRate(line, draft, behaviour, state);
            netByVatRate[percent] = netByVatRate.GetValueOrDefault(percent) + total;
        }

        foreach (var (percent, amount) in netByVatRate)
            vat += Rounded(amount * percent / 100m);
        draft["netAmount"] = net;
        draft["vatAmount"] = vat;
        draft["grossAmount"] = net + vat;
        draft["roundingAmount"] = 0m;
        draft["netAmountInBaseCurrency"] = Rounded(net * rate);
        draft["grossAmountInBaseCurrency"] = Rounded((net + vat) * rate);
        draft["costPriceInBaseCurrency"] = Rounded(cost * rate);
        draft["marginInBaseCurrency"] = Rounded((net - cost) * rate);
        draft["marginPercentage"] = net == 0m ? 0m : Rounded((net - cost) / net * 100m);
    }

    /// <summary>The booked invoice that a draft becomes.</summary>
    public static JsonObject Booked(JsonObject draft, EconomicBehaviour behaviour, EconomicState state)
    {
        var booked = draft.DeepClone().AsObject();
        foreach (var name in new[]
        {
            "draftInvoiceNumber", "lastUpdated", "marginInBaseCurrency", "marginPercentage", "costPriceInBaseCurrency",
        })
        {
            booked.Remove(name);
        }

        booked["remainder"] = booked["grossAmount"]!.DeepClone();
        booked["remainderInBaseCurrency"] = booked["grossAmountInBaseCurrency"]!.DeepClone();
        foreach (var line in booked["lines"]!.AsArray().OfType<JsonObject>().Where(line => line["product"] is not null))
        {
            var percent = VatRate(line, draft, behaviour, state);
            line["vatRate"] = percent;
            line["vatAmount"] = Rounded(EconomicState.Amount(line["totalNetAmount"]) * percent / 100m);
        }

        return booked;
    }

    /// <summary>The due date that payment terms give; all types but <c>dueDate</c> derive it.</summary>
    public static string DueDate(string date, JsonObject terms)
    {
        var day = DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var days = EconomicState.Number(terms["daysOfCredit"]);
        var due = terms["paymentTermsType"]!.ToString() switch
        {
            "net" => day.AddDays(days),
            "invoiceMonth" => new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)).AddDays(days),
            _ => day,
        };
        return due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static decimal VatRate(JsonObject line, JsonObject draft, EconomicBehaviour behaviour, EconomicState state)
    {
        var product = state.Find("products", line["product"]!["productNumber"]);
        var group = EconomicState.Number(product?["productGroup"]?["productGroupNumber"]);
        return behaviour.VatFreeProductGroups.Contains(group)
            ? 0m
            : behaviour.VatRates.GetValueOrDefault(EconomicState.Number(draft["recipient"]?["vatZone"]?["vatZoneNumber"]));
    }

    private static decimal Rounded(decimal amount) => decimal.Round(amount, 2, MidpointRounding.AwayFromZero);
}
