using MappingSync.Simulators.Calls;

namespace MappingSync.Clients.Tests.Apis;

/// <summary>What was seen of a call on the wire.</summary>
/// <param name="Call">The call.</param>
/// <param name="Client">Whose method it is.</param>
/// <param name="Owner">The class that describes it.</param>
/// <param name="Good">The requests as it should be.</param>
/// <param name="Refused">The requests as it is refused.</param>
internal sealed record CallRun(ClientCall Call, Type Client, Type Owner, IReadOnlyList<RecordedCall> Good, IReadOnlyList<RecordedCall> Refused);
