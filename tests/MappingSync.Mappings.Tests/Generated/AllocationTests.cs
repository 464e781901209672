using System.Text.Json;
using MappingSync.Benchmarks;
using MappingSync.Benchmarks.Records;
using MappingSync.Economic.Rest;
using ByHand = MappingSync.Benchmarks.ByHand;
using ByMapperly = MappingSync.Benchmarks.ByMapperly;
using ByMapster = MappingSync.Benchmarks.ByMapster;

namespace MappingSync.Mappings.Tests.Generated;

/// <summary>
/// Generated code costs the bytes of hand-written code, and looking costs none, in every row that the benchmarks measure.
/// Bytes are the same on every machine; times are not and are never tested.
/// </summary>
public class AllocationTests
{
    private const int Rounds = 200;

    private static readonly Dictionary<string, (Action Generated, Action ByHand)> Rows = EachRow();

    private static object? made;

    private static int count;

    private static Fingerprint fingerprint;

    public static TheoryData<string> EveryRow { get; } = [.. Rows.Keys];

    public static TheoryData<string> EveryRowThatOnlyLooks { get; } =
        [.. Rows.Keys.Where(static row => !row.Contains(": new", StringComparison.Ordinal) && !row.Contains(": apply", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(EveryRow))]
    public void The_generated_mapper_costs_the_bytes_of_the_hand_written_one(string row) =>
        Assert.Equal(Bytes(Rows[row].ByHand), Bytes(Rows[row].Generated));

    [Theory]
    [MemberData(nameof(EveryRowThatOnlyLooks))]
    public void Looking_allocates_nothing(string row) => Assert.Equal(0, Bytes(Rows[row].Generated));

    [Fact]
    public void The_measure_sees_an_allocation() => Assert.True(Bytes(static () => made = new Customer()) > 0);

    [Fact]
    public void The_mappers_make_the_same_records()
    {
        Assert.Equal(ByHand.CustomerMapper.New(CustomerSample.Source, CustomerSample.Settings, CustomerSample.References), CustomerMapping.Push(CustomerSample.Source, new(CustomerSample.Settings), CustomerSample.References));
        Assert.Equal(ByHand.CustomerMapper.Apply(CustomerSample.Source, CustomerExisting, CustomerSample.Settings, CustomerSample.References), CustomerMapping.ApplyPush(CustomerSample.Source, CustomerExisting, new(CustomerSample.Settings), CustomerSample.References));
        Assert.Equal(ByHand.CustomerMapper.New(CustomerSample.Source, CustomerSample.Settings, CustomerSample.References), ByMapperly.CustomerMapper.New(CustomerSample.Reading));
        Assert.Equal(ByHand.CustomerMapper.New(CustomerSample.Source, CustomerSample.Settings, CustomerSample.References), ByMapster.CustomerMapper.New(CustomerSample.Reading));
        AllSame(
            ByHand.FlatMapper.New(FlatSample.Source),
            ByHand.FlatMapper.Apply(FlatSample.Source, new FlatTarget()),
            FlatMapping.Push(FlatSample.Source),
            FlatMapping.ApplyPush(FlatSample.Source, new FlatTarget()),
            ByMapperly.FlatMapper.New(FlatSample.Source),
            Applied(static target => ByMapperly.FlatMapper.Apply(FlatSample.Source, target), new FlatTarget()),
            ByMapster.FlatMapper.New(FlatSample.Source),
            ByMapster.FlatMapper.Apply(FlatSample.Source, new FlatTarget()));
        AllSame(
            ByHand.WideMapper.New(WideSample.Source),
            ByHand.WideMapper.Apply(WideSample.Source, new WideTarget()),
            WideMapping.Push(WideSample.Source),
            WideMapping.ApplyPush(WideSample.Source, new WideTarget()),
            ByMapperly.WideMapper.New(WideSample.Source),
            Applied(static target => ByMapperly.WideMapper.Apply(WideSample.Source, target), new WideTarget()),
            ByMapster.WideMapper.New(WideSample.Source),
            ByMapster.WideMapper.Apply(WideSample.Source, new WideTarget()));
        AllSame(
            ByHand.OrderMapper.New(OrderSample.Source),
            ByHand.OrderMapper.Apply(OrderSample.Source, new OrderTarget()),
            Benchmarks.OrderMapping.Push(OrderSample.Source),
            Benchmarks.OrderMapping.ApplyPush(OrderSample.Source, new OrderTarget()),
            ByMapperly.OrderMapper.New(OrderSample.Source),
            Applied(static target => ByMapperly.OrderMapper.Apply(OrderSample.Source, target), new OrderTarget()),
            ByMapster.OrderMapper.New(OrderSample.Source),
            ByMapster.OrderMapper.Apply(OrderSample.Source, new OrderTarget()));
    }

    [Fact]
    public void The_mappers_see_the_same_changes_and_violations()
    {
        Assert.Equal(Changes(ByHand.FlatMapper.Compare(FlatExisting, new FlatTarget())), Changes(FlatMapping.ComparePush(FlatExisting, new FlatTarget())));
        Assert.Equal(ByHand.FlatMapper.Validate(new FlatTarget()), FlatMapping.ValidatePush(new FlatSource(), new FlatTarget()));
        Assert.NotEmpty(FlatMapping.ValidatePush(new FlatSource(), new FlatTarget()));
        Assert.Equal(ByHand.FlatMapper.Fingerprint(FlatExisting), FlatMapping.FingerprintPushed(FlatExisting));
        Assert.Equal(Changes(ByHand.WideMapper.Compare(WideExisting, new WideTarget())), Changes(WideMapping.ComparePush(WideExisting, new WideTarget())));
        Assert.Equal(ByHand.WideMapper.Validate(new WideTarget()), WideMapping.ValidatePush(new WideSource(), new WideTarget()));
        Assert.NotEmpty(WideMapping.ValidatePush(new WideSource(), new WideTarget()));
        Assert.Equal(ByHand.WideMapper.Fingerprint(WideExisting), WideMapping.FingerprintPushed(WideExisting));
        Assert.Equal(Changes(ByHand.OrderMapper.Compare(OrderExisting, new OrderTarget())), Changes(Benchmarks.OrderMapping.ComparePush(OrderExisting, new OrderTarget())));
        Assert.Equal(ByHand.OrderMapper.Validate(new OrderSource(), new OrderTarget()), Benchmarks.OrderMapping.ValidatePush(new OrderSource(), new OrderTarget()));
        Assert.NotEmpty(Benchmarks.OrderMapping.ValidatePush(new OrderSource(), new OrderTarget()));
        Assert.Equal(ByHand.OrderMapper.Fingerprint(OrderExisting), Benchmarks.OrderMapping.FingerprintPushed(OrderExisting));
        Assert.Equal(Changes(ByHand.CustomerMapper.Compare(CustomerExisting, CustomerEmpty)), Changes(CustomerMapping.ComparePush(CustomerExisting, CustomerEmpty)));
        Assert.Equal(ByHand.CustomerMapper.Validate(CustomerSample.Source, CustomerEmpty), CustomerMapping.ValidatePush(CustomerSample.Source, CustomerEmpty, new(CustomerSample.Settings)));
        Assert.Equal(ByHand.CustomerMapper.Fingerprint(CustomerExisting), CustomerMapping.FingerprintPushed(CustomerExisting));
    }

    private static FlatTarget FlatExisting { get; } = FlatMapping.Push(FlatSample.Source);

    private static FlatTarget FlatSame { get; } = FlatMapping.Push(FlatSample.Source);

    private static WideTarget WideExisting { get; } = WideMapping.Push(WideSample.Source);

    private static WideTarget WideSame { get; } = WideMapping.Push(WideSample.Source);

    private static OrderTarget OrderExisting { get; } = Benchmarks.OrderMapping.Push(OrderSample.Source);

    private static OrderTarget OrderSame { get; } = Benchmarks.OrderMapping.Push(OrderSample.Source);

    private static Customer CustomerExisting { get; } = CustomerMapping.Push(CustomerSample.Source, new(CustomerSample.Settings), CustomerSample.References) with { Website = "www.example.com" };

    private static Customer CustomerSame { get; } = CustomerExisting with { Website = "other" };

    private static Customer CustomerEmpty { get; } = new() { CustomerNumber = 1007 };

    private static Dictionary<string, (Action Generated, Action ByHand)> EachRow() => new()
    {
        ["flat: new"] = (
            static () => made = FlatMapping.Push(FlatSample.Source),
            static () => made = ByHand.FlatMapper.New(FlatSample.Source)),
        ["flat: apply"] = (
            static () => made = FlatMapping.ApplyPush(FlatSample.Source, FlatExisting),
            static () => made = ByHand.FlatMapper.Apply(FlatSample.Source, FlatExisting)),
        ["flat: compare"] = (
            static () => count = FlatMapping.ComparePush(FlatExisting, FlatSame).Count,
            static () => count = ByHand.FlatMapper.Compare(FlatExisting, FlatSame).Count),
        ["flat: validate"] = (
            static () => count = FlatMapping.ValidatePush(FlatSample.Source, FlatExisting).Count,
            static () => count = ByHand.FlatMapper.Validate(FlatExisting).Count),
        ["flat: fingerprint"] = (
            static () => fingerprint = FlatMapping.FingerprintPushed(FlatExisting),
            static () => fingerprint = ByHand.FlatMapper.Fingerprint(FlatExisting)),
        ["wide: new"] = (
            static () => made = WideMapping.Push(WideSample.Source),
            static () => made = ByHand.WideMapper.New(WideSample.Source)),
        ["wide: apply"] = (
            static () => made = WideMapping.ApplyPush(WideSample.Source, WideExisting),
            static () => made = ByHand.WideMapper.Apply(WideSample.Source, WideExisting)),
        ["wide: compare"] = (
            static () => count = WideMapping.ComparePush(WideExisting, WideSame).Count,
            static () => count = ByHand.WideMapper.Compare(WideExisting, WideSame).Count),
        ["wide: validate"] = (
            static () => count = WideMapping.ValidatePush(WideSample.Source, WideExisting).Count,
            static () => count = ByHand.WideMapper.Validate(WideExisting).Count),
        ["wide: fingerprint"] = (
            static () => fingerprint = WideMapping.FingerprintPushed(WideExisting),
            static () => fingerprint = ByHand.WideMapper.Fingerprint(WideExisting)),
        ["order: new"] = (
            static () => made = Benchmarks.OrderMapping.Push(OrderSample.Source),
            static () => made = ByHand.OrderMapper.New(OrderSample.Source)),
        ["order: apply"] = (
            static () => made = Benchmarks.OrderMapping.ApplyPush(OrderSample.Source, OrderExisting),
            static () => made = ByHand.OrderMapper.Apply(OrderSample.Source, OrderExisting)),
        ["order: compare"] = (
            static () => count = Benchmarks.OrderMapping.ComparePush(OrderExisting, OrderSame).Count,
            static () => count = ByHand.OrderMapper.Compare(OrderExisting, OrderSame).Count),
        ["order: validate"] = (
            static () => count = Benchmarks.OrderMapping.ValidatePush(OrderSample.Source, OrderExisting).Count,
            static () => count = ByHand.OrderMapper.Validate(OrderSample.Source, OrderExisting).Count),
        ["order: fingerprint"] = (
            static () => fingerprint = Benchmarks.OrderMapping.FingerprintPushed(OrderExisting),
            static () => fingerprint = ByHand.OrderMapper.Fingerprint(OrderExisting)),
        ["customer: new"] = (
            static () => made = CustomerMapping.Push(CustomerSample.Source, new(CustomerSample.Settings), CustomerSample.References),
            static () => made = ByHand.CustomerMapper.New(CustomerSample.Source, CustomerSample.Settings, CustomerSample.References)),
        ["customer: apply"] = (
            static () => made = CustomerMapping.ApplyPush(CustomerSample.Source, CustomerExisting, new(CustomerSample.Settings), CustomerSample.References),
            static () => made = ByHand.CustomerMapper.Apply(CustomerSample.Source, CustomerExisting, CustomerSample.Settings, CustomerSample.References)),
        ["customer: apply to an empty record"] = (
            static () => made = CustomerMapping.ApplyPush(CustomerSample.Source, CustomerEmpty, new(CustomerSample.Settings), CustomerSample.References),
            static () => made = ByHand.CustomerMapper.Apply(CustomerSample.Source, CustomerEmpty, CustomerSample.Settings, CustomerSample.References)),
        ["customer: compare"] = (
            static () => count = CustomerMapping.ComparePush(CustomerExisting, CustomerSame).Count,
            static () => count = ByHand.CustomerMapper.Compare(CustomerExisting, CustomerSame).Count),
        ["customer: validate"] = (
            static () => count = CustomerMapping.ValidatePush(CustomerSample.Source, CustomerExisting, new(CustomerSample.Settings)).Count,
            static () => count = ByHand.CustomerMapper.Validate(CustomerSample.Source, CustomerExisting).Count),
        ["customer: fingerprint"] = (
            static () => fingerprint = CustomerMapping.FingerprintPushed(CustomerExisting),
            static () => fingerprint = ByHand.CustomerMapper.Fingerprint(CustomerExisting)),
    };

    private static TTarget Applied<TTarget>(Action<TTarget> apply, TTarget target)
    {
        apply(target);
        return target;
    }

    private static void AllSame<TTarget>(params TTarget[] targets) =>
        Assert.Single(targets.Select(static target => JsonSerializer.Serialize(target)).Distinct());

    private static List<FieldChange> Changes<TTarget>(ChangeSet<TTarget> changes) => [.. changes];

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
