using OwnMapping.Carrier;
using OwnMapping.Shop;
using Riok.Mapperly.Abstractions;

namespace OwnMapping.Converters;

/// <summary>
/// One address as the other. Declared here, written by Mapperly, called by the mapper that MappingSync writes. Strict both
/// ways: a property that either address gains stops the build until it is mapped or ignored here.
/// </summary>
[Mapper(RequiredMappingStrategy = RequiredMappingStrategy.Both)]
public static partial class Addresses
{
    /// <summary>The shop's address as the carrier prints it.</summary>
    [MapProperty(nameof(ShippingAddress.Street), nameof(Address.Line1))]
    [MapProperty(nameof(ShippingAddress.Extra), nameof(Address.Line2))]
    [MapProperty(nameof(ShippingAddress.Zip), nameof(Address.PostalCode))]
    [MapProperty(nameof(ShippingAddress.Country), nameof(Address.CountryCode))]
    public static partial Address? ToLabel(ShippingAddress? address);

    /// <summary>The carrier's address as the shop keeps it.</summary>
    [MapProperty(nameof(Address.Line1), nameof(ShippingAddress.Street))]
    [MapProperty(nameof(Address.Line2), nameof(ShippingAddress.Extra))]
    [MapProperty(nameof(Address.PostalCode), nameof(ShippingAddress.Zip))]
    [MapProperty(nameof(Address.CountryCode), nameof(ShippingAddress.Country))]
    public static partial ShippingAddress? ToOrder(Address? address);
}
