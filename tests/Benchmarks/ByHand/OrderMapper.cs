using MappingSync.Benchmarks.Records;
using MappingSync.Generated;

namespace MappingSync.Benchmarks.ByHand;

/// <summary>A record with lines mapped as a careful person would write it.</summary>
public static class OrderMapper
{
    private static readonly Func<OrderTarget, int, object?> Reads = Read;

    public static OrderTarget New(OrderSource source)
    {
        ArgumentNullException.ThrowIfNull(source);

        return new()
        {
            Number = source.Number,
            Customer = source.Customer,
            OrderedOn = source.OrderedOn,
            Currency = source.Currency,
            Note = CanonicalText.Truncate(source.Note, 200),
            Lines = Lines(source.Lines),
        };
    }

    public static OrderTarget Apply(OrderSource source, OrderTarget target)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);

        target.Number = source.Number;
        target.Customer = source.Customer;
        target.OrderedOn = source.OrderedOn;
        target.Currency = source.Currency;
        target.Note = CanonicalText.Truncate(source.Note, 200);
        target.Lines = Lines(source.Lines);
        return target;
    }

    public static ChangeSet<OrderTarget> Compare(OrderTarget before, OrderTarget after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);

        var mask = default(ChangeMask);
        if (before.Number != after.Number)
        {
            mask.Set(0);
        }

        if (!CanonicalText.AreSame(before.Customer, after.Customer))
        {
            mask.Set(1);
        }

        if (before.OrderedOn != after.OrderedOn)
        {
            mask.Set(2);
        }

        if (!CanonicalText.AreSame(before.Currency, after.Currency))
        {
            mask.Set(3);
        }

        if (!CanonicalText.AreSame(before.Note, after.Note))
        {
            mask.Set(4);
        }

        if (!AreSame(before.Lines, after.Lines))
        {
            mask.Set(5);
        }

        return new ChangeSet<OrderTarget>(before, after, in mask, OrderMapping.PushFields, Reads);
    }

    public static Violations Validate(OrderSource source, OrderTarget mapped)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(mapped);

        List<Violation>? found = null;
        if (mapped.Number is < 1 or > 999999999)
        {
            (found ??= []).Add(new(OrderMapping.PushFields[0], ViolationRule.Range, "1..999999999", mapped.Number));
        }

        if (string.IsNullOrWhiteSpace(mapped.Customer))
        {
            (found ??= []).Add(new(OrderMapping.PushFields[1], ViolationRule.Required, null, null));
        }

        if (mapped.Customer is { Length: > 100 })
        {
            (found ??= []).Add(new(OrderMapping.PushFields[1], ViolationRule.MaxLength, "100", mapped.Customer));
        }

        if (string.IsNullOrWhiteSpace(mapped.Currency))
        {
            (found ??= []).Add(new(OrderMapping.PushFields[3], ViolationRule.Required, null, null));
        }

        if (mapped.Lines is not { Count: > 0 } lines)
        {
            (found ??= []).Add(new(OrderMapping.PushFields[5], ViolationRule.MinItems, "1", null));
            return new Violations(found);
        }

        if (source.Lines is not { } read)
        {
            return new Violations(found);
        }

        for (var row = 0; row < read.Count && row < lines.Count; row++)
        {
            if (read[row] is null)
            {
                (found ??= []).Add(new(OrderMapping.PushFields[5], ViolationRule.Required, null, null, row));
                continue;
            }

            var line = lines[row];
            if (string.IsNullOrWhiteSpace(line.Product))
            {
                (found ??= []).Add(new(OrderLineMapping.PushFields[1], ViolationRule.Required, null, null, row));
            }

            if (line.Product is { Length: > 25 })
            {
                (found ??= []).Add(new(OrderLineMapping.PushFields[1], ViolationRule.MaxLength, "25", line.Product, row));
            }

            if (line.Quantity == 0)
            {
                (found ??= []).Add(new(OrderLineMapping.PushFields[3], ViolationRule.Not, "0", line.Quantity, row));
            }
        }

        return new Violations(found);
    }

    public static Fingerprint Fingerprint(OrderTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);

        var fingerprint = new FingerprintBuilder(stackalloc byte[1024]);
        fingerprint.Add(target.Number);
        fingerprint.Add(target.Customer);
        fingerprint.Add(target.OrderedOn);
        fingerprint.Add(target.Currency);
        fingerprint.Add(target.Note);
        var lines = target.Lines ?? [];
        fingerprint.AddCount(lines.Count);
        for (var row = 0; row < lines.Count; row++)
        {
            var line = lines[row];
            fingerprint.Add(line.Row);
            fingerprint.Add(line.Product);
            fingerprint.Add(line.Text);
            fingerprint.Add(line.Quantity);
            fingerprint.Add(line.Price);
            fingerprint.Add(line.Discount);
        }

        return fingerprint.Finish();
    }

    private static OrderTargetLine[]? Lines(IReadOnlyList<OrderSourceLine>? lines)
    {
        if (lines is null)
        {
            return null;
        }

        var mapped = new OrderTargetLine[lines.Count];
        for (var row = 0; row < mapped.Length; row++)
        {
            var line = lines[row];
            mapped[row] = line is null ? new OrderTargetLine() : new OrderTargetLine
            {
                Row = line.Row,
                Product = line.Product,
                Text = CanonicalText.Truncate(line.Text, 60),
                Quantity = line.Quantity,
                Price = Numbers.Round(line.Price, 2),
                Discount = line.Discount,
            };
        }

        return mapped;
    }

    private static bool AreSame(IReadOnlyList<OrderTargetLine>? before, IReadOnlyList<OrderTargetLine>? after)
    {
        var count = before?.Count ?? 0;
        if (count != (after?.Count ?? 0))
        {
            return false;
        }

        for (var row = 0; row < count; row++)
        {
            var (left, right) = (before![row], after![row]);
            if (left.Row != right.Row
                || !CanonicalText.AreSame(left.Product, right.Product)
                || !CanonicalText.AreSame(left.Text, right.Text)
                || left.Quantity != right.Quantity
                || left.Price != right.Price
                || left.Discount != right.Discount)
            {
                return false;
            }
        }

        return true;
    }

    private static object? Read(OrderTarget target, int field) => field switch
    {
        0 => target.Number,
        1 => target.Customer,
        2 => target.OrderedOn,
        3 => target.Currency,
        4 => target.Note,
        5 => target.Lines,
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };
}
