namespace MappingSync.Cli.Diffing;

/// <summary>Changes of flows and of what their methods take.</summary>
internal static class FlowRules
{
    public static readonly ChangeRule FlowRemoved = new("MSYNC523", "flow-removed", ChangeLevel.Breaking,
        "a flow is gone",
        "Nothing goes this way any more, and the flow's methods do not exist.",
        "Keep the flow until nothing calls it.")
    { IsEmitted = true };

    public static readonly ChangeRule FlowAdded = new("MSYNC524", "flow-added", ChangeLevel.Safe,
        "a flow is new",
        "It does nothing until something calls it.",
        "Check which fields take part: without 'only' a field takes part in every flow.")
    { IsEmitted = true };

    public static readonly ChangeRule FlowRedirected = new("MSYNC525", "flow-redirected", ChangeLevel.Breaking,
        "a flow goes from or to another system",
        "The methods of this name take what they returned before; the system that was read is written.",
        "Give the other direction a name of its own.")
    { IsEmitted = true };

    public static readonly ChangeRule BitsMoved = new("MSYNC526", "bits-moved", ChangeLevel.Safe,
        "fields of a flow have other places in its list of fields",
        "Bit i of a change set stands for the field at place i: a mask that was stored by an older version reads as other fields.",
        "Nothing is to be done, unless you store masks: store the fields' names instead.")
    { IsEmitted = true };

    public static readonly ChangeRule InputAdded = new("MSYNC527", "input-added", ChangeLevel.Breaking,
        "a flow has a new input",
        "The generated inputs have one member more: calls that make them do not compile.",
        "Change the callers with it.")
    { IsEmitted = true };

    public static readonly ChangeRule InputRemoved = new("MSYNC528", "input-removed", ChangeLevel.Breaking,
        "a flow has lost an input",
        "The generated inputs have one member less: calls that make them do not compile.",
        "Change the callers with it.")
    { IsEmitted = true };

    public static readonly ChangeRule InputTypeChanged = new("MSYNC529", "input-type-changed", ChangeLevel.Breaking,
        "an input has another type",
        "Callers hand over another type, and a property of the same name may hold something else there.",
        "Change the callers with it.")
    { IsEmitted = true };

    public static readonly ChangeRule InputDemanded = new("MSYNC530", "input-demanded", ChangeLevel.Breaking,
        "an optional input is optional no longer",
        "Callers that hand over nothing do not compile or fail.",
        "Make sure that every caller has it.")
    { IsEmitted = true };

    public static readonly ChangeRule InputOptional = new("MSYNC531", "input-optional", ChangeLevel.Safe,
        "an input need not be there any more",
        "Callers that have it hand it over as before.",
        "Nothing is to be done.")
    { IsEmitted = true };

    public static readonly ChangeRule InputsReordered = new("MSYNC532", "inputs-reordered", ChangeLevel.Breaking,
        "the inputs of a flow stand in another order",
        "The generated inputs take their members by position: two of the same type change places without an error.",
        "Put the inputs back in their order; add new ones at the end.")
    { IsEmitted = true };

    public static readonly ChangeRule ReferencesParameter = new("MSYNC533", "references-parameter", ChangeLevel.Breaking,
        "a flow that had no references has some, or the other way about",
        "The generated methods take resolved references exactly when the flow has some: calls do not compile.",
        "Change the callers with it.")
    { IsEmitted = true };

    public static IReadOnlyList<ChangeRule> All { get; } =
    [
        FlowRemoved, FlowAdded, FlowRedirected, BitsMoved, InputAdded, InputRemoved, InputTypeChanged, InputDemanded, InputOptional, InputsReordered, ReferencesParameter,
    ];
}
