namespace MappingSync.Engine.Settings;

/// <summary>The connection to one e-conomic agreement. Both surfaces take the same tokens.</summary>
public sealed record EconomicSettings
{
    /// <summary>The root of the REST surface with a slash at its end (<c>rest</c>).</summary>
    public Uri Rest { get; init; } = new("https://restapi.e-conomic.com/");

    /// <summary>The root of the services surface with a slash at its end (<c>services</c>).</summary>
    public Uri Services { get; init; } = new("https://apis.e-conomic.com/");

    /// <summary>The secret of the app (<c>app-secret-token</c>).</summary>
    public required Secret AppSecretToken { get; init; }

    /// <summary>The grant of the agreement (<c>agreement-grant-token</c>).</summary>
    public required Secret AgreementGrantToken { get; init; }
}
