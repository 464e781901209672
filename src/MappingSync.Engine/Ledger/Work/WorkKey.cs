namespace MappingSync.Engine.Ledger;

/// <summary>Names one work item.</summary>
/// <param name="Agreement">The agreement's id.</param>
/// <param name="Flow">The flow: an entity in one direction, for example <c>customer.push</c>.</param>
/// <param name="Key">The record's key in the flow's source system, 1 to <see cref="MaxKeyLength"/> characters.</param>
public readonly record struct WorkKey(string Agreement, string Flow, string Key)
{
    /// <summary>The most characters that a key can have.</summary>
    public const int MaxKeyLength = 200;

    /// <inheritdoc />
    public override string ToString() => $"{Agreement}/{Flow}/{Key}";
}
