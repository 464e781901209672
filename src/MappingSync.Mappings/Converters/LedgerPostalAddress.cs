namespace MappingSync.Mappings.Converters;

/// <summary>The ledger's address with its lines told apart; the source of <see cref="PostalAddress"/>.</summary>
internal sealed record LedgerPostalAddress(string? Name, string? Street, string? Street2, string? Zip, string? City, string? Country);
