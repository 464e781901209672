using MappingSync.Http;

namespace MappingSync.Economic;

/// <summary>Where and as whom an agreement of e-conomic is called. Its text never shows the tokens.</summary>
/// <param name="Rest">Address of the REST surface, for example <c>https://restapi.e-conomic.com/</c>.</param>
/// <param name="Services">Address of the services, for example <c>https://apis.e-conomic.com/</c>.</param>
/// <param name="AppSecretToken">Secret of the app.</param>
/// <param name="AgreementGrantToken">Grant of the agreement.</param>
/// <param name="Observer">Is told of each call; may be null.</param>
/// <param name="Guard">Is asked before each call; may be null.</param>
public sealed record EconomicConnection(
    Uri Rest,
    Uri Services,
    string AppSecretToken,
    string AgreementGrantToken,
    IApiCallObserver? Observer = null,
    ICallGuard? Guard = null)
{
    /// <summary>The addresses, without the tokens.</summary>
    public override string ToString() => $"e-conomic at {Rest} and {Services}";
}
