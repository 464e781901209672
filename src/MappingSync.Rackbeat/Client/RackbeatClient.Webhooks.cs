namespace MappingSync.Rackbeat;

/// <content>Contacts and webhooks.</content>
public sealed partial class RackbeatClient
{
    /// <summary>Reads all contacts of a customer.</summary>
    public IAsyncEnumerable<CustomerContact> ListCustomerContactsAsync(int customerNumber, CancellationToken cancellationToken = default)
    {
        var customer = Key(customerNumber);
        return PagesAsync<CustomerContact, CustomerContactPage>(
            null,
            (page, limit, _, token) => api.ListCustomerContacts(customer, page, limit, token),
            static record => record.Number,
            cancellationToken);
    }

    /// <summary>Reads all webhooks of the account, or those of one event. Their token is not among what is read.</summary>
    public IAsyncEnumerable<Webhook> ListWebhooksAsync(string? eventName = null, CancellationToken cancellationToken = default) =>
        PagesAsync<Webhook, WebhookPage>(
            null,
            (page, limit, _, token) => api.ListWebhooks(page, limit, eventName, token),
            static record => record.Id,
            cancellationToken);

    /// <summary>
    /// Registers a webhook; the answer holds the token, once. The same event and address again updates the registration, and may answer
    /// without a token.
    /// </summary>
    /// <param name="eventName">The event, for example <c>customer.updated</c>; an unknown one is refused with 422.</param>
    /// <param name="url">Where deliveries go; Rackbeat asks for public https.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public Task<Webhook> CreateWebhookAsync(string eventName, Uri url, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        ArgumentNullException.ThrowIfNull(url);
        var webhook = new Webhook { Event = eventName, Url = url.AbsoluteUri, IsActive = true };
        return WriteAsync<Webhook, WebhookEnvelope>(webhook, body => api.CreateWebhook(body, cancellationToken));
    }

    /// <summary>Changes a webhook, for example to make it active again.</summary>
    public Task<Webhook> UpdateWebhookAsync(int id, Webhook webhook, CancellationToken cancellationToken = default)
    {
        var key = Key(id);
        return WriteAsync<Webhook, WebhookEnvelope>(webhook, body => api.UpdateWebhook(key, body, cancellationToken));
    }

    /// <summary>Removes a webhook.</summary>
    public Task DeleteWebhookAsync(int id, CancellationToken cancellationToken = default) => api.DeleteWebhook(Key(id), cancellationToken);
}
