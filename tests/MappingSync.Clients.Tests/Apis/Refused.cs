using MappingSync.Http;

namespace MappingSync.Clients.Tests.Apis;

/// <summary>Assertions on refused calls.</summary>
internal static class Refused
{
    /// <summary>The call fails with this code, of the whole answer or of one of its reasons.</summary>
    public static async Task AsAsync(string code, Func<Task> call)
    {
        var error = (await Assert.ThrowsAsync<ApiException>(call)).Error;
        Assert.True(
            string.Equals(error.Code, code, StringComparison.OrdinalIgnoreCase)
                || error.Details.Any(detail => string.Equals(detail.Code, code, StringComparison.OrdinalIgnoreCase)),
            $"Refused, but not with {code}: {error}; {string.Join("; ", error.Details)}");
    }

    /// <summary>The call fails with this status.</summary>
    public static async Task AsAsync(int status, Func<Task> call) =>
        Assert.Equal(status, (await Assert.ThrowsAsync<ApiException>(call)).Error.Status);

    /// <summary>The call fails with this status and names this place in the request.</summary>
    public static async Task AsAsync(int status, string path, Func<Task> call)
    {
        var error = (await Assert.ThrowsAsync<ApiException>(call)).Error;
        Assert.Equal(status, error.Status);
        Assert.Contains(error.Details, detail => detail.Path == path);
    }

    /// <summary>The client refuses before anything is sent.</summary>
    public static async Task UnsentAsync(Func<Task> call) => await Assert.ThrowsAnyAsync<ArgumentException>(call);
}
