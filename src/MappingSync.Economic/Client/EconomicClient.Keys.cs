using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace MappingSync.Economic;

/// <content>
/// What a key must be to stand in an address; checked before a call, because an address with an empty key is another resource:
/// <c>DELETE /invoices/drafts/</c> removes every draft.
/// </content>
public sealed partial class EconomicClient
{
    private const int LargestNumber = 999_999_999;
    private const int LongestProductNumber = 25;

    private static int Key(int number, [CallerArgumentExpression(nameof(number))] string? name = null) =>
        number > 0 ? number : throw new ArgumentException("A number above 0 is needed to address a record.", name);

    // The documentation limits the numbers of customers, suppliers, drafts, orders and vouchers.
    private static int NumberKey(int number, [CallerArgumentExpression(nameof(number))] string? name = null) =>
        number is > 0 and <= LargestNumber ? number : throw new ArgumentException("A number from 1 to 999999999 is needed to address a record.", name);

    private static string ProductKey(string productNumber) =>
        string.IsNullOrWhiteSpace(productNumber) || productNumber.Length > LongestProductNumber
            ? throw new ArgumentException("A product number of 1 to 25 characters is needed.", nameof(productNumber))
            : EconomicPath.Encode(productNumber);

    private static string YearKey(string year) =>
        EconomicPath.Encode(Year(year));

    // The services encode their addresses as everybody does, not as the REST surface.
    private static string ServicesYearKey(string year) =>
        Uri.EscapeDataString(Year(year));

    private static string Year(string year) =>
        year is not null && YearForm().IsMatch(year)
            ? year
            : throw new ArgumentException("An accounting year as e-conomic names it is needed, for example 2026, 2026a or 2026/2027.", nameof(year));

    private static string VoucherKey(string year, int voucherNumber) =>
        FormattableString.Invariant($"{YearKey(year)}-{NumberKey(voucherNumber)}");

    private static string CurrencyKey(string code) =>
        code is { Length: 3 } && code.All(char.IsAsciiLetter) ? code : throw new ArgumentException("A currency is named by 3 letters.", nameof(code));

    private static string VatKey(string vatCode) =>
        string.IsNullOrWhiteSpace(vatCode) || vatCode.Length > 5
            ? throw new ArgumentException("A VAT code of 1 to 5 characters is needed.", nameof(vatCode))
            : EconomicPath.Encode(vatCode);

    [GeneratedRegex("^(19|20)[0-9]{2}(/(19|20)[0-9]{2})?[a-j]?\\z", RegexOptions.CultureInvariant)]
    private static partial Regex YearForm();
}
