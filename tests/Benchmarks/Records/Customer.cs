using MappingSync.Mappings;

namespace MappingSync.Benchmarks.Records;

/// <summary>A customer that breaks no rule of its spec, with the settings and references that its flow reads.</summary>
public static class CustomerSample
{
    public static Rackbeat.Customer Source { get; } = new()
    {
        Number = 1007,
        Name = "Møllers Maskiner",
        CompanyVat = "12345678",
        CustomerGroupId = 4,
        PaymentTermsId = 2,
        LayoutId = 19,
        VatZone = "domestic",
        Currency = "DKK",
        MaxCredit = 12500.005m,
        Ean = "5790000000012",
        ContactEmail = "post@example.com",
        ContactPhone = "+45 12 34 56 78",
        AddressStreet = "Vej 1",
        AddressStreet2 = "2. sal",
        AddressZipcode = "8000",
        AddressCity = "Aarhus",
        IsBarred = false,
    };

    public static AgreementValues Settings { get; } = new()
    {
        BaseCurrency = "DKK",
        RackbeatAccount = "1",
        CustomerGroup = 3,
        VatZones = new Dictionary<string, int> { ["eu"] = 20 },
    };

    public static ResolvedReferences References { get; } = Resolve();

    /// <summary>All that the flow reads, for mappers that take one source.</summary>
    public static CustomerReading Reading { get; } = new(Source, Settings, References);

    private static ResolvedReferences Resolve()
    {
        var references = new ResolvedReferences();
        foreach (var reference in CustomerMapping.ReferencesPush(Source, new(Settings)))
        {
            references.Add(reference, RecordKey.From(100 + reference.Key.AsNumber()));
        }

        return references;
    }
}

/// <summary>A customer with what else its flow reads, for mappers that take one source.</summary>
/// <param name="Source">The customer.</param>
/// <param name="Settings">The agreement's settings.</param>
/// <param name="References">The target keys of what the customer refers to.</param>
public sealed record CustomerReading(Rackbeat.Customer Source, AgreementValues Settings, ResolvedReferences References);
