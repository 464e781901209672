namespace MappingSync.Simulators.Tests;

/// <summary>Says which rule of the real API a test shows the refusal of; <c>docs/simulators.md</c> lists them.</summary>
/// <param name="system">Whose rule it is: <c>economic</c> or <c>rackbeat</c>.</param>
/// <param name="section">What the rule is about, by the numbering of the rule list: <c>9.5</c>.</param>
/// <param name="rule">The rule in one sentence.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class EnforcesAttribute(string system, string section, string rule) : Attribute
{
    public string System { get; } = system;

    public string Section { get; } = section;

    public string Rule { get; } = rule;
}
