using Octokit;

namespace MappingSync.ForeignContracts.Tests;

/// <summary>Contracts of a package that nobody here wrote, mapped both ways with nothing but YAML and converters.</summary>
public sealed class OctokitTests
{
    private static readonly DateTimeOffset Opened = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void An_issue_becomes_a_ticket()
    {
        var ticket = TicketMapping.Pull(IssueOf("open", new Label(7, "u", "bug", "n", "FF0000", "Broken", true)));

        Assert.Equal("Broken door 12 Open ann 3", $"{ticket.Title} {ticket.Number} {ticket.State} {ticket.Reporter} {ticket.Release}");
        Assert.Equal(new Uri("https://github.example/12"), ticket.Page);
        Assert.Equal(Opened, ticket.Opened);
        Assert.Null(ticket.Closed);
        Assert.Equal(new Tag { Id = 7, Name = "bug", Colour = "#ff0000", Meaning = "Broken", IsDefault = true }, Assert.Single(ticket.Tags!));
    }

    [Fact]
    public void A_ticket_keeps_what_only_it_knows_and_nothing_differs_afterwards()
    {
        var issue = IssueOf("closed", new Label(7, "u", "bug", "n", "ff0000", null, false));
        var before = new Ticket { Title = "Old", Note = "mine", Owners = ["ann"] };

        var after = TicketMapping.ApplyPull(issue, before);

        Assert.Equal("mine ann Done", $"{after.Note} {after.Owners![0]} {after.State}");
        Assert.Equal(["number", "title", "text", "state", "reporter", "page", "tags", "release", "opened"], TicketMapping.ComparePull(before, after).Select(static change => change.Field.Name));
        Assert.True(TicketMapping.ComparePull(after, TicketMapping.ApplyPull(issue, after)).IsEmpty);
        Assert.Equal(TicketMapping.FingerprintPull(issue), TicketMapping.FingerprintPulled(after));
        Assert.Empty(TicketMapping.ValidatePull(issue, after));
    }

    [Fact]
    public void A_state_that_nobody_knows_is_a_violation_and_throws_nothing()
    {
        var issue = IssueOf("waiting");

        var found = Assert.Single(TicketMapping.ValidatePull(issue, TicketMapping.Pull(issue)));

        Assert.Equal("state Unmapped waiting", $"{found.Field.Name} {found.Rule} {found.Value}");
    }

    [Fact]
    public void A_ticket_becomes_a_new_issue_through_its_constructor_and_its_lists()
    {
        var made = NewTicketMapping.Push(new Ticket { Title = "Broken door", Text = "It squeaks", Release = 3, Tags = [new Tag { Name = "bug" }, new Tag { Name = "door" }] });

        Assert.Equal("Broken door It squeaks 3 bug,door", $"{made.Title} {made.Body} {made.Milestone} {string.Join(',', made.Labels)}");
    }

    [Fact]
    public void A_new_issue_that_is_changed_is_a_new_one_and_keeps_its_assignees()
    {
        var before = new NewIssue("Old") { Body = "text", Labels = { "old" }, Assignees = { "ann" } };
        var ticket = new Ticket { Title = "New", Tags = [new Tag { Name = "bug" }] };

        var after = NewTicketMapping.ApplyPush(ticket, before);

        Assert.Equal("New bug ann", $"{after.Title} {after.Labels.Single()} {after.Assignees.Single()}");
        Assert.Equal("Old old", $"{before.Title} {before.Labels.Single()}");
        Assert.Equal(["title", "text", "tags"], NewTicketMapping.ComparePush(before, after).Select(static change => change.Field.Name));
        Assert.Equal(NewTicketMapping.FingerprintPush(ticket), NewTicketMapping.FingerprintPushed(after));
    }

    [Fact]
    public void An_update_is_changed_in_place_and_its_enums_go_by_name()
    {
        var update = new IssueUpdate { StateReason = ItemStateReason.NotPlanned };
        update.AddLabel("kept");

        var changed = TicketUpdateMapping.ApplyPush(new Ticket { Title = "New", State = TicketState.Done }, update);

        Assert.Same(update, changed);
        Assert.Equal("New Closed NotPlanned kept", $"{changed.Title} {changed.State} {changed.StateReason} {changed.Labels.Single()}");
    }

    [Fact]
    public void A_label_goes_both_ways_through_a_constructor_of_seven_parameters()
    {
        var before = new Label(7, "url", "bug", "node", "ff0000", "Broken", true);
        var tag = TagMapping.Pull(before) with { Name = "defect", Colour = "#00FF00" };

        var after = TagMapping.ApplyPush(tag, before);

        Assert.Equal("7 url defect node 00ff00 Broken True", $"{after.Id} {after.Url} {after.Name} {after.NodeId} {after.Color} {after.Description} {after.Default}");
        Assert.Equal("bug ff0000", $"{before.Name} {before.Color}");
        Assert.Equal(tag with { Colour = "#00ff00" }, TagMapping.Pull(after));
        Assert.Equal(["name", "colour"], TagMapping.ComparePush(before, after).Select(static change => change.Field.Name));
    }

    private static Issue IssueOf(string state, params Label[] labels)
    {
        var user = new User("a", "b", "c", 0, "d", Opened, Opened, 0, "e", 0, 0, null, "h", 0, 1, "l", "ann", "Ann", "n", 0, null, 0, 0, 0, "u", null, false, "dn", null);
        var milestone = new Milestone("u", "h", 1, 3, "n", ItemState.Open, "t", "d", user, 0, 0, Opened, null, null, null);
        var known = state == "closed" ? ItemState.Closed : ItemState.Open;
        var issue = new Issue("u", "https://github.example/12", "c", "e", 12, known, "Broken door", "It squeaks\r\nloudly", user, user, labels, user, [user], milestone, 2, null, null, Opened, null, 99, "n", false, null, null, null, null);
        if (state is not ("open" or "closed"))
        {
            // GitHub may send what the client does not know yet; the client sets it as it reads the answer.
            typeof(Issue).GetProperty(nameof(Issue.State))!.SetValue(issue, new StringEnum<ItemState>(state));
        }

        return issue;
    }
}
