using System.Net;

namespace MappingSync.Simulators.Tests.Economic;

public sealed class RestRuleTests : EconomicTest
{
    [Theory]
    [InlineData("X-AppSecretToken")]
    [InlineData("X-AgreementGrantToken")]
    [Enforces("economic", "2", "Both tokens must be sent and valid, on the REST API and on the new services")]
    public async Task A_missing_or_wrong_token_is_unauthorized_on_both_hosts(string header)
    {
        foreach (var (client, path) in new[] { (Rest, "customers"), (Services, "customersapi/v3.1.0/Customers") })
        {
            client.DefaultRequestHeaders.Remove(header);
            Assert.Equal(HttpStatusCode.Unauthorized, (await client.SendAsync("GET", path)).Status);
            client.DefaultRequestHeaders.Add(header, "wrong");
            Assert.Equal(HttpStatusCode.Unauthorized, (await client.SendAsync("GET", path)).Status);
        }
    }

    [Fact]
    public async Task A_created_customer_is_answered_whole_with_its_location_and_links()
    {
        var reply = await Rest.SendAsync("POST", "customers", Customer);

        Assert.Equal(HttpStatusCode.Created, reply.Status);
        Assert.Equal($"{Economic.RestAddress}customers/1001", reply.Headers["Location"]);
        Assert.Equal("Bro & Søn A/S", reply["name"]!.ToString());
        Assert.Equal($"{Economic.RestAddress}customer-groups/1", reply["customerGroup/self"]!.ToString());
        Assert.Equal("2026-12-10T08:00:00Z", reply["lastUpdated"]!.ToString());
        Assert.Null(reply["barred"]);
        Assert.Equal("3", reply.Headers["X-CallCost"]);
        Assert.Equal("token-limit-10000-per-60-seconds: 3/10000", reply.Headers["X-RateLimiting"]);
    }

    [Theory]
    [InlineData("name")]
    [InlineData("currency")]
    [InlineData("customerGroup")]
    [InlineData("paymentTerms")]
    [InlineData("vatZone")]
    [Enforces("economic", "9.1", "A customer needs a name, a currency, a group, terms of payment and a VAT zone")]
    public async Task A_customer_without_a_required_property_is_refused_and_the_property_named(string property)
    {
        var body = Wire.Object(Customer);
        body.Remove(property);

        var reply = await Rest.SendAsync("POST", "customers", body.ToJsonString());

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal("E04300", reply["errorCode"]!.ToString());
        Assert.Equal(property, reply[$"errors/{property}/errors/0/propertyName"]!.ToString());
        Assert.Empty(Economic.Records("customers"));
    }

    [Theory]
    [InlineData("""{"address":null}""", "address", "E04300", "Expected String but got Null.")]
    [InlineData("""{"customerNumber":0}""", "customerNumber", "E04300", "Integer 0 is less than minimum value of 1.")]
    [InlineData("""{"currency":"ZUL"}""", "currency", "E06000", "currency does not exist.")]
    [InlineData("""{"customerGroup":{"customerGroupNumber":77}}""", "customerGroup", "E06000", "CustomerGroup '77' not found.")]
    [InlineData("""{"paymentTerms":{"paymentTermsNumber":4711}}""", "paymentTerms", "E07080", "PaymentTerms '4711' not found.")]
    [InlineData("""{"layout":{"name":"no key"}}""", "layout", "E04500", "No identifiers present on layout. Please include either a self link or a layoutNumber.")]
    [InlineData("""{"creditLimit":10.123}""", "creditLimit", "E04740", "creditLimit scale cannot be greater than 2 decimal places.")]
    [InlineData("""{"ean":"123"}""", "ean", "E04300", "'123' is not a valid ean.")]
    [InlineData("""{"name":5}""", "name", "E04300", "Expected String but got Number.")]
    [InlineData("""{"balance":null}""", "balance", "E04300", "Expected Object but got Null.")]
    [Enforces("economic", "8", "A null, a wrong type, too many decimals and a reference that leads nowhere are refused, each property with its own code")]
    public async Task A_bad_value_is_refused_with_its_code(string change, string property, string code, string message)
    {
        var body = Wire.Object(Customer);
        foreach (var (name, value) in Wire.Object(change))
            body[name] = value?.DeepClone();

        var reply = await Rest.SendAsync("POST", "customers", body.ToJsonString());

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal(code, reply[$"errors/{property}/errors/0/errorCode"]!.ToString());
        Assert.Equal(message, reply[$"errors/{property}/errors/0/errorMessage"]!.ToString());
    }

    [Fact]
    [Enforces("economic", "8", "A text may not be longer than its property allows")]
    public async Task Texts_longer_than_the_limit_are_refused()
    {
        var body = Wire.Object(Customer);
        body["zip"] = new string('1', 31);
        var reply = await Rest.SendAsync("POST", "customers", body.ToJsonString());
        Assert.Equal("E04010", reply["errors/zip/errors/0/errorCode"]!.ToString());
    }

    [Fact]
    [Enforces("economic", "8", "0 is no number of a record")]
    public async Task Zero_as_the_number_of_a_reference_is_refused()
    {
        var body = Wire.Object(Customer);
        body["layout"] = Wire.Object("""{"layoutNumber":0}""");
        var reply = await Rest.SendAsync("POST", "customers", body.ToJsonString());
        Assert.Equal("Integer 0 is less than minimum value of 1.", reply["errors/layout/layoutNumber/errors/0/errorMessage"]!.ToString());
    }

    [Fact]
    public async Task A_self_link_stands_for_a_number()
    {
        var body = Wire.Object(Customer);
        body["customerGroup"] = Wire.Object($$"""{"self":"{{Economic.RestAddress}}customer-groups/1"}""");
        Assert.Equal(HttpStatusCode.Created, (await Rest.SendAsync("POST", "customers", body.ToJsonString())).Status);
    }

    [Fact]
    public async Task Unknown_and_read_only_properties_are_ignored()
    {
        var body = Wire.Object(Customer);
        body["balance"] = 999.99m;
        body["nonsense"] = "x";
        var reply = await Rest.SendAsync("POST", "customers", body.ToJsonString());
        Assert.Equal(HttpStatusCode.Created, reply.Status);
        Assert.Equal("0", reply["balance"]!.ToString());
        Assert.Null(reply["nonsense"]);
    }

    [Fact]
    public async Task A_put_replaces_everything_and_clears_what_is_omitted()
    {
        Economic.DeclareProperty("customers", "loyaltyCode");
        var body = Wire.Object(Customer);
        body["website"] = "https://bro.example";
        body["barred"] = true;
        body["loyaltyCode"] = "gold";
        await Rest.SendAsync("POST", "customers", body.ToJsonString());
        var before = await Rest.SendAsync("GET", "customers/1001");
        Assert.Equal("gold", before["loyaltyCode"]!.ToString());
        Assert.True((bool)before["barred"]!);

        var reply = await Rest.SendAsync("PUT", "customers/1001", Customer);

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Null(reply["website"]);
        Assert.Null(reply["barred"]);
        Assert.Null(reply["loyaltyCode"]);
    }

    [Fact]
    public async Task A_put_of_what_was_read_keeps_everything()
    {
        Economic.DeclareProperty("customers", "loyaltyCode");
        var body = Wire.Object(Customer);
        body["website"] = "https://bro.example";
        body["loyaltyCode"] = "gold";
        body["layout"] = Wire.Object("""{"layoutNumber":19}""");
        await Rest.SendAsync("POST", "customers", body.ToJsonString());
        var read = await Rest.SendAsync("GET", "customers/1001");

        var reply = await Rest.SendAsync("PUT", "customers/1001", read.Text);

        Assert.Equal(read.Text, reply.Text);
    }

    [Fact]
    public async Task A_put_to_an_unknown_number_creates()
    {
        var reply = await Rest.SendAsync("PUT", "customers/2002", Customer);
        Assert.Equal(HttpStatusCode.Created, reply.Status);
        Assert.Equal(2002, (int)reply["customerNumber"]!);
    }

    [Fact]
    [Enforces("economic", "9.1", "Attention is a contact of the customer itself")]
    public async Task Attention_must_be_a_contact_of_the_customer()
    {
        await Rest.SendAsync("POST", "customers", Customer);
        var contact = await Rest.SendAsync("POST", "customers/1001/contacts", """{"name":"Ida"}""");
        Assert.Equal(HttpStatusCode.Created, contact.Status);
        await Rest.SendAsync("PUT", "customers/2002", Customer);
        var body = Wire.Object(Customer);
        body["attention"] = Wire.Object($$"""{"customerContactNumber":{{contact["customerContactNumber"]}}}""");

        Assert.Equal(HttpStatusCode.OK, (await Rest.SendAsync("PUT", "customers/1001", body.ToJsonString())).Status);
        var other = await Rest.SendAsync("PUT", "customers/2002", body.ToJsonString());
        Assert.Equal("E06000", other["errors/attention/errors/0/errorCode"]!.ToString());
    }

    [Fact]
    [Enforces("economic", "9.2", "A contact needs a name that no other contact of the customer has")]
    [Enforces("economic", "9.2", "Notifications of a contact are those that are known")]
    [Enforces("economic", "9.2", "The PUT of a contact names its number in the body")]
    public async Task Contacts_of_a_customer_have_different_names_and_known_notifications()
    {
        await Rest.SendAsync("POST", "customers", Customer);
        var made = await Rest.SendAsync("POST", "customers/1001/contacts", """{"name":"Ida","emailNotifications":["invoices"]}""");
        Assert.Equal($"{Economic.RestAddress}customers/1001/contacts/1", made["self"]!.ToString());
        Assert.NotNull((await Rest.SendAsync("POST", "customers/1001/contacts", """{"name":"ida"}"""))["errors/name"]);
        Assert.Equal(HttpStatusCode.OK, (await Rest.SendAsync("PUT", "customers/1001/contacts/1", """{"customerContactNumber":1,"name":"Ida"}""")).Status);
        Assert.NotNull((await Rest.SendAsync("PUT", "customers/1001/contacts/1", """{"name":"Ida"}"""))["errors/customerContactNumber"]);
        Assert.NotNull((await Rest.SendAsync("POST", "customers/1001/contacts", """{"name":"Bo","emailNotifications":["Faktura"]}"""))["errors/emailNotifications"]);
        Assert.NotNull((await Rest.SendAsync("POST", "customers/1001/contacts", """{"email":"x"}"""))["errors/name"]);
        await Rest.SendAsync("PUT", "customers/2002", Customer);
        Assert.Equal(HttpStatusCode.Created, (await Rest.SendAsync("POST", "customers/2002/contacts", """{"name":"Ida"}""")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Rest.SendAsync("GET", "customers/2002/contacts/1")).Status);
        Assert.Single((await Rest.SendAsync("GET", "customers/1001/contacts"))["collection"]!.AsArray());
        Assert.Equal(HttpStatusCode.NotFound, (await Rest.SendAsync("GET", "customers/9/contacts")).Status);
    }

    [Fact]
    [Enforces("economic", "9.3", "Texts of a delivery location have their greatest lengths")]
    [Enforces("economic", "9.3", "A delivery location that is in use cannot be deleted")]
    public async Task A_delivery_location_has_the_limits_of_its_own_schema()
    {
        await Rest.SendAsync("POST", "customers", Customer);
        var refused = await Rest.SendAsync("POST", "customers/1001/delivery-locations", """{"postalCode":"1234567890123456"}""");
        Assert.Contains("E04010", refused.Codes);
        var made = await Rest.SendAsync("POST", "customers/1001/delivery-locations", """{"address":"Kajen 4","postalCode":"8000"}""");
        Assert.Equal(1, (int)made["deliveryLocationNumber"]!);
        var body = Wire.Object(Customer);
        body["defaultDeliveryLocation"] = Wire.Object("""{"deliveryLocationNumber":1}""");
        var card = await Rest.SendAsync("PUT", "customers/1001", body.ToJsonString());
        Assert.Equal($"{Economic.RestAddress}customers/1001/delivery-locations/1", card["defaultDeliveryLocation/self"]!.ToString());
        Assert.Equal(HttpStatusCode.BadRequest, (await Rest.SendAsync("DELETE", "customers/1001/delivery-locations/1")).Status);
    }

    [Theory]
    [InlineData("layouts", "layoutNumber")]
    [InlineData("vat-zones", "vatZoneNumber")]
    [InlineData("employees", "employeeNumber")]
    [InlineData("accounts", "accountNumber")]
    [InlineData("product-groups", "productGroupNumber")]
    [InlineData("customer-groups", "customerGroupNumber")]
    [InlineData("payment-terms", "paymentTermsNumber")]
    [InlineData("units", "unitNumber")]
    [InlineData("currencies", "code")]
    public async Task Every_new_agreement_has_something_in(string collection, string key)
    {
        var listed = await Rest.SendAsync("GET", $"{collection}?pagesize=1000");
        var first = listed["collection/0"]!;
        var single = await Rest.SendAsync("GET", first["self"]!.ToString());
        Assert.Equal(HttpStatusCode.OK, single.Status);
        Assert.Equal(first[key]!.ToString(), single[key]!.ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await Rest.SendAsync("GET", $"{collection}/88888")).Status);
    }

    [Fact]
    [Enforces("economic", "8", "A number can be used once")]
    public async Task An_existing_number_cannot_be_created_again()
    {
        await Rest.SendAsync("POST", "customers", Customer);
        Assert.Equal(HttpStatusCode.BadRequest, (await Rest.SendAsync("POST", "customers", Customer)).Status);
    }

    [Fact]
    [Enforces("economic", "7", "A repeated DELETE finds nothing")]
    public async Task A_number_that_is_left_out_is_assigned_and_a_deleted_one_given_again()
    {
        var body = Wire.Object(Customer);
        body.Remove("customerNumber");
        var first = await Rest.SendAsync("POST", "customers", body.ToJsonString());
        Assert.Equal(HttpStatusCode.NoContent, (await Rest.SendAsync("DELETE", $"customers/{first["customerNumber"]}")).Status);
        var again = await Rest.SendAsync("DELETE", $"customers/{first["customerNumber"]}");
        Assert.Equal(HttpStatusCode.NotFound, again.Status);
        Assert.Equal("E06000", again["errorCode"]!.ToString());
        var second = await Rest.SendAsync("POST", "customers", body.ToJsonString());
        Assert.Equal(first["customerNumber"]!.ToString(), second["customerNumber"]!.ToString());
    }

    [Fact]
    [Enforces("economic", "8", "A record that others refer to cannot be deleted")]
    public async Task A_record_in_use_cannot_be_deleted()
    {
        await Rest.SendAsync("POST", "customers", Customer);
        Assert.Equal(HttpStatusCode.BadRequest, (await Rest.SendAsync("DELETE", "customer-groups/1")).Status);
    }

    [Fact]
    [Enforces("economic", "9.4", "A customer group needs its number and an account of type profit and loss or balance")]
    public async Task A_customer_group_needs_its_number_and_an_account_that_can_be_posted_on()
    {
        var noNumber = await Rest.SendAsync("POST", "customer-groups", """{"name":"Ny","account":{"accountNumber":5600}}""");
        Assert.NotNull(noNumber["errors/customerGroupNumber"]);
        var noAccount = await Rest.SendAsync("POST", "customer-groups", """{"customerGroupNumber":2,"name":"Ny"}""");
        Assert.NotNull(noAccount["errors/account"]);
        var heading = await Rest.SendAsync("POST", "customer-groups", """{"customerGroupNumber":2,"name":"Ny","account":{"accountNumber":1000}}""");
        Assert.Contains("E04041", heading.Codes);
        var unknown = await Rest.SendAsync("POST", "customer-groups", """{"customerGroupNumber":2,"name":"Ny","account":{"accountNumber":9}}""");
        Assert.Contains("E07150", unknown.Codes);
        var made = await Rest.SendAsync("POST", "customer-groups", """{"customerGroupNumber":2,"name":"Ny","account":{"accountNumber":5600}}""");
        Assert.Equal(HttpStatusCode.Created, made.Status);
        Assert.Equal("Debitorer", made["account/name"]!.ToString());
    }

    [Fact]
    public async Task Units_and_payment_terms_are_numbered_by_the_server()
    {
        var unit = await Rest.SendAsync("POST", "units", """{"unitNumber":50,"name":"stk."}""");
        Assert.Equal(2, (int)unit["unitNumber"]!);
        var terms = await Rest.SendAsync("POST", "payment-terms", """{"name":"Netto 30","paymentTermsType":"net","daysOfCredit":30}""");
        Assert.Equal(3, (int)terms["paymentTermsNumber"]!);
    }

    [Fact]
    [Enforces("economic", "8", "Enumerated values are case-sensitive")]
    public async Task Enum_values_are_case_sensitive()
    {
        var reply = await Rest.SendAsync("POST", "payment-terms", """{"name":"Netto 30","paymentTermsType":"Net","daysOfCredit":30}""");
        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.NotNull(reply["errors/paymentTermsType"]);
    }

    [Theory]
    [InlineData("""{"name":"Ny","paymentTermsType":"invoiceMonth","daysOfCredit":8}""", "paymentTermsType")]
    [InlineData("""{"name":"Ny","paymentTermsType":"net","daysOfCredit":9}""", "daysOfCredit")]
    [InlineData("""{"name":"Ny","paymentTermsType":"net"}""", "daysOfCredit")]
    [Enforces("economic", "9.11", "Type and days of payment terms cannot change, and must be sent again")]
    public async Task Type_and_days_of_payment_terms_cannot_change(string body, string property)
    {
        var reply = await Rest.SendAsync("PUT", "payment-terms/1", body);
        Assert.Equal("E06151", reply[$"errors/{property}/errors/0/errorCode"]!.ToString());
        var renamed = await Rest.SendAsync("PUT", "payment-terms/1", """{"name":"Ny","paymentTermsType":"net","daysOfCredit":8}""");
        Assert.Equal(HttpStatusCode.OK, renamed.Status);
    }

    [Fact]
    [Enforces("economic", "8", "A PUT does not create a record whose number the server gives")]
    public async Task Server_numbered_records_are_not_created_by_a_put() =>
        Assert.Equal(HttpStatusCode.NotFound, (await Rest.SendAsync("PUT", "units/77", """{"name":"stk."}""")).Status);

    [Fact]
    [Enforces("economic", "9.8", "A product number has 1 to 25 characters")]
    public async Task A_product_number_may_hold_25_characters_and_not_26()
    {
        var body = Wire.Object(Product);
        body["productNumber"] = new string('A', 26);
        var refused = await Rest.SendAsync("POST", "products", body.ToJsonString());
        Assert.Equal("E04010", refused["errors/productNumber/errors/0/errorCode"]!.ToString());
        body["productNumber"] = new string('A', 25);
        Assert.Equal(HttpStatusCode.Created, (await Rest.SendAsync("POST", "products", body.ToJsonString())).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Rest.SendAsync("PUT", $"products/{new string('A', 26)}", body.ToJsonString())).Status);
    }

    [Theory]
    [InlineData("A/1 #2", "A_6_1_9__12_2")]
    [InlineData("My Awesome Product_D5%", "My_9_Awesome_9_Product_8_D5_3_")]
    [InlineData("Blå.x+y", "Bl%C3%A5_11_x_13_y")]
    public async Task Product_numbers_stand_in_paths_in_the_apis_own_code(string number, string path)
    {
        var body = Wire.Object(Product);
        body["productNumber"] = number;
        var made = await Rest.SendAsync("POST", "products", body.ToJsonString());

        Assert.Equal($"{Economic.RestAddress}products/{path}", made["self"]!.ToString());
        Assert.Equal(number, (await Rest.SendAsync("GET", $"products/{path}"))["productNumber"]!.ToString());
        Assert.Equal(HttpStatusCode.OK, (await Rest.SendAsync("PUT", $"products/{path}", body.ToJsonString())).Status);
    }

    [Theory]
    [InlineData("products/A%2F1")]
    [InlineData("products/A%201")]
    [InlineData("products/A.1")]
    [Enforces("economic", "8", "Keys that are no integers stand in REST paths in the code of e-conomic, _n_")]
    public async Task Product_numbers_in_plain_percent_code_are_not_found(string path)
    {
        foreach (var number in new[] { "A/1", "A 1", "A.1" })
        {
            var body = Wire.Object(Product);
            body["productNumber"] = number;
            await Rest.SendAsync("POST", "products", body.ToJsonString());
        }

        Assert.Equal(HttpStatusCode.NotFound, (await Rest.SendAsync("GET", path)).Status);
    }

    [Fact]
    public async Task With_the_inventory_module_the_cost_price_of_products_is_ignored()
    {
        Economic.Behaviour.HasInventoryModule = true;
        var reply = await Rest.SendAsync("POST", "products", Product);
        Assert.Equal(0m, (decimal)reply["costPrice"]!);
        Assert.Contains(await ModulesAsync(), module => module == 15);
    }

    [Theory]
    [InlineData("POST", "layouts")]
    [InlineData("PUT", "product-groups/1")]
    [InlineData("DELETE", "vat-zones/1")]
    [InlineData("POST", "self")]
    [Enforces("economic", "5", "A method that a resource does not have is answered 405")]
    public async Task What_is_read_only_answers_405(string method, string path) =>
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await Rest.SendAsync(method, path, "{}")).Status);

    [Fact]
    [Enforces("economic", "2", "A body must be sent as application/json")]
    public async Task Another_content_type_is_refused_with_415()
    {
        using var content = new StringContent(Customer, System.Text.Encoding.UTF8, "text/plain");
        using var response = await Rest.PostAsync(new Uri(Economic.RestAddress, "customers"), content);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Fact]
    [Enforces("economic", "5", "A body must be a JSON object")]
    public async Task A_body_that_is_no_json_is_refused() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await Rest.SendAsync("POST", "customers", "{")).Status);

    [Fact]
    public async Task Only_a_patch_changes_whether_e_invoices_are_sent()
    {
        await Rest.SendAsync("POST", "customers", Customer);
        var patched = await Rest.SendAsync(
            "PATCH", "customers/1001", """[{"op":"replace","path":"/eInvoicingDisabledByDefault","value":true}]""");
        Assert.True((bool)patched["eInvoicingDisabledByDefault"]!);
        var body = Wire.Object(Customer);
        body["eInvoicingDisabledByDefault"] = false;
        Assert.True((bool)(await Rest.SendAsync("PUT", "customers/1001", body.ToJsonString()))["eInvoicingDisabledByDefault"]!);
    }

    [Fact]
    [Enforces("economic", "6", "Calls beyond the tokens of the minute are answered 429, on both hosts together")]
    public async Task Beyond_the_token_limit_calls_are_throttled_until_the_minute_is_over()
    {
        Economic.Behaviour.TokenLimit = 6;
        await Rest.SendAsync("GET", "self");
        await Rest.SendAsync("GET", "nowhere");
        Clock.Advance(TimeSpan.FromSeconds(20));
        var throttled = await Rest.SendAsync("GET", "self");
        Assert.Equal(HttpStatusCode.TooManyRequests, throttled.Status);
        Assert.Equal("40", throttled.Headers["Retry-After"]);
        Clock.Advance(TimeSpan.FromSeconds(40));
        Assert.Equal(HttpStatusCode.OK, (await Rest.SendAsync("GET", "self")).Status);
    }

    [Fact]
    [Enforces("economic", "6", "Calls beyond those of 24 hours are answered 429, on both hosts together")]
    public async Task Beyond_the_calls_of_a_day_nothing_is_answered_until_the_day_is_over()
    {
        Economic.Behaviour.CallsPerDay = 2;
        await Rest.SendAsync("GET", "self");
        await Services.SendAsync("GET", "productsapi/v2.0.0/productgroups");
        Clock.Advance(TimeSpan.FromHours(23));
        var refused = await Rest.SendAsync("GET", "self");
        Assert.Equal((HttpStatusCode.TooManyRequests, "3600"), (refused.Status, refused.Headers["Retry-After"]));
        Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.OK, (await Rest.SendAsync("GET", "self")).Status);
    }

    private async Task<IReadOnlyList<int>> ModulesAsync() =>
        [.. (await Rest.SendAsync("GET", "self"))["modules"]!.AsArray().Select(module => (int)module!["moduleNumber"]!)];

    [Theory]
    [InlineData("Sales", "customers", true)]
    [InlineData("Sales", "invoices/drafts", true)]
    [InlineData("Sales", "journals", false)]
    [InlineData("Sales", "accounting-years", false)]
    [InlineData("Sales", "suppliers", false)]
    [InlineData("Bookkeeping", "journals", true)]
    [InlineData("Bookkeeping", "invoices/booked", false)]
    [InlineData("Bookkeeping", "self", false)]
    [InlineData("Bookkeeping", "currencies", true)]
    [Enforces("economic", "2", "A resource whose role the app was not granted answers 403")]
    public async Task A_role_opens_its_resources_alone(string role, string path, bool isOpen)
    {
        Economic.Behaviour.Roles.Clear();
        Economic.Behaviour.Roles.Add(role);

        Assert.Equal(isOpen ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await Rest.SendAsync("GET", path)).Status);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1000000000")]
    [Enforces("economic", "9.1", "The number of a customer is 1 to 999999999, in an address as in a body")]
    public async Task A_number_out_of_range_makes_no_customer(string number)
    {
        var body = Wire.Object(Customer);
        body["customerNumber"] = int.Parse(number, System.Globalization.CultureInfo.InvariantCulture);

        Assert.NotNull((await Rest.SendAsync("POST", "customers", body.ToJsonString()))["errors/customerNumber"]);
        body.Remove("customerNumber");
        Assert.NotNull((await Rest.SendAsync("PUT", $"customers/{number}", body.ToJsonString()))["errors/customerNumber"]);
        Assert.Empty(Economic.Records("customers"));
    }

    [Fact]
    public async Task Zeros_before_a_number_make_no_other_record()
    {
        await Rest.SendAsync("PUT", "customers/7", Customer);
        Assert.Equal(HttpStatusCode.OK, (await Rest.SendAsync("PUT", "customers/007", Customer)).Status);
        Assert.Single(Economic.Records("customers"));
    }
}
