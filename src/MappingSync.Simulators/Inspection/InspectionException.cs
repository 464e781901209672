namespace MappingSync.Simulators.Inspection;

/// <summary>What was asked of the inspection API makes no sense; the message says why.</summary>
internal sealed class InspectionException(string message) : Exception(message);
