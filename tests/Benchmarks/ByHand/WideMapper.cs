using MappingSync.Benchmarks.Records;
using MappingSync.Generated;

namespace MappingSync.Benchmarks.ByHand;

/// <summary>A wide record of 30 fields mapped as a careful person would write it.</summary>
public static class WideMapper
{
    private static readonly Func<WideTarget, int, object?> Reads = Read;

    public static WideTarget New(WideSource source)
    {
        ArgumentNullException.ThrowIfNull(source);

        return new()
        {
            Id = source.Id,
            Name = source.Name,
            Description = CanonicalText.Truncate(source.Description, 500),
            Barcode = source.Barcode,
            Supplier = source.Supplier,
            SupplierCode = source.SupplierCode,
            Location = source.Location,
            Unit = source.Unit,
            Currency = source.Currency,
            Country = source.Country,
            Group = source.Group,
            Warehouse = source.Warehouse,
            Department = source.Department,
            Pallet = source.Pallet,
            LeadDays = source.LeadDays,
            Version = source.Version,
            SalesPrice = Numbers.Round(source.SalesPrice, 2),
            CostPrice = Numbers.Round(source.CostPrice, 2),
            RecommendedPrice = source.RecommendedPrice,
            MinimumOrder = source.MinimumOrder,
            MinimumStock = source.MinimumStock,
            InStock = source.InStock,
            Weight = source.Weight,
            Volume = source.Volume,
            Active = source.Active,
            OnWeb = source.OnWeb,
            CreatedOn = source.CreatedOn,
            ExpiresOn = source.ExpiresOn,
            UpdatedAt = source.UpdatedAt,
            CountedAt = source.CountedAt,
        };
    }

    public static WideTarget Apply(WideSource source, WideTarget target)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);

        target.Id = source.Id;
        target.Name = source.Name;
        target.Description = CanonicalText.Truncate(source.Description, 500);
        target.Barcode = source.Barcode;
        target.Supplier = source.Supplier;
        target.SupplierCode = source.SupplierCode;
        target.Location = source.Location;
        target.Unit = source.Unit;
        target.Currency = source.Currency;
        target.Country = source.Country;
        target.Group = source.Group;
        target.Warehouse = source.Warehouse;
        target.Department = source.Department;
        target.Pallet = source.Pallet;
        target.LeadDays = source.LeadDays;
        target.Version = source.Version;
        target.SalesPrice = Numbers.Round(source.SalesPrice, 2);
        target.CostPrice = Numbers.Round(source.CostPrice, 2);
        target.RecommendedPrice = source.RecommendedPrice;
        target.MinimumOrder = source.MinimumOrder;
        target.MinimumStock = source.MinimumStock;
        target.InStock = source.InStock;
        target.Weight = source.Weight;
        target.Volume = source.Volume;
        target.Active = source.Active;
        target.OnWeb = source.OnWeb;
        target.CreatedOn = source.CreatedOn;
        target.ExpiresOn = source.ExpiresOn;
        target.UpdatedAt = source.UpdatedAt;
        target.CountedAt = source.CountedAt;
        return target;
    }

    public static ChangeSet<WideTarget> Compare(WideTarget before, WideTarget after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);

        var mask = default(ChangeMask);
        if (before.Id != after.Id)
        {
            mask.Set(0);
        }

        if (!CanonicalText.AreSame(before.Name, after.Name))
        {
            mask.Set(1);
        }

        if (!CanonicalText.AreSame(before.Description, after.Description))
        {
            mask.Set(2);
        }

        if (!CanonicalText.AreSame(before.Barcode, after.Barcode))
        {
            mask.Set(3);
        }

        if (!CanonicalText.AreSame(before.Supplier, after.Supplier))
        {
            mask.Set(4);
        }

        if (!CanonicalText.AreSame(before.SupplierCode, after.SupplierCode))
        {
            mask.Set(5);
        }

        if (!CanonicalText.AreSame(before.Location, after.Location))
        {
            mask.Set(6);
        }

        if (!CanonicalText.AreSame(before.Unit, after.Unit))
        {
            mask.Set(7);
        }

        if (!CanonicalText.AreSame(before.Currency, after.Currency))
        {
            mask.Set(8);
        }

        if (!CanonicalText.AreSame(before.Country, after.Country))
        {
            mask.Set(9);
        }

        if (before.Group != after.Group)
        {
            mask.Set(10);
        }

        if (before.Warehouse != after.Warehouse)
        {
            mask.Set(11);
        }

        if (before.Department != after.Department)
        {
            mask.Set(12);
        }

        if (before.Pallet != after.Pallet)
        {
            mask.Set(13);
        }

        if (before.LeadDays != after.LeadDays)
        {
            mask.Set(14);
        }

        if (before.Version != after.Version)
        {
            mask.Set(15);
        }

        if (before.SalesPrice != after.SalesPrice)
        {
            mask.Set(16);
        }

        if (before.CostPrice != after.CostPrice)
        {
            mask.Set(17);
        }

        if (before.RecommendedPrice != after.RecommendedPrice)
        {
            mask.Set(18);
        }

        if (before.MinimumOrder != after.MinimumOrder)
        {
            mask.Set(19);
        }

        if (before.MinimumStock != after.MinimumStock)
        {
            mask.Set(20);
        }

        if (before.InStock != after.InStock)
        {
            mask.Set(21);
        }

        if (before.Weight != after.Weight)
        {
            mask.Set(22);
        }

        if (before.Volume != after.Volume)
        {
            mask.Set(23);
        }

        if ((before.Active ?? false) != (after.Active ?? false))
        {
            mask.Set(24);
        }

        if ((before.OnWeb ?? false) != (after.OnWeb ?? false))
        {
            mask.Set(25);
        }

        if (before.CreatedOn != after.CreatedOn)
        {
            mask.Set(26);
        }

        if (before.ExpiresOn != after.ExpiresOn)
        {
            mask.Set(27);
        }

        if (before.UpdatedAt != after.UpdatedAt)
        {
            mask.Set(28);
        }

        if (before.CountedAt != after.CountedAt)
        {
            mask.Set(29);
        }

        return new ChangeSet<WideTarget>(before, after, in mask, WideMapping.PushFields, Reads);
    }

    public static Violations Validate(WideTarget mapped)
    {
        ArgumentNullException.ThrowIfNull(mapped);

        List<Violation>? found = null;
        if (mapped.Id is < 1 or > 999999999)
        {
            (found ??= []).Add(new(WideMapping.PushFields[0], ViolationRule.Range, "1..999999999", mapped.Id));
        }

        if (string.IsNullOrWhiteSpace(mapped.Name))
        {
            (found ??= []).Add(new(WideMapping.PushFields[1], ViolationRule.Required, null, null));
        }

        if (mapped.Name is { Length: > 300 })
        {
            (found ??= []).Add(new(WideMapping.PushFields[1], ViolationRule.MaxLength, "300", mapped.Name));
        }

        if (mapped.Barcode is { Length: > 50 })
        {
            (found ??= []).Add(new(WideMapping.PushFields[3], ViolationRule.MaxLength, "50", mapped.Barcode));
        }

        if (mapped.SupplierCode is { Length: > 25 })
        {
            (found ??= []).Add(new(WideMapping.PushFields[5], ViolationRule.MaxLength, "25", mapped.SupplierCode));
        }

        if (string.IsNullOrWhiteSpace(mapped.Currency))
        {
            (found ??= []).Add(new(WideMapping.PushFields[8], ViolationRule.Required, null, null));
        }

        if (mapped.Group is null)
        {
            (found ??= []).Add(new(WideMapping.PushFields[10], ViolationRule.Required, null, null));
        }

        return new Violations(found);
    }

    public static Fingerprint Fingerprint(WideTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);

        var fingerprint = new FingerprintBuilder(stackalloc byte[1024]);
        fingerprint.Add(target.Id);
        fingerprint.Add(target.Name);
        fingerprint.Add(target.Description);
        fingerprint.Add(target.Barcode);
        fingerprint.Add(target.Supplier);
        fingerprint.Add(target.SupplierCode);
        fingerprint.Add(target.Location);
        fingerprint.Add(target.Unit);
        fingerprint.Add(target.Currency);
        fingerprint.Add(target.Country);
        fingerprint.Add(target.Group);
        fingerprint.Add(target.Warehouse);
        fingerprint.Add(target.Department);
        fingerprint.Add(target.Pallet);
        fingerprint.Add(target.LeadDays);
        fingerprint.Add(target.Version);
        fingerprint.Add(target.SalesPrice);
        fingerprint.Add(target.CostPrice);
        fingerprint.Add(target.RecommendedPrice);
        fingerprint.Add(target.MinimumOrder);
        fingerprint.Add(target.MinimumStock);
        fingerprint.Add(target.InStock);
        fingerprint.Add(target.Weight);
        fingerprint.Add(target.Volume);
        fingerprint.Add(target.Active);
        fingerprint.Add(target.OnWeb);
        fingerprint.Add(target.CreatedOn);
        fingerprint.Add(target.ExpiresOn);
        fingerprint.Add(target.UpdatedAt);
        fingerprint.Add(target.CountedAt);
        return fingerprint.Finish();
    }

    private static object? Read(WideTarget target, int field) => field switch
    {
        0 => target.Id,
        1 => target.Name,
        2 => target.Description,
        3 => target.Barcode,
        4 => target.Supplier,
        5 => target.SupplierCode,
        6 => target.Location,
        7 => target.Unit,
        8 => target.Currency,
        9 => target.Country,
        10 => target.Group,
        11 => target.Warehouse,
        12 => target.Department,
        13 => target.Pallet,
        14 => target.LeadDays,
        15 => target.Version,
        16 => target.SalesPrice,
        17 => target.CostPrice,
        18 => target.RecommendedPrice,
        19 => target.MinimumOrder,
        20 => target.MinimumStock,
        21 => target.InStock,
        22 => target.Weight,
        23 => target.Volume,
        24 => target.Active,
        25 => target.OnWeb,
        26 => target.CreatedOn,
        27 => target.ExpiresOn,
        28 => target.UpdatedAt,
        29 => target.CountedAt,
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };
}
