namespace MappingSync.Http;

/// <summary>What a failed call means for the work that made it.</summary>
public enum ApiErrorKind
{
    /// <summary>May pass by itself: no connection, 429, or a server error on a call that is safe to repeat.</summary>
    Transient,

    /// <summary>The record is refused as it is: validation, a missing reference, a barred product or period.</summary>
    Data,

    /// <summary>The credentials are refused (401) or lack a right (403).</summary>
    Access,

    /// <summary>
    /// The set-up of the agreement lacks something that every such record needs: an account, a journal, a module. Not the record's fault.
    /// </summary>
    Settings,

    /// <summary>The call reached the server, or may have, and nobody knows whether it was carried out.</summary>
    UnknownOutcome,

    /// <summary>The thing asked for does not exist (404).</summary>
    NotFound,
}
