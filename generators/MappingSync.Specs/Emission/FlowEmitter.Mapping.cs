using System.Collections.Generic;
using System.Linq;
using MappingSync.Specs.Resolving;

namespace MappingSync.Specs.Emission;

/// <summary>New targets and changed targets.</summary>
internal sealed partial class FlowEmitter
{
    private void Push()
    {
        writer.Summary("Maps " + Direction + ": a new record. Bad data never throws: a value without a counterpart is left empty, and <see cref=\"Validate" + Method + "\"/> reports it.");
        ParameterDocumentation(Method, references: true);
        using (Member(Method))
        {
            ThrowIfNull("source", "references");
            Creation(flow.Target, NewAssignments(flow.Target, useLocals: false));
        }

        writer.Line();
    }

    private void Apply()
    {
        writer.Summary("Maps " + Direction + " onto a record that exists: the synced fields only; what is written on creation only is left alone, and so is everything that the spec does not sync.");
        ParameterDocumentation("Apply" + Method, references: true, "The record of " + CSharpText.Documentation(flow.TargetSystem) + " as it is.");
        writer.Line("/// <returns>The record as it should be.</returns>");
        using (Member("Apply" + Method))
        {
            ThrowIfNull("source", "target", "references");
            Change(flow.Target, "target");
        }

        writer.Line();
    }

    /// <summary>The methods that make and change the value objects.</summary>
    private void Objects()
    {
        foreach (var node in flow.Target.Objects)
            Objects(node);
    }

    private void Objects(ObjectDescriptor node)
    {
        if (!IsMadeByChange(node))
            New(node);

        if (IsApplied(node))
            ChangeMethod(node);

        foreach (var child in node.Objects)
            Objects(child);
    }

    private void New(ObjectDescriptor node)
    {
        using (writer.Block("private static " + node.Type + (node.IsNullable ? "?" : "") + " " + NewMethod(node) + "(" + flow.SourceType + " source" + Parameters(ReadingOf(node)) + ")"))
        {
            var scope = Locals(node);
            foreach (var leaf in node.Leaves)
                writer.Line(Local(leaf) + scope[leaf.Property] + " = " + ValueCall(leaf.Position) + ";");

            foreach (var child in node.Objects)
                writer.Line("var " + scope[child.Property] + " = " + NewCall(child) + ";");

            Absence(node, scope, target: null);
            Creation(node, NewAssignments(node, useLocals: true));
        }

        writer.Line();
    }

    /// <summary>A number that the source always has is kept as the target's type, so that it can be asked whether it is there.</summary>
    private string Local(LeafDescriptor leaf)
    {
        var field = flow.Fields[leaf.Position];
        return (field.WriteType is { IsNullable: true, IsValueType: true } && !field.Value.Type.IsNullable ? field.WriteType.Annotated : "var") + " ";
    }

    /// <summary>Returns null when nothing in the object has a value.</summary>
    private void Absence(ObjectDescriptor node, Dictionary<string, string> scope, string? target)
    {
        if (!node.IsNullable || node.Constants.Any(constant => constant.With is not { } with || !flow.Fields[with].WriteType.IsNullable) || node.Leaves.Any(leaf => !flow.Fields[leaf.Position].WriteType.IsNullable) || node.Objects.Any(static child => !child.IsNullable))
            return;

        var absent = node.Leaves.Select(leaf => scope[leaf.Property]).Concat(node.Objects.Select(child => scope[child.Property])).Select(static local => local + " is null")
            .Concat(node.Constants.Where(constant => !node.Leaves.Any(leaf => leaf.Position == constant.With)).Select(constant => "(" + Constant(node, constant, scope, target) + ") is null"));
        using (writer.Block("if (" + string.Join(" && ", absent) + ")"))
            writer.Line("return null;");

        writer.Line();
    }

    /// <param name="target">Reads what is there already; null for a new record.</param>
    private List<Assignment> NewAssignments(ObjectDescriptor node, bool useLocals, string? target = null)
    {
        var scope = useLocals ? Locals(node) : null;
        var assignments = new List<Assignment>();
        foreach (var required in node.UnmappedRequired)
            assignments.Add(new Assignment(required, "default!"));

        foreach (var leaf in node.Leaves)
            assignments.Add(new Assignment(leaf.Property, scope is null ? ValueCall(leaf.Position) : scope[leaf.Property], leaf.IsFilled));

        foreach (var child in node.Objects)
            assignments.Add(new Assignment(child.Property, scope is null ? NewCall(child) : scope[child.Property]));

        foreach (var constant in node.Constants)
            assignments.Add(new Assignment(constant.Property, Constant(node, constant, scope, target)));

        return assignments;
    }

    private string Constant(ObjectDescriptor node, ConstantDescriptor constant, Dictionary<string, string>? scope, string? target)
    {
        if (constant.With is not { } position)
            return constant.Literal;

        var field = flow.Fields[position];
        if (!field.WriteType.IsNullable)
            return constant.Literal;

        var value = ValueCall(position);
        var otherwise = Null(constant.Type);
        if (node.Leaves.FirstOrDefault(leaf => leaf.Position == position) is { } own)
        {
            // The constant goes with the value that the record will have, which may be the one that it has.
            value = scope is not null ? scope[own.Property] : target is not null ? Applied(own, target) : value;
        }
        else if (target is not null && (field.KeepWhenMissing || field.KeepWhenTargetHasValue || field.Value.Map is { SkipUnmapped: true }))
        {
            otherwise = target + constant.Property;
        }

        return (value.Contains(" ") ? "(" + value + ")" : value) + " is null ? " + otherwise + " : " + constant.Literal;
    }

    private void Creation(ObjectDescriptor node, List<Assignment> assignments) =>
        Creation(node, node.Construction, assignments, static parameter => parameter.IsOptional ? null : "default!");

    /// <summary>Makes an object by a constructor, an initializer for what the constructor does not take, and the lists that it holds.</summary>
    /// <param name="otherwise">What a parameter is given whose property is not assigned; null leaves the parameter out.</param>
    private void Creation(ObjectDescriptor node, EquatableArray<ParameterDescriptor> constructor, List<Assignment> assignments, System.Func<ParameterDescriptor, string?> otherwise)
    {
        var arguments = new List<string>();
        var taken = new HashSet<string>(System.StringComparer.Ordinal);
        foreach (var parameter in constructor)
        {
            var assigned = assignments.Find(assignment => assignment.Property == parameter.Property)?.Value;
            if ((assigned is not null && parameter.IsForgiven ? Forgiven(assigned) : assigned ?? otherwise(parameter)) is not { } value)
                continue;

            arguments.Add(parameter.Name + ": " + value);
            if (!parameter.IsSetAgain)
                taken.Add(parameter.Property);
        }

        var set = assignments.Where(assignment => !assignment.IsFilled && !taken.Contains(assignment.Property)).ToList();
        var filled = assignments.Where(static assignment => assignment.IsFilled).ToList();
        var head = (filled.Count == 0 ? "return new " : "var made = new ") + node.Type;
        if (arguments.Count > 0)
        {
            writer.Line(head + "(");
            for (var i = 0; i < arguments.Count; i++)
                writer.Continuation(arguments[i] + (i < arguments.Count - 1 ? "," : set.Count == 0 ? ");" : ")"));
        }
        else if (set.Count == 0)
        {
            writer.Line(head + "();");
        }
        else
        {
            writer.Line(head);
        }

        if (set.Count > 0)
        {
            using (writer.Braces(";"))
            {
                foreach (var assignment in set)
                    writer.Line(assignment.Property + " = " + assignment.Value + ",");
            }
        }

        if (filled.Count == 0)
            return;

        foreach (var assignment in filled)
            Fill("made", assignment);

        writer.Line("return made;");
    }

    private static string Forgiven(string value) => value.EndsWith("!", System.StringComparison.Ordinal) ? value : (value.Contains(" ") ? "(" + value + ")" : value) + "!";

    private void Fill(string variable, Assignment assignment) =>
        writer.Line(Generated + "Lists.Fill(" + variable + "." + assignment.Property + ", " + assignment.Value + ", " + CSharpText.Literal(assignment.Property.TrimStart('@')) + ");");

    private void ChangeMethod(ObjectDescriptor node)
    {
        var nullable = node.IsNullable ? "?" : "";
        using (writer.Block("private static " + node.Type + nullable + " " + ChangeName(node) + "(" + flow.SourceType + " source, " + node.Type + nullable + " target" + Parameters(ReadingOf(node)) + ")"))
        {
            if (node.IsReplaced)
                Replace(node);
            else
                Change(node, node.IsNullable ? WhenAbsent(node) : "target");
        }

        writer.Line();
    }

    /// <summary>An object that is not there yet is made, without what is written on creation of the record only.</summary>
    /// <returns>The variable that holds the object.</returns>
    private string WhenAbsent(ObjectDescriptor node)
    {
        var variable = node.IsValueType ? "current" : "target";
        if (HasCreateOnly(node))
        {
            writer.Line(node.IsValueType ? "var current = target ?? " + node.Empty + ";" : "target ??= " + node.Empty + ";");
        }
        else
        {
            using (writer.Block(node.IsValueType ? "if (target is not { } current)" : "if (target is null)"))
                writer.Line("return " + NewCall(node) + ";");
        }

        writer.Line();
        return variable;
    }

    private void Replace(ObjectDescriptor node)
    {
        var scope = Locals(node);
        var seen = node.IsValueType && !node.IsNullable ? "target." : "target?.";
        foreach (var leaf in node.Leaves)
        {
            var field = flow.Fields[leaf.Position];
            writer.Line(Local(leaf) + scope[leaf.Property] + " = " + (field.CreateOnly ? seen + leaf.Property : Applied(leaf, seen)) + ";");
        }

        foreach (var child in node.Objects)
            writer.Line("var " + scope[child.Property] + " = " + (IsApplied(child) ? ChangeName(child) + "(source, " + seen + child.Property + Arguments(ReadingOf(child)) + ")" : seen + child.Property) + ";");

        Absence(node, scope, seen);
        if (node.Objects.Count == 0)
        {
            var (isThere, there) = !node.IsNullable && node.IsValueType ? ("", "target") : node.IsValueType ? ("target is { } there && ", "there") : ("target is not null && ", "target");
            var same = node.Leaves.Select(leaf => Same(flow.Fields[leaf.Position], there + "." + leaf.Property, scope[leaf.Property]))
                .Concat(node.Constants.Select(constant => there + "." + constant.Property + " == " + (constant.With is null || node.Leaves.Count == 1 && node.Leaves[0].Position == constant.With ? constant.Literal : "(" + Constant(node, constant, scope, seen) + ")")));
            using (writer.Block("if (" + isThere + string.Join(" && ", same) + ")"))
                writer.Line("return target;");

            writer.Line();
        }

        Creation(node, NewAssignments(node, useLocals: true, seen));
    }

    private string Same(MappedField field, string left, string right) =>
        Opposite(comparison.Differ(field.WriteType, field.Compare, left, right));

    private static string Opposite(string differ) =>
        differ.StartsWith("!", System.StringComparison.Ordinal) ? differ.Substring(1) : differ.Replace(" != ", " == ");

    /// <summary>Changes an object, which is not null, and returns it.</summary>
    private void Change(ObjectDescriptor node, string target)
    {
        var assignments = new List<Assignment>();
        foreach (var leaf in node.Leaves)
        {
            if (!flow.Fields[leaf.Position].CreateOnly)
                assignments.Add(new Assignment(leaf.Property, Applied(leaf, target + "."), leaf.IsFilled));
        }

        foreach (var child in node.Objects)
        {
            if (IsApplied(child))
                assignments.Add(new Assignment(child.Property, ChangeName(child) + "(source, " + target + "." + child.Property + Arguments(ReadingOf(child)) + ")"));
        }

        foreach (var constant in node.Constants)
        {
            if (IsApplied(constant))
                assignments.Add(new Assignment(constant.Property, Constant(node, constant, scope: null, target + ".")));
        }

        if (assignments.Count == 0)
        {
            writer.Line("return " + target + ";");
            return;
        }

        switch (node.Style)
        {
            case ChangeStyle.With:
                using (writer.Block("return " + target + " with", ";"))
                {
                    foreach (var assignment in assignments)
                        writer.Line(assignment.Property + " = " + assignment.Value + ",");
                }

                break;
            case ChangeStyle.Copy:
                foreach (var list in node.CopiedLists)
                {
                    if (!assignments.Exists(assignment => assignment.Property == list))
                        assignments.Insert(0, new Assignment(list, target + "." + list, IsFilled: true));
                }

                foreach (var property in node.CopiedProperties.Reverse())
                {
                    if (!assignments.Exists(assignment => assignment.Property == property))
                        assignments.Insert(0, new Assignment(property, target + "." + property + (node.Copying.Any(parameter => parameter.Property == property && parameter.IsForgiven) ? "!" : "")));
                }

                Creation(node, node.Copying, assignments, parameter => target + "." + parameter.Property + (parameter.IsForgiven ? "!" : ""));
                break;
            default:
                foreach (var assignment in assignments)
                {
                    if (assignment.IsFilled)
                        Fill(target, assignment);
                    else
                        writer.Line(target + "." + assignment.Property + " = " + assignment.Value + ";");
                }

                writer.Line("return " + target + ";");
                break;
        }
    }

    /// <summary>The value of a property of a target that exists.</summary>
    private string Applied(LeafDescriptor leaf, string target)
    {
        var field = flow.Fields[leaf.Position];
        var value = ValueCall(leaf.Position);
        var current = target + leaf.Property;
        if (!field.WriteType.IsNullable)
            return value;

        if (field.Value.Map is { SkipUnmapped: true } && field.Value.Type.Kind == ValueKind.Text)
            value += " ?? (" + PathText(field.Value.Expression) + " is null ? " + Null(field.WriteType) + " : " + current + ")";
        else if (field.Value.Map is { SkipUnmapped: true } && field.Value.Type.IsNullable)
            value += " ?? (" + Operand(field.Value) + " is null ? " + Null(field.WriteType) + " : " + current + ")";
        else if (field.Value.Map is { SkipUnmapped: true })
            value += " ?? " + current;

        if (field.KeepWhenMissing)
            value = value + " ?? " + current;

        if (field.KeepWhenTargetHasValue)
            value = (field.WriteType.Kind == ValueKind.Text ? Generated + "CanonicalText.NullIfBlank(" + current + ")" : current) + " ?? " + value;

        return value;
    }

    private static string Operand(ValueDescriptor value) => value.Expression.Contains(" ") ? "(" + value.Expression + ")" : value.Expression;

    private static string Null(TypeDescriptor type) => type.IsValueType ? "default(" + type.Nullable + ")" : "null";

    /// <summary>Whether a change of the record touches the object at all.</summary>
    private bool IsApplied(ObjectDescriptor node) =>
        node.Leaves.Any(leaf => !flow.Fields[leaf.Position].CreateOnly) || node.Constants.Any(IsApplied) || node.Objects.Any(IsApplied);

    private bool IsApplied(ConstantDescriptor constant) => constant.With is not { } position || !flow.Fields[position].CreateOnly;

    private bool HasCreateOnly(ObjectDescriptor node) =>
        node.Leaves.Any(leaf => flow.Fields[leaf.Position].CreateOnly) || node.Objects.Any(HasCreateOnly);

    private string NewCall(ObjectDescriptor node) => IsMadeByChange(node)
        ? ChangeName(node) + "(source, null" + Arguments(ReadingOf(node)) + ")"
        : NewMethod(node) + "(source" + Arguments(ReadingOf(node)) + ")";

    /// <summary>Whether replacing nothing makes the object, so that one method does for new and existing records.</summary>
    private bool IsMadeByChange(ObjectDescriptor node) =>
        node is { IsReplaced: true, IsNullable: true } && IsApplied(node) && !HasCreateOnly(node);

    private string NewMethod(ObjectDescriptor node) => "New" + node.MethodStem + "For" + Method;

    private string ChangeName(ObjectDescriptor node) => (node.IsReplaced ? "Replaced" : "Changed") + node.MethodStem + "For" + Method;

    /// <summary>A local variable for each property of an object.</summary>
    private static Dictionary<string, string> Locals(ObjectDescriptor node)
    {
        var locals = new Dictionary<string, string>(System.StringComparer.Ordinal);
        foreach (var property in node.Leaves.Select(static leaf => leaf.Property).Concat(node.Objects.Select(static child => child.Property)))
        {
            var local = ContractProperties.Camel(property);
            if (local is "source" or "target" or "inputs" or "references" || locals.ContainsValue(CSharpText.Identifier(local)))
                local += "Value";

            locals[property] = CSharpText.Identifier(local);
        }

        return locals;
    }

    /// <summary>A property and its value.</summary>
    /// <param name="IsFilled">Whether the property has no setter and its list is filled.</param>
    private sealed record Assignment(string Property, string Value, bool IsFilled = false);
}
