using Refit;

namespace MappingSync.Rackbeat;

/// <summary>
/// The sales orders of Rackbeat as HTTP calls; every write asks Rackbeat to send no webhook for it. <see cref="RackbeatClient" /> is what
/// other code uses. Source: developer.rackbeat.com.
/// </summary>
public interface IRackbeatOrdersApi
{
    /// <summary>Reads an order.</summary>
    [Get("/orders/{number}")]
    Task<OrderEnvelope> GetOrder(int number, CancellationToken cancellationToken);

    /// <summary>Reads a page of orders; pages count from 1.</summary>
    [Get("/orders")]
    Task<OrderPage> ListOrders(int page, int limit, string? fields, [AliasAs("order_by")] string? orderBy, [AliasAs("order_direction")] string? orderDirection, [Query] IDictionary<string, string> filter, CancellationToken cancellationToken);

    /// <summary>Creates an order.</summary>
    [Post("/orders?suppress_webhooks=true")]
    Task<OrderEnvelope> CreateOrder([Body] HttpContent body, CancellationToken cancellationToken);

    /// <summary>Books an order.</summary>
    [Post("/orders/{number}/book?suppress_webhooks=true")]
    Task BookOrder(int number, [Body] HttpContent body, CancellationToken cancellationToken);

    /// <summary>Reads a draft order.</summary>
    [Get("/orders/drafts/{number}")]
    Task<OrderEnvelope> GetDraftOrder(int number, CancellationToken cancellationToken);

    /// <summary>Reads a page of draft orders; pages count from 1.</summary>
    [Get("/orders/drafts")]
    Task<OrderPage> ListDraftOrders(int page, int limit, string? fields, [AliasAs("order_by")] string? orderBy, [AliasAs("order_direction")] string? orderDirection, [Query] IDictionary<string, string> filter, CancellationToken cancellationToken);

    /// <summary>Creates a draft order.</summary>
    [Post("/orders/drafts?suppress_webhooks=true")]
    Task<OrderEnvelope> CreateDraftOrder([Body] HttpContent body, CancellationToken cancellationToken);

    /// <summary>Changes a draft order.</summary>
    [Put("/orders/drafts/{number}?suppress_webhooks=true")]
    Task<OrderEnvelope> UpdateDraftOrder(int number, [Body] HttpContent body, CancellationToken cancellationToken);
}
