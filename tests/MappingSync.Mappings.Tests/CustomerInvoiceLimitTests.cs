using MappingSync.Rackbeat;

namespace MappingSync.Mappings.Tests;

/// <summary>What the ledger's schema of draft invoices refuses is a violation before anything is sent.</summary>
public class CustomerInvoiceLimitTests
{
    [Theory]
    [InlineData("recipient-zip", 50)]
    [InlineData("recipient-city", 250)]
    [InlineData("recipient-country", 50)]
    [InlineData("delivery-zip", 30)]
    [InlineData("delivery-city", 50)]
    [InlineData("delivery-country", 50)]
    public void A_text_of_an_address_has_the_length_that_the_ledger_takes(string field, int length)
    {
        Assert.DoesNotContain(field, TooLong(field, length));
        Assert.Contains(field, TooLong(field, length + 1));
    }

    private static string[] TooLong(string field, int length)
    {
        var text = new string('x', length);
        var address = field[(field.IndexOf('-', StringComparison.Ordinal) + 1)..] switch
        {
            "zip" => new PostalAddress { Street = "Elm 3", Zipcode = text },
            "city" => new PostalAddress { Street = "Elm 3", City = text },
            _ => new PostalAddress { Street = "Elm 3", Country = text },
        };
        var invoice = field.StartsWith("recipient", StringComparison.Ordinal) ? new CustomerInvoice { BillingAddress = address } : new CustomerInvoice { DeliveryAddress = address };
        var inputs = new CustomerInvoiceMapping.PushInputs(new Customer(), new AgreementValues { BaseCurrency = "DKK", RackbeatAccount = "1" }, null);
        var mapped = CustomerInvoiceMapping.Push(invoice, inputs, ResolvedReferences.None);

        return [.. CustomerInvoiceMapping.ValidatePush(invoice, mapped, inputs).Where(static violation => violation.Rule == ViolationRule.MaxLength).Select(static violation => violation.Field.Name)];
    }
}
