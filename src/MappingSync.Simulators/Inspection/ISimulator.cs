namespace MappingSync.Simulators.Inspection;

/// <summary>What the inspection API needs to know of a simulator.</summary>
internal interface ISimulator
{
    /// <summary><c>economic</c> or <c>rackbeat</c>.</summary>
    string System { get; }

    IReadOnlyDictionary<string, Uri> Addresses { get; }

    IReadOnlyList<SimulatedAccount> All { get; }

    /// <param name="configure">Sets what the new account is like.</param>
    /// <exception cref="ArgumentException">Another account has its number or its token.</exception>
    SimulatedAccount Add(Action<object> configure);
}
