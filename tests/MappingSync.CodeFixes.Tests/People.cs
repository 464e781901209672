namespace MappingSync.CodeFixes.Tests;

/// <summary>Contracts of two systems in one project, and the spec of their people.</summary>
internal static class People
{
    public const string SpecPath = "/repo/mappings/person.yaml";

    public const string Contracts = """
        public sealed record Left { public string? Name { get; init; } public string? Nickname { get; init; } public string? HomePhone { get; init; } public int? Age { get; init; } }
        public sealed record Right { public string? Name { get; init; } public string? Nick { get; init; } public string? homePhone { get; init; } public System.DateTimeOffset? Changed { get; init; } }

        """;

    /// <summary>A project without a root namespace generates into one named after its assembly.</summary>
    public const string Class = "namespace People { public static partial class PersonMapping { } }\n";

    public const string Spec = """
        # People, from left to right.
        entity: person
        systems: { left: Left, right: Right }
        flows: { push: { from: left, to: right } }

        synced:
          name: { left: Name, right: Name }   # what everybody sees

        """;
}
