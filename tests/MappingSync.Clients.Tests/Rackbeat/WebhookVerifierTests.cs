using System.Text;
using MappingSync.Rackbeat;

namespace MappingSync.Clients.Tests.Rackbeat;

public class WebhookVerifierTests
{
    [Theory]
    [InlineData("secret", "secret", true)]
    [InlineData("secret", "Secret", false)]
    [InlineData("secre", "secret", false)]
    [InlineData("secret,secret", "secret", false)]
    [InlineData("", "secret", false)]
    [InlineData(null, "secret", false)]
    [InlineData("", "", false)]
    [InlineData(null, null, false)]
    [InlineData("secret", null, false)]
    public void Only_the_exact_token_is_genuine(string? presented, string? expected, bool genuine) =>
        Assert.Equal(genuine, WebhookVerifier.IsGenuine(presented, expected));

    [Theory]
    [InlineData("""{"key_name":"number","key":"1021"}""", "1021")]
    [InlineData("""{"key_name":"number","key":1021,"changed":["name"],"old_key":1020,"new_key":1021}""", "1021")]
    public void A_delivery_has_its_key_as_text(string body, string key) => Assert.Equal(key, WebhookVerifier.ReadDelivery(Encoding.UTF8.GetBytes(body))?.Key);

    [Fact]
    public void A_stock_event_names_its_item() =>
        Assert.Equal("A/1", WebhookVerifier.ReadDelivery("""{"item":"A/1","item_type":"product","type":"stock"}"""u8)?.Item);

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"key":""}""")]
    [InlineData("""{"key":{"a":1}}""")]
    [InlineData("""{"key":"1""")]
    public void A_body_without_a_key_is_no_delivery(string body) => Assert.Null(WebhookVerifier.ReadDelivery(Encoding.UTF8.GetBytes(body)));

    [Fact]
    public void A_body_too_large_or_too_deep_is_no_delivery()
    {
        Assert.Null(WebhookVerifier.ReadDelivery(Encoding.UTF8.GetBytes($$"""{"key":"1","x":"{{new string('a', WebhookVerifier.MaxBodyBytes)}}"}""")));
        Assert.Null(WebhookVerifier.ReadDelivery(Encoding.UTF8.GetBytes($$"""{"key":"1","x":{{new string('[', 100)}}{{new string(']', 100)}}}""")));
    }
}
