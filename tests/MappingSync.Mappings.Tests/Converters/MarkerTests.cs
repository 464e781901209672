using MappingSync.Mappings.Converters;

namespace MappingSync.Mappings.Tests.Converters;

public sealed class MarkerTests
{
    private static readonly Field Theirs = new("customer-invoice", "their-reference", null, [], new Dictionary<string, string>());

    [Theory]
    [InlineData(null, null, "[RB-42-1021]")]
    [InlineData(" PO 7 ", null, "PO 7 [RB-42-1021]")]
    [InlineData(null, "Hanne", "Hanne [RB-42-1021]")]
    [InlineData("PO 7", "Hanne", "PO 7, Hanne [RB-42-1021]")]
    public void The_marker_ends_the_text(string? other, string? theirs, string expected)
    {
        var text = Marker.Append(other, theirs, 5, "42", 1021, ResolvedReferences.None);

        Assert.Equal(expected, text);
        Assert.True(Marker.IsAtEndOf(text, "42", 1021));
    }

    [Fact]
    public void The_customer_s_reference_is_left_out_when_it_is_a_contact_of_that_customer()
    {
        var references = new ResolvedReferences();
        references.Add(new RecordReference("customer-contact", Theirs, RecordKey.From("Hanne"), ReferenceLookup.Name, RecordKey.From(5)), RecordKey.From(77));

        Assert.Equal("PO 7 [RB-42-1021]", Marker.Append("PO 7", "Hanne", 5, "42", 1021, references));
        Assert.Equal("PO 7, Hanne [RB-42-1021]", Marker.Append("PO 7", "Hanne", 6, "42", 1021, references));
    }

    [Fact]
    public void A_long_text_is_cut_and_the_marker_never()
    {
        var text = Marker.Append(new string('x', 400), null, null, "42", 1021, ResolvedReferences.None)!;

        Assert.Equal(Marker.MaxLength, text.Length);
        Assert.EndsWith("x [RB-42-1021]", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cut_never_goes_through_a_surrogate_pair()
    {
        var room = Marker.MaxLength - Marker.Of("42", 1021).Length - 1;
        var text = Marker.Append(new string('x', room - 1) + "😀 tail", null, null, "42", 1021, ResolvedReferences.None)!;

        Assert.DoesNotContain(text, char.IsSurrogate);
        Assert.True(Marker.IsAtEndOf(text, "42", 1021));
    }

    [Theory]
    [InlineData("[RB-42-102]")]
    [InlineData("[RB-4-1021]")]
    [InlineData("[RB-42-1021] and more")]
    [InlineData(null)]
    public void Another_document_s_marker_is_not_taken_for_ours(string? text) =>
        Assert.False(Marker.IsAtEndOf(text, "42", 1021));
}
