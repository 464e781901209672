namespace MappingSync.Simulators.Economic;

/// <summary>Why a service refuses a request; a code that is not documented is <see cref="General" />.</summary>
internal sealed record ServicesFinding(string Property, string Code, string Message)
{
    public const string General = "BadRequest";
}
