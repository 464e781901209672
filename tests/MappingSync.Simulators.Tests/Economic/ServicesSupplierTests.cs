using System.Net;

namespace MappingSync.Simulators.Tests.Economic;

public sealed class ServicesSupplierTests : EconomicTest
{
    private const string Groups = "suppliersapi/v2.0.0/Groups";
    private const string Contacts = "suppliersapi/v2.0.0/Contacts";

    private const string Supplier =
        """{"supplierNumber":44,"name":"Mejeriet","currency":"DKK","supplierGroup":{"supplierGroupNumber":1},"paymentTerms":{"paymentTermsNumber":1},"vatZone":{"vatZoneNumber":1}}""";

    [Fact]
    public async Task A_supplier_group_is_made_here_and_read_there()
    {
        var made = await Services.SendAsync("POST", Groups, """{"number":7,"name":"Udland","accountNumber":6800}""");

        Assert.Equal((HttpStatusCode.Created, """{"number":7}"""), (made.Status, made.Text));
        var read = await Rest.SendAsync("GET", "supplier-groups/7");
        Assert.Equal(("Udland", 6800), (read["name"]!.ToString(), (int)read["account/accountNumber"]!));
    }

    [Theory]
    [Enforces("economic", "9.6", "A supplier group's number is given by the caller and must be free")]
    [Enforces("economic", "9.6", "A supplier group has a name of at most 50 characters")]
    [Enforces("economic", "9.6", "A supplier group's account must exist and be one that can be posted on")]
    [InlineData("""{"number":1,"name":"x","accountNumber":6800}""", "SupplierGroupIdAlreadyExists")]
    [InlineData("""{"number":7,"name":" ","accountNumber":6800}""", "SupplierGroupNameEmpty")]
    [InlineData("""{"number":7,"name":"x","accountNumber":4}""", "SupplierGroupDoesNotContainsRequiredAccounts")]
    [InlineData("""{"number":7,"name":"x","accountNumber":1000}""", "SupplierGroupDoesNotContainsRequiredAccounts")]
    [InlineData("""{"name":"x","accountNumber":6800}""", "BadRequest")]
    [InlineData("""{"number":1000000000,"name":"x","accountNumber":6800}""", "BadRequest")]
    [InlineData("""{"number":7,"name":"123456789012345678901234567890123456789012345678901","accountNumber":6800}""", "BadRequest")]
    public async Task A_bad_supplier_group_is_refused(string body, string code)
    {
        var refused = await Services.SendAsync("POST", Groups, body);

        Assert.Equal((HttpStatusCode.BadRequest, code), (refused.Status, refused["errorCode"]!.ToString()));
    }

    [Fact]
    [Enforces("economic", "9.6", "A supplier group that suppliers are in cannot be removed")]
    public async Task A_supplier_group_in_use_stays()
    {
        await Rest.SendAsync("POST", "suppliers", Supplier);

        Assert.Equal("SupplierGroupIsInUse", (await Services.SendAsync("DELETE", $"{Groups}/1"))["errorCode"]!.ToString());
        Assert.NotNull(Economic.Record("supplier-groups", 1));
    }

    [Fact]
    public async Task A_contact_of_a_supplier_is_written_here_read_there_and_gone_with_its_supplier()
    {
        await Rest.SendAsync("POST", "suppliers", Supplier);
        await Services.SendAsync("POST", Contacts, """{"supplierNumber":44,"name":"Ane","email":"ane@eksempel.dk"}""");
        var made = await Services.SendAsync("POST", Contacts, """{"supplierNumber":44,"name":"Bo"}""");

        var flat = await Services.SendAsync("GET", $"{Contacts}/{made["number"]}");
        var nested = await Rest.SendAsync("GET", $"suppliers/44/contacts/{made["number"]}");
        Assert.Equal(("Bo", 2, "2026-12-10T08:00:00", true), (flat["name"]!.ToString(), (int)flat["userInterfaceNumber"]!, flat["lastUpdated"]!.ToString(), (bool)flat["active"]!));
        Assert.Equal(("Bo", 2), (nested["name"]!.ToString(), (int)nested["sortKey"]!));

        await Rest.SendAsync("DELETE", "suppliers/44");
        Assert.Equal("0", (await Services.SendAsync("GET", $"{Contacts}/count")).Text);
    }

    [Theory]
    [Enforces("economic", "9.7", "A contact of a supplier has a name")]
    [Enforces("economic", "9.7", "A contact's supplier must exist")]
    [Enforces("economic", "9.7", "Contacts of one supplier have different names")]
    [InlineData("""{"supplierNumber":44}""", "SupplierContactNameNullOrEmpty")]
    [InlineData("""{"supplierNumber":45,"name":"x"}""", "SupplierDoesNotExist")]
    [InlineData("""{"supplierNumber":44,"name":"ANE"}""", "SupplierContactNameAlreadyExists")]
    [InlineData("""{"name":"x"}""", "BadRequest")]
    public async Task A_bad_contact_of_a_supplier_is_refused(string body, string code)
    {
        await Rest.SendAsync("POST", "suppliers", Supplier);
        await Services.SendAsync("POST", Contacts, """{"supplierNumber":44,"name":"Ane"}""");

        var refused = await Services.SendAsync("POST", Contacts, body);

        Assert.Equal((HttpStatusCode.BadRequest, code), (refused.Status, refused["errorCode"]!.ToString()));
    }

    [Fact]
    [Enforces("economic", "9.7", "A contact stays with its supplier")]
    [Enforces("economic", "9.7", "A contact that a supplier refers to cannot be removed")]
    public async Task A_contact_neither_changes_its_supplier_nor_leaves_it_alone()
    {
        await Rest.SendAsync("POST", "suppliers", Supplier);
        await Rest.SendAsync("POST", "suppliers", Supplier.Replace("44", "45", StringComparison.Ordinal));
        await Services.SendAsync("POST", Contacts, """{"supplierNumber":44,"name":"Ane"}""");
        var contact = (await Services.SendAsync("GET", $"{Contacts}/1")).Text;

        Assert.Equal("SupplierNumberMismatch", (await Services.SendAsync("PUT", Contacts, contact.Replace("44", "45", StringComparison.Ordinal)))["errorCode"]!.ToString());
        Economic.Change("suppliers", 44, supplier => supplier["attention"] = Wire.Object("""{"supplierContactNumber":1}"""));
        Assert.Equal("SupplierContactIsInUse", (await Services.SendAsync("DELETE", $"{Contacts}/1"))["errorCode"]!.ToString());
    }
}
