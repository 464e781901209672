using System.Reflection;
using System.Text.Json.Nodes;
using CsCheck;
using MappingSync.Economic;
using MappingSync.Http;
using MappingSync.Simulators;

namespace MappingSync.Clients.Tests.Economic;

/// <summary>Keys in addresses: none that is empty, 0 or too long leaves the client, and every other finds its record.</summary>
public class EconomicKeyTests
{
    private static readonly string[] Writes = ["Put", "Patch", "Delete"];

    public static TheoryData<string> Methods =>
    [
        .. typeof(EconomicClient).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => Writes.Any(verb => method.Name.StartsWith(verb, StringComparison.Ordinal)) && KeysOf(method).Any())
            .Select(method => method.Name),
    ];

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task A_write_with_a_key_that_is_empty_or_0_is_not_sent(string name)
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(200, "{}"));
        await using var clients = new Clients();
        using var client = clients.Economic(server.Address);
        var method = typeof(EconomicClient).GetMethod(name)!;

        foreach (var wrong in KeysOf(method))
        {
            var arguments = method.GetParameters().Select(parameter => Argument(parameter, isWrong: parameter == wrong)).ToArray();
            await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Called(client, method, arguments));
        }

        Assert.Empty(server.Seen);
    }

    [Fact]
    public async Task Keys_beyond_their_limits_are_not_sent()
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(200, "{}"));
        await using var clients = new Clients();
        using var client = clients.Economic(server.Address);

        await Refused(() => client.GetCustomerAsync(1_000_000_000));
        await Refused(() => client.GetSupplierAsync(1_000_000_000));
        await Refused(() => client.GetDraftInvoiceAsync(1_000_000_000));
        await Refused(() => client.DeleteDraftOrderAsync(1_000_000_000));
        await Refused(() => client.GetVoucherAsync(1, "2026", 1_000_000_000));
        await Refused(() => client.GetProductAsync(new string('A', 26)));
        await Refused(() => client.GetProductAsync(" "));
        await Refused(() => client.GetVatAccountAsync("123456"));
        await Refused(() => client.GetCurrencyAsync("EU"));
        await Refused(() => client.GetCurrencyAsync("E/R"));
        await Refused(() => client.GetAccountingYearAsync("26"));
        await Refused(() => client.GetAccountingYearAsync("2026/27"));
        await Refused(() => client.GetAccountingYearAsync("../self"));

        Assert.Empty(server.Seen);
    }

    [Theory]
    [InlineData("2026", "2026")]
    [InlineData("2026a", "2026a")]
    [InlineData("2026/2027", "2026_6_2027")]
    [InlineData("2025/2026a", "2025_6_2026a")]
    public async Task Years_are_named_as_the_server_names_them(string year, string segment)
    {
        await using var server = await StubServer.StartAsync(StubServer.Json(200, "{}"));
        await using var clients = new Clients();
        using var client = clients.Economic(server.Address);

        await client.GetAccountingYearAsync(year);

        Assert.Equal($"/accounting-years/{segment}", server.Seen[0].Target);
    }

    [Fact]
    public async Task Every_product_number_finds_its_product_and_every_name_its_filter()
    {
        await using var ledger = await EconomicSimulator.StartAsync();
        await using var clients = new Clients();
        using var client = clients.Economic(ledger.RestAddress, ledger.ServicesAddress, ledger.Behaviour.AppSecretToken, ledger.Behaviour.AgreementGrantToken);
        var character = Gen.OneOf(Gen.Char["<>*%:&/\\_ ?.#+$(),[]'\"0123456789"], Gen.Char['a', 'z'], Gen.Char['\u00a1', '\u05ff']);
        var number = character.Array[1, 25].Select(characters => new string(characters)).Where(text => text.Trim() == text && text.Length > 0);

        await number.SampleAsync(
            async key =>
            {
                ledger.Put("products", new JsonObject { ["productNumber"] = key, ["name"] = key, ["productGroup"] = new JsonObject { ["productGroupNumber"] = 1 } });
                Assert.Equal(key, (await client.GetProductAsync(key))?.ProductNumber);
                Assert.Equal(key, Assert.Single(await client.ListProductsAsync(EconomicFilter.Equal("name", key)).ToListAsync()).ProductNumber);
                ledger.Remove("products", key);
            },
            iter: 60,
            threads: 1);
    }

    [Fact]
    public async Task A_file_goes_out_in_the_same_bytes_each_time_and_a_pdf_is_asked_for_as_anything()
    {
        await using var server = await StubServer.StartAsync(StubServer.Text(200, "application/pdf", "%PDF"));
        await using var clients = new Clients();
        using var client = clients.Economic(server.Address);
        var file = new AttachmentFile("bilag.pdf", "%PDF-1.4"u8.ToArray());

        await client.PostVoucherAttachmentFileAsync(1, "2026/2027", 5, file, "k1");
        await client.PostVoucherAttachmentFileAsync(1, "2026/2027", 5, new AttachmentFile("bilag.pdf", "%PDF-1.4"u8.ToArray()), "k1");
        await client.GetBookedInvoicePdfAsync(7);

        Assert.Equal(server.Seen[0].Body, server.Seen[1].Body);
        Assert.Equal(server.Seen[0].Headers["Content-Type"], server.Seen[1].Headers["Content-Type"]);
        Assert.Equal("/journals/1/vouchers/2026_6_2027-5/attachment/file", server.Seen[0].Target);
        Assert.Equal("*/*", server.Seen[2].Headers["Accept"]);
    }

    [Theory]
    [InlineData("bilag.docx", 1)]
    [InlineData("bilag", 1)]
    [InlineData("\"x\".pdf", 1)]
    [InlineData("bilag.pdf", 0)]
    [InlineData("bilag.pdf", AttachmentFile.LargestSize + 1)]
    public void A_file_that_would_be_refused_is_not_taken(string name, int size) =>
        Assert.Throws<ArgumentException>(() => new AttachmentFile(name, new byte[size]));

    [Fact]
    public async Task An_empty_file_is_no_file()
    {
        await using var server = await StubServer.StartAsync(StubServer.Text(200, "application/pdf", ""));
        await using var clients = new Clients();
        using var client = clients.Economic(server.Address);

        await Assert.ThrowsAsync<ApiException>(() => client.GetDraftInvoicePdfAsync(7));
    }

    private static IEnumerable<ParameterInfo> KeysOf(MethodInfo method) => method.GetParameters()
        .Where(parameter => (parameter.ParameterType == typeof(int) || parameter.ParameterType == typeof(string)) && parameter.Name != "idempotencyKey");

    private static object? Argument(ParameterInfo parameter, bool isWrong) => parameter switch
    {
        { Name: "idempotencyKey" } => "k1",
        { Name: "year" } => isWrong ? "" : "2026",
        { Name: "currencyCode" } => isWrong ? "" : "EUR",
        _ when parameter.ParameterType == typeof(int) => isWrong ? 0 : 1,
        _ when parameter.ParameterType == typeof(string) => isWrong ? "" : "A1",
        _ when parameter.ParameterType == typeof(ReadOnlyMemory<byte>) => new ReadOnlyMemory<byte>("{}"u8.ToArray()),
        _ when parameter.ParameterType == typeof(AttachmentFile) => new AttachmentFile("a.pdf", new byte[] { 1 }),
        _ => parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null,
    };

    private static async Task Called(EconomicClient client, MethodInfo method, object?[] arguments)
    {
        try
        {
            await (Task)method.Invoke(client, arguments)!;
        }
        catch (TargetInvocationException thrown) when (thrown.InnerException is ArgumentException refusal)
        {
            throw refusal;
        }
    }

    private static Task Refused(Func<Task> call) => Assert.ThrowsAnyAsync<ArgumentException>(call);
}
