using System.Net;

namespace MappingSync.Simulators.Tests.Rackbeat;

public sealed class UseTests : RackbeatTest
{
    [Theory]
    [Enforces("rackbeat", "6", "What others refer to is not deleted")]
    [InlineData("payment-terms/7", "customers")]
    [InlineData("customer-groups/3", "customers")]
    [InlineData("product-groups/1", "products")]
    [InlineData("units/4", "products")]
    [InlineData("products/A%2F1%20%232", "lines")]
    [InlineData("customers/1001", "orders")]
    public async Task A_record_in_use_is_not_deleted(string path, string user)
    {
        Rackbeat.Put("orders", Wire.Object("""{"number":31,"customer_id":1001,"lines":[{"item_id":"A/1 #2","quantity":1}]}"""));

        var refused = await Api.SendAsync("DELETE", path);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains($"is used in {user} and cannot be deleted", refused["message"]!.ToString(), StringComparison.Ordinal);

        Rackbeat.Behaviour.RefusesDeletionInUse = false;
        Assert.Equal(HttpStatusCode.OK, (await Api.SendAsync("DELETE", path)).Status);
    }

    [Fact]
    public async Task A_part_of_a_bill_of_materials_is_in_use()
    {
        Rackbeat.Put("lots", Wire.Object("""{"number":"K","name":"x","lines":[{"product_id":"A/1 #2","quantity":6}]}"""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Api.SendAsync("DELETE", "products/A%2F1%20%232")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Api.SendAsync("DELETE", "lots/K")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Api.SendAsync("DELETE", "products/A%2F1%20%232")).Status);
    }

    [Fact]
    [Enforces("rackbeat", "4", "A number that no record has is 404")]
    public async Task What_was_deleted_is_gone()
    {
        Rackbeat.Put("suppliers", Wire.Object("""{"number":5001,"company_name":"x","payment_terms_id":7}"""));
        Assert.Equal(HttpStatusCode.OK, (await Api.SendAsync("DELETE", "suppliers/5001")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Api.SendAsync("DELETE", "suppliers/5001")).Status);
        Assert.Empty(Rackbeat.Records("suppliers"));
    }
}
