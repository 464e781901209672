namespace MappingSync.Generators.Tests.Generation;

/// <summary>Names that would collide in the emitted code.</summary>
public class NameTests
{
    private const string Contracts = """
        namespace Shop
        {
            public sealed record Source { public string? Name { get; init; } public string? Inputs { get; init; } public Part? Source1 { get; init; } }
            public sealed record Target { public string? Name { get; init; } public Holder? Target1 { get; init; } }
            public sealed record Holder { public string? Source { get; init; } public string? Target { get; init; } public string? References { get; init; } public string? Inputs { get; init; } }
            public sealed record Part { public string? Value { get; init; } }
        }
        """;

    private static string Spec(string entity, string flows = "push: { from: left, to: right }", string head = "") => $$"""
        entity: {{entity}}
        {{head}}
        systems: { left: Shop.Source, right: Shop.Target }
        key: none
        flows: { {{flows}} }
        synced:
          name: { left: name, right: name }
        """;

    [Fact]
    public void Of_two_specs_that_become_one_class_the_first_counts() => Assert.Equal(
        ["Shop.Mappings.SameMapping.g.cs"],
        new MappingProject(Contracts, Spec("a", head: "class: SameMapping"), Spec("b", head: "class: samemapping")).Files());

    [Fact]
    public void Of_two_specs_of_one_entity_the_first_counts() =>
        Assert.Single(new MappingProject(Contracts, Spec("a"), Spec("a")).Files());

    [Theory]
    [InlineData("push: { from: left, to: right }, apply-push: { from: left, to: right }")]
    [InlineData("push: { from: left, to: right }, fields: { from: left, to: right }")]
    [InlineData("push: { from: left, to: right }, left-key: { from: left, to: right }")]
    [InlineData("push: { from: left, to: right }, thing-mapping: { from: left, to: right }")]
    public void A_flow_that_would_repeat_a_name_is_left_out(string flows) => Assert.Equal("1", new MappingProject(Contracts, Spec("thing", flows)).Run<string>("""
        return Probe.Show(typeof(ThingMapping).GetMethods().Count(m => m.Name.StartsWith("Validate", StringComparison.Ordinal)));
        """));

    [Fact]
    public void Properties_may_be_named_like_parameters() => Assert.Equal("Holder { Source = a, Target = a, References = a, Inputs = b }", new MappingProject(Contracts, """
        entity: thing
        systems: { left: Shop.Source, right: Shop.Target }
        key: none
        flows: { push: { from: left, to: right } }
        synced:
          source: { left: name, right: target1.source }
          target: { left: name, right: target1.target }
          references: { left: name, right: target1.references }
          inputs: { left: inputs, right: target1.inputs }
        """).Run<string>("""
        return ThingMapping.Push(new Source { Name = "a", Inputs = "b" }).Target1!.ToString();
        """));

    [Theory]
    [InlineData("to-string", "ToString")]
    [InlineData("equals", "Equals")]
    [InlineData("get-hash-code", "GetHashCode")]
    [InlineData("get-type", "GetType")]
    [InlineData("deconstruct", "Deconstruct")]
    [InlineData("print-members", "PrintMembers")]
    [InlineData("reference-equals", "ReferenceEquals")]
    [InlineData("memberwise-clone", "MemberwiseClone")]
    [InlineData("finalize", "Finalize")]
    [InlineData("push-inputs", "PushInputs")]
    public async Task An_input_named_like_a_member_of_the_struct_is_refused(string name, string member)
    {
        var project = new MappingProject(Contracts, Spec("thing", head: "inputs: { " + name + ": { type: Shop.Part } }") + "\nconstants:\n  x: { right: target1.source, value: x }\nexcluded:\n  x: { left: [inputs, source1], right: target1, reason: No }\n");

        Assert.Contains((await project.FindingsAsync()), finding => finding == "MSYNC007 (2,11)-(2," + (11 + name.Length) + ") '" + name + "' is not free as the name of an input; the struct of the inputs has a member '" + member + "' of its own; choose another");
        Assert.Empty(project.Problems());
    }

    [Theory]
    [InlineData("ship", "Shipped")]
    [InlineData("to-shop", "ToShopped")]
    [InlineData("map", "Mapped")]
    [InlineData("pull", "Pulled")]
    [InlineData("load", "Loaded")]
    [InlineData("import", "Imported")]
    [InlineData("edit", "Edited")]
    [InlineData("copy", "Copied")]
    [InlineData("play", "Played")]
    [InlineData("show", "Showed")]
    [InlineData("fix", "Fixed")]
    [InlineData("update", "Updated")]
    [InlineData("push2", "Push2ed")]
    public void What_a_flow_has_written_has_its_participle(string flow, string participle) => Assert.Equal("True", new MappingProject(Contracts, Spec("thing", flow + ": { from: left, to: right }")).Run<string>($$"""
        return (ThingMapping.Fingerprint{{participle}}(new Target { Name = "a" }) != ThingMapping.Fingerprint{{participle}}(new Target { Name = "b" })).ToString();
        """));

    [Fact]
    public void Two_wire_names_of_one_property_are_one_property() => Assert.Equal("a", new MappingProject("""
        namespace Shop
        {
            public sealed record Source { public string? A { get; init; } public string? B { get; init; } }
            public sealed record Target { [JsonPropertyName("wire")] public string? OtherName { get; init; } }
        }
        """, """
        entity: thing
        systems: { left: Shop.Source, right: Shop.Target }
        key: none
        flows: { push: { from: left, to: right } }
        synced:
          first: { left: a, right: wire }
          second: { left: b, right: other_name }
        """).Run<string>("""
        return ThingMapping.Push(new Source { A = "a", B = "b" }).OtherName!;
        """));
}
