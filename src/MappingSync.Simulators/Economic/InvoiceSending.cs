using System.Text.Json.Nodes;

namespace MappingSync.Simulators.Economic;

/// <summary>What an invoice needs to be sent when it is booked: an EAN number and a contact person, or somebody's e-mail address.</summary>
internal sealed class InvoiceSending(EconomicState state)
{
    public void Check(JsonObject draft, string sender, ErrorTree errors)
    {
        var customer = state.Find("customers", draft["customer"]?["customerNumber"]) ?? [];
        if (sender == "Email")
        {
            if (!HasAddress(draft, customer))
                errors.Add(["customer"], ErrorTree.General, "Nobody to send the invoice to has an e-mail address.");
            return;
        }

        if (customer["ean"] is null || draft["recipient"]?["ean"] is null)
            errors.Add(["recipient", "ean"], ErrorTree.General, "An invoice is sent electronically to an EAN number that it and its customer have.");
        if (customer["attention"] is null || draft["recipient"]?["attention"] is null)
            errors.Add(["recipient", "attention"], ErrorTree.General, "An invoice is sent electronically to a contact person that it and its customer have.");
    }

    private bool HasAddress(JsonObject draft, JsonObject customer)
    {
        var number = customer["customerNumber"]?.ToString();
        return IsFilled(customer["email"])
            || IsFilled(customer[ServicesCustomer.OwnBlock]?["defaultInvoiceRecipient"])
            || state["contacts"].Values.Any(contact => contact["customer"]?["customerNumber"]?.ToString() == number
                && IsFilled(contact["email"])
                && (contact["emailNotifications"] as JsonArray)?.Any(kind => kind?.ToString() == "invoices") == true)
            || IsFilled(state.Find("contacts", draft["references"]?["customerContact"]?["customerContactNumber"])?["email"]);
    }

    private static bool IsFilled(JsonNode? text) => !string.IsNullOrWhiteSpace(text?.ToString());
}
