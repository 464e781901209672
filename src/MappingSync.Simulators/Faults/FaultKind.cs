namespace MappingSync.Simulators.Faults;

internal enum FaultKind
{
    // Before the request is processed.
    Rewrite,
    SlowRequest,
    Hold,
    Hang,

    // Instead of an answer to it.
    Reset,
    Answer,
    Flood,
    ProcessLate,

    // After it was processed.
    Duplicate,
    LoseAnswer,
    HangAnswer,
    HoldAnswer,
    SlowAnswer,

    // To the answer.
    Reshape,
    Shorten,
    CutAnswer,
    Trickle,
}
