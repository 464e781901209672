using MappingSync.Http;

namespace MappingSync.Economic;

/// <summary>Codes that every e-conomic service can answer with.</summary>
internal static class ServiceErrors
{
    public static ErrorArea Area { get; } = new("Services: any call", EconomicSources.ServiceProbing,
    [
        new(
            "ResourceNotFound",
            ApiErrorKind.NotFound,
            new("it does not exist in e-conomic", "den findes ikke i e-conomic"),
            new("See whether it was deleted or given another number in e-conomic, then try again.", "Se efter, om den er slettet eller har fået et andet nummer i e-conomic, og prøv igen.")),
        new(
            "UpdateConflict",
            ApiErrorKind.Data,
            new("somebody else changed it in e-conomic at the same moment", "en anden ændrede den i e-conomic i samme øjeblik"),
            new("Try again.", "Prøv igen.")),
        new("BadFilterRequest", ApiErrorKind.Data, new("e-conomic does not accept the program's search", "e-conomic godtager ikke programmets søgning"), EconomicRemedies.Report),
    ]);
}
