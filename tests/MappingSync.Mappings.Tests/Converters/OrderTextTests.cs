using MappingSync.Economic.Rest;
using MappingSync.Mappings.Converters;
using Rb = MappingSync.Rackbeat;

namespace MappingSync.Mappings.Tests.Converters;

public sealed class OrderTextTests
{
    [Theory]
    [InlineData(null, "e-conomic 45")]
    [InlineData("  ", "e-conomic 45")]
    [InlineData(" PO 9 ", "PO 9, e-conomic 45")]
    public void The_marker_ends_the_reference(string? text, string expected)
    {
        Assert.Equal(expected, OrderMarker.InOtherReference(text, 45, OrderReferenceField.OtherReference));
        Assert.Equal(expected, OrderMarker.InTheirReference(text, 45, OrderReferenceField.TheirReference));
        Assert.Equal(text?.Trim() is { Length: > 0 } kept ? kept : null, OrderMarker.InOtherReference(text, 45, OrderReferenceField.TheirReference));
        Assert.True(OrderMarker.Marks(new Rb.Order { OtherReference = expected }, 45, OrderReferenceField.OtherReference));
    }

    [Theory]
    [InlineData("e-conomic 145")]
    [InlineData("e-conomic 450")]
    [InlineData("PO e-conomic 45")]
    [InlineData("e-conomic 45, PO 9")]
    [InlineData("E-CONOMIC 45")]
    [InlineData("")]
    [InlineData(null)]
    public void A_reference_that_only_resembles_the_marker_is_none(string? text) =>
        Assert.False(OrderMarker.Marks(new Rb.Order { OtherReference = text, TheirReference = "e-conomic 45" }, 45, OrderReferenceField.OtherReference));

    [Theory]
    [InlineData(300)]
    [InlineData(241)]
    [InlineData(240)]
    public void The_text_is_cut_and_never_the_marker(int length)
    {
        var marked = OrderMarker.InOtherReference(new string('x', length), 45, OrderReferenceField.OtherReference)!;

        Assert.True(marked.Length <= 255, marked);
        Assert.True(OrderMarker.Marks(new Rb.Order { OtherReference = marked }, 45, OrderReferenceField.OtherReference));
        Assert.Equal(Math.Min(length, 241), marked.Count(static character => character == 'x'));
    }

    [Fact]
    public void A_surrogate_pair_is_not_cut_in_two()
    {
        var marked = OrderMarker.InOtherReference(new string('x', 240) + "🍷🍷", 45, OrderReferenceField.OtherReference)!;

        Assert.Equal(new string('x', 240) + ", e-conomic 45", marked);
    }

    [Fact]
    public void A_note_holds_both_texts_and_the_lines_that_are_text_alone()
    {
        OrderLine[] lines =
        [
            new() { SortKey = 3, Description = " c " },
            new() { SortKey = 1, Description = "goods", Product = new() { ProductNumber = "V" } },
            new() { SortKey = 2, Description = "b", Product = new(), UnitNetPrice = 0m, TotalNetAmount = 0m },
            new() { SortKey = 4 },
            new() { SortKey = 5, Description = "money", TotalNetAmount = 1m },
        ];

        Assert.Equal("1\n2\nb\nc", OrderNote.Of("1", "2 ", lines));
        Assert.Equal("b\nc", OrderNote.Of(" ", null, lines));
        Assert.Null(OrderNote.Of(null, "", null));
    }

    [Fact]
    public void Rows_that_are_missing_are_passed_over() => Assert.Empty(OrderGoods.Of(new Order { Lines = [null!] }).Lines);
}
