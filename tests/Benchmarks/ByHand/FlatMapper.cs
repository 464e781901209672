using MappingSync.Benchmarks.Records;
using MappingSync.Generated;

namespace MappingSync.Benchmarks.ByHand;

/// <summary>A flat record of 10 fields mapped as a careful person would write it.</summary>
public static class FlatMapper
{
    private static readonly Func<FlatTarget, int, object?> Reads = Read;

    public static FlatTarget New(FlatSource source)
    {
        ArgumentNullException.ThrowIfNull(source);

        return new()
        {
            Id = source.Id,
            Name = source.Name,
            Note = CanonicalText.Truncate(source.Note, 200),
            Code = source.Code,
            Price = Numbers.Round(source.Price, 2),
            Quantity = source.Quantity,
            Active = source.Active,
            CreatedOn = source.CreatedOn,
            Version = source.Version,
            Group = source.Group,
        };
    }

    public static FlatTarget Apply(FlatSource source, FlatTarget target)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);

        target.Id = source.Id;
        target.Name = source.Name;
        target.Note = CanonicalText.Truncate(source.Note, 200);
        target.Code = source.Code;
        target.Price = Numbers.Round(source.Price, 2);
        target.Quantity = source.Quantity;
        target.Active = source.Active;
        target.CreatedOn = source.CreatedOn;
        target.Version = source.Version;
        target.Group = source.Group;
        return target;
    }

    public static ChangeSet<FlatTarget> Compare(FlatTarget before, FlatTarget after)
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

        if (!CanonicalText.AreSame(before.Note, after.Note))
        {
            mask.Set(2);
        }

        if (!CanonicalText.AreSame(before.Code, after.Code))
        {
            mask.Set(3);
        }

        if (before.Price != after.Price)
        {
            mask.Set(4);
        }

        if (before.Quantity != after.Quantity)
        {
            mask.Set(5);
        }

        if ((before.Active ?? false) != (after.Active ?? false))
        {
            mask.Set(6);
        }

        if (before.CreatedOn != after.CreatedOn)
        {
            mask.Set(7);
        }

        if (before.Version != after.Version)
        {
            mask.Set(8);
        }

        if (before.Group != after.Group)
        {
            mask.Set(9);
        }

        return new ChangeSet<FlatTarget>(before, after, in mask, FlatMapping.PushFields, Reads);
    }

    public static Violations Validate(FlatTarget mapped)
    {
        ArgumentNullException.ThrowIfNull(mapped);

        List<Violation>? found = null;
        if (mapped.Id is < 1 or > 999999999)
        {
            (found ??= []).Add(new(FlatMapping.PushFields[0], ViolationRule.Range, "1..999999999", mapped.Id));
        }

        if (string.IsNullOrWhiteSpace(mapped.Name))
        {
            (found ??= []).Add(new(FlatMapping.PushFields[1], ViolationRule.Required, null, null));
        }

        if (mapped.Name is { Length: > 100 })
        {
            (found ??= []).Add(new(FlatMapping.PushFields[1], ViolationRule.MaxLength, "100", mapped.Name));
        }

        if (mapped.Code is { Length: > 25 })
        {
            (found ??= []).Add(new(FlatMapping.PushFields[3], ViolationRule.MaxLength, "25", mapped.Code));
        }

        if (mapped.Group is null)
        {
            (found ??= []).Add(new(FlatMapping.PushFields[9], ViolationRule.Required, null, null));
        }

        return new Violations(found);
    }

    public static Fingerprint Fingerprint(FlatTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);

        var fingerprint = new FingerprintBuilder(stackalloc byte[1024]);
        fingerprint.Add(target.Id);
        fingerprint.Add(target.Name);
        fingerprint.Add(target.Note);
        fingerprint.Add(target.Code);
        fingerprint.Add(target.Price);
        fingerprint.Add(target.Quantity);
        fingerprint.Add(target.Active);
        fingerprint.Add(target.CreatedOn);
        fingerprint.Add(target.Version);
        fingerprint.Add(target.Group);
        return fingerprint.Finish();
    }

    private static object? Read(FlatTarget target, int field) => field switch
    {
        0 => target.Id,
        1 => target.Name,
        2 => target.Note,
        3 => target.Code,
        4 => target.Price,
        5 => target.Quantity,
        6 => target.Active,
        7 => target.CreatedOn,
        8 => target.Version,
        9 => target.Group,
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };
}
