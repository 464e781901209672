using System.Text.Json.Nodes;

namespace MappingSync.Simulators.Rackbeat;

/// <summary>Products, and what bills of materials share with them.</summary>
internal sealed class RackbeatItems(RackbeatState state, RackbeatBehaviour behaviour) : RackbeatPeculiarity
{
    /// <summary>The resources whose records are items: their numbers are unique among all.</summary>
    public static readonly IReadOnlyList<string> Paths = ["products", "lots"];

    private static readonly (string Unit, string[] Values)[] Measures = [("weight_unit", ["weight"]), ("size_unit", ["width", "height", "depth"])];

    /// <summary>The item of a line, and whether it is a <c>product</c> or a <c>lot</c>.</summary>
    public static (JsonObject Item, string Type)? Of(RackbeatState state, JsonNode? number) =>
        state.Find("products", number) is { } product ? (product, "product")
        : state.Find("lots", number) is { } lot ? (lot, "lot")
        : null;

    public override void Check(string? key, JsonObject body, Dictionary<string, string> findings)
    {
        foreach (var (name, path) in new[] { ("group", "product-groups"), ("unit", "units") })
        {
            if (body[name] is { } number && (state.Find(path, number) is null || RackbeatForms.IsText(number)))
                findings[name] = $"The selected {name} is invalid.";
        }

        if (body["department_id"] is { } department && (!behaviour.HasDepartments || state.Find("departments", department) is null))
            findings["department_id"] = "The selected department id is invalid.";
        if (body["physical"] is not JsonObject physical)
            return;
        foreach (var (unit, values) in Measures)
        {
            if (values.Any(value => physical[value] is not null) && physical[unit] is null)
                findings[$"physical.{unit}"] = $"The physical.{RackbeatForms.Spoken(unit)} field is required.";
        }
    }

    public override void Complete(JsonObject record) => record["is_barred"] ??= false;

    public override void Show(JsonObject record) => Show(record, "product");

    public void Show(JsonObject record, string type)
    {
        record["urlfriendly_number"] = Uri.EscapeDataString(record["number"]!.ToString());
        record["type"] = type;
        record["inventory_enabled"] = record["group"]?["has_inventory"]?.DeepClone() ?? false;
        if (behaviour.HasDepartments)
            record["department"] = state.Find("departments", record["department_id"])?.DeepClone();
    }
}
