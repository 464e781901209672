using MappingSync.Economic.Rest;
using Rb = MappingSync.Rackbeat;

namespace MappingSync.Mappings.Tests.Entities;

/// <summary>The resources below a customer.</summary>
public sealed class CustomerChildrenMappingTests
{
    [Fact]
    public void A_contact_is_its_name_mail_and_phone()
    {
        var contact = new Rb.CustomerContact { Number = 4, Name = "Søren Ærø", ContactEmail = "s@example.dk", ContactPhone = "12345678", Role = "Indkøb", CcInvoice = true };

        Assert.Equal(new CustomerContact { Name = "Søren Ærø", Email = "s@example.dk", Phone = "12345678" }, CustomerContactMapping.Push(contact));

        var kept = CustomerContactMapping.ApplyPush(contact, new CustomerContact { CustomerContactNumber = 77, EmailNotifications = ["invoices"], Notes = "n" });
        Assert.Equal((77, "invoices", "n", "Søren Ærø"), (kept.CustomerContactNumber, Assert.Single(kept.EmailNotifications!), kept.Notes, kept.Name));
        Assert.Equal("phone", Assert.Single(CustomerContactMapping.ValidatePush(contact, new CustomerContact { Name = "x", Phone = new string('1', 51) })).Field.Name);
    }

    [Fact]
    public void A_delivery_address_begins_with_its_receiver()
    {
        var address = new Rb.CustomerAddress { Id = 9, Type = "delivery", Name = "Lager Ø", Street = "Vej 1", Street2 = "Port 2", Zipcode = "8000", City = "Aarhus", Country = "Danmark", Email = "l@example.dk", Phone = "1" };

        Assert.Equal(new DeliveryLocation { Address = "Lager Ø\nVej 1\nPort 2", PostalCode = "8000", City = "Aarhus", Country = "Danmark" }, CustomerDeliveryAddressMapping.Push(address));

        var kept = CustomerDeliveryAddressMapping.ApplyPush(address, new DeliveryLocation { DeliveryLocationNumber = 5, TermsOfDelivery = "EXW", Address = "Lager Ø\r\nVej 1\r\nPort 2" });
        Assert.Equal((5, "EXW"), (kept.DeliveryLocationNumber, kept.TermsOfDelivery));
        Assert.Equal("zip", Assert.Single(CustomerDeliveryAddressMapping.ValidatePush(address, new DeliveryLocation { PostalCode = new string('8', 16) })).Field.Name);
    }
}
