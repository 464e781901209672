namespace MappingSync.Simulators.Rackbeat;

/// <summary>How often Rackbeat decodes a number in a path. Its own libraries differ: one encodes once, the older one twice.</summary>
public enum PathDecoding
{
    /// <summary>Either is understood.</summary>
    Either,

    /// <summary>Once.</summary>
    Once,

    /// <summary>Twice.</summary>
    Twice,
}
