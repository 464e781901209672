using System.Text.Json.Nodes;

namespace MappingSync.Simulators.Rackbeat;

/// <summary>What a resource does beyond what all resources do.</summary>
internal abstract class RackbeatPeculiarity
{
    /// <summary>Says what is wrong with what is sent, besides what holds for every resource.</summary>
    /// <param name="key">The record's key; null for a new one.</param>
    /// <param name="body">What is sent.</param>
    /// <param name="findings">What is wrong, by property.</param>
    public virtual void Check(string? key, JsonObject body, Dictionary<string, string> findings)
    {
    }

    /// <summary>Completes a record after a write, or one that is put as it is.</summary>
    public virtual void Complete(JsonObject record)
    {
    }

    /// <summary>Takes over what is sent into a record that exists; <paramref name="record" /> holds it already.</summary>
    public virtual void Merge(JsonObject record, JsonObject body, JsonObject before)
    {
    }

    /// <summary>Adds what an answer shows beside what is stored.</summary>
    public virtual void Show(JsonObject record)
    {
    }
}
