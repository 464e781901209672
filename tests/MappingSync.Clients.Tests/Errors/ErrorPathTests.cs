using CsCheck;
using MappingSync.Http;

namespace MappingSync.Clients.Tests.Errors;

public class ErrorPathTests
{
    [Theory]
    [InlineData("lines[8].product", "lines[8].product")]
    [InlineData("Lines.Items[8].Product", "lines[8].product")]
    [InlineData("lines.8.product", "lines[8].product")]
    [InlineData("/lines/8/product", "lines[8].product")]
    [InlineData("$['lines'][8].product", "lines[8].product")]
    [InlineData("$.unit.unitNumber", "unit.unitNumber")]
    [InlineData("[0].entries.errors[2].Date", "[0].entries[2].date")]
    [InlineData("EAN", "ean")]
    [InlineData("lines.0.child_id", "lines[0].child_id")]
    [InlineData("$", "")]
    [InlineData("", "")]
    [InlineData(" . ", "")]
    public void A_path_has_one_form(string sent, string path) => Assert.Equal(path, ErrorPath.Normalise(sent));

    [Theory]
    [InlineData("[0].Entries[2].Date", "date")]
    [InlineData("lines[8]", "lines")]
    [InlineData("[0]", "")]
    [InlineData("", "")]
    public void The_last_name_is_that_of_the_property(string path, string name) => Assert.Equal(name, ErrorPath.LastName(path));

    [Theory]
    [InlineData("lines[8].product", 8)]
    [InlineData("[3].entries[2].date", 3)]
    [InlineData("lines", null)]
    [InlineData("lines[x]", null)]
    [InlineData("]3[", null)]
    public void The_first_row_is_read(string path, int? row) => Assert.Equal(row, ErrorPath.FirstRow(path));

    [Fact]
    public void A_path_in_that_form_stays_as_it_is_and_none_is_long() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.Char["aBc.[]0$'/ _é"], 0, 700]).Sample(
            sent =>
            {
                var path = ErrorPath.Normalise(sent);
                return path.Length <= ErrorPath.MaxLength && ErrorPath.Normalise(path) == path && ErrorPath.LastName(path).Length <= path.Length;
            },
            iter: 500);
}
