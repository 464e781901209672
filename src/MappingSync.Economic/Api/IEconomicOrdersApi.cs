using Refit;

namespace MappingSync.Economic.Rest;

/// <summary>
/// The sales orders of e-conomic's REST surface as HTTP calls; they are only read. <see cref="EconomicClient" /> is what other code uses.
/// Pages count from 0. Source: restdocs.e-conomic.com.
/// </summary>
public interface IEconomicOrdersApi
{
    /// <summary>Reads a draft order with its lines.</summary>
    [Get("/orders/drafts/{orderNumber}")]
    Task<Order> GetDraftOrder(int orderNumber, CancellationToken cancellationToken);

    /// <summary>Reads a page of draft orders, without their lines.</summary>
    [Get("/orders/drafts")]
    Task<Collection<Order>> ListDraftOrders(string? filter, string? sort, [AliasAs("skippages")] int skipPages, [AliasAs("pagesize")] int pageSize, CancellationToken cancellationToken);

    /// <summary>Reads a sent order with its lines.</summary>
    [Get("/orders/sent/{orderNumber}")]
    Task<Order> GetSentOrder(int orderNumber, CancellationToken cancellationToken);

    /// <summary>Reads a page of sent orders, without their lines.</summary>
    [Get("/orders/sent")]
    Task<Collection<Order>> ListSentOrders(string? filter, string? sort, [AliasAs("skippages")] int skipPages, [AliasAs("pagesize")] int pageSize, CancellationToken cancellationToken);

    /// <summary>Reads an archived order with its lines.</summary>
    [Get("/orders/archived/{orderNumber}")]
    Task<Order> GetArchivedOrder(int orderNumber, CancellationToken cancellationToken);

    /// <summary>Reads a page of archived orders, without their lines.</summary>
    [Get("/orders/archived")]
    Task<Collection<Order>> ListArchivedOrders(string? filter, string? sort, [AliasAs("skippages")] int skipPages, [AliasAs("pagesize")] int pageSize, CancellationToken cancellationToken);

    /// <summary>Reads the page of orders at an address that a page before it named.</summary>
    [Get("")]
    Task<Collection<Order>> FollowOrders([Url] Uri page, CancellationToken cancellationToken);
}
