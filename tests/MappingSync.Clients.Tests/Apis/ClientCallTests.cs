namespace MappingSync.Clients.Tests.Apis;

/// <summary>Every method of the clients against the simulators over real HTTP, answered and refused.</summary>
[Collection(CallRuns.Name)]
public class ClientCallTests(CallRuns runs)
{
    public static TheoryData<string> Names => [.. CallRuns.All.Select(row => row.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_call_is_answered_and_its_refusal_is_told(string name)
    {
        var run = await runs.RunAsync(name);

        Assert.NotEmpty(run.Good);
        Assert.All(run.Good, call => Assert.InRange(call.Status ?? 0, 200, 299));
        Assert.NotEmpty(run.Refused);
        Assert.True(run.Refused[^1].Status >= 400, $"Not refused: {string.Join(", ", run.Refused)}");
    }

    [Fact]
    public void Each_call_has_a_name_of_its_own() =>
        Assert.Empty(CallRuns.All.GroupBy(row => row.Name).Where(same => same.Count() > 1).Select(same => same.Key));
}
