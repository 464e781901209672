using MappingSync.Http;

namespace MappingSync.Economic;

/// <summary>Codes of the customers service: customers, their contacts and delivery locations.</summary>
internal static class CustomerServiceErrors
{
    private static readonly Wording KeepLocation = new(
        "Leave the delivery address in e-conomic: documents name it. Nothing has to be done.",
        "Lad leveringsadressen blive i e-conomic: dokumenter henviser til den. Der skal ikke gøres noget.");

    public static ErrorArea Area { get; } = new("Services: customers, contacts, delivery locations", EconomicSources.Customers,
    [
        Record("CustomerDoesNotExist", new("the customer does not exist in e-conomic", "kunden findes ikke i e-conomic"), EconomicRemedies.Create("the customer", "kunden", EconomicPlaces.Customers)),
        Record("CustomerNotFound", new("the customer of the delivery address does not exist in e-conomic", "leveringsadressens kunde findes ikke i e-conomic"), EconomicRemedies.Create("the customer", "kunden", EconomicPlaces.Customers)),
        Record(
            "CustomerIsBarred",
            new("the customer is barred in e-conomic", "kunden er spærret i e-conomic"),
            new Wording("Remove the bar from the customer in {source} and in e-conomic ({place}), then try again.", "Fjern spærringen af kunden i {source} og i e-conomic ({place}), og prøv igen.").At(EconomicPlaces.Customers)),
        Record(
            "CustomerAlreadyExists",
            new("the customer number is in use in e-conomic", "kundenummeret er i brug i e-conomic"),
            new("Give the customer another number in {source}, or delete the one in e-conomic; then try again.", "Giv kunden et andet nummer i {source}, eller slet den i e-conomic; prøv derefter igen.")),
        Record("CustomerInvalidCustomerNumber", new("e-conomic does not accept the customer number", "e-conomic godtager ikke kundenummeret"), new("Use a number from 1 to 999999999 in {source}, then try again.", "Brug et nummer fra 1 til 999999999 i {source}, og prøv igen.")),
        Record("CustomerMissingName", new("the customer has no name", "kunden har intet navn"), EconomicRemedies.CorrectField),
        Record("CustomerInvalidName", new("e-conomic does not accept the customer's name", "e-conomic godtager ikke kundens navn"), EconomicRemedies.CorrectField),
        Record("CustomerInvalidCharacters", new("a field holds characters that e-conomic does not take", "et felt indeholder tegn, som e-conomic ikke tager"), EconomicRemedies.CorrectField),
        Record("CustomerInvalidEmail", new("e-conomic does not accept the e-mail address", "e-conomic godtager ikke e-mailadressen"), EconomicRemedies.CorrectField),
        Record("CustomerInvalidInvoiceEmail", new("e-conomic does not accept the e-mail address for invoices", "e-conomic godtager ikke e-mailadressen til fakturaer"), EconomicRemedies.CorrectField),
        Record("CustomerInvalidEAN", new("e-conomic does not accept the EAN number", "e-conomic godtager ikke EAN-nummeret"), EconomicRemedies.CorrectField),
        Record("CustomerInvalidEANThirteenDigits", new("an EAN number has 13 digits", "et EAN-nummer har 13 cifre"), EconomicRemedies.CorrectField),
        Record("CustomerInvalidPNumber", new("e-conomic does not accept the P number", "e-conomic godtager ikke P-nummeret"), EconomicRemedies.CorrectField),
        Record(
            "CustomerInvalidGroupId",
            new("the customer group does not exist in e-conomic", "kundegruppen findes ikke i e-conomic"),
            EconomicRemedies.Create("the customer group", "kundegruppen", EconomicPlaces.CustomerGroups)),
        Record("CustomerInvalidVatZone", new("e-conomic does not know the VAT zone", "e-conomic kender ikke momszonen"), new("Choose another VAT zone in {source}, or correct vat-zones in the settings; then try again.", "Vælg en anden momszone i {source}, eller ret vat-zones i indstillingerne; prøv derefter igen.")),
        ReferenceErrors.PaymentTerms("CustomerInvalidPaymentTerm"),
        Record(
            "CustomerBarredPaymentTerm",
            new("the payment terms are barred in e-conomic", "betalingsbetingelsen er spærret i e-conomic"),
            new Wording("Remove the bar in e-conomic ({place}), or choose others in {source}; then try again.", "Fjern spærringen i e-conomic ({place}), eller vælg en anden i {source}; prøv derefter igen.").At(EconomicPlaces.PaymentTerms)),
        Record("CustomerInvalidDefaultAttention", new("the customer's contact person does not exist in e-conomic", "kundens kontaktperson findes ikke i e-conomic"), EconomicRemedies.CorrectField),
        Record("CustomerInvalidDefaultTheirRef", new("the customer's reference person does not exist in e-conomic", "kundens referenceperson findes ikke i e-conomic"), EconomicRemedies.CorrectField),
        Record("CustomerNumberMismatch", new("e-conomic does not let the customer number change", "e-conomic tillader ikke, at kundenummeret ændres"), new("Keep the customer's number, then try again.", "Behold kundens nummer, og prøv igen.")),
        Record("CustomerContactNameNullOrEmpty", new("the contact person has no name", "kontaktpersonen har intet navn"), EconomicRemedies.CorrectField),
        Record(
            "CustomerContactNameAlreadyExists",
            new("the customer has a contact person of this name already", "kunden har allerede en kontaktperson med dette navn"),
            new("Give the contact person another name in {source}, or remove the other one in e-conomic; then try again.", "Giv kontaktpersonen et andet navn i {source}, eller fjern den anden i e-conomic; prøv derefter igen.")),
        Record("CustomerContactIsInUse", new("the contact person is named by documents in e-conomic and cannot be deleted", "kontaktpersonen bruges på dokumenter i e-conomic og kan ikke slettes"), new("Leave the contact person in e-conomic. Nothing has to be done.", "Lad kontaktpersonen blive i e-conomic. Der skal ikke gøres noget.")),
        Record("DeliveryLocationNumberAlreadyExists", new("the number of the delivery address is in use in e-conomic", "leveringsadressens nummer er i brug i e-conomic"), new("Save the customer in {source} once more, then try again.", "Gem kunden i {source} igen, og prøv igen.")),
        Record("DeliveryLocationUsedOnInvoices", new("invoices in e-conomic name the delivery address, so it cannot be deleted", "fakturaer i e-conomic henviser til leveringsadressen, så den kan ikke slettes"), KeepLocation),
        Record("DeliveryLocationUsedOnCustomers", new("a customer in e-conomic names the delivery address, so it cannot be deleted", "en kunde i e-conomic henviser til leveringsadressen, så den kan ikke slettes"), KeepLocation),
        Record("DeliveryLocationUsedOnQuotes", new("quotations in e-conomic name the delivery address, so it cannot be deleted", "tilbud i e-conomic henviser til leveringsadressen, så den kan ikke slettes"), KeepLocation),
        Record("DeliveryLocationUsedOnOrders", new("orders in e-conomic name the delivery address, so it cannot be deleted", "ordrer i e-conomic henviser til leveringsadressen, så den kan ikke slettes"), KeepLocation),
    ]);

    private static ErrorEntry Record(string code, Wording meaning, Wording remedy) => new(code, ApiErrorKind.Data, meaning, remedy);
}
