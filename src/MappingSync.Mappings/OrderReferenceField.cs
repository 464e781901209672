namespace MappingSync.Mappings;

/// <summary>The reference of a Rackbeat order that holds the order's number in e-conomic.</summary>
public enum OrderReferenceField
{
    /// <summary>The other reference (<c>other_reference</c>).</summary>
    OtherReference,

    /// <summary>The customer's reference (<c>their_reference</c>).</summary>
    TheirReference,
}
