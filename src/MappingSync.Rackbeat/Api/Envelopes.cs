using System.Text.Json.Serialization;

namespace MappingSync.Rackbeat;

/// <summary>An answer that holds one record under the name of its resource.</summary>
/// <typeparam name="T">The contract of the record.</typeparam>
public interface IRackbeatEnvelope<out T>
    where T : class
{
    /// <summary>The record.</summary>
    T? Record { get; }
}

/// <summary>A page of a list, which answers with 206.</summary>
/// <typeparam name="T">The contract of the records.</typeparam>
public interface IRackbeatPage<out T>
    where T : class
{
    /// <summary>The records of the page.</summary>
    IReadOnlyList<T>? Records { get; }

    /// <summary>How many pages there are.</summary>
    int? Pages { get; }
}

/// <summary>One Customer in its envelope.</summary>
public sealed record CustomerEnvelope : IRackbeatEnvelope<Customer>
{
    /// <inheritdoc />
    [JsonPropertyName("customer")]
    public Customer? Record { get; init; }
}

/// <summary>A page of Customer records.</summary>
public sealed record CustomerPage : IRackbeatPage<Customer>
{
    /// <inheritdoc />
    [JsonPropertyName("customers")]
    public IReadOnlyList<Customer>? Records { get; init; }

    /// <inheritdoc />
    [JsonPropertyName("pages")]
    public int? Pages { get; init; }
}

/// <summary>One CustomerGroup in its envelope.</summary>
public sealed record CustomerGroupEnvelope : IRackbeatEnvelope<CustomerGroup>
{
    /// <inheritdoc />
    [JsonPropertyName("customer_group")]
    public CustomerGroup? Record { get; init; }
}

/// <summary>A page of CustomerGroup records.</summary>
public sealed record CustomerGroupPage : IRackbeatPage<CustomerGroup>
{
    /// <inheritdoc />
    [JsonPropertyName("customer_groups")]
    public IReadOnlyList<CustomerGroup>? Records { get; init; }

    /// <inheritdoc />
    [JsonPropertyName("pages")]
    public int? Pages { get; init; }
}

/// <summary>One PaymentTerms in its envelope.</summary>
public sealed record PaymentTermsEnvelope : IRackbeatEnvelope<PaymentTerms>
{
    /// <inheritdoc />
    [JsonPropertyName("payment_term")]
    public PaymentTerms? Record { get; init; }
}

/// <summary>A page of PaymentTerms records.</summary>
public sealed record PaymentTermsPage : IRackbeatPage<PaymentTerms>
{
    /// <inheritdoc />
    [JsonPropertyName("payment_terms")]
    public IReadOnlyList<PaymentTerms>? Records { get; init; }

    /// <inheritdoc />
    [JsonPropertyName("pages")]
    public int? Pages { get; init; }
}

/// <summary>One ProductGroup in its envelope.</summary>
public sealed record ProductGroupEnvelope : IRackbeatEnvelope<ProductGroup>
{
    /// <inheritdoc />
    [JsonPropertyName("product_group")]
    public ProductGroup? Record { get; init; }
}

/// <summary>A page of ProductGroup records.</summary>
public sealed record ProductGroupPage : IRackbeatPage<ProductGroup>
{
    /// <inheritdoc />
    [JsonPropertyName("product_groups")]
    public IReadOnlyList<ProductGroup>? Records { get; init; }

    /// <inheritdoc />
    [JsonPropertyName("pages")]
    public int? Pages { get; init; }
}

/// <summary>One Unit in its envelope.</summary>
public sealed record UnitEnvelope : IRackbeatEnvelope<Unit>
{
    /// <inheritdoc />
    [JsonPropertyName("unit")]
    public Unit? Record { get; init; }
}

/// <summary>A page of Unit records.</summary>
public sealed record UnitPage : IRackbeatPage<Unit>
{
    /// <inheritdoc />
    [JsonPropertyName("units")]
    public IReadOnlyList<Unit>? Records { get; init; }

    /// <inheritdoc />
    [JsonPropertyName("pages")]
    public int? Pages { get; init; }
}

/// <summary>One Product in its envelope.</summary>
public sealed record ProductEnvelope : IRackbeatEnvelope<Product>
{
    /// <inheritdoc />
    [JsonPropertyName("product")]
    public Product? Record { get; init; }
}

/// <summary>A page of Product records.</summary>
public sealed record ProductPage : IRackbeatPage<Product>
{
    /// <inheritdoc />
    [JsonPropertyName("products")]
    public IReadOnlyList<Product>? Records { get; init; }

    /// <inheritdoc />
    [JsonPropertyName("pages")]
    public int? Pages { get; init; }
}

/// <summary>One CustomerInvoice in its envelope.</summary>
public sealed record CustomerInvoiceEnvelope : IRackbeatEnvelope<CustomerInvoice>
{
    /// <inheritdoc />
    [JsonPropertyName("customer_invoice")]
    public CustomerInvoice? Record { get; init; }
}

/// <summary>A page of CustomerInvoice records.</summary>
public sealed record CustomerInvoicePage : IRackbeatPage<CustomerInvoice>
{
    /// <inheritdoc />
    [JsonPropertyName("customer_invoices")]
    public IReadOnlyList<CustomerInvoice>? Records { get; init; }

    /// <inheritdoc />
    [JsonPropertyName("pages")]
    public int? Pages { get; init; }
}

/// <summary>One Layout in its envelope.</summary>
public sealed record LayoutEnvelope : IRackbeatEnvelope<Layout>
{
    /// <inheritdoc />
    [JsonPropertyName("layout")]
    public Layout? Record { get; init; }
}

/// <summary>A page of Layout records.</summary>
public sealed record LayoutPage : IRackbeatPage<Layout>
{
    /// <inheritdoc />
    [JsonPropertyName("layouts")]
    public IReadOnlyList<Layout>? Records { get; init; }

    /// <inheritdoc />
    [JsonPropertyName("pages")]
    public int? Pages { get; init; }
}

/// <summary>One Employee in its envelope.</summary>
public sealed record EmployeeEnvelope : IRackbeatEnvelope<Employee>
{
    /// <inheritdoc />
    [JsonPropertyName("employee")]
    public Employee? Record { get; init; }
}

/// <summary>A page of Employee records.</summary>
public sealed record EmployeePage : IRackbeatPage<Employee>
{
    /// <inheritdoc />
    [JsonPropertyName("employees")]
    public IReadOnlyList<Employee>? Records { get; init; }

    /// <inheritdoc />
    [JsonPropertyName("pages")]
    public int? Pages { get; init; }
}

/// <summary>One Webhook in its envelope.</summary>
public sealed record WebhookEnvelope : IRackbeatEnvelope<Webhook>
{
    /// <inheritdoc />
    [JsonPropertyName("webhook")]
    public Webhook? Record { get; init; }
}

/// <summary>A page of Webhook records.</summary>
public sealed record WebhookPage : IRackbeatPage<Webhook>
{
    /// <inheritdoc />
    [JsonPropertyName("webhooks")]
    public IReadOnlyList<Webhook>? Records { get; init; }

    /// <inheritdoc />
    [JsonPropertyName("pages")]
    public int? Pages { get; init; }
}

/// <summary>One CustomerContact in its envelope.</summary>
public sealed record CustomerContactEnvelope : IRackbeatEnvelope<CustomerContact>
{
    /// <inheritdoc />
    [JsonPropertyName("customer_contact")]
    public CustomerContact? Record { get; init; }
}

/// <summary>A page of CustomerContact records.</summary>
public sealed record CustomerContactPage : IRackbeatPage<CustomerContact>
{
    /// <inheritdoc />
    [JsonPropertyName("customer_contacts")]
    public IReadOnlyList<CustomerContact>? Records { get; init; }

    /// <inheritdoc />
    [JsonPropertyName("pages")]
    public int? Pages { get; init; }
}
