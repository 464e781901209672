using System.Globalization;
using System.Text.Json;
using MappingSync.Engine.Delivery;
using MappingSync.Engine.Errors;
using MappingSync.Engine.Notifications;
using MappingSync.Generated;
using MappingSync.Mappings;
using MappingSync.Rackbeat;
using EconomicContact = MappingSync.Economic.Rest.CustomerContact;
using EconomicOrderRecord = MappingSync.Economic.Rest.Order;
using Order = MappingSync.Rackbeat.Order;

namespace MappingSync.Engine.Orders;

/// <summary>An order as e-conomic has it now, with all that its mapper needs, and what it becomes in Rackbeat.</summary>
internal sealed class OrderSource
{
    private readonly EconomicOrderRecord order;
    private readonly OrderMapping.PullInputs inputs;
    private readonly ResolvedReferences references;

    private OrderSource(EconomicOrderRecord order, in OrderMapping.PullInputs inputs, ResolvedReferences references, Order mapped)
    {
        this.order = order;
        this.inputs = inputs;
        this.references = references;
        Mapped = mapped;
    }

    /// <summary>The order that it becomes.</summary>
    public Order Mapped { get; }

    /// <summary>What tells whether anything that is synced changed in e-conomic.</summary>
    public Fingerprint Fingerprint => FingerprintOf(Mapped);

    /// <summary>Finds what the order refers to, maps it and checks it.</summary>
    /// <exception cref="StepFailedException">It cannot be imported as it is.</exception>
    public static async Task<OrderSource> LoadAsync(AgreementSession session, OrderLookups lookups, EconomicOrderRecord order, LocalizedText record, CancellationToken cancellationToken)
    {
        var values = await session.ValuesAsync(cancellationToken).ConfigureAwait(false);
        var contact = await ContactAsync(session, order, cancellationToken).ConfigureAwait(false);
        var inputs = new OrderMapping.PullInputs(values, OrderGoods.Of(order), contact);
        var references = await lookups.References.ResolveAsync(record, OrderMapping.ReferencesPull(order, inputs), cancellationToken).ConfigureAwait(false);
        var mapped = OrderMapping.Pull(order, inputs, references);
        var violations = OrderMapping.ValidatePull(order, mapped, inputs);
        var goods = inputs.Goods;
        return violations.IsEmpty
            ? new OrderSource(order, inputs, references, mapped)
            : throw new StepFailedException(ViolationTexts.Of(record, violations, SystemName.Economic, SystemName.Rackbeat, row => LineName(goods, row)));
    }

    /// <summary>
    /// Rackbeat's order with the synced fields as e-conomic has them. What e-conomic never said and Rackbeat filled in itself, for example
    /// the customer's delivery address, stays as long as the customer does.
    /// </summary>
    /// <param name="current">The order as Rackbeat shows it.</param>
    /// <param name="sent">What it was created with; null when that is not known.</param>
    public Order Apply(Order current, Order? sent)
    {
        var applied = OrderMapping.ApplyPull(order, current, inputs, references);
        if (!string.Equals(applied.Currency, current.Currency, StringComparison.OrdinalIgnoreCase))
        {
            // The rate of another currency must not stay.
            applied = applied with { CurrencyRate = Mapped.CurrencyRate };
        }

        return sent is null || sent.CustomerId != applied.CustomerId ? applied : applied with
        {
            DeliverAt = Filled(applied.DeliverAt, sent.DeliverAt, current.DeliverAt),
            PaymentTermsId = Filled(applied.PaymentTermsId, sent.PaymentTermsId, current.PaymentTermsId),
            OurReferenceId = Filled(applied.OurReferenceId, sent.OurReferenceId, current.OurReferenceId),
            AddressName = Filled(applied.AddressName, sent.AddressName, current.AddressName),
            AddressStreet = Filled(applied.AddressStreet, sent.AddressStreet, current.AddressStreet),
            AddressStreet2 = Filled(applied.AddressStreet2, sent.AddressStreet2, current.AddressStreet2),
            AddressZipcode = Filled(applied.AddressZipcode, sent.AddressZipcode, current.AddressZipcode),
            AddressCity = Filled(applied.AddressCity, sent.AddressCity, current.AddressCity),
            AddressCountry = Filled(applied.AddressCountry, sent.AddressCountry, current.AddressCountry),
            DeliveryAddressStreet = Filled(applied.DeliveryAddressStreet, sent.DeliveryAddressStreet, current.DeliveryAddressStreet),
            DeliveryAddressStreet2 = Filled(applied.DeliveryAddressStreet2, sent.DeliveryAddressStreet2, current.DeliveryAddressStreet2),
            DeliveryAddressZipcode = Filled(applied.DeliveryAddressZipcode, sent.DeliveryAddressZipcode, current.DeliveryAddressZipcode),
            DeliveryAddressCity = Filled(applied.DeliveryAddressCity, sent.DeliveryAddressCity, current.DeliveryAddressCity),
            DeliveryAddressCountry = Filled(applied.DeliveryAddressCountry, sent.DeliveryAddressCountry, current.DeliveryAddressCountry),
        };
    }

    /// <summary>The amounts that Rackbeat computed otherwise.</summary>
    public IReadOnlyList<Mismatch> Verify(Order shown) => OrderMapping.VerifyPull(order, shown, inputs);

    /// <summary>Reads the stored request of a creation back; null when it is none.</summary>
    public static Order? Read(ReadOnlyMemory<byte> body) => (Order?)JsonSerializer.Deserialize(body.Span, RackbeatJson.Reading.GetTypeInfo(typeof(Order)));

    /// <summary>The synced fields of an order. Who works on it in Rackbeat is no change of the order.</summary>
    public static Fingerprint FingerprintOf(Order order) => OrderMapping.FingerprintPulled(order with { EmployeeId = null });

    /// <summary>
    /// What tells whether a person changed an order in Rackbeat: the synced fields, and what only Rackbeat knows of its lines, which would
    /// be lost when they are written anew.
    /// </summary>
    public static Fingerprint ShownFingerprintOf(Order shown)
    {
        var fingerprint = new FingerprintBuilder(stackalloc byte[512]);
        fingerprint.Add(FingerprintOf(shown).ToString());
        foreach (var line in shown.Lines ?? [])
        {
            fingerprint.Add((long?)(line.LocationId ?? line.Location?.Number));
            fingerprint.Add(line.DeliveryDate?.ToString("O", CultureInfo.InvariantCulture));
            fingerprint.Add(line.VatPercentage);
            fingerprint.Add(line.Variations is { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) } variations ? variations.GetRawText() : null);
        }

        return fingerprint.Finish();
    }

    /// <summary>Whether an order in Rackbeat can still be changed without disturbing anybody.</summary>
    public static bool IsOpenDraft(Order shown) => shown is
    {
        IsBooked: not true, IsCancelled: not true, IsArchived: not true, IsShipped: not true, IsPartlyShipped: not true, IsInvoiced: not true, IsPartlyInvoiced: not true,
    };

    private static T? Filled<T>(T? applied, T? sent, T? shown)
        where T : struct => applied ?? (sent is null ? shown : null);

    private static string? Filled(string? applied, string? sent, string? shown) => applied ?? (sent is null ? shown : null);

    private static async Task<EconomicContact?> ContactAsync(AgreementSession session, EconomicOrderRecord order, CancellationToken cancellationToken) =>
        order.Customer?.CustomerNumber is > 0 and var customer && order.References?.CustomerContact?.CustomerContactNumber is > 0 and var contact
            ? await session.Economic.GetCustomerContactAsync(customer, contact, cancellationToken).ConfigureAwait(false)
            : null;

    private static LocalizedText LineName(OrderGoods goods, int row)
    {
        var place = (row + 1).ToString(CultureInfo.InvariantCulture);
        var line = row < goods.Lines.Count ? goods.Lines[row] : null;
        var what = line?.Product?.ProductNumber is { Length: > 0 } product ? "'" + product + "'" : line?.Description;
        return string.IsNullOrWhiteSpace(what)
            ? new LocalizedText("line " + place, "linje " + place)
            : new LocalizedText($"line {place} ({RecordName.Cut(what)})", $"linje {place} ({RecordName.Cut(what)})");
    }
}
