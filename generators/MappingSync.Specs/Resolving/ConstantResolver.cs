using System;
using System.Collections.Generic;
using System.Linq;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Emission;
using MappingSync.Specs.Model;

namespace MappingSync.Specs.Resolving;

/// <summary>Resolves constants: where they are written, and the field that they go with.</summary>
/// <param name="flow">The flow.</param>
/// <param name="tree">What the flow writes.</param>
/// <param name="written">The paths that are taken.</param>
/// <param name="fields">The fields of the flow.</param>
internal sealed class ConstantResolver(FlowScope flow, TargetTree tree, WrittenPaths written, List<MappedField> fields)
{
    public void Resolve(ConstantField constant)
    {
        foreach (var target in constant.Targets)
        {
            if (!string.Equals(target.System.Value, flow.To, StringComparison.Ordinal) || constant.Value is null || tree.Find(target.Path) is not { } slot)
                continue;

            if (Literals.Of(constant.Value, slot.WriteType.Core) is not { } literal)
            {
                flow.Context.Findings.Add(Findings.TypeMismatch(constant.Value.Span, constant.Name.Value, constant.Value.Text, "the spec", slot.WriteType.Display, flow.To));
                continue;
            }

            int? with = null;
            if (constant.With is { } name)
            {
                var position = fields.FindIndex(field => string.Equals(field.Name, name.Value, StringComparison.Ordinal));
                if (position < 0)
                {
                    // The field may take part in other flows only, or have a finding of its own; else the name is wrong.
                    if (!flow.Spec.Synced.Any(field => string.Equals(field.Name.Value, name.Value, StringComparison.Ordinal)))
                        flow.Context.Findings.Add(Findings.WrongForm(name.Span, "with", "the name of a field under 'synced'", "'" + name.Value + "'"));

                    continue;
                }

                if (!slot.WriteType.IsNullable)
                {
                    flow.Context.Findings.Add(Findings.TypeMismatch(constant.Name.Span, constant.Name.Value, constant.Value.Text + " or none", "the spec", slot.WriteType.Display, flow.To));
                    continue;
                }

                with = position;
            }

            if (!written.TryAdd(target.Path, slot, constant.Name.Value))
                continue;

            slot.Node.Add(new ConstantDescriptor(CSharpText.Identifier(slot.Property.Name), slot.WriteType.Describe(), literal, with), slot.Property, with is not { } other || !fields[other].CreateOnly);
        }
    }
}
