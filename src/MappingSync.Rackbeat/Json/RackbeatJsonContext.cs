using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Rackbeat;

/// <summary>JSON metadata of the Rackbeat contracts, made at compile time.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    MaxDepth = 64,
    Converters = [typeof(RackbeatTimestampConverter), typeof(DateConverter), typeof(LenientTextConverter), typeof(LenientFlagConverter)])]
[JsonSerializable(typeof(Customer))]
[JsonSerializable(typeof(CustomerEnvelope))]
[JsonSerializable(typeof(CustomerPage))]
[JsonSerializable(typeof(CustomerGroup))]
[JsonSerializable(typeof(CustomerGroupEnvelope))]
[JsonSerializable(typeof(CustomerGroupPage))]
[JsonSerializable(typeof(PaymentTerms))]
[JsonSerializable(typeof(PaymentTermsEnvelope))]
[JsonSerializable(typeof(PaymentTermsPage))]
[JsonSerializable(typeof(ProductGroup))]
[JsonSerializable(typeof(ProductGroupEnvelope))]
[JsonSerializable(typeof(ProductGroupPage))]
[JsonSerializable(typeof(Unit))]
[JsonSerializable(typeof(UnitEnvelope))]
[JsonSerializable(typeof(UnitPage))]
[JsonSerializable(typeof(Product))]
[JsonSerializable(typeof(ProductEnvelope))]
[JsonSerializable(typeof(ProductPage))]
[JsonSerializable(typeof(CustomerInvoice))]
[JsonSerializable(typeof(CustomerInvoiceEnvelope))]
[JsonSerializable(typeof(CustomerInvoicePage))]
[JsonSerializable(typeof(Order))]
[JsonSerializable(typeof(OrderEnvelope))]
[JsonSerializable(typeof(OrderPage))]
[JsonSerializable(typeof(Layout))]
[JsonSerializable(typeof(LayoutEnvelope))]
[JsonSerializable(typeof(LayoutPage))]
[JsonSerializable(typeof(Employee))]
[JsonSerializable(typeof(EmployeeEnvelope))]
[JsonSerializable(typeof(EmployeePage))]
[JsonSerializable(typeof(Webhook))]
[JsonSerializable(typeof(WebhookEnvelope))]
[JsonSerializable(typeof(WebhookPage))]
[JsonSerializable(typeof(CustomerContact))]
[JsonSerializable(typeof(CustomerContactEnvelope))]
[JsonSerializable(typeof(CustomerContactPage))]
[JsonSerializable(typeof(Self))]
[JsonSerializable(typeof(WebhookDelivery))]
[JsonSerializable(typeof(ChangePage))]
[JsonSerializable(typeof(ValuationReport))]
public sealed partial class RackbeatJsonContext : JsonSerializerContext;
