namespace MappingSync.Engine.Ledger;

/// <summary>Where an effect is. <see cref="IEffectLedger"/> says which steps are allowed.</summary>
public enum EffectState
{
    /// <summary>Stored with its bytes and key; no byte was sent.</summary>
    Planned,

    /// <summary>Stored just before its bytes go out.</summary>
    Sending,

    /// <summary>Carried out; the other system's id is known. Final, unless undone.</summary>
    Confirmed,

    /// <summary>Refused by the other system. Final: a retry is a new effect with a new key.</summary>
    Rejected,

    /// <summary>Sent, and nobody knows whether it was carried out.</summary>
    Unknown,

    /// <summary>It cannot be found out by program; a person decides.</summary>
    Held,

    /// <summary>Looked up and proven not carried out. Final.</summary>
    Absent,

    /// <summary>Given up before anything was sent. Final.</summary>
    Withdrawn,

    /// <summary>Carried out, and what it made was removed again. Final.</summary>
    Undone,
}
