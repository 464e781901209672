namespace MappingSync.Schemas;

/// <summary>The kinds of JSON value that a shape allows.</summary>
[Flags]
public enum ValueKinds
{
    /// <summary>Nothing is said of the kind.</summary>
    None = 0,

    /// <summary>A text.</summary>
    Text = 1,

    /// <summary>A whole number.</summary>
    WholeNumber = 2,

    /// <summary>Any number, whole ones included.</summary>
    Number = 4,

    /// <summary>True or false.</summary>
    Boolean = 8,

    /// <summary>An object: named properties.</summary>
    Structure = 16,

    /// <summary>A list of values.</summary>
    List = 32,

    /// <summary>The null value.</summary>
    Null = 64,

    /// <summary>Every kind.</summary>
    Any = Text | WholeNumber | Number | Boolean | Structure | List | Null,
}
