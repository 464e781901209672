using System.Globalization;
using System.Text;
using MappingSync.Economic;
using MappingSync.Rackbeat;
using MappingSync.Simulators.Calls;
using MappingSync.TestSupport;

namespace MappingSync.Clients.Tests.Apis;

/// <summary><c>docs/apis.md</c>: what the clients call, taken from what was seen on the wire when the calls were run.</summary>
[Collection(CallRuns.Name)]
public class ApisPageTests(CallRuns runs)
{
    [Theory]
    [InlineData(typeof(EconomicClient))]
    [InlineData(typeof(RackbeatClient))]
    public void Every_method_of_a_client_is_called(Type client)
    {
        var methods = client.GetMethods().Where(method => method.DeclaringType == client && method.Name.EndsWith("Async", StringComparison.Ordinal)).Select(method => method.Name);

        Assert.Empty(methods.Except(CallRuns.All.Where(row => row.Client == client).Select(row => row.Call.Method)));
    }

    [Fact]
    public async Task Every_call_is_answered_by_a_route_of_the_simulator() =>
        Assert.Empty((await AllAsync()).SelectMany(run => run.Good.Where(call => call.Route is null).Select(call => $"{run.Call.Method}: {call}")));

    [Theory]
    [InlineData(
        typeof(EconomicClient),
        "Customers, Customer contacts, Delivery locations, Customer groups, Suppliers, Supplier groups, Supplier contacts, Products, Product groups, Product group zones, "
            + "Units, Payment terms, Layouts, VAT zones, VAT codes, Currencies, Departments, Departmental distributions, Employees, Agreement, Orders, Order lines, "
            + "Draft invoices, Draft invoice attachments, Booked invoices, Journals, Journal entries, Vouchers, Voucher attachments, Accounts, Accounting years, "
            + "Accounting periods, Booked entries, Projects, Webhooks")]
    [InlineData(
        typeof(RackbeatClient),
        "Customers, Customer contacts, Customer addresses, Customer groups, Suppliers, Supplier groups, Products, Bills of materials, Product groups, Units, Payment terms, "
            + "Layouts, Employees, Customer invoices, Customer invoice notes, Supplier invoices, Supplier invoice notes, Orders, Projects, Bank accounts, Self, Settings, "
            + "Departments, Stock value, Webhooks, Webhook deliveries")]
    public void Every_resource_that_the_integration_needs_is_called(Type client, string needed) =>
        Assert.Empty(needed.Split(", ").Except(CallRuns.All.Where(row => row.Client == client).Select(row => row.Call.Resource)));

    [Fact]
    public async Task The_page_lists_what_was_called() => GeneratedDocs.Match("apis.md", Page(await AllAsync()));

    private async Task<IReadOnlyList<CallRun>> AllAsync()
    {
        var all = new List<CallRun>();
        foreach (var (name, _, _, _) in CallRuns.All) all.Add(await runs.RunAsync(name));
        return all;
    }

    private static string Page(IReadOnlyList<CallRun> all)
    {
        var page = new StringBuilder("""
            # What the clients call

            Made from code by `tests/MappingSync.Clients.Tests/Apis`: each row was run against the simulator over real HTTP, once as it should be
            and once as it is refused. *Route* is the simulator's route that answered; *Refused* is how the refusal that the test shows was
            answered. To add a row, add a call to the file that the row names; the page is
            written anew with `UPDATE_SNAPSHOTS=1`.

            """.ReplaceLineEndings("\n"));
        foreach (var (client, title) in new[] { (typeof(EconomicClient), "e-conomic"), (typeof(RackbeatClient), "Rackbeat") })
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n| Resource | Verb | Client method | Route | Refused | Test |\n|---|---|---|---|---|---|\n");
            foreach (var run in all.Where(run => run.Client == client).OrderBy(run => run.Call.Resource, StringComparer.Ordinal).ThenBy(run => run.Call.Method, StringComparer.Ordinal))
            {
                page.Append(
                    CultureInfo.InvariantCulture,
                    $"| {run.Call.Resource} | {Cell(run.Good.Select(call => call.Method))} | `{run.Call.Method}` | {Cell(run.Good.Select(Route))} | {Refusal(run)} | {run.Owner.Name} |\n");
            }
        }

        return page.ToString();
    }

    private static string Route(RecordedCall call) => $"{call.Surface} `{call.Route}`";

    private static string Refusal(CallRun run) =>
        run.Refused[^1].Status?.ToString(CultureInfo.InvariantCulture) ?? "no answer";

    private static string Cell(IEnumerable<string> values) => string.Join("<br>", values.Distinct());
}
