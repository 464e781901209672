using Refit;

namespace MappingSync.Rackbeat;

/// <summary>
/// The calls that all resources of Rackbeat share; every write asks Rackbeat to send no webhook for it. <see cref="RackbeatClient" /> is
/// what other code uses. A path is the resource's (<c>customers</c>, <c>customers/7/contacts</c>); a key is one segment, whatever its
/// characters. Source: developer.rackbeat.com.
/// </summary>
internal interface IRackbeatRecordsApi
{
    /// <summary>Reads what a path holds, without paging.</summary>
    [Get("/{**path}")]
    Task<T> Read<T>(string path, CancellationToken cancellationToken);

    /// <summary>Reads a record.</summary>
    [Get("/{**path}/{key}")]
    Task<T> Find<T>(string path, string key, CancellationToken cancellationToken);

    /// <summary>Reads a page of a list; pages count from 1.</summary>
    [Get("/{**path}")]
    Task<T> List<T>(string path, int page, int limit, string? fields, [AliasAs("order_by")] string? orderBy, [AliasAs("order_direction")] string? orderDirection, [Query] IDictionary<string, string> filter, CancellationToken cancellationToken);

    /// <summary>Reads a page of what belongs to a record; pages count from 1.</summary>
    [Get("/{**path}/{key}/{list}")]
    Task<T> ListBelow<T>(string path, string key, string list, int page, int limit, CancellationToken cancellationToken);

    /// <summary>Creates a record.</summary>
    [Post("/{**path}?suppress_webhooks=true")]
    Task<T> Create<T>(string path, [Body] HttpContent body, CancellationToken cancellationToken);

    /// <summary>Changes a record.</summary>
    [Put("/{**path}/{key}?suppress_webhooks=true")]
    Task<T> Update<T>(string path, string key, [Body] HttpContent body, CancellationToken cancellationToken);

    /// <summary>Removes a record.</summary>
    [Delete("/{**path}/{key}?suppress_webhooks=true")]
    Task Delete(string path, string key, CancellationToken cancellationToken);

    /// <summary>Does something with a record; the answer is not read.</summary>
    [Post("/{**path}/{key}/{action}?suppress_webhooks=true")]
    Task Act(string path, string key, string action, [Body] HttpContent body, CancellationToken cancellationToken);

    /// <summary>Makes an invoice of an order.</summary>
    [Post("/orders/{number}/convert-to-invoice?book=false&suppress_webhooks=true")]
    Task<ConvertedOrder> ConvertOrder(int number, [Body] HttpContent body, CancellationToken cancellationToken);

    /// <summary>Sets a currency's rate back to the published one.</summary>
    [Put("/currency/{code}/reset?suppress_webhooks=true")]
    Task<RackbeatEnvelope<Currency>> ResetCurrency(string code, [Body] HttpContent body, CancellationToken cancellationToken);

    /// <summary>Reads a document as PDF.</summary>
    [Get("/{**path}/{number}.pdf")]
    Task<HttpContent> Pdf(string path, int number, CancellationToken cancellationToken);
}
