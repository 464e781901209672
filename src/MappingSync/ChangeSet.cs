using System.Collections;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace MappingSync;

/// <summary>One bit for each of up to <see cref="Capacity"/> fields.</summary>
[InlineArray(4)]
public struct ChangeMask
{
    /// <summary>The most fields that one flow of a spec can have.</summary>
    public const int Capacity = 256;

    private ulong word;

    /// <summary>Whether no bit is set.</summary>
    public readonly bool IsEmpty => (this[0] | this[1] | this[2] | this[3]) == 0;

    /// <summary>How many bits are set.</summary>
    public readonly int Count => BitOperations.PopCount(this[0]) + BitOperations.PopCount(this[1]) + BitOperations.PopCount(this[2]) + BitOperations.PopCount(this[3]);

    /// <summary>Whether the bit of a field is set.</summary>
    public readonly bool Has(int index) => (this[index >> 6] & (1UL << (index & 63))) != 0;

    /// <summary>Sets the bit of a field.</summary>
    /// <param name="index">The field's bit, 0 to <see cref="Capacity"/> - 1.</param>
    public void Set(int index) => this[index >> 6] |= 1UL << (index & 63);
}

/// <summary>
/// The synced fields that differ between two states of a target record, as found by a generated <c>Compare…</c> method:
/// a bit mask, and a view that reads labels and values only when it is enumerated.
/// </summary>
/// <typeparam name="TTarget">The target contract.</typeparam>
public readonly struct ChangeSet<TTarget> : IReadOnlyCollection<FieldChange>
{
    private readonly TTarget before;
    private readonly TTarget after;
    private readonly IReadOnlyList<Field> fields;
    private readonly Func<TTarget, int, object?> read;
    private readonly ChangeMask mask;

    /// <summary>Wraps a mask. Called by generated code.</summary>
    /// <param name="before">The state before.</param>
    /// <param name="after">The state after.</param>
    /// <param name="mask">One bit per entry of <paramref name="fields"/>.</param>
    /// <param name="fields">The fields that were compared, in bit order.</param>
    /// <param name="read">Reads the value of the field with the given bit number.</param>
    public ChangeSet(TTarget before, TTarget after, in ChangeMask mask, IReadOnlyList<Field> fields, Func<TTarget, int, object?> read)
    {
        this.before = before;
        this.after = after;
        this.mask = mask;
        this.fields = fields;
        this.read = read;
    }

    /// <summary>Whether both states agree in every synced field.</summary>
    public bool IsEmpty => mask.IsEmpty;

    /// <summary>How many fields differ.</summary>
    public int Count => mask.Count;

    /// <summary>The bit mask itself.</summary>
    public ChangeMask Mask => mask;

    /// <summary>Whether the field with this name differs.</summary>
    public bool Contains(string fieldName)
    {
        for (var i = 0; i < (fields?.Count ?? 0); i++)
        {
            if (mask.Has(i) && string.Equals(fields![i].Name, fieldName, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc />
    public IEnumerator<FieldChange> GetEnumerator()
    {
        for (var i = 0; i < (fields?.Count ?? 0); i++)
        {
            if (mask.Has(i))
            {
                yield return new FieldChange(fields![i], read(before, i), read(after, i));
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
