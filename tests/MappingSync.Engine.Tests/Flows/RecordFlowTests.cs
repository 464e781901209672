using System.Text.Json.Nodes;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Settings;
using MappingSync.Engine.Tests.Stage;
using MappingSync.Simulators.Faults;

namespace MappingSync.Engine.Tests.Flows;

public sealed class RecordFlowTests
{
    [Fact]
    public async Task Two_units_of_one_name_that_are_created_at_the_same_moment_become_one()
    {
        await using var company = await Company.StartAsync();
        company.Rackbeat.Put("units", new JsonObject { ["number"] = 6, ["name"] = "stk." });
        var gate = new Gate();
        company.Economic.Faults.Add("GET", "/units", Fault.Hold(gate), times: 2);
        await company.EnqueueAsync("unit.push", 5, 6);
        var running = company.DrainAsync();
        Assert.True(SpinWait.SpinUntil(() => company.Economic.Calls.Matching("GET", "/units").Count == 2, TimeSpan.FromSeconds(30)));

        gate.Open();
        await running;
        await company.LaterAsync(TimeSpan.FromMinutes(1));

        Assert.Single(company.Writes(), write => write == "POST /units");
        Assert.Equal((await company.LinkAsync("unit", RecordKey.From(5)))!.Right, (await company.LinkAsync("unit", RecordKey.From(6)))!.Right);
    }

    [Fact]
    public async Task A_customer_arrives_after_its_group_and_its_terms_which_have_another_number_there()
    {
        await using var company = await Company.StartAsync();

        var result = await company.DeliverAsync("customer.push", 1001);

        Assert.Equal(1, result.Done);
        Assert.Equal(["POST /customer-groups", "POST /payment-terms", "POST /customers"], company.Writes());
        var customer = company.Economic.Record("customers", 1001)!;
        Assert.Equal("Nørgaard ApS", (string?)customer["name"]);
        Assert.Equal(3, (int?)customer["customerGroup"]!["customerGroupNumber"]);
        var terms = (int)customer["paymentTerms"]!["paymentTermsNumber"]!;
        Assert.NotEqual(7, terms);
        Assert.Equal("Netto 30 dage", (string?)company.Economic.Record("payment-terms", terms)!["name"]);
        Assert.Equal(RecordKey.From(terms), (await company.LinkAsync("payment-terms", RecordKey.From(7)))!.Right);
        Assert.Equal(RecordKey.From(1001), (await company.LinkAsync("customer", RecordKey.From(1001)))!.Right);
        Assert.Empty(await company.NotificationsAsync());
    }

    [Fact]
    public async Task A_change_is_one_write_that_keeps_what_only_the_ledger_knows()
    {
        await using var company = await Company.StartAsync();
        company.Economic.DeclareProperty("customers", "somethingNew");
        await company.DeliverAsync("customer.push", 1001);
        company.Economic.Change("customers", 1001, customer =>
        {
            customer["website"] = "https://norgaard.example";
            customer["mobilePhone"] = "87654321";
            customer["somethingNew"] = new JsonObject { ["deep"] = 1 };
        });
        company.Rackbeat.Put("customer-groups", new JsonObject { ["number"] = 4, ["name"] = "Butikker" });
        company.Rackbeat.Update("customers", 1001, new JsonObject { ["name"] = "Nørgaard & Søn ApS", ["company_name"] = "Nørgaard & Søn ApS", ["customer_group_id"] = 4 });
        var before = company.Economic.Calls.Total;

        await company.DeliverAsync("customer.push", 1001);

        Assert.Equal(["POST /customer-groups", "PUT /customers/1001"], company.Writes(before));
        var customer = company.Economic.Record("customers", 1001)!;
        Assert.Equal("Nørgaard & Søn ApS", (string?)customer["name"]);
        Assert.Equal(4, (int?)customer["customerGroup"]!["customerGroupNumber"]);
        Assert.Equal("https://norgaard.example", (string?)customer["website"]);
        Assert.Equal("87654321", (string?)customer["mobilePhone"]);
        Assert.Equal(1, (int?)customer["somethingNew"]!["deep"]);
        var audit = (await company.Ledger.Audit.OfRecordAsync(Company.Id, "customer", "1001", 1, CancellationToken.None))[0];
        Assert.Equal(AuditAction.Updated, audit.Action);
        Assert.Equal(["name", "group"], audit.Changes.Select(change => change.Field));
        Assert.Equal("Nørgaard ApS", audit.Changes[0].Old);
        Assert.Equal("Nørgaard & Søn ApS", audit.Changes[0].New);
    }

    [Fact]
    public async Task A_change_of_an_excluded_field_writes_nothing()
    {
        await using var company = await Company.StartAsync();
        await company.DeliverAsync("customer.push", 1001);
        var before = company.Economic.Calls.Total;
        company.Rackbeat.Update("customers", 1001, new JsonObject { ["attention"] = "Bo", ["general_discount_percentage"] = 5 });

        var result = await company.DeliverAsync("customer.push", 1001);

        Assert.Equal(1, result.Done);
        Assert.Empty(company.Writes(before));
    }

    [Fact]
    public async Task Delivering_everything_again_writes_nothing()
    {
        await using var company = await Company.StartAsync();
        (string Flow, object Key)[] all =
        [
            ("customer-group.push", 3), ("payment-terms.push", 7), ("customer.push", 1001),
            ("product-group.push", 2), ("unit.push", 5), ("product.push", "H-1"), ("product.push", "S-2"),
        ];
        foreach (var (flow, key) in all)
        {
            await company.DeliverAsync(flow, key);
        }

        var before = company.Economic.Calls.Total;
        foreach (var (flow, key) in all)
        {
            Assert.Equal(1, (await company.DeliverAsync(flow, key)).Done);
        }

        Assert.Empty(company.Writes(before));
        Assert.Empty(await company.NotificationsAsync());
    }

    [Theory]
    [InlineData("A/1 #2")]
    [InlineData("50% + ½_x?.")]
    public async Task A_product_whose_number_needs_encoding_arrives_and_is_found_again(string number)
    {
        await using var company = await Company.StartAsync();
        company.Rackbeat.Put("products", Company.Product(number, "Sær vare", 12.5m));

        await company.DeliverAsync("product.push", number);
        company.Rackbeat.Put("products", Company.Product(number, "Meget sær vare", 12.5m));
        var before = company.Economic.Calls.Total;
        await company.DeliverAsync("product.push", number);

        Assert.Single(company.Writes(before));
        Assert.Equal("Meget sær vare", (string?)company.Economic.Record("products", number)!["name"]);
    }

    [Fact]
    public async Task A_product_with_26_characters_is_refused_by_name_and_without_a_write_of_it()
    {
        await using var company = await Company.StartAsync();
        const string number = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        company.Rackbeat.Put("products", Company.Product(number, "Lang", 1m));

        var result = await company.DeliverAsync("product.push", number);

        Assert.Equal(1, result.Failed);
        Assert.DoesNotContain("POST /products", company.Writes());
        var notice = (await company.OnlyNotificationAsync()).Notice;
        Assert.Contains(number, notice.Message.English, StringComparison.Ordinal);
        Assert.Contains("26", notice.Message.English, StringComparison.Ordinal);
        Assert.Equal("Shorten the number in Rackbeat.", notice.Remedy.English);
        Assert.Equal("Gør nummeret kortere i Rackbeat.", notice.Remedy.Danish);
        Assert.False(notice.IsInvoiceError);
    }

    [Fact]
    public async Task A_unit_that_exists_under_its_name_is_linked_and_not_made_again()
    {
        await using var company = await Company.StartAsync();
        company.Rackbeat.Put("units", new JsonObject { ["number"] = 5, ["name"] = "timer" });

        await company.DeliverAsync("unit.push", 5);

        Assert.Empty(company.Writes());
        Assert.Equal(RecordKey.From(1), (await company.LinkAsync("unit", RecordKey.From(5)))!.Right);
    }

    [Fact]
    public async Task Many_products_that_need_the_same_new_unit_make_it_once()
    {
        await using var company = await Company.StartAsync();
        var numbers = Enumerable.Range(1, 12).Select(i => $"P-{i}").ToArray();
        foreach (var number in numbers)
        {
            company.Rackbeat.Put("products", Company.Product(number, number, 1m));
        }

        var result = await company.DeliverAsync("product.push", numbers);

        Assert.Equal(12, result.Done);
        Assert.Single(company.Writes(), write => write == "POST /units");
        Assert.Single(company.Economic.Records("units"), unit => (string?)unit["name"] == "stk.");
        Assert.Equal(12, company.Economic.Records("products").Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_lost_answer_to_the_creation_of_a_unit_makes_one_unit(bool isKeyHonoured)
    {
        await using var company = await Company.StartAsync();
        company.Economic.Behaviour.HonourIdempotencyKeys = isKeyHonoured;
        company.Economic.Faults.Add("POST", "/units", Fault.LoseAnswer());

        var first = await company.DeliverAsync("unit.push", 5);
        // Within the hour the same bytes go out again; after it they are only looked up.
        var second = await company.LaterAsync(isKeyHonoured ? TimeSpan.FromMinutes(1) : TimeSpan.FromHours(2));

        Assert.Equal((1, 1), (first.Later, second.Done));
        Assert.Single(company.Economic.Records("units"), unit => (string?)unit["name"] == "stk.");
        Assert.NotNull(await company.LinkAsync("unit", RecordKey.From(5)));
    }

    [Fact]
    public async Task A_lost_answer_to_the_creation_of_a_customer_makes_one_customer()
    {
        await using var company = await Company.StartAsync();
        company.Economic.Faults.Add("POST", "/customers", Fault.LoseAnswer());

        await company.DeliverAsync("customer.push", 1001);
        var second = await company.LaterAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(1, second.Done);
        Assert.Single(company.Economic.Records("customers"));
        Assert.Single(company.Writes(), write => write.EndsWith("/customers", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Terms_of_the_same_name_with_other_days_are_refused_and_named()
    {
        await using var company = await Company.StartAsync();
        company.Economic.Put("payment-terms", new JsonObject { ["paymentTermsNumber"] = 9, ["name"] = "Netto 30 dage", ["daysOfCredit"] = 45, ["paymentTermsType"] = "net" });

        var result = await company.DeliverAsync("customer.push", 1001);

        Assert.Equal(1, result.Failed);
        Assert.DoesNotContain("POST /customers", company.Writes());
        var message = (await company.OnlyNotificationAsync()).Notice.Message.English;
        Assert.Contains("Payment terms 7 (Netto 30 dage)", message, StringComparison.Ordinal);
        Assert.Contains("45 days", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_that_is_gone_in_Rackbeat_stays_in_the_ledger()
    {
        await using var company = await Company.StartAsync();
        await company.DeliverAsync("customer.push", 1001);
        company.Rackbeat.Delete("customers", 1001);
        var before = company.Economic.Calls.Total;

        var result = await company.DeliverAsync("customer.push", 1001);

        Assert.Equal(1, result.Done);
        Assert.Empty(company.Writes(before));
        Assert.NotNull(company.Economic.Record("customers", 1001));
    }

    [Fact]
    public async Task A_product_group_that_somebody_else_wrote_in_between_is_read_and_written_again()
    {
        await using var company = await Company.StartAsync();
        await company.DeliverAsync("product-group.push", 2);
        company.Rackbeat.Update("product-groups", 2, new JsonObject { ["name"] = "Håndværktøj" });
        company.Economic.Faults.Add("PUT", "/**", Fault.Answer(409, """{"title":"Conflict","status":409,"errorCode":"UpdateConflict","errors":[]}""", "application/problem+json"));

        var result = await company.DeliverAsync("product-group.push", 2);

        Assert.Equal(1, result.Done);
        Assert.Equal("Håndværktøj", (string?)company.Economic.Record("product-groups", 2)!["name"]);
    }

    [Fact]
    public async Task A_group_whose_account_is_not_in_the_settings_pauses_its_flow_and_names_the_setting()
    {
        await using var company = await Company.StartAsync(settings => settings with { Defaults = settings.Defaults with { CustomerGroupAccount = null } });

        await company.DeliverAsync("customer-group.push", 3);

        var pause = Assert.Single(await company.Ledger.Agreements.PausesAsync(Company.Id, CancellationToken.None));
        Assert.Equal(("customer-group.push", PauseCause.Settings), (pause.Flow, pause.Cause));
        Assert.Contains("defaults.customer-group-account", (await company.OnlyNotificationAsync()).Notice.Remedy.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Customers_that_the_ledger_owns_are_never_written()
    {
        await using var company = await Company.StartAsync(settings => settings with { CustomersOwner = Owner.Economic });

        var result = await company.DeliverAsync("customer.push", 1001);

        Assert.Equal(1, result.Done);
        Assert.Equal(0, company.Economic.Calls.Total);
    }

    [Fact]
    public async Task One_error_names_everything_that_is_missing()
    {
        await using var company = await Company.StartAsync();
        var customer = company.Rackbeat.Record("customers", 1001)!;
        customer["layout_id"] = 77;
        customer["payment_terms_id"] = 99;
        company.Rackbeat.Put("customers", customer);

        await company.DeliverAsync("customer.push", 1001);

        var message = (await company.OnlyNotificationAsync()).Notice.Message;
        Assert.Contains("Layout 77", message.English, StringComparison.Ordinal);
        Assert.Contains("Payment terms 99", message.English, StringComparison.Ordinal);
        Assert.Contains("Betalingsbetingelse 99", message.Danish, StringComparison.Ordinal);
    }
}
