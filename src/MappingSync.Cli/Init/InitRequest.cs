namespace MappingSync.Cli.Init;

/// <summary>One system of the spec to be drafted.</summary>
/// <param name="System">The system's name in the spec.</param>
/// <param name="Type">The full name of the contract type.</param>
internal sealed record InitSide(string System, string Type);

/// <summary>The spec to be drafted.</summary>
/// <param name="Entity">The entity's name.</param>
/// <param name="Left">The system that is the source of the first flow.</param>
/// <param name="Right">The other one.</param>
/// <param name="BothWays">Whether there is a flow back, too.</param>
internal sealed record InitRequest(string Entity, InitSide Left, InitSide Right, bool BothWays);
