using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace MappingSync.Simulators.Tests.Rackbeat;

/// <summary>A running Rackbeat with terms, a group, a unit and one product; the clock stands at 2026-12-10 08:00 UTC.</summary>
public abstract class RackbeatTest : IAsyncLifetime
{
    protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 12, 10, 8, 0, 0, TimeSpan.Zero));

    protected RackbeatSimulator Rackbeat { get; private set; } = null!;

    protected HttpClient Api { get; private set; } = null!;

    public virtual async Task InitializeAsync()
    {
        Rackbeat = await RackbeatSimulator.StartAsync(Clock);
        Api = Rackbeat.CreateClient();
        Rackbeat.Put("payment-terms", Wire.Object("""{"number":7,"name":"Netto 14","maturity_days":14,"type":"net"}"""));
        Rackbeat.Put("customer-groups", Wire.Object("""{"number":3,"name":"Detail"}"""));
        Rackbeat.Put("units", Wire.Object("""{"number":4,"name":"stk."}"""));
        Rackbeat.Put("product-groups", Wire.Object("""{"number":1,"name":"Varer","has_inventory":true,"vat_domestic":25,"vat_eu":0}"""));
        Rackbeat.Put("products", Wire.Object("""{"number":"A/1 #2","name":"Skrue","group_id":1,"unit_id":4,"sales_price":12.5,"recommended_cost_price":4}"""));
        Rackbeat.Put("customers", Wire.Object("""{"number":1001,"name":"Bro","payment_terms_id":7,"customer_group_id":3,"vat_zone":"domestic"}"""));
    }

    public virtual async Task DisposeAsync()
    {
        Api.Dispose();
        await Rackbeat.DisposeAsync();
    }

    /// <summary>The request is refused with 422 and names the property; nothing else is wrong with it.</summary>
    protected async Task RefusedAsync(string method, string path, string body, string field)
    {
        var reply = await Api.SendAsync(method, path, body);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, reply.Status);
        Assert.Equal([field], reply["errors"]!.AsObject().Select(error => error.Key));
    }
}
