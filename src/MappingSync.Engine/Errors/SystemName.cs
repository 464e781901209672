namespace MappingSync.Engine.Errors;

/// <summary>How the two systems are called in messages.</summary>
public static class SystemName
{
    /// <summary>The stock system.</summary>
    public const string Rackbeat = "Rackbeat";

    /// <summary>The ledger.</summary>
    public const string Economic = "e-conomic";

    /// <summary>The name for the system id that specs and errors use: <c>rackbeat</c> or <c>economic</c>.</summary>
    public static string Of(string id) => id switch
    {
        "rackbeat" => Rackbeat,
        "economic" => Economic,
        _ => id,
    };
}
