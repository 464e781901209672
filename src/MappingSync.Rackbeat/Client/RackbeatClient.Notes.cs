namespace MappingSync.Rackbeat;

/// <content>Notes of documents.</content>
public sealed partial class RackbeatClient
{
    private RackbeatRecords<Note> NotesOf(string path, int number) =>
        Records<Note>($"{path}/{Key(number)}/notes", static record => record.Id);

    private static Note NoteOf(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return new Note { Text = text };
    }
}
