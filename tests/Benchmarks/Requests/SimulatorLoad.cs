using System.Globalization;
using System.Text;

namespace MappingSync.Benchmarks.Requests;

/// <summary>
/// How many simple requests a simulator answers in a second of one processor. Processor time is counted, so that whatever else the
/// machine does, the client included, changes little.
/// </summary>
internal static class SimulatorLoad
{
    private const int Least = 3000;
    private const int Lanes = 4;
    private const int WarmUp = 10_000;
    private const int Measured = 20_000;

    private static readonly (string Name, Func<HttpRequestMessage> Request, Func<SimulatorProcess, HttpClient> Client)[] Rows =
    [
        ("e-conomic: read a unit", () => new HttpRequestMessage(HttpMethod.Get, "units/1"), simulators => simulators.Economic),
        ("e-conomic: create a unit", () => Post("units"), simulators => simulators.Economic),
        ("e-conomic: list of 4 VAT zones", () => new HttpRequestMessage(HttpMethod.Get, "vat-zones?pagesize=1000"), simulators => simulators.Economic),
        ("Rackbeat: create a unit", () => Post("api/units"), simulators => simulators.Rackbeat),
        ("Rackbeat: read a unit", () => new HttpRequestMessage(HttpMethod.Get, "api/units/1"), simulators => simulators.Rackbeat),
    ];

    /// <returns>Whether every row reached the least.</returns>
    public static async Task<bool> MeasureAsync(TextWriter output)
    {
        await using var simulators = await SimulatorProcess.StartAsync();
        var all = true;
        foreach (var (name, request, client) in Rows)
        {
            await SendAsync(simulators, request, client, WarmUp);
            var before = simulators.Spent;
            await SendAsync(simulators, request, client, Measured);
            var perSecond = Measured / (simulators.Spent - before).TotalSeconds;
            all &= perSecond >= Least;
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{name,-32} {perSecond,9:N0} requests in a second of one processor{(perSecond < Least ? $"  below {Least:N0}" : "")}"));
        }

        return all;
    }

    private static Task SendAsync(
        SimulatorProcess simulators, Func<HttpRequestMessage> make, Func<SimulatorProcess, HttpClient> client, int count) =>
        Task.WhenAll(Enumerable.Range(0, Lanes).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < count / Lanes; i++)
            {
                using var request = make();
                using var answer = await client(simulators).SendAsync(request);
                if (!answer.IsSuccessStatusCode)
                    throw new InvalidOperationException($"{request.RequestUri}: {answer.StatusCode}");
            }
        })));

    private static HttpRequestMessage Post(string path) =>
        new(HttpMethod.Post, path) { Content = new StringContent("""{"name":"stk."}""", Encoding.UTF8, "application/json") };
}
