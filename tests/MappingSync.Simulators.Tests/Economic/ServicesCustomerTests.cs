using System.Net;

namespace MappingSync.Simulators.Tests.Economic;

public sealed class ServicesCustomerTests : EconomicTest
{
    private const string Contacts = "customersapi/v3.1.0/Contacts";
    private const string Locations = "customersapi/v3.1.0/DeliveryLocations";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Rest.SendAsync("POST", "customers", Customer);
    }

    [Fact]
    public async Task A_contact_is_the_same_on_both_surfaces_and_keeps_what_only_one_has()
    {
        var made = await Services.SendAsync(
            "POST", Contacts, """{"customerNumber":1001,"name":"Ane","receiveInvoices":true,"receiveQuotes":true,"receiveEInvoices":true}""");
        var address = $"customers/1001/contacts/{made["number"]}";
        var nested = await Rest.SendAsync("GET", address);
        Assert.Equal("""["invoices","quotations"]""", nested["emailNotifications"]!.ToJsonString());

        Clock.Advance(TimeSpan.FromMinutes(1));
        await Rest.SendAsync("PUT", address, """{"name":"Ane Bro","customerContactNumber":1,"emailNotifications":["reminders"]}""");
        var flat = await Services.SendAsync("GET", $"{Contacts}/{made["number"]}");

        Assert.Equal(("Ane Bro", "2026-12-10T08:01:00"), (flat["name"]!.ToString(), flat["lastUpdated"]!.ToString()));
        Assert.Equal((null, true, true), ((bool?)flat["receiveInvoices"], (bool?)flat["receiveReminders"], (bool?)flat["receiveEInvoices"]));
    }

    [Fact]
    public async Task What_changed_since_a_moment_is_found_whichever_surface_changed_it()
    {
        await Services.SendAsync("POST", Contacts, """{"customerNumber":1001,"name":"Ane"}""");
        await Services.SendAsync("POST", Locations, """{"customerNumber":1001,"address":"Havnen 1"}""");
        Clock.Advance(TimeSpan.FromHours(1));
        await Rest.SendAsync("POST", "customers/1001/contacts", """{"name":"Bo"}""");
        await Rest.SendAsync("POST", "customers/1001/delivery-locations", """{"address":"Kajen 2"}""");

        foreach (var (list, name, newest) in new[] { (Contacts, "name", "Bo"), (Locations, "address", "Kajen 2") })
        {
            var found = await Services.SendAsync("GET", $"{list}?filter=lastUpdated$gte:2026-12-10T09:00:00Z");
            Assert.Equal([newest], found["items"]!.AsArray().Select(item => item![name]!.ToString()));
        }
    }

    [Theory]
    [Enforces("economic", "9.2", "A contact has a name")]
    [Enforces("economic", "9.2", "A contact's customer must exist")]
    [Enforces("economic", "9.2", "Contacts of one customer have different names")]
    [InlineData("""{"customerNumber":1001,"name":" "}""", "CustomerContactNameNullOrEmpty")]
    [InlineData("""{"customerNumber":1002,"name":"x"}""", "CustomerDoesNotExist")]
    [InlineData("""{"customerNumber":1001,"name":"ANE"}""", "CustomerContactNameAlreadyExists")]
    [InlineData("""{"customerNumber":0,"name":"x"}""", "BadRequest")]
    public async Task A_bad_contact_is_refused(string body, string code)
    {
        await Services.SendAsync("POST", Contacts, """{"customerNumber":1001,"name":"Ane"}""");

        var refused = await Services.SendAsync("POST", Contacts, body);

        Assert.Equal((HttpStatusCode.BadRequest, code), (refused.Status, refused["errorCode"]!.ToString()));
    }

    [Fact]
    [Enforces("economic", "9.2", "A contact stays with its customer")]
    [Enforces("economic", "9.2", "A contact that is referred to cannot be removed")]
    public async Task A_contact_neither_changes_its_customer_nor_leaves_it_alone()
    {
        await Services.SendAsync("POST", Contacts, """{"customerNumber":1001,"name":"Ane"}""");
        var contact = (await Services.SendAsync("GET", $"{Contacts}/1")).Text;

        Assert.Equal("CustomerNumberMismatch", (await Services.SendAsync("PUT", Contacts, contact.Replace("1001", "1002", StringComparison.Ordinal)))["errorCode"]!.ToString());
        Economic.Change("customers", 1001, customer => customer["attention"] = Wire.Object("""{"customerContactNumber":1}"""));
        Assert.Equal("CustomerContactIsInUse", (await Services.SendAsync("DELETE", $"{Contacts}/1"))["errorCode"]!.ToString());
    }

    [Fact]
    [Enforces("economic", "9.3", "A delivery location's customer must exist and not be barred")]
    public async Task A_delivery_location_needs_a_customer_that_is_not_barred()
    {
        Assert.Equal("CustomerNotFound", (await Services.SendAsync("POST", Locations, """{"customerNumber":1002}"""))["errorCode"]!.ToString());
        Economic.Change("customers", 1001, customer => customer["barred"] = true);
        Assert.Equal("CustomerIsBarred", (await Services.SendAsync("POST", Locations, """{"customerNumber":1001}"""))["errorCode"]!.ToString());
    }

    [Theory]
    [Enforces("economic", "9.3", "A delivery location that is used cannot be removed")]
    [InlineData("customers", "customerNumber", "DeliveryLocationUsedOnCustomers")]
    [InlineData("orders/drafts", "orderNumber", "DeliveryLocationUsedOnOrders")]
    [InlineData("invoices/booked", "bookedInvoiceNumber", "DeliveryLocationUsedOnInvoices")]
    public async Task A_delivery_location_in_use_stays(string collection, string keyName, string code)
    {
        await Services.SendAsync("POST", Locations, """{"customerNumber":1001,"address":"Havnen 1"}""");
        Economic.Put(collection, Wire.Object(
            $$$"""
            {"{{{keyName}}}":77,"date":"2026-12-10","currency":"DKK","customer":{"customerNumber":1001},"paymentTerms":{"paymentTermsNumber":1},
             "recipient":{"name":"x","vatZone":{"vatZoneNumber":1}},"{{{(collection == "customers" ? "defaultDeliveryLocation" : "deliveryLocation")}}}":{"deliveryLocationNumber":1}}
            """));

        Assert.Equal(code, (await Services.SendAsync("DELETE", $"{Locations}/1"))["errorCode"]!.ToString());
    }

    [Fact]
    public async Task Contacts_and_locations_go_with_their_customer()
    {
        await Services.SendAsync("POST", Contacts, """{"customerNumber":1001,"name":"Ane"}""");
        await Services.SendAsync("POST", Locations, """{"customerNumber":1001,"address":"Havnen 1","isBarred":true}""");
        Assert.True((bool?)(await Rest.SendAsync("GET", "customers/1001/delivery-locations/1"))["barred"]);

        await Rest.SendAsync("DELETE", "customers/1001");

        Assert.Equal("0", (await Services.SendAsync("GET", $"{Contacts}/count")).Text);
        Assert.Equal("0", (await Services.SendAsync("GET", $"{Locations}/count")).Text);
    }

    [Theory]
    [Enforces("economic", "9.1", "An EAN number has 13 digits")]
    [InlineData(""" "eanLocationNumber":"57900013" """, "CustomerInvalidEANThirteenDigits")]
    [InlineData(""" "email":"not an address" """, "CustomerInvalidEmail")]
    [InlineData(""" "language":null """, "BadRequest")]
    public async Task A_card_with_a_bad_property_is_refused(string property, string code)
    {
        var body = $$"""{"customerNumber":8,"name":"x","currency":"DKK","customerGroupNumber":1,"zone":1,"paymentTermId":1,{{property}}}""";

        Assert.Equal(code, (await Services.SendAsync("POST", "customersapi/v3.1.0/Customers", body))["errorCode"]!.ToString());
    }
}
