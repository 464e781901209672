using System.Text.Json.Nodes;
using MappingSync.Engine.Tests.Stage;
using MappingSync.Mappings;
using MappingSync.Simulators.Faults;

namespace MappingSync.Engine.Tests.Orders;

/// <summary>Orders cross the wire in whatever form Rackbeat is found to use, and under the reference that the agreement chose.</summary>
public sealed class OrderFormTests
{
    [Fact]
    public async Task An_order_is_found_by_the_reference_that_the_agreement_chose()
    {
        await using var company = await OrderCompany.StartAsync(orders => orders with { Reference = OrderReferenceField.TheirReference });
        company.Rackbeat.Faults.Add("POST", "/api/orders/drafts", Fault.LoseAnswer());
        var number = company.Make();

        await company.ImportAsync();
        await company.LaterAsync(TimeSpan.FromMinutes(2));
        await company.LaterAsync(TimeSpan.FromMinutes(4));

        var order = company.OnlyImported();
        Assert.Equal(($"e-conomic {number}", "PO 77"), ((string?)order["their_reference"], (string?)order["other_reference"]));
        Assert.Single(company.Rackbeat.Calls.Matching("POST", "/api/orders/drafts"));
        Assert.Empty(await company.NotificationsAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_delivery_address_that_was_taken_back_is_taken_back_in_Rackbeat_too(bool asObject)
    {
        await using var company = await OrderCompany.StartAsync();
        company.Rackbeat.Behaviour.OrdersShowDeliveryAddressAsObject = asObject;
        var order = OrderCompany.Order();
        order["delivery"] = new JsonObject { ["address"] = "Porten 4\nRampe B", ["zip"] = "5000", ["city"] = "Odense", ["deliveryDate"] = "2026-12-20" };
        var number = company.Make(order);
        await company.ImportAsync();
        Assert.Equal(("Porten 4", "Rampe B", "5000", "Odense"), Delivery(company));

        company.Time.Advance(OrderCompany.Every);
        company.Economic.ChangeOrder(number, stored => stored.Remove("delivery"));
        await company.ImportAsync();

        Assert.Equal((null, null, null, null), Delivery(company));
        Assert.Null(company.OnlyImported()["deliver_at"]);
        Assert.Empty(await company.NotificationsAsync());
    }

    [Fact]
    public async Task A_change_sends_what_changed_and_nothing_else()
    {
        await using var company = await OrderCompany.StartAsync();
        var number = company.Make();
        await company.ImportAsync();
        company.Time.Advance(OrderCompany.Every);

        company.Economic.ChangeOrder(number, stored => stored["notes"]!["heading"] = "Til lageret");
        await company.ImportAsync();

        var written = company.Rackbeat.Calls.Matching("PUT", "/api/orders/drafts/*").Single();
        Assert.Equal("""{"heading":"Til lageret"}""", written.Body);
    }

    private static (string? Street, string? Street2, string? Zip, string? City) Delivery(Company company)
    {
        var order = company.OnlyImported();
        return order["delivery_address"] is JsonObject address
            ? ((string?)address["street"], (string?)address["street2"], (string?)address["zipcode"], (string?)address["city"])
            : ((string?)order["delivery_address_street"], (string?)order["delivery_address_street2"], (string?)order["delivery_address_zipcode"], (string?)order["delivery_address_city"]);
    }
}
