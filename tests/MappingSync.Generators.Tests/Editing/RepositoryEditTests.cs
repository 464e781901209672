using MappingSync.Generators.Tests.Reading;
using MappingSync.Specs.Drift;
using MappingSync.Specs.Editing;
using MappingSync.Specs.Reading;

namespace MappingSync.Generators.Tests.Editing;

/// <summary>Every edit of every spec of the repository: what a person wrote is the hardest text.</summary>
public class RepositoryEditTests
{
    [Theory]
    [MemberData(nameof(Files))]
    public void Any_entry_can_be_removed_and_nothing_else_changes(string file)
    {
        var text = TextOf(file);
        var spec = SpecReader.Read(file, text).Spec!;
        foreach (var system in spec.Systems)
        {
            foreach (var entry in SpecMentions.LeftOut(spec, system.Name.Value))
            {
                var edited = SpecEdit.Apply(text, new RemoveFromList(entry.Section, entry.Name, system.Name.Value, entry.Path.Text, entry.Path.Span.Start));

                Assert.NotNull(edited);
                Assert.Empty(EditCase.FindingsOf(edited));
                Assert.Equal(Without(Mentions(text), $"{entry.Section} {entry.Name} {system.Name.Value} {entry.Path.Text}"), Mentions(edited));
                Assert.Equal(Comments(text).Where(static line => line.StartsWith('#')), Comments(edited).Where(static line => line.StartsWith('#')));
                Assert.True(text.Length - edited.Length < 200, "More went than one entry: " + entry.Path.Text);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Entries_can_be_added_to_any_list_and_nothing_else_changes(string file)
    {
        var text = TextOf(file);
        var spec = SpecReader.Read(file, text).Spec!;
        foreach (var system in spec.Systems)
        {
            var name = system.Name.Value;
            SpecChange[] changes = [new AddToExcluded(name, ["new.property"], "Not needed"), new AddToReadOnly(name, "new_property"), new AddToSynced(name, "newProperty", "other_property")];
            foreach (var change in changes)
            {
                var edited = SpecEdit.Apply(text, change);

                Assert.NotNull(edited);
                var added = edited.Length - text.Length;
                var same = text.Zip(edited).TakeWhile(static pair => pair.First == pair.Second).Count();
                Assert.Equal(text[same..], edited[(same + added)..]);
                Assert.Empty(EditCase.FindingsOf(edited));
                Assert.Equal(Mentions(text).Count + (change is AddToSynced ? 0 : 1), Mentions(edited).Count);
                Assert.Equal(text.Count(static c => c == '\n'), edited.Count(static c => c == '\n') - edited.Substring(same, added).Count(static c => c == '\n'));
            }
        }
    }

    public static TheoryData<string> Files() => [.. RepositorySpecs.All().Select(static spec => Path.GetFileName(spec.Path))];

    private static string TextOf(string file) => File.ReadAllText(Path.Combine(RepositorySpecs.Root, "mappings", file));

    private static List<string> Mentions(string text)
    {
        var spec = SpecReader.Read("spec.yaml", text).Spec!;
        return [.. spec.Systems.SelectMany(system => SpecMentions.LeftOut(spec, system.Name.Value).Select(entry => $"{entry.Section} {entry.Name} {system.Name.Value} {entry.Path.Text}"))];
    }

    private static List<string> Without(List<string> mentions, string one)
    {
        mentions.Remove(one);
        return mentions;
    }

    private static IEnumerable<string> Comments(string text) => text.Split('\n').Select(static line => line.Trim());
}
