namespace MappingSync.Mappings.Converters;

/// <summary>What the ledger demands of an employee that it does not have yet and that Rackbeat does not know.</summary>
public static class NewEmployee
{
    /// <summary>A new employee is not barred; whoever has no number gets no value, because none is created.</summary>
    public static bool? NotBarred(int? number) => number is null ? null : false;
}
