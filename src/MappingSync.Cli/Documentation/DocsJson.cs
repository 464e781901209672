using MappingSync.Specs.Documentation;
using MappingSync.Specs.Model;

namespace MappingSync.Cli.Documentation;

/// <summary>The rows as JSON; the names are stable.</summary>
internal static class DocsJson
{
    /// <summary>Makes the object.</summary>
    public static object Of(DocsContent content) => new { Entities = content.Entities.Select(Entity).ToList() };

    private static object Entity(DocumentedEntity entity) => new
    {
        entity.Table.Entity,
        entity.File,
        Title = new { En = entity.Table.English, Da = entity.Table.Danish },
        entity.Table.Source,
        entity.Table.ItemOf,
        entity.Table.Systems,
        Flows = entity.Table.Flows.Select(static flow => new { flow.Name, flow.From, flow.To }).ToList(),
        Rows = entity.Table.Rows.Select(Row).ToList(),
        LeftOut = entity.Spec.Excluded.Where(static exclusion => exclusion.Label is null).Select(static exclusion => new
        {
            Name = exclusion.Name.Value,
            Reason = exclusion.Reason?.Value,
            Until = Day(exclusion.Until?.Value),
            Properties = exclusion.Paths.Select(Properties).ToList(),
        }).ToList(),
        ReadOnly = entity.Spec.ReadOnly.Select(Properties).ToList(),
    };

    private static object Row(DocumentedRow row) => new
    {
        row.Name,
        row.Kind,
        row.Documented,
        Label = new { En = row.English, Da = row.Danish },
        Flows = row.Flows.Select(static flow => new { flow.Flow, flow.Side, flow.Reason }).ToList(),
        Systems = row.Systems.Select(static side => new { side.System, side.Reads, side.Writes, side.Default, Limits = Limits(side.Limits) }).ToList(),
        row.Reason,
        Until = Day(row.Until),
        row.References,
        row.RowsOf,
        Required = row.IsRequired,
        CreateOnly = row.IsCreateOnly,
        CarriedBy = row.CarriedBy is { } carrier ? new { carrier.Entity, carrier.Field } : null,
    };

    private static object? Limits(FieldLimits? limits) => limits is null ? null : new
    {
        MaxLength = limits.MaxLength?.Value,
        Decimals = limits.Decimals?.Value,
        Pattern = limits.Pattern?.Value,
        Minimum = limits.Range?.Value.Minimum,
        Maximum = limits.Range?.Value.Maximum,
        Not = limits.Not.Select(static value => value.Text).ToList(),
        OnViolation = limits.OnViolation?.Value ?? OnViolation.Error,
    };

    private static object Properties(SystemPaths paths) => new { System = paths.System.Value, Paths = paths.Paths.Select(static path => path.Text).ToList() };

    private static DateOnly? Day(DateTime? time) => time is { } day ? DateOnly.FromDateTime(day) : null;
}
