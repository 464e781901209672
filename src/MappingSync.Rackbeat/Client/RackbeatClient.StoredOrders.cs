using System.Net.Http.Headers;
using MappingSync.Http;

namespace MappingSync.Rackbeat;

/// <content>Orders from bytes that were stored before they are sent.</content>
public sealed partial class RackbeatClient
{
    /// <summary>Creates a draft order from bytes made by <see cref="RackbeatBody" />; answers it as stored.</summary>
    public async Task<Order> CreateDraftOrderAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken = default)
    {
        if (body.IsEmpty) throw new ArgumentException("A write needs a body.", nameof(body));

        using var content = new ReadOnlyMemoryContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var envelope = await Orders.CreateDraftOrder(content, cancellationToken);
        return envelope?.Record ?? throw Empty(nameof(Order), ApiErrorKind.UnknownOutcome);
    }
}
