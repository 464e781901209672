namespace MappingSync.Mappings;

/// <summary>The account of a product group in one VAT zone.</summary>
/// <param name="ProductGroup">The product group's number, shared by both systems.</param>
/// <param name="Zone">Rackbeat's VAT zone, for example <c>domestic</c>.</param>
/// <param name="Account">The account's number in e-conomic.</param>
public sealed record ZoneAccount(int ProductGroup, string Zone, int Account);
