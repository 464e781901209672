using System.Globalization;
using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Rackbeat;

/// <summary>What belongs to a record: contacts, addresses, notes, payments. Writing it sends no webhook and leaves the record as it is.</summary>
internal sealed class RackbeatRowsApi(RackbeatState state, RackbeatBehaviour behaviour)
{
    public void Map(
        RouteTable routes, RackbeatResource resource, RackbeatRows rows, Func<RackbeatResource, RackbeatApi.OnRecord, Func<WireRequest, RouteValues, WireAnswer>> known)
    {
        var list = $"/api/{resource.Path}/:{resource.KeyName}/{rows.Name}";
        var one = $"{list}/:row";
        routes.Map("GET", list, known(resource, (request, key) =>
            RackbeatLists.Answer(request, Envelope(rows, many: true), Stored(resource, rows, key).OfType<JsonObject>().Select(row => Shown(rows, key, row)), [])));
        routes.Map("POST", list, known(resource, (request, key) => request.OnJson(body => Create(resource, rows, key, body))));
        routes.Map("DELETE", one, On((stored, row, _, _) =>
        {
            stored.Remove(row);
            return WireAnswer.Json(200, new JsonObject { ["message"] = "Deleted." });
        }));
        if (!rows.ByItself)
            return;
        routes.Map("GET", one, On((_, row, key, _) => One(200, rows, key, row)));
        routes.Map("PUT", one, On((_, row, key, request) => request.OnJson(body => Update(rows, key, row, body))));

        Func<WireRequest, RouteValues, WireAnswer> On(Func<JsonArray, JsonObject, string, WireRequest, WireAnswer> answer) => (request, values) => known(resource, (_, key) =>
        {
            var stored = Stored(resource, rows, key);
            return stored.OfType<JsonObject>().FirstOrDefault(row => row[rows.KeyName]?.ToString() == values["row"]) is { } found
                ? answer(stored, found, key, request)
                : RackbeatErrors.NotFound(rows.Singular);
        })(request, values);
    }

    private WireAnswer Create(RackbeatResource resource, RackbeatRows rows, string key, JsonObject body)
    {
        var findings = new Dictionary<string, string>(StringComparer.Ordinal);
        RackbeatRecords.CheckRequired(body, rows.Required, findings);
        var stored = Stored(resource, rows, key);
        var sent = rows.KeyName == "number" ? body["number"] : null;
        if (sent is not null && stored.Any(row => row?["number"]?.ToString() == sent.ToString()))
            findings["number"] = "The number has already been taken.";
        if (sent is not null && !RackbeatForms.IsPositive(sent))
            findings["number"] = "The number must be an integer.";
        RackbeatForms.Check(body, rows.Writable, findings);
        if (findings.Count > 0)
            return RackbeatErrors.Invalid(findings);

        var row = new JsonObject { [rows.KeyName] = sent?.DeepClone() ?? Next(resource, rows) };
        Write(rows, row, body);
        row["created_at"] = state.Now();
        stored.Add(row);
        return One(201, rows, key, row);
    }

    private WireAnswer Update(RackbeatRows rows, string key, JsonObject row, JsonObject body)
    {
        var findings = new Dictionary<string, string>(StringComparer.Ordinal);
        RackbeatForms.Check(body, rows.Writable, findings);
        if (findings.Count > 0)
            return RackbeatErrors.Invalid(findings);
        Write(rows, row, body);
        return One(200, rows, key, row);
    }

    private void Write(RackbeatRows rows, JsonObject row, JsonObject body)
    {
        foreach (var name in rows.Writable.Where(body.ContainsKey))
            row[name] = body[name]?.DeepClone();
        row["updated_at"] = state.Now();
    }

    private WireAnswer One(int status, RackbeatRows rows, string key, JsonObject row) =>
        WireAnswer.Json(status, new JsonObject { [Envelope(rows, many: false)] = Shown(rows, key, row) });

    private JsonObject Shown(RackbeatRows rows, string key, JsonObject row)
    {
        var shown = row.DeepClone().AsObject();
        if (rows.OwnerName is { } owner)
            shown[owner] = int.Parse(key, CultureInfo.InvariantCulture);
        if (rows.Name == "notes" && behaviour.NoteTextName is not "note" and var name)
        {
            shown[name] = shown["note"]?.DeepClone();
            shown.Remove("note");
        }

        return shown;
    }

    private string Envelope(RackbeatRows rows, bool many) => rows.Name == "notes"
        ? many ? behaviour.NoteEnvelope + "s" : behaviour.NoteEnvelope
        : many ? rows.Plural : rows.Singular;

    private JsonArray Stored(RackbeatResource resource, RackbeatRows rows, string key)
    {
        var record = state.Find(resource.Path, key)!;
        if (record[rows.Name] is not JsonArray stored)
            record[rows.Name] = stored = [];
        return stored;
    }

    // Unique in the whole account, as a database gives them.
    private int Next(RackbeatResource resource, RackbeatRows rows) => 1 + state[resource.Path].Values
        .SelectMany(record => record[rows.Name] as JsonArray ?? [])
        .Select(row => row?[rows.KeyName]?.GetValue<int>() ?? 0)
        .DefaultIfEmpty(0)
        .Max();
}
