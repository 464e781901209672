using MappingSync.Mappings.Converters;
using Rb = MappingSync.Rackbeat;

namespace MappingSync.Mappings.Tests.Converters;

public sealed class AddressTests
{
    private static readonly Rb.PostalAddress Billing = new() { Street = "Faktura Allé 1", Street2 = "3. sal", Zipcode = "8000", City = "Aarhus C" };

    [Fact]
    public void A_filled_billing_address_is_taken_whole_and_not_mixed_with_the_main_one()
    {
        Assert.Equal("Faktura Allé 1\n3. sal", Lines(Billing, "Hovedgaden 2", "baghuset"));
        Assert.Equal("8000", Zip(Billing, "2100"));
        Assert.Equal("Aarhus C", City(Billing, "København Ø"));
        Assert.Null(Lines(new Rb.PostalAddress { City = "Aarhus C" }, "Hovedgaden 2", null));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", " ")]
    public void An_empty_billing_address_gives_way_to_the_main_one(string? street, string? zip)
    {
        var empty = new Rb.PostalAddress { Name = "Only a name", Street = street, Zipcode = zip };

        Assert.Equal("Hovedgaden 2\nbaghuset", Lines(empty, "Hovedgaden 2", "baghuset"));
        Assert.Equal("2100", Zip(empty, "2100"));
        Assert.Equal("Hovedgaden 2", Lines(null, "Hovedgaden 2", ""));
        Assert.Null(Lines(null, " ", null));
    }

    [Fact]
    public void A_billing_address_without_a_country_takes_the_main_address_s()
    {
        Assert.Equal("Danmark", Country(Billing, "Danmark"));
        Assert.Equal("Sverige", Country(Billing with { Country = "Sverige" }, "Danmark"));
    }

    [Theory]
    [InlineData("Vej 1\r\nEtage 2\r\nDør 3")]
    [InlineData("Vej 1\nEtage 2\n\nDør 3\n")]
    [InlineData("Vej 1\rEtage 2\rDør 3")]
    public void The_ledger_s_lines_are_split_whatever_breaks_them(string address)
    {
        Assert.Equal("Vej 1", AddressLines.First(address));
        Assert.Equal("Etage 2, Dør 3", AddressLines.Rest(address));
    }

    [Fact]
    public void One_line_has_no_rest_and_none_has_nothing()
    {
        Assert.Equal("Vej 1", AddressLines.First("Vej 1"));
        Assert.Null(AddressLines.Rest("Vej 1"));
        Assert.Null(AddressLines.Rest("Vej 1\r\n"));
        Assert.Null(AddressLines.First(" "));
    }

    [Fact]
    public void A_postal_address_from_the_ledger_fills_every_property_that_the_ledger_has()
    {
        var address = PostalAddress.FromLedger("Kunde ApS", "Vej 1\r\nEtage 2", "8000", "Aarhus C", "Danmark");

        Assert.Equal(new Rb.PostalAddress { Name = "Kunde ApS", Street = "Vej 1", Street2 = "Etage 2", Zipcode = "8000", City = "Aarhus C", Country = "Danmark" }, address);
        Assert.Null(PostalAddress.FromLedger("Kunde ApS", null, "", " ", "Danmark"));
    }

    [Fact]
    public void A_delivery_address_prints_the_receiver_first_and_a_name_alone_is_none()
    {
        Assert.Equal("Modtager\nLager 7", DeliveryAddress.Lines("Modtager", "Lager 7", ""));
        Assert.Equal("Port B", DeliveryAddress.Lines(null, null, "Port B"));
        Assert.Null(DeliveryAddress.Lines("Modtager", " ", null));
    }

    private static string? Lines(Rb.PostalAddress? billing, string? street, string? street2) =>
        LedgerAddress.Lines(billing?.Street, billing?.Street2, billing?.Zipcode, billing?.City, street, street2);

    private static string? Zip(Rb.PostalAddress? billing, string? zip) => LedgerAddress.Zip(billing?.Street, billing?.Zipcode, billing?.City, zip);

    private static string? City(Rb.PostalAddress? billing, string? city) => LedgerAddress.City(billing?.Street, billing?.Zipcode, billing?.City, city);

    private static string? Country(Rb.PostalAddress? billing, string? country) =>
        LedgerAddress.Country(billing?.Street, billing?.Zipcode, billing?.City, billing?.Country, country);
}
