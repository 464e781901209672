using MappingSync.Http;

namespace MappingSync.Economic;

/// <summary>What the error codes of both e-conomic surfaces mean. e-conomic publishes no list of the codes of its REST API.</summary>
public static class EconomicErrorCatalogue
{
    /// <summary>The catalogue.</summary>
    public static ErrorCatalogue Instance { get; } = new(
        EconomicErrorReader.SystemName,
        "e-conomic",
        AccessErrors.Area,
        RequestErrors.Area,
        ReferenceErrors.Area,
        DocumentErrors.Area,
        VoucherErrors.Area,
        ServiceErrors.Area,
        JournalServiceErrors.SetUp,
        JournalServiceErrors.Vouchers,
        CustomerServiceErrors.Area,
        SupplierServiceErrors.Area,
        ProductServiceErrors.Area,
        ProjectServiceErrors.Area,
        WebhookServiceErrors.Area);
}
