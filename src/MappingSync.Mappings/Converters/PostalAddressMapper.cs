using Riok.Mapperly.Abstractions;

namespace MappingSync.Mappings.Converters;

/// <summary>
/// The shape conversion of postal addresses, implemented by Mapperly. Strict in both directions: a property that either
/// side gains and that is neither mapped nor ignored here fails the build.
/// </summary>
[Mapper(RequiredMappingStrategy = RequiredMappingStrategy.Both)]
internal static partial class PostalAddressMapper
{
    [MapProperty(nameof(LedgerPostalAddress.Zip), nameof(Rackbeat.PostalAddress.Zipcode))]
    [MapperIgnoreTarget(nameof(Rackbeat.PostalAddress.Email))]
    [MapperIgnoreTarget(nameof(Rackbeat.PostalAddress.Phone))]
    [MapperIgnoreTarget(nameof(Rackbeat.PostalAddress.Unknown))]
    public static partial Rackbeat.PostalAddress ToRackbeat(LedgerPostalAddress address);
}
