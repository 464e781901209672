namespace MappingSync.Schemas;

/// <summary>How a contract and a schema differ.</summary>
public enum DifferenceKind
{
    /// <summary>The schema has a property that the contract does not declare.</summary>
    MissingInContract,

    /// <summary>The contract declares a property that no schema has.</summary>
    MissingInSchema,

    /// <summary>The schema allows a kind of value that the contract cannot hold.</summary>
    Type,

    /// <summary>The two allow texts of different length.</summary>
    Length,

    /// <summary>One of the two demands a value that the other need not have.</summary>
    Required,

    /// <summary>The contract leaves a property out of writes that the schema lets the caller set.</summary>
    ReadOnly,

    /// <summary>A number has more decimals than are written.</summary>
    Decimals,
}
