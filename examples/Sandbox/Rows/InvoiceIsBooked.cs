using System.Text.Json.Nodes;
using MappingSync.Sandbox.Scenario;
using MappingSync.Simulators.Faults;

namespace MappingSync.Sandbox.Rows;

internal sealed class InvoiceIsBooked : Row
{
    public override int Number => 5;

    public override string Claim => "An invoice booked in Rackbeat is booked in e-conomic, same number, same totals";

    public override string Sabotage => "a proxy takes the wished number out of the booking";

    public override async Task<Verdict> PlayAsync(World world, bool sabotaged, CancellationToken cancellation)
    {
        if (sabotaged)
        {
            world.Economic.Faults.Add("POST", "/invoices/booked", Fault.Rewrite(body =>
            {
                body.Remove("bookWithNumber");
                return body;
            }));
        }

        var number = await world.InvoiceAsync(cancellation);
        var source = world.Rackbeat.Record("customer-invoices", number)!;
        var once = world.ExactlyOnce(number);
        if (!once.Holds)
            return once;
        var booked = world.BookedOf(number).Single();
        var findings = new List<string>();
        if ((int?)booked["bookedInvoiceNumber"] != number)
            findings.Add($"booked as {booked["bookedInvoiceNumber"]}, not {number}");
        Compare("netAmount", "total_subtotal");
        Compare("vatAmount", "total_vat");
        Compare("grossAmount", "total_total");
        if (booked["date"]?.ToString() != source["invoice_date"]?.ToString())
            findings.Add($"dated {booked["date"]}");
        if ((int?)booked["customer"]?["customerNumber"] != World.Customer)
            findings.Add($"customer {booked["customer"]?["customerNumber"]}");
        if (booked["lines"]?.AsArray().Count != 2)
            findings.Add($"{booked["lines"]?.AsArray().Count ?? 0} lines");
        return Judge(findings, $"booked {number}: net {booked["netAmount"]}, VAT {booked["vatAmount"]}, total {booked["grossAmount"]}");

        void Compare(string there, string here)
        {
            if ((decimal?)booked[there] != (decimal?)source[here])
                findings.Add($"{there} is {booked[there]}, not {source[here]}");
        }
    }
}
