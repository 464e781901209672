using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Emission;
using MappingSync.Specs.Model;
using Microsoft.CodeAnalysis;

namespace MappingSync.Specs.Resolving;

/// <summary>Resolves the record that a field refers to: its key, what it belongs to, and how the target holds its key.</summary>
internal sealed class ReferenceResolver(FlowScope flow)
{
    public ReferenceDescriptor? Resolve(SyncedField field, FieldReference reference, ResolvedType key, TargetTree.Slot slot)
    {
        if (!flow.Context.Catalog.IsEntity(reference.Entity.Value))
            flow.Context.Findings.Add(Findings.UnknownReference(reference.Entity.Span, field.Name.Value, reference.Entity.Value, "add one, or name the entity under 'entities' of _shared.yaml"));

        var accessor = slot.WriteType.Core.SpecialType switch
        {
            SpecialType.System_Int32 => "AsInt32",
            SpecialType.System_Int64 => "AsNumber",
            SpecialType.System_String => "AsText",
            _ => null,
        };
        if (accessor is null || !IsKey(key))
        {
            flow.Context.Findings.Add(Findings.TypeMismatch(field.Name.Span, field.Name.Value, key.Display, flow.From, slot.WriteType.Display, flow.To));
            return null;
        }

        if (!slot.WriteType.IsNullable)
        {
            flow.Context.Findings.Add(Findings.MissingIntoRequired(field.Name.Span, field.Name.Value, key.Display, flow.From, slot.WriteType.Display, flow.To, "make the contract's property nullable, because a record may not be found"));
            return null;
        }

        string? within = null;
        if (reference.Within is { } withinPath)
        {
            if (flow.Reader.Read(withinPath) is not { } read)
                return null;

            if (!IsKey(read.Type))
            {
                flow.Context.Findings.Add(Findings.TypeMismatch(withinPath.Span, field.Name.Value, read.Type.Display, flow.From, "int?", flow.To));
                return null;
            }

            within = read.Expression;
        }

        return new ReferenceDescriptor(reference.Entity.Value, reference.By?.Value == "name", within, reference.Unresolved?.Value == Unresolved.Skip, accessor);
    }

    private static bool IsKey(ResolvedType type) => type.Kind is ValueKind.Text or ValueKind.Integer;
}
