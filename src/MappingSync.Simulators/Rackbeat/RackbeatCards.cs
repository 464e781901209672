using System.Text.Json.Nodes;

namespace MappingSync.Simulators.Rackbeat;

/// <summary>Customers and suppliers, whose name has an old and a new property.</summary>
internal sealed class RackbeatCards : RackbeatPeculiarity
{
    public override void Complete(JsonObject record) => record["is_barred"] ??= false;

    // The name that was written last counts.
    public override void Merge(JsonObject record, JsonObject body, JsonObject before)
    {
        if (body["company_name"] is null != body["name"] is null)
            record.Remove(body["company_name"] is null ? "company_name" : "name");
    }

    public override void Show(JsonObject record)
    {
        record["name"] ??= record["company_name"]?.DeepClone();
        record["company_name"] ??= record["name"]?.DeepClone();
    }
}
