using System.Text;
using System.Text.Json;
using MappingSync.Economic;
using MappingSync.Economic.Rest;

namespace MappingSync.Clients.Tests.Economic;

public class EconomicBodyTests
{
    [Fact]
    public void What_was_read_goes_back_with_unknown_properties_and_without_what_the_server_computes()
    {
        const string read = """
            {"customerNumber":7,"name":"Bageriet Ærø","currency":"DKK","website":"https://x.example","balance":12.5,"dueAmount":0,
             "customerGroup":{"customerGroupNumber":2,"self":"https://h/customer-groups/2"},
             "paymentTerms":{"paymentTermsNumber":4,"self":"https://h/payment-terms/4"},
             "layout":{"layoutNumber":0},"salesPerson":{"employeeNumber":0,"self":"https://h/employees/3"},
             "priceGroup":{"self":"https://h/price-groups/1"},
             "templates":{"self":"https://h/t"},"metaData":{"delete":{"href":"https://h"}},"lastUpdated":"2026-01-02T03:04:05Z",
             "loyaltyNumber":0,"tierName":"gold","nothing":null,"nested":{"a":null,"b":1},"self":"https://h/customers/7"}
            """;
        var customer = JsonSerializer.Deserialize<Customer>(read, EconomicJson.RestReading)!;

        var body = Encoding.UTF8.GetString(EconomicBody.Of(customer with { Country = null }));

        Assert.Equal(
            """
            {"customerNumber":7,"name":"Bageriet Ærø","currency":"DKK","website":"https://x.example","customerGroup":{"customerGroupNumber":2},"paymentTerms":{"paymentTermsNumber":4},"salesPerson":{"self":"https://h/employees/3"},"priceGroup":{"self":"https://h/price-groups/1"},"tierName":"gold","nested":{"b":1}}
            """,
            body);
    }

    [Fact]
    public void A_draft_goes_out_with_bare_references_and_unknown_properties_of_its_value_objects()
    {
        const string read = """
            {"draftInvoiceNumber":19,"date":"2026-10-09","netAmount":10.0,"grossAmount":12.5,"pdf":{"download":"https://h/p"},"soap":{"currentInvoiceHandle":{"id":5}},
             "paymentTerms":{"paymentTermsNumber":1,"daysOfCredit":8,"name":"Netto 8","paymentTermsType":"net","description":"x","self":"https://h/1"},
             "recipient":{"name":"A","cvr":"12345678","vatZone":{"name":"Domestic","vatZoneNumber":1,"enabledForCustomer":true,"self":"https://h/z"},"future":"kept"},
             "references":{"customerContact":{"customerContactNumber":3,"customer":{"customerNumber":7}},"other":"PO [RB-1-2]"},
             "lines":[{"lineNumber":0,"sortKey":1,"unit":{"unitNumber":2,"name":"stk."},"product":{"productNumber":"A 1","self":"https://h/p"},"quantity":0.0,"unitNetPrice":10.00,"totalNetAmount":10.0,"marginPercentage":0.0,"future":{"x":1}}]}
            """;
        var draft = JsonSerializer.Deserialize<DraftInvoice>(read, EconomicJson.RestReading)!;

        Assert.Equal(
            """
            {"draftInvoiceNumber":19,"date":"2026-10-09","paymentTerms":{"paymentTermsNumber":1},"recipient":{"name":"A","vatZone":{"vatZoneNumber":1},"future":"kept"},"references":{"customerContact":{"customerContactNumber":3},"other":"PO [RB-1-2]"},"lines":[{"sortKey":1,"unit":{"unitNumber":2},"product":{"productNumber":"A 1"},"quantity":0.0,"unitNetPrice":10.00,"future":{"x":1}}]}
            """,
            Encoding.UTF8.GetString(EconomicBody.Of(draft)));
    }

    [Fact]
    public void A_department_goes_out_with_its_type()
    {
        var product = new Product
        {
            ProductNumber = "1",
            DepartmentalDistribution = new DepartmentalDistributionReference { DepartmentalDistributionNumber = 5, DistributionType = "department", Self = "https://h" },
        };

        Assert.Equal(
            """{"productNumber":"1","departmentalDistribution":{"departmentalDistributionNumber":5,"distributionType":"department"}}""",
            Encoding.UTF8.GetString(EconomicBody.Of(product)));
    }

    [Fact]
    public void The_same_record_gives_the_same_bytes()
    {
        var group = new CustomerGroup { CustomerGroupNumber = 1, Name = "Danske", Account = new AccountSummary { AccountNumber = 5600, Name = "Debitorer", Balance = 3 } };

        Assert.Equal(EconomicBody.Of(group), EconomicBody.Of(group with { }));
        Assert.Equal("""{"customerGroupNumber":1,"name":"Danske","account":{"accountNumber":5600}}""", Encoding.UTF8.GetString(EconomicBody.Of(group)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    public void A_booking_without_a_draft_is_refused(int? draft)
    {
        var request = new BookInvoiceRequest { DraftInvoice = new DraftInvoiceReference { DraftInvoiceNumber = draft } };

        Assert.Throws<ArgumentException>(() => EconomicBody.Of(request));
    }

    [Fact]
    public void A_product_group_keeps_its_version()
    {
        var group = new MappingSync.Economic.Services.ProductGroup { Id = 3, Name = "Vin", DomesticAccountId = 1010, ObjectVersion = "v1" };

        Assert.Equal("""{"id":3,"name":"Vin","domesticAccountId":1010,"objectVersion":"v1"}""", Encoding.UTF8.GetString(EconomicBody.Of(group)));
    }

    [Fact]
    public void A_supplier_that_was_read_alone_goes_back_with_its_contacts_and_what_is_unknown()
    {
        var supplier = JsonSerializer.Deserialize<Supplier>(
            """
            {"supplierNumber":9,"name":"Møllen","attention":{"number":3,"self":"https://x/suppliers/9/contacts/3"},"supplierGroup":{"supplierGroupNumber":1,"self":"s"},
             "remittanceAdvice":{"creditorId":"61","paymentType":{"paymentTypeNumber":1,"self":"p"}},"contacts":"c","metaData":{},"self":"me","new":{"a":1}}
            """,
            EconomicJson.RestReading)!;

        Assert.Equal(
            """{"supplierNumber":9,"name":"Møllen","supplierGroup":{"supplierGroupNumber":1},"attention":{"self":"https://x/suppliers/9/contacts/3"},"remittanceAdvice":{"creditorId":"61","paymentType":{"paymentTypeNumber":1}},"new":{"a":1}}""",
            Encoding.UTF8.GetString(EconomicBody.Of(supplier)));
    }

    [Fact]
    public void A_unit_of_an_order_keeps_its_name_and_one_of_an_invoice_does_not()
    {
        var unit = new UnitReference { UnitNumber = 1, Name = "timer", Self = "s" };

        Assert.Equal("""{"lines":[{"unit":{"unitNumber":1,"name":"timer"}}]}""", Encoding.UTF8.GetString(EconomicBody.Of(new Order { Lines = [new() { Unit = unit }] })));
        Assert.Equal("""{"lines":[{"unit":{"unitNumber":1}}]}""", Encoding.UTF8.GetString(EconomicBody.Of(new DraftInvoice { Lines = [new() { Unit = unit }] })));
    }

    [Fact]
    public void A_year_goes_out_with_its_days_alone()
    {
        var year = new AccountingYear { Year = "2027", FromDate = new(2027, 1, 1), ToDate = new(2027, 12, 31), Closed = false };

        Assert.Equal("""{"fromDate":"2027-01-01","toDate":"2027-12-31"}""", Encoding.UTF8.GetString(EconomicBody.Of(year)));
        Assert.Throws<ArgumentException>(() => EconomicBody.Of(year with { ToDate = null }));
        Assert.Throws<ArgumentException>(() => EconomicBody.Of(new DraftInvoiceLines { Lines = [] }));
    }
}
