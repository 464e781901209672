using System;
using System.Collections.Generic;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Emission;
using MappingSync.Specs.Model;

namespace MappingSync.Specs.Resolving;

/// <summary>Resolves the amounts that are compared after writing.</summary>
internal sealed class VerifiedResolver(FlowScope flow)
{
    public IEnumerable<VerifiedDescriptor> Resolve()
    {
        for (var i = 0; i < flow.Spec.Verified.Count; i++)
        {
            var field = flow.Spec.Verified[i];
            // A side that is missing is a finding of the reader's.
            if (!field.Flows.Includes(flow.Name) || field.Side(flow.From) is not { } source || field.Side(flow.To) is not { } target)
                continue;

            var expected = flow.Reader.Read(source);
            var actual = flow.TargetReader().Read(target);
            if (expected is null || actual is null || !IsAmount(field, source, expected) || !IsAmount(field, target, actual))
                continue;

            var tolerance = "0m";
            if (field.Tolerance?.Path is { } path)
            {
                if (flow.Reader.Read(path) is not { } read || !IsAmount(field, path, read))
                    continue;

                tolerance = read.Type.IsNullable ? read.Operand + " ?? 0m" : read.Expression;
            }
            else if (field.Tolerance?.Amount is { } amount)
            {
                tolerance = CSharpText.Literal(amount);
            }

            var actualExpression = actual.Expression.StartsWith("source", StringComparison.Ordinal) ? "target" + actual.Expression.Substring("source".Length) : actual.Expression;
            yield return new VerifiedDescriptor(flow.Spec.Synced.Count + i, expected.Expression, actualExpression, tolerance);
        }
    }

    private bool IsAmount(VerifiedField field, SpecPath path, ReadValue value)
    {
        if (value.Type.Kind is ValueKind.Decimal or ValueKind.Integer)
            return true;

        flow.Context.Findings.Add(Findings.TypeMismatch(path.Span, field.Name.Value, value.Type.Display, flow.From, "decimal?", flow.To));
        return false;
    }
}
