using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MappingSync.Simulators.Economic;

/// <summary>The two details that each kind of payment asks for.</summary>
internal static partial class PaymentRules
{
    private static readonly Dictionary<int, (string Name, Regex Form)[]> Details = new()
    {
        [1] = [("fiSupplierNo", Filled()), ("ocrLine", Digits15())],
        [2] = [("fiSupplierNo", Filled()), ("message", Message())],
        [5] = [("giroAccount", Filled()), ("ocrLine", Digits16())],
        [7] = [("accountNo", Filled()), ("message", Message())],
        [10] = [("ibanSwift", Filled()), ("message", Message())],
        [14] = [],
        [17] = [("fiSupplierNo", Filled()), ("ocrLineMessage", NumberWithText())],
    };

    public static void Check(JsonObject entry, EconomicState state, ErrorTree errors)
    {
        if (entry["paymentDetails"]?["paymentType"] is not JsonObject payment || payment["paymentTypeNumber"] is not { } node)
            return;
        var number = EconomicState.Number(node);
        if (!state.Has("payment-types", node.ToString()) || !Details.TryGetValue(number, out var details))
        {
            errors.Add(["paymentDetails", "paymentType"], "E06000", $"PaymentType '{node}' not found.", node, "Find a list of payment types at /payment-types .");
            return;
        }

        foreach (var (name, form) in details)
        {
            if (payment[name]?.ToString() is not { } value)
                errors.Add(["paymentDetails", "paymentType", name], ErrorTree.General, $"Payment type {number} needs {name}.");
            else if (!form.IsMatch(value))
                errors.Add(["paymentDetails", "paymentType", name], ErrorTree.General, $"'{value}' is not a valid {name} of payment type {number}.", payment[name]);
        }
    }

    [GeneratedRegex(".")]
    private static partial Regex Filled();

    [GeneratedRegex("^[0-9]{15}$")]
    private static partial Regex Digits15();

    [GeneratedRegex("^[0-9]{16}$")]
    private static partial Regex Digits16();

    [GeneratedRegex("^.{5,100}$", RegexOptions.Singleline)]
    private static partial Regex Message();

    [GeneratedRegex("^[0-9]{2,16}(/.{1,140})?$", RegexOptions.Singleline)]
    private static partial Regex NumberWithText();
}
