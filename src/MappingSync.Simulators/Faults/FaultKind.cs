namespace MappingSync.Simulators.Faults;

internal enum FaultKind
{
    Reset,
    Answer,
    SlowRequest,
    Hold,
    ProcessLate,
    Rewrite,
    Duplicate,
    LoseAnswer,
    HoldAnswer,
    SlowAnswer,
    CutAnswer,
}
