using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>JSON metadata of the REST contracts, made at compile time.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = 64,
    Converters = [typeof(EconomicTimestampConverter), typeof(DateConverter)])]
[JsonSerializable(typeof(Customer))]
[JsonSerializable(typeof(Collection<Customer>))]
[JsonSerializable(typeof(CustomerGroup))]
[JsonSerializable(typeof(Collection<CustomerGroup>))]
[JsonSerializable(typeof(PaymentTerms))]
[JsonSerializable(typeof(Collection<PaymentTerms>))]
[JsonSerializable(typeof(Unit))]
[JsonSerializable(typeof(Collection<Unit>))]
[JsonSerializable(typeof(Product))]
[JsonSerializable(typeof(Collection<Product>))]
[JsonSerializable(typeof(ProductGroup))]
[JsonSerializable(typeof(Collection<ProductGroup>))]
[JsonSerializable(typeof(Layout))]
[JsonSerializable(typeof(Collection<Layout>))]
[JsonSerializable(typeof(Employee))]
[JsonSerializable(typeof(Collection<Employee>))]
[JsonSerializable(typeof(VatZone))]
[JsonSerializable(typeof(Collection<VatZone>))]
[JsonSerializable(typeof(Account))]
[JsonSerializable(typeof(Collection<Account>))]
[JsonSerializable(typeof(DraftInvoice))]
[JsonSerializable(typeof(Collection<DraftInvoice>))]
[JsonSerializable(typeof(BookedInvoice))]
[JsonSerializable(typeof(Collection<BookedInvoice>))]
[JsonSerializable(typeof(Order))]
[JsonSerializable(typeof(Collection<Order>))]
[JsonSerializable(typeof(CustomerContact))]
[JsonSerializable(typeof(Collection<CustomerContact>))]
[JsonSerializable(typeof(Self))]
[JsonSerializable(typeof(BookInvoiceRequest))]
[JsonSerializable(typeof(DeletedDrafts))]
[JsonSerializable(typeof(AccountingYear))]
[JsonSerializable(typeof(Collection<AccountingYear>))]
[JsonSerializable(typeof(AccountingPeriod))]
[JsonSerializable(typeof(Collection<AccountingPeriod>))]
[JsonSerializable(typeof(Entry))]
[JsonSerializable(typeof(Collection<Entry>))]
[JsonSerializable(typeof(Journal))]
[JsonSerializable(typeof(Collection<Journal>))]
[JsonSerializable(typeof(JournalEntry))]
[JsonSerializable(typeof(Collection<JournalEntry>))]
[JsonSerializable(typeof(Voucher))]
[JsonSerializable(typeof(IReadOnlyList<Voucher>))]
public sealed partial class EconomicRestJsonContext : JsonSerializerContext;
