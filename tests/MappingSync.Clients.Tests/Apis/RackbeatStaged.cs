using System.Text.Json.Nodes;

namespace MappingSync.Clients.Tests.Apis;

/// <summary>What is there before a call: put into the stock system without a call.</summary>
internal static class RackbeatStaged
{
    /// <summary>The item of all documents; its number must be encoded in a path.</summary>
    public const string Item = "A/1 #æ";

    public static CallWorld WithStock(this CallWorld world, string resource, string json)
    {
        world.Stock.Put(resource, JsonNode.Parse(json)!.AsObject());
        return world;
    }

    /// <summary>Terms 7, groups, unit 4, product <see cref="Item" />, customer 1021, supplier 5001 and their documents 31 (drafts) and
    /// 32 (booked); and a record of each kind, number 8 or the like, that nothing refers to.</summary>
    public static CallWorld Staged(this CallWorld world) => world
        .WithStock("payment-terms", """{"number":7,"name":"Netto 14","maturity_days":14,"type":"net"}""")
        .WithStock("customer-groups", """{"number":3,"name":"Detail"}""")
        .WithStock("supplier-groups", """{"number":5,"name":"Danske"}""")
        .WithStock("units", """{"number":4,"name":"stk."}""")
        .WithStock("product-groups", """{"number":1,"name":"Varer","has_inventory":true,"vat_domestic":25}""")
        .WithStock("products", """{"number":"A/1 #æ","name":"Vin","group_id":1,"unit_id":4,"sales_price":100,"recommended_cost_price":60,"item_units":[{"unit":2,"name":"karton","quantity":12}]}""")
        .WithStock("customers", """{"number":1021,"name":"Kunden","payment_terms_id":7,"customer_group_id":3,"contacts":[{"number":1,"name":"Anna"}],"addresses":[{"id":1,"type":"delivery","street":"Vej 1"}]}""")
        .WithStock("suppliers", """{"number":5001,"company_name":"Gården","payment_terms_id":7,"supplier_group_id":5,"contacts":[{"id":1,"name":"Bo","contact_email":"bo@example.com","contact_phone":"1"}]}""")
        .WithStock("customers", """{"number":1022,"name":"Bageriet","payment_terms_id":7}""")
        .WithStock("suppliers", """{"number":5002,"company_name":"Mejeriet","payment_terms_id":7}""")
        .WithStock("customer-groups", """{"number":8,"name":"Engros"}""")
        .WithStock("supplier-groups", """{"number":8,"name":"Fremmede"}""")
        .WithStock("payment-terms", """{"number":8,"name":"Kontant","maturity_days":0,"type":"net"}""")
        .WithStock("product-groups", """{"number":8,"name":"Fragt","has_inventory":false}""")
        .WithStock("units", """{"number":8,"name":"kasse"}""")
        .WithStock("layouts", """{"number":8,"name":"Dansk"}""")
        .WithStock("employees", """{"number":8,"name":"Bo"}""")
        .WithStock("projects", """{"number":"P/8","name":"Ombygning"}""")
        .WithStock("departments", """{"number":8,"name":"Butik"}""")
        .WithStock("bank-accounts", """{"id":8,"name":"Drift"}""")
        .WithStock("user-account-plugins", """{"id":8,"slug":"e-conomic"}""")
        .WithStock("products", """{"number":"B/2 50%","name":"Øl","group_id":1,"sales_price":10}""")
        .WithStock("lots", """{"number":"Kasse/6","name":"Kasse","group_id":1,"sales_price":500,"lines":[{"product_id":"A/1 #æ","quantity":6}]}""")
        .WithStock("customer-invoices", Document(31, "customer_id", 1021, isBooked: false))
        .WithStock("customer-invoices", Document(32, "customer_id", 1021, isBooked: true))
        .WithStock("supplier-invoices", Document(31, "supplier_id", 5001, isBooked: false))
        .WithStock("supplier-invoices", Document(32, "supplier_id", 5001, isBooked: true))
        .WithStock("orders", Document(31, "customer_id", 1021, isBooked: false))
        .WithStock("orders", Document(32, "customer_id", 1021, isBooked: true));

    private static string Document(int number, string party, int partyNumber, bool isBooked) => new JsonObject
    {
        ["number"] = number,
        [party] = partyNumber,
        ["heading"] = "Bilag",
        ["is_booked"] = isBooked,
        ["lines"] = new JsonArray(new JsonObject { ["item_id"] = Item, ["quantity"] = 2 }),
        ["notes"] = new JsonArray(new JsonObject { ["id"] = number, ["note"] = "Husk" }),
        ["payments"] = new JsonArray(new JsonObject { ["number"] = number, ["amount"] = 50 }),
    }.ToJsonString();
}
