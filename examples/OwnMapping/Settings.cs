namespace OwnMapping;

/// <summary>What is set by hand and belongs to neither system.</summary>
/// <param name="Depot">Where the carrier fetches the parcels.</param>
public sealed record Settings(string Depot);
