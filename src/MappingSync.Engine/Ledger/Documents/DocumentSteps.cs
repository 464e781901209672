namespace MappingSync.Engine.Ledger;

/// <summary>The steps of a document, as <see cref="IDocumentLedger"/> tells them. Staying in a state is allowed, to write a note or a number.</summary>
internal static class DocumentSteps
{
    public static bool IsAllowed(DocumentState? from, DocumentState to) => from switch
    {
        null => to is DocumentState.Planned or DocumentState.Held or DocumentState.Superseded,
        DocumentState.Done or DocumentState.Superseded => to == from,
        DocumentState.Booked => to is DocumentState.Booked or DocumentState.Done or DocumentState.Held,
        DocumentState.Held => true,
        _ => to >= from || to == DocumentState.Planned,
    };
}
