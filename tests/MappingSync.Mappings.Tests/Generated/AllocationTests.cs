using MappingSync.Economic.Rest;

namespace MappingSync.Mappings.Tests.Generated;

/// <summary>Generated code costs what hand-written code costs, and looking costs nothing.</summary>
public class AllocationTests
{
    private const int Rounds = 200;

    private static readonly AgreementValues Settings = new()
    {
        BaseCurrency = "DKK",
        RackbeatAccount = "1",
        CustomerGroup = 3,
        VatZones = new Dictionary<string, int> { ["eu"] = 20 },
    };

    private static readonly Rackbeat.Customer Source = new()
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

    private static readonly ResolvedReferences References = Resolve();

    private static Customer? sink;

    [Fact]
    public void A_new_record_costs_the_bytes_of_a_hand_written_mapper() => Assert.Equal(
        Bytes(static () => sink = HandWrittenCustomerMapper.Push(Source, Settings, References)),
        Bytes(static () => sink = CustomerMapping.Push(Source, new(Settings), References)));

    [Fact]
    public void A_changed_record_costs_the_bytes_of_a_hand_written_mapper()
    {
        Assert.Equal(
            Bytes(static () => sink = HandWrittenCustomerMapper.ApplyPush(Source, Existing, Settings, References)),
            Bytes(static () => sink = CustomerMapping.ApplyPush(Source, Existing, new(Settings), References)));
        Assert.Equal(
            Bytes(static () => sink = HandWrittenCustomerMapper.ApplyPush(Source, Empty, Settings, References)),
            Bytes(static () => sink = CustomerMapping.ApplyPush(Source, Empty, new(Settings), References)));
    }

    [Fact]
    public void The_two_mappers_make_the_same_record()
    {
        Assert.Equal(HandWrittenCustomerMapper.Push(Source, Settings, References), CustomerMapping.Push(Source, new(Settings), References));
        Assert.Equal(HandWrittenCustomerMapper.ApplyPush(Source, Existing, Settings, References), CustomerMapping.ApplyPush(Source, Existing, new(Settings), References));
    }

    [Fact]
    public void Comparing_equal_records_allocates_nothing()
    {
        Assert.True(CustomerMapping.ComparePush(Existing, Same).IsEmpty);
        Assert.Equal(0, Bytes(static () => _ = CustomerMapping.ComparePush(Existing, Same).IsEmpty));
    }

    [Fact]
    public void Validating_a_valid_record_allocates_nothing()
    {
        Assert.True(CustomerMapping.ValidatePush(Source, Existing, new(Settings)).IsEmpty);
        Assert.Equal(0, Bytes(static () => _ = CustomerMapping.ValidatePush(Source, Existing, new(Settings)).IsEmpty));
    }

    [Fact]
    public void A_fingerprint_of_a_record_allocates_nothing() =>
        Assert.Equal(0, Bytes(static () => _ = CustomerMapping.FingerprintPushed(Existing)));

    [Fact]
    public void The_measure_sees_an_allocation() =>
        Assert.True(Bytes(static () => sink = new Customer()) > 0);

    private static Customer Existing { get; } = CustomerMapping.Push(Source, new(Settings), References) with { Website = "www.example.com" };

    private static Customer Same { get; } = CustomerMapping.Push(Source, new(Settings), References) with { Website = "other" };

    private static Customer Empty { get; } = new() { CustomerNumber = 1007 };

    private static ResolvedReferences Resolve()
    {
        var references = new ResolvedReferences();
        foreach (var reference in CustomerMapping.ReferencesPush(Source, new(Settings)))
        {
            references.Add(reference, RecordKey.From(100 + reference.Key.AsNumber()));
        }

        return references;
    }

    /// <summary>The bytes of many calls after enough calls to be compiled for good; the least of several tries, because the runtime works beside them.</summary>
    private static long Bytes(Action action)
    {
        for (var i = 0; i < 200; i++)
        {
            action();
        }

        var least = long.MaxValue;
        for (var attempt = 0; attempt < 5; attempt++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < Rounds; i++)
            {
                action();
            }

            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
