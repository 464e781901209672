using System.Text;

namespace MappingSync.Simulators.Faults;

/// <summary>A JSON text that is made while it is sent: too large or too deep to be held.</summary>
internal sealed class Flood
{
    private const int PieceSize = 64 * 1024;

    private readonly IEnumerable<ReadOnlyMemory<byte>> pieces;

    private Flood(IEnumerable<ReadOnlyMemory<byte>> pieces) => this.pieces = pieces;

    public static Flood Huge(long bytes) => new(Padding(bytes));

    public static Flood Deep(int depth) => new([Repeated("{\"a\":", depth), "1"u8.ToArray(), Repeated("}", depth)]);

    public async Task WriteAsync(Stream body, CancellationToken cancellation)
    {
        foreach (var piece in pieces)
        {
            await body.WriteAsync(piece, cancellation);
            await body.FlushAsync(cancellation);
        }
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Padding(long bytes)
    {
        var start = "{\"padding\":\""u8.ToArray();
        var end = "\"}"u8.ToArray();
        yield return start;
        var piece = Repeated("x", PieceSize);
        for (var left = bytes - start.Length - end.Length; left > 0; left -= PieceSize)
            yield return piece.AsMemory(0, (int)Math.Min(left, PieceSize));
        yield return end;
    }

    private static byte[] Repeated(string text, int times) => Encoding.ASCII.GetBytes(new StringBuilder().Insert(0, text, times).ToString());
}
