using System.Collections.Generic;
using System.Linq;
using MappingSync.Specs.Resolving;

namespace MappingSync.Specs.Emission;

/// <summary>Writes the members of one flow. Its parts follow the surface: mapping, comparing, checking, listing.</summary>
internal sealed partial class FlowEmitter
{
    private const string Generated = "global::MappingSync.Generated.";

    private readonly CodeWriter writer;
    private readonly MappingDescriptor mapping;
    private readonly FlowDescriptor flow;
    private readonly FieldNames names;
    private readonly ValueComparison comparison;
    private readonly IReadOnlyList<SurfaceMethod> surface;
    private readonly List<string> valueMethods = [];
    private readonly List<string> inputMethods = [];
    private readonly List<string> patterns = [];
    private readonly List<string> mapMethods = [];
    private readonly List<Reading> readings = [];
    private readonly List<(string Head, string Expression)> readMethods = [];

    public FlowEmitter(CodeWriter writer, MappingDescriptor mapping, FlowDescriptor flow, FieldNames names, ValueComparison comparison)
    {
        this.writer = writer;
        this.mapping = mapping;
        this.flow = flow;
        this.names = names;
        this.comparison = comparison;
        surface = MappingSurface.Of(flow);
        this.flow = flow with { Fields = flow.Fields.Select(Named).ToEquatableArray() };
        readings.AddRange(this.flow.Fields.Select(ReadingOf));
        foreach (var field in flow.Fields)
        {
            var stem = ContractProperties.Pascal(field.Name);
            valueMethods.Add(names.Unique(stem + "For" + Method));
            inputMethods.Add(field.Items is null ? "" : names.Unique(stem + "InputsFor" + Method));
            patterns.Add(field.Limits?.Pattern is null ? "" : names.Unique(stem + "PatternFor" + Method));
            mapMethods.Add(field.Value is { Map: not null } and not { TruncateTo: null, RoundTo: null } ? names.Unique("Mapped" + stem + "For" + Method) : "");
        }
    }

    private string Method => flow.Method;

    private string InputsType => Method + "Inputs";

    private string Direction => CSharpText.Documentation(flow.SourceSystem) + " to " + CSharpText.Documentation(flow.TargetSystem);

    private string TailArguments => InputsArguments + (flow.TakesReferences ? ", references" : "");

    private string InputsArguments => flow.HasInputs ? ", in inputs" : "";

    public void StaticMembers()
    {
        for (var i = 0; i < flow.Fields.Count; i++)
        {
            if (flow.Fields[i].Limits?.Pattern is { } pattern)
            {
                writer.Line("private static readonly global::System.Text.RegularExpressions.Regex " + patterns[i] + " = new(");
                writer.Continuation(CSharpText.Literal(WholePattern.Of(pattern)) + ",");
                writer.Continuation("global::System.Text.RegularExpressions.RegexOptions.CultureInvariant | global::System.Text.RegularExpressions.RegexOptions.NonBacktracking);");
                writer.Line();
            }
        }

        writer.Line("private static readonly global::System.Func<" + flow.TargetType + ", int, object?> ReadsOf" + Method + " = ReadOf" + Method + ";");
        writer.Line();
        writer.Summary("The synced fields of the flow " + CSharpText.Documentation(flow.Name) + " (" + Direction + ") in the order of the bits of its change sets.");
        MetadataEmitter.List(writer, Method + "Fields", flow.Fields.Select(field => names[field.Field]).ToArray());
        MetadataEmitter.Children(writer, flow);
    }

    public void Methods()
    {
        Inputs();
        Push();
        Apply();
        Compare();
        Validate();
        References();
        Fingerprints();
        Verify();
        Values();
        Objects();
        Reads();
    }

    private void Inputs()
    {
        if (!flow.HasInputs)
            return;

        writer.Summary("What the flow " + CSharpText.Documentation(flow.Name) + " reads besides the source.");
        foreach (var input in flow.Inputs)
            writer.Line("/// <param name=\"" + input.Member + "\">" + CSharpText.Documentation(input.Summary) + "</param>");

        writer.Line("public readonly record struct " + InputsType + "(");
        for (var i = 0; i < flow.Inputs.Count; i++)
            writer.Continuation(flow.Inputs[i].Type + " " + flow.Inputs[i].Member + (i == flow.Inputs.Count - 1 ? ");" : ","));

        writer.Line();
    }

    private void ParameterDocumentation(string member, bool references, string? target = null, string targetName = "target")
    {
        Parameter(member, "source", "The record of " + CSharpText.Documentation(flow.SourceSystem) + ".");
        if (target is not null)
            Parameter(member, targetName, target);

        if (flow.HasInputs)
            Parameter(member, "inputs", "What is read besides the source.");

        if (references && flow.TakesReferences)
            Parameter(member, "references", "The target keys of what <see cref=\"References" + Method + "\"/> lists.");
    }

    private void Parameter(string member, string parameter, string text)
    {
        var index = surface.First(method => method.Name == member).Parameters.Select(static candidate => candidate.Name).ToList().IndexOf(parameter);
        writer.Line("/// <param name=\"" + (Declared(member)?.Parameters[index].TrimStart('@') ?? parameter) + "\">" + text + "</param>");
    }

    /// <summary>
    /// An expression that declares variables is given a method, because what is mapped or resolved is read in several
    /// places, and the variables of two of them would meet.
    /// </summary>
    private MappedField Named(MappedField field)
    {
        if (field.Value is not ({ Map: not null } or { Reference: not null }) || !field.Value.Expression.Contains(ConverterFinder.Guard))
            return field;

        var method = names.Unique(ContractProperties.Pascal(field.Name) + "ReadFor" + Method);
        var type = field.Value.Type.Kind == ValueKind.Text ? field.Value.Type.Nullable : field.Value.Type.Annotated;
        var reading = ReadingOf(field.Value.Expression);
        readMethods.Add(("private static " + type + " " + method + "(" + flow.SourceType + " source" + Parameters(reading) + ")", field.Value.Expression));
        return field with { Value = field.Value with { Expression = method + "(source" + Arguments(reading) + ")" } };
    }

    private PartialMethod? Declared(string member) => flow.PartialMethods.FirstOrDefault(method => method.Name == member);

    /// <summary>
    /// A method of the surface; one that the user declared is implemented as partial, with its modifiers and the names of its
    /// parameters. Where these differ from the names that the body is written with, the body has a method of its own.
    /// </summary>
    private CodeWriter.Scope Member(string member)
    {
        writer.Line(Head(member));
        return writer.Braces();
    }

    private string Head(string member)
    {
        var method = surface.First(candidate => candidate.Name == member);
        if (Declared(member) is not { } declared)
            return "public static " + Signature(method, member, method.Parameters.Select(static parameter => parameter.Name).ToArray(), isExtension: false);

        var head = declared.Accessibility + " static partial " + Signature(method, member, [.. declared.Parameters], declared.IsExtension);
        if (method.Parameters.Select(static parameter => parameter.Name).SequenceEqual(declared.Parameters))
            return head;

        var core = names.Unique(member + "Core");
        writer.Line(head + " =>");
        writer.Continuation(core + "(" + string.Join(", ", declared.Parameters.Select((name, index) => (method.Parameters[index].IsIn ? "in " : "") + name)) + ");");
        writer.Line();
        return "private static " + Signature(method, core, method.Parameters.Select(static parameter => parameter.Name).ToArray(), isExtension: false);
    }

    private static string Signature(SurfaceMethod method, string name, string[] parameters, bool isExtension) =>
        method.Result + " " + name + "(" + (isExtension ? "this " : "") + string.Join(", ", method.Parameters.Select((parameter, index) => (parameter.IsIn ? "in " : "") + parameter.Type + " " + parameters[index])) + ")";

    private void ThrowIfNull(params string[] parameters)
    {
        var any = false;
        foreach (var parameter in parameters)
        {
            if (parameter == "source" ? flow.SourceIsReference : parameter == "references" ? flow.TakesReferences : flow.TargetIsReference)
            {
                writer.Line("global::System.ArgumentNullException.ThrowIfNull(" + parameter + ");");
                any = true;
            }
        }

        if (any)
            writer.Line();
    }
}
