using System.Text;
using MappingSync.Http;
using MappingSync.Rackbeat;

namespace MappingSync.Clients.Tests.Rackbeat;

public class RackbeatErrorTests
{
    [Fact]
    public void A_refusal_by_property_gives_a_reason_each()
    {
        var read = Read("""{"message":"The given data was invalid.","errors":{"name":["Is required.","Is short."],"lines.0.child_id":["Does not exist."]}}""");

        Assert.Equal("The given data was invalid.", read.Text);
        Assert.Equal([new("name", null, "Is required."), new("name", null, "Is short."), new("lines[0].child_id", null, "Does not exist.")], read.Details);
    }

    [Theory]
    [InlineData("""{"message":"Property 'is_booked' is not filterable"}""", "Property 'is_booked' is not filterable")]
    [InlineData("""{"error":"Unauthenticated."}""", "Unauthenticated.")]
    [InlineData("""{"errors":"Not possible."}""", null)]
    [InlineData("""{"errors":["Not possible."]}""", "Not possible.")]
    [InlineData("\"Not possible.\"", "Not possible.")]
    [InlineData("Adjustment can't be created, since no change is made.", "Adjustment can't be created, since no change is made.")]
    [InlineData("", null)]
    [InlineData("[]", null)]
    public void Other_forms_give_their_text(string body, string? text) => Assert.Equal(text, Read(body).Text);

    [Fact]
    public void A_page_of_a_proxy_is_known_as_such() => Assert.False(Read("<!doctype html><title>Maintenance</title>").IsFromApi);

    private static ApiErrorBody Read(string body) => new RackbeatErrorReader().Read(Encoding.UTF8.GetBytes(body), null);
}
