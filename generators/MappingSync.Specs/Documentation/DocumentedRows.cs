using System;
using System.Collections.Generic;
using System.Linq;
using MappingSync.Specs.Model;
using MappingSync.Specs.Resolving;

namespace MappingSync.Specs.Documentation;

/// <summary>
/// Makes the table of an entity from its spec, so that what is printed for people is what is checked against the source document.
/// Properties that only a server writes (<c>read-only</c>) and exclusions without a label are no rows.
/// </summary>
internal static class DocumentedRows
{
    /// <param name="spec">A spec that reads without findings.</param>
    /// <param name="catalog">All specs: a row that another entity carries stands as it does there.</param>
    public static DocumentedTable Of(Spec spec, SpecCatalog catalog)
    {
        var flows = SpecFlows.Of(spec);
        return new DocumentedTable
        {
            Entity = spec.Entity.Value,
            English = spec.Title?.English?.Value,
            Danish = spec.Title is { Danish: [var title, ..] } ? title.Value : null,
            Source = spec.Source?.Value,
            ItemOf = spec.ItemOf?.Value,
            Systems = [.. spec.Systems.Select(static system => system.Name.Value)],
            Flows = [.. flows.Select(static flow => new TableFlow(flow.Name.Value, flow.From.Value, flow.To.Value))],
            Rows =
            [
                .. spec.Synced.Select(field => OfField(spec, field, flows)),
                .. spec.Children.Select(child => OfChild(spec, child, flows)),
                .. spec.Verified.Select(field => OfVerified(spec, field, flows)),
                .. spec.Constants.Select(constant => OfConstant(spec, constant, flows)),
                .. spec.Elsewhere.Where(static entry => entry.As?.Value == CarriedAs.Synced).Select(entry => OfElsewhere(spec, entry, flows, catalog)),
                .. spec.Unavailable.Where(static entry => entry.As?.Value == CarriedAs.Synced).Select(entry => OfUnavailable(spec, entry, flows)),
                .. spec.Excluded.Where(static entry => entry.Label is not null).Select(entry => OfExclusion(spec, entry, flows)),
                .. spec.Elsewhere.Where(static entry => entry.As?.Value != CarriedAs.Synced).Select(entry => OfElsewhere(spec, entry, flows, catalog)),
                .. spec.Unavailable.Where(static entry => entry.As?.Value != CarriedAs.Synced).Select(entry => OfUnavailable(spec, entry, flows)),
            ],
        };
    }

    private static DocumentedRow OfField(Spec spec, SyncedField field, IReadOnlyList<SpecFlow> flows) => Labelled(field.Label) with
    {
        Entity = spec.Entity.Value,
        Name = field.Name.Value,
        Kind = field.Items is null ? RowKind.Field : RowKind.Items,
        Documented = DocumentedAs(field.Documented, field.Label),
        Flows = [.. flows.Select(flow => InFlow(flow, field.Flows, field.Side(flow.From.Value)?.Read is not null && field.Side(flow.To.Value)?.Write is not null))],
        Systems = [.. spec.Systems.Select(system => OfSide(system.Name.Value, field)).OfType<RowInSystem>()],
        References = field.References?.Entity.Value,
        RowsOf = field.Items?.Value,
        IsRequired = field.Required?.Value == true,
        IsCreateOnly = field.Write?.Value == WriteMode.CreateOnly,
    };

    private static DocumentedRow OfChild(Spec spec, ChildResource child, IReadOnlyList<SpecFlow> flows) => Labelled(child.Label) with
    {
        Entity = spec.Entity.Value,
        Name = child.Name.Value,
        Kind = RowKind.Child,
        Documented = DocumentedAs(child.Documented, child.Label),
        Flows = [.. flows.Select(flow => InFlow(flow, child.Flows, isPossible: true))],
        RowsOf = child.Entity?.Value,
    };

    private static DocumentedRow OfVerified(Spec spec, VerifiedField field, IReadOnlyList<SpecFlow> flows) => Labelled(field.Label) with
    {
        Entity = spec.Entity.Value,
        Name = field.Name.Value,
        Kind = RowKind.Verified,
        Documented = DocumentedAs(field.Documented, field.Label),
        Flows = [.. flows.Select(flow => InFlow(flow, field.Flows, isPossible: true))],
        Systems = [.. field.Sides.Select(static side => new RowInSystem(side.System.Value, [side.Path.Text], null, null, null))],
    };

    private static DocumentedRow OfConstant(Spec spec, ConstantField constant, IReadOnlyList<SpecFlow> flows) => new()
    {
        Entity = spec.Entity.Value,
        Name = constant.Name.Value,
        Kind = RowKind.Constant,
        Documented = Documented.No,
        Flows = [.. flows.Select(flow => InFlow(flow, constant.Flows, constant.Targets.Any(target => Is(target.System, flow.To))))],
        Systems = [.. constant.Targets.Select(target => new RowInSystem(target.System.Value, [], target.Path.Text, constant.Value?.Text, null))],
    };

    private static DocumentedRow OfExclusion(Spec spec, Exclusion exclusion, IReadOnlyList<SpecFlow> flows) => Labelled(exclusion.Label) with
    {
        Entity = spec.Entity.Value,
        Name = exclusion.Name.Value,
        Kind = RowKind.Excluded,
        Documented = Documented.Row,
        Flows = [.. flows.Select(flow => new RowInFlow(flow.Name.Value, exclusion.Flows.Includes(flow.Name.Value) ? RowSide.NotSynced : RowSide.None, exclusion.Reason?.Value))],
        Systems = [.. exclusion.Paths.Select(static paths => new RowInSystem(paths.System.Value, [.. paths.Paths.Select(static path => path.Text)], null, null, null))],
        Reason = exclusion.Reason?.Value,
        Until = exclusion.Until?.Value,
    };

    private static DocumentedRow OfUnavailable(Spec spec, UnavailableEntry entry, IReadOnlyList<SpecFlow> flows)
    {
        var side = entry.As?.Value == CarriedAs.Synced ? RowSide.Synced : RowSide.NotSynced;
        return Labelled(entry.Label) with
        {
            Entity = spec.Entity.Value,
            Name = entry.Name.Value,
            Kind = RowKind.Unavailable,
            Documented = Documented.Row,
            Flows = [.. flows.Select(flow => new RowInFlow(flow.Name.Value, side, entry.Reason?.Value))],
            Reason = entry.Reason?.Value,
        };
    }

    private static DocumentedRow OfElsewhere(Spec spec, ElsewhereEntry entry, IReadOnlyList<SpecFlow> flows, SpecCatalog catalog)
    {
        var carrier = entry.Entity is { } entity && entry.Field is { } field && catalog.Find(entity.Value) is { } other && other != spec
            ? Of(other, SpecCatalog.Of([], [])).Rows.FirstOrDefault(row => row.Name == field.Value && row.Kind != RowKind.Elsewhere)
            : null;
        var side = entry.As?.Value == CarriedAs.Synced ? RowSide.Synced : RowSide.NotSynced;
        return Labelled(entry.Label) with
        {
            Entity = spec.Entity.Value,
            Name = entry.Field?.Value ?? string.Empty,
            Kind = RowKind.Elsewhere,
            Documented = Documented.Row,
            Flows = [.. flows.Select(flow => carrier?.Flows.FirstOrDefault(own => own.Flow == flow.Name.Value) ?? new RowInFlow(flow.Name.Value, side, carrier?.Reason))],
            Reason = carrier?.Reason,
            CarriedBy = entry.Entity is null ? null : new RowCarrier(entry.Entity.Value, entry.Field?.Value),
        };
    }

    /// <summary>A row with its labels; the caller sets the rest.</summary>
    private static DocumentedRow Labelled(Label? label) => new()
    {
        Entity = string.Empty,
        Name = string.Empty,
        Kind = RowKind.Field,
        Documented = Documented.No,
        English = label?.English?.Value,
        Danish = [.. label?.Danish.Select(static text => text.Value) ?? []],
    };

    /// <summary>An entry without a label cannot have a row in a document.</summary>
    private static Documented DocumentedAs(Located<Documented>? documented, Label? label) =>
        documented?.Value ?? (label is { Danish.Count: > 0 } ? Documented.Row : Documented.No);

    private static RowInFlow InFlow(SpecFlow flow, Participation participation, bool isPossible)
    {
        var name = flow.Name.Value;
        if (participation.LeftOut.FirstOrDefault(entry => entry.Flow.Value == name) is { } leftOut)
            return new RowInFlow(name, RowSide.NotSynced, leftOut.Reason?.Value);

        return new RowInFlow(name, isPossible && participation.Includes(name) ? RowSide.Synced : RowSide.None, null);
    }

    private static RowInSystem? OfSide(string system, SyncedField field)
    {
        if (field.Side(system) is not { } side)
            return null;

        return new RowInSystem(system, [.. Paths(side.Read)], side.Write?.Text, Text(side.Default), field.LimitsOf(system));
    }

    private static IEnumerable<string> Paths(SideValue? value) => value switch
    {
        PathValue single => [single.Path.Text],
        FirstOfValue firstOf => firstOf.Paths.Select(static path => path.Text),
        ListValue list => list.Parts.SelectMany(Paths),
        _ => [],
    };

    private static string? Text(DefaultValue? value) => value is null ? null : value.Path?.Text ?? value.Literal?.Text;

    private static bool Is(Located<string> left, Located<string> right) => string.Equals(left.Value, right.Value, StringComparison.Ordinal);
}
