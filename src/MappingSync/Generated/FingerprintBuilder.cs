using System.Buffers;
using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace MappingSync.Generated;

/// <summary>
/// Hashes the canonical values of a record: decimals without trailing zeros, one kind of line end, and null, absent and
/// empty alike (also <c>false</c>, which APIs leave out). Every value carries its length, so that values cannot run into
/// each other. Works in the caller's buffer and in a pooled one when that is too small.
/// </summary>
public ref struct FingerprintBuilder
{
    private const byte AbsentTag = 0;
    private const byte TextTag = 1;
    private const byte NumberTag = 2;
    private const byte FlagTag = 3;
    private const byte MomentTag = 4;
    private const byte ListTag = 5;

    private Span<byte> buffer;
    private byte[]? rented;
    private int length;

    /// <summary>Starts a fingerprint.</summary>
    /// <param name="scratch">Room for the canonical values, usually on the stack; any size will do.</param>
    public FingerprintBuilder(Span<byte> scratch)
    {
        buffer = scratch;
        rented = null;
        length = 0;
    }

    /// <summary>Adds a text.</summary>
    public void Add(string? value, TextComparison comparison = TextComparison.Exact)
    {
        var lines = new CanonicalLines(value, comparison);
        if (!lines.MoveNext())
        {
            AddAbsent();
            return;
        }

        Reserve(1 + sizeof(int))[0] = TextTag;
        var start = length;
        AddCharacters(lines.Current);
        while (lines.MoveNext())
        {
            AddCharacters("\n");
            AddCharacters(lines.Current);
        }

        BinaryPrimitives.WriteInt32LittleEndian(buffer[(start - sizeof(int))..], length - start);
    }

    /// <summary>Adds a whole number.</summary>
    public void Add(long? value) => Add((decimal?)value);

    /// <summary>Adds a number; <c>1.50</c> and <c>1.5</c> are the same.</summary>
    public void Add(decimal? value)
    {
        if (value is not { } number)
        {
            AddAbsent();
            return;
        }

        // Dividing by one with 28 zeros strips the trailing zeros, which only a number with decimals has. A negative zero is zero.
        Span<int> bits = stackalloc int[4];
        _ = decimal.GetBits(number == 0m ? 0m : number.Scale == 0 ? number : number / 1.0000000000000000000000000000m, bits);
        var room = Reserve(1 + (4 * sizeof(int)));
        room[0] = NumberTag;
        for (var i = 0; i < bits.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(room[(1 + (i * sizeof(int)))..], bits[i]);
        }
    }

    /// <summary>Adds a binary floating-point number.</summary>
    public void Add(double? value)
    {
        if (value is not { } number)
        {
            AddAbsent();
            return;
        }

        AddBits(NumberTag, BitConverter.DoubleToInt64Bits(number == 0d ? 0d : number));
    }

    /// <summary>Adds a flag; false is the same as none.</summary>
    public void Add(bool? value)
    {
        if (value is true)
        {
            Reserve(1)[0] = FlagTag;
        }
        else
        {
            AddAbsent();
        }
    }

    /// <summary>Adds a date.</summary>
    public void Add(DateOnly? value) => AddMoment(value?.DayNumber);

    /// <summary>Adds a time of day.</summary>
    public void Add(TimeOnly? value) => AddMoment(value?.Ticks);

    /// <summary>Adds a moment; the same moment in two offsets is the same.</summary>
    public void Add(DateTimeOffset? value) => AddMoment(value?.UtcTicks);

    /// <summary>Adds a date and time as it reads.</summary>
    public void Add(DateTime? value) => AddMoment(value?.Ticks);

    /// <summary>Adds an identifier.</summary>
    public void Add(Guid? value)
    {
        if (value is not { } identifier)
        {
            AddAbsent();
            return;
        }

        var room = Reserve(1 + 16);
        room[0] = MomentTag;
        identifier.TryWriteBytes(room[1..]);
    }

    /// <summary>Adds the number of rows of a list, before its rows; no list is the same as an empty one.</summary>
    public void AddCount(int rows)
    {
        if (rows == 0)
        {
            AddAbsent();
        }
        else
        {
            AddBits(ListTag, rows);
        }
    }

    /// <summary>Adds what a set or a dictionary holds; none is the same as an empty one.</summary>
    public void Add(UnorderedFingerprint values)
    {
        AddCount(values.Count);
        if (values.Count > 0)
        {
            var room = Reserve(2 * sizeof(ulong));
            BinaryPrimitives.WriteUInt64LittleEndian(room, values.Sum.High);
            BinaryPrimitives.WriteUInt64LittleEndian(room[sizeof(ulong)..], values.Sum.Low);
        }
    }

    /// <summary>Adds JSON by what it says; the order of an object's properties does not count.</summary>
    public void Add(JsonElement? value)
    {
        switch (value?.ValueKind)
        {
            case JsonValueKind.String:
                Add(value.GetValueOrDefault().GetString());
                break;
            case JsonValueKind.Number:
                var number = CanonicalJson.Number(value.GetValueOrDefault());
                AddBits(NumberTag, number.Length);
                AddCharacters(number);
                break;
            case JsonValueKind.True:
                Add((bool?)true);
                break;
            case JsonValueKind.Array:
                AddCount(value.GetValueOrDefault().GetArrayLength());
                foreach (var row in value.GetValueOrDefault().EnumerateArray())
                {
                    Add((JsonElement?)row);
                }

                break;
            case JsonValueKind.Object:
                Add(EntriesOf(value.GetValueOrDefault()));
                break;
            default:
                AddAbsent();
                break;
        }
    }

    /// <summary>The fingerprint of what was added. The builder must not be used afterwards.</summary>
    public Fingerprint Finish()
    {
        var hash = XxHash128.HashToUInt128(buffer[..length]);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented, clearArray: true);
            rented = null;
        }

        buffer = default;
        length = 0;
        return new Fingerprint((ulong)(hash >> 64), (ulong)hash);
    }

    private static UnorderedFingerprint EntriesOf(JsonElement json)
    {
        var entries = default(UnorderedFingerprint);
        Span<byte> scratch = stackalloc byte[128];
        foreach (var property in json.EnumerateObject())
        {
            var entry = new FingerprintBuilder(scratch);
            entry.Add(property.Name);
            entry.Add((JsonElement?)property.Value);
            entries.Add(entry.Finish());
        }

        return entries;
    }

    private void AddAbsent() => Reserve(1)[0] = AbsentTag;

    private void AddMoment(long? ticks)
    {
        if (ticks is { } value)
        {
            AddBits(MomentTag, value);
        }
        else
        {
            AddAbsent();
        }
    }

    private void AddBits(byte tag, long bits)
    {
        var room = Reserve(1 + sizeof(long));
        room[0] = tag;
        BinaryPrimitives.WriteInt64LittleEndian(room[1..], bits);
    }

    private void AddCharacters(ReadOnlySpan<char> characters)
    {
        // UTF-16 as it lies in memory keeps lone surrogates apart; fingerprints are stored only on little-endian machines.
        MemoryMarshal.AsBytes(characters).CopyTo(Reserve(characters.Length * sizeof(char)));
    }

    private Span<byte> Reserve(int count)
    {
        var start = length;
        var needed = checked(start + count);
        if (needed > buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, Math.Max(buffer.Length * 2, 512)));
            buffer[..start].CopyTo(larger);
            if (rented is not null)
            {
                ArrayPool<byte>.Shared.Return(rented, clearArray: true);
            }

            rented = larger;
            buffer = larger;
        }

        length = needed;
        return buffer.Slice(start, count);
    }
}
