using System.Net;
using MappingSync.Simulators.Faults;
using MappingSync.Simulators.Tests.Economic;

namespace MappingSync.Simulators.Tests;

public sealed class RouteTests : EconomicTest
{
    private static readonly string[] Methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];

    [Fact]
    public async Task A_call_names_its_route_whatever_becomes_of_it()
    {
        await Rest.SendAsync("GET", "customers/9");
        await Rest.SendAsync("DELETE", "accounting-years/2026/periods/1");
        await Services.SendAsync("GET", "productsapi/v2.0.0/productgroups/1/zones/paged");
        Economic.Faults.Add("GET", "/", Fault.ServerError());
        await Rest.SendAsync("GET", "");
        Economic.Behaviour.TokenLimit = 0;
        await Rest.SendAsync("PUT", "customers/1001/contacts/3", "{}");
        Assert.Equal(
            [
                "/customers/:customerNumber", null, "/productsapi/v2.0.0/productgroups/:productGroupNumber/zones/paged", "/",
                "/customers/:customerNumber/contacts/:customerContactNumber",
            ],
            Economic.Calls.All().Select(call => call.Route));
    }

    [Fact]
    public async Task Every_route_is_listed_once_and_found()
    {
        Economic.Behaviour.TokenLimit = int.MaxValue;
        Assert.Equal(Economic.Routes.Count, Economic.Routes.Distinct().Count());
        foreach (var surface in Economic.Routes.GroupBy(route => route.Surface))
            await FindAllAsync(Economic, surface.Key == "rest" ? Rest : Services, surface, prefix: "/");
    }

    [Fact]
    public async Task Every_route_of_Rackbeat_is_listed_once_and_found()
    {
        await using var rackbeat = await RackbeatSimulator.StartAsync(Clock);
        rackbeat.Behaviour.CallsPerMinute = int.MaxValue;
        using var api = rackbeat.CreateClient();
        Assert.Equal(rackbeat.Routes.Count, rackbeat.Routes.Distinct().Count());
        await FindAllAsync(rackbeat, api, rackbeat.Routes, prefix: "/api/");
    }

    [Theory]
    [InlineData("rest", "layouts/19", "DELETE", "GET")]
    [InlineData("rest", "self", "POST", "GET")]
    [InlineData("rest", "invoices/drafts", "PUT", "GET,POST,DELETE")]
    [InlineData("rest", "", "POST", "GET")]
    [InlineData("services", "productsapi/v2.0.0/productgroups/1", "PATCH", "GET,DELETE")]
    [Enforces("economic", "5", "A known path with another method is answered 405, an unknown path 404")]
    public async Task Another_method_is_405_and_told_which_are_known(string surface, string path, string method, string allowed)
    {
        var refused = await (surface == "rest" ? Rest : Services).SendAsync(method, path, "{}");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, refused.Status);
        Assert.Equal(allowed, refused.Headers["Allow"]);
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("customers//contacts")]
    [InlineData("customers/1/contacts/1/more")]
    [InlineData("invoices")]
    [InlineData("products/A/1")]
    [Enforces("economic", "5", "A known path with another method is answered 405, an unknown path 404")]
    public async Task A_path_without_a_route_is_404(string path)
    {
        var refused = await Rest.SendAsync("GET", path);
        Assert.Equal(HttpStatusCode.NotFound, refused.Status);
        Assert.Null(Assert.Single(Economic.Calls.All()).Route);
    }

    [Fact]
    [Enforces("rackbeat", "4", "A known path with another method is answered 405, an unknown path 404")]
    public async Task Rackbeat_refuses_as_Laravel_does()
    {
        await using var rackbeat = await RackbeatSimulator.StartAsync(Clock);
        using var api = rackbeat.CreateClient();
        var method = await api.SendAsync("DELETE", "self");
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "GET"), (method.Status, method.Headers["Allow"]));
        Assert.Contains("Supported methods: GET.", method["message"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await api.SendAsync("GET", "nothing")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await api.SendAsync("GET", "../customers")).Status);
    }

    /// <summary>Asks every route with made-up keys, and with every method that none of the path's routes has.</summary>
    private static string Ending(string segment) => segment.IndexOf('.', StringComparison.Ordinal) is var dot and >= 0 ? segment[dot..] : "";

    private static async Task FindAllAsync(SimulatedAccount account, HttpClient client, IEnumerable<SimulatedRoute> routes, string prefix)
    {
        var all = routes.ToList();
        foreach (var path in all.GroupBy(route => route.Pattern))
        {
            var concrete = string.Join('/', path.Key[prefix.Length..].Split('/').Select(segment => segment.StartsWith(':') ? "987654" + Ending(segment) : segment));
            foreach (var method in Methods)
            {
                var pattern = path.Any(route => route.Method == method)
                    ? path.Key
                    : all.Find(route => route.Method == method && Fits(route.Pattern, prefix + concrete))?.Pattern;
                var reply = await client.SendAsync(method, concrete);
                Assert.True(pattern is null == (reply.Status == HttpStatusCode.MethodNotAllowed), $"{method} {path.Key}: {reply.Status}");
                Assert.Equal(pattern, Assert.Single(account.Calls.Matching("*", "**", after: account.Calls.Total - 1)).Route);
            }
        }
    }

    private static bool Fits(string pattern, string path)
    {
        var (expected, actual) = (pattern.Split('/'), path.Split('/'));
        return expected.Length == actual.Length && expected.Zip(actual).All(pair => pair.First == pair.Second || pair.First.StartsWith(':'));
    }
}
