using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Economic.Services;

/// <summary>A customer card as the customers service shows it; it has what the REST card lacks, such as the language.</summary>
/// <remarks>apis.e-conomic.com, <c>customersapi/v3.1.0/Customers</c>.</remarks>
public sealed record Customer
{
    /// <summary>Number, 1 to 999999999; supplied by the caller.</summary>
    [JsonPropertyName("customerNumber")]
    public int? CustomerNumber { get; init; }

    /// <summary>Customer group, 1 to 999999999.</summary>
    [JsonPropertyName("customerGroupNumber")]
    public int? CustomerGroupNumber { get; init; }

    /// <summary>VAT zone.</summary>
    [JsonPropertyName("zone")]
    public int? Zone { get; init; }

    /// <summary>ISO 4217 code.</summary>
    [JsonPropertyName("currency")]
    public string? Currency { get; init; }

    /// <summary>True when the customer is not barred.</summary>
    [JsonPropertyName("access")]
    public bool? Access { get; init; }

    /// <summary>Name, at most 255 characters.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>First address line, at most 255 characters.</summary>
    [JsonPropertyName("address1")]
    public string? Address1 { get; init; }

    /// <summary>Second address line, at most 255 characters.</summary>
    [JsonPropertyName("address2")]
    public string? Address2 { get; init; }

    /// <summary>Postal code, at most 30 characters.</summary>
    [JsonPropertyName("postCode")]
    public string? PostCode { get; init; }

    /// <summary>City, at most 50 characters.</summary>
    [JsonPropertyName("city")]
    public string? City { get; init; }

    /// <summary>Country, at most 50 characters.</summary>
    [JsonPropertyName("country")]
    public string? Country { get; init; }

    /// <summary>Contact, at most 50 characters.</summary>
    [JsonPropertyName("contactPerson")]
    public string? ContactPerson { get; init; }

    /// <summary>Phone, at most 255 characters.</summary>
    [JsonPropertyName("phone")]
    public string? Phone { get; init; }

    /// <summary>Mail, at most 255 characters.</summary>
    [JsonPropertyName("email")]
    public string? Email { get; init; }

    /// <summary>Days of credit.</summary>
    [JsonPropertyName("paymentDays")]
    public int? PaymentDays { get; init; }

    /// <summary>Bank account, at most 50 characters.</summary>
    [JsonPropertyName("bankAccount")]
    public string? BankAccount { get; init; }

    /// <summary>CVR number, at most 40 characters.</summary>
    [JsonPropertyName("cvrNo")]
    public string? CvrNo { get; init; }

    /// <summary>Employee who is our reference.</summary>
    [JsonPropertyName("ourRef")]
    public int? OurRef { get; init; }

    /// <summary>Layout.</summary>
    [JsonPropertyName("layoutGroup")]
    public int? LayoutGroup { get; init; }

    /// <summary>Terms of payment.</summary>
    [JsonPropertyName("paymentTermId")]
    public int? PaymentTermId { get; init; }

    /// <summary>Web site, at most 255 characters.</summary>
    [JsonPropertyName("homepage")]
    public string? Homepage { get; init; }

    /// <summary>Contact who is their reference.</summary>
    [JsonPropertyName("defaultTheirRef")]
    public int? DefaultTheirRef { get; init; }

    /// <summary>Contact to the attention of whom documents go.</summary>
    [JsonPropertyName("defaultAttention")]
    public int? DefaultAttention { get; init; }

    /// <summary>Layout of prints.</summary>
    [JsonPropertyName("layoutGroupPrint")]
    public int? LayoutGroupPrint { get; init; }

    /// <summary>Language.</summary>
    [JsonPropertyName("language")]
    public int? Language { get; init; }

    /// <summary>Discount group.</summary>
    [JsonPropertyName("discountGroupNumber")]
    public int? DiscountGroupNumber { get; init; }

    /// <summary>Price group.</summary>
    [JsonPropertyName("priceGroupNumber")]
    public int? PriceGroupNumber { get; init; }

    /// <summary>Usual delivery location.</summary>
    [JsonPropertyName("defaultDeliveryLocation")]
    public int? DefaultDeliveryLocation { get; init; }

    /// <summary>EAN location number, at most 13 characters.</summary>
    [JsonPropertyName("eanLocationNumber")]
    public string? EanLocationNumber { get; init; }

    /// <summary>Public entry number, at most 30 characters.</summary>
    [JsonPropertyName("voucherNumber")]
    public string? VoucherNumber { get; init; }

    /// <summary>County, at most 50 characters.</summary>
    [JsonPropertyName("county")]
    public string? County { get; init; }

    /// <summary>VAT number, at most 50 characters.</summary>
    [JsonPropertyName("vatNo")]
    public string? VatNo { get; init; }

    /// <summary>Credit limit, in the base currency.</summary>
    [JsonPropertyName("creditMaximum")]
    public decimal? CreditMaximum { get; init; }

    /// <summary>Peppol identifier, at most 30 characters.</summary>
    [JsonPropertyName("recipientPeppol")]
    public string? RecipientPeppol { get; init; }

    /// <summary>Discount, in percent.</summary>
    [JsonPropertyName("defaultDiscountPct")]
    public decimal? DefaultDiscountPct { get; init; }

    /// <summary>Bank giro number, at most 20 characters.</summary>
    [JsonPropertyName("bankGiroNumber")]
    public string? BankGiroNumber { get; init; }

    /// <summary>IBAN, at most 50 characters.</summary>
    [JsonPropertyName("iban")]
    public string? Iban { get; init; }

    /// <summary>SWIFT code, at most 20 characters.</summary>
    [JsonPropertyName("swift")]
    public string? Swift { get; init; }

    /// <summary>Date of the direct debit mandate.</summary>
    [JsonPropertyName("directDebitMandateDate")]
    public DateTimeOffset? DirectDebitMandateDate { get; init; }

    /// <summary>Production unit number, at most 40 characters.</summary>
    [JsonPropertyName("pnr")]
    public string? Pnr { get; init; }

    /// <summary>Kind of e-invoice receiver; values not documented.</summary>
    [JsonPropertyName("nemHandelReceiverType")]
    public int? NemHandelReceiverType { get; init; }

    /// <summary>Mobile phone, at most 50 characters.</summary>
    [JsonPropertyName("mobilePhone")]
    public string? MobilePhone { get; init; }

    /// <summary>Language of mail attachments.</summary>
    [JsonPropertyName("emailAttachmentLanguage")]
    public int? EmailAttachmentLanguage { get; init; }

    /// <summary>Whether e-invoicing is off.</summary>
    [JsonPropertyName("defaultDisableEInvoicing")]
    public bool? DefaultDisableEInvoicing { get; init; }

    /// <summary>Mail that invoices go to, at most 255 characters.</summary>
    [JsonPropertyName("defaultInvoiceRecipient")]
    public string? DefaultInvoiceRecipient { get; init; }

    /// <summary>Mail template of invoices.</summary>
    [JsonPropertyName("defaultInvoiceTemplate")]
    public int? DefaultInvoiceTemplate { get; init; }

    /// <summary>Mail that orders go to, at most 255 characters.</summary>
    [JsonPropertyName("defaultOrderRecipient")]
    public string? DefaultOrderRecipient { get; init; }

    /// <summary>Mail template of orders.</summary>
    [JsonPropertyName("defaultOrderTemplate")]
    public int? DefaultOrderTemplate { get; init; }

    /// <summary>Mail that quotes go to, at most 255 characters.</summary>
    [JsonPropertyName("defaultQuoteRecipient")]
    public string? DefaultQuoteRecipient { get; init; }

    /// <summary>Mail template of quotes.</summary>
    [JsonPropertyName("defaultQuoteTemplate")]
    public int? DefaultQuoteTemplate { get; init; }

    /// <summary>Mail that reminders go to, at most 255 characters.</summary>
    [JsonPropertyName("defaultReminderRecipient")]
    public string? DefaultReminderRecipient { get; init; }

    /// <summary>Mail template of reminders.</summary>
    [JsonPropertyName("defaultReminderTemplate")]
    public int? DefaultReminderTemplate { get; init; }

    /// <summary>Mail that statements go to, at most 255 characters.</summary>
    [JsonPropertyName("defaultStatementOfAccountRecipient")]
    public string? DefaultStatementOfAccountRecipient { get; init; }

    /// <summary>Mail template of statements.</summary>
    [JsonPropertyName("defaultStatementOfAccountTemplate")]
    public int? DefaultStatementOfAccountTemplate { get; init; }

    /// <summary>Version of the record; mandatory in PUT, a stale one is refused with 409.</summary>
    [JsonPropertyName("objectVersion")]
    public string? ObjectVersion { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
