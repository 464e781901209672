using System.Text.Json.Nodes;
using CsCheck;
using MappingSync.Http;
using MappingSync.Simulators;
using MappingSync.Simulators.Rackbeat;

namespace MappingSync.Clients.Tests.Rackbeat;

/// <summary>Item numbers are texts of any characters: each is one segment of an address, and finds its own record and no other.</summary>
public class ItemNumberTests
{
    private static readonly Gen<string> Numbers =
        Gen.OneOf(Gen.Char["/#%?&+\\ .:;=@'\"<>|"], Gen.Char["ABab019æøåÆ€"], Gen.Const('\u4e2d'))
            .Array[1, 12]
            .Select(characters => new string(characters))
            .Where(number => !string.IsNullOrWhiteSpace(number) && number is not ("." or ".."));

    [Theory]
    [InlineData(PathDecoding.Once)]
    [InlineData(PathDecoding.Either)]
    public async Task A_number_finds_its_own_record(PathDecoding decoding)
    {
        await using var stock = await RackbeatSimulator.StartAsync();
        stock.Behaviour.CallsPerMinute = int.MaxValue;
        stock.Behaviour.ItemNumbersInPaths = decoding;
        await using var clients = new Clients();
        using var client = clients.Rackbeat(stock.BaseAddress, stock.Behaviour.ApiToken);

        await Numbers.SampleAsync(
            async number =>
            {
                stock.Put("products", new JsonObject { ["number"] = number, ["name"] = number });
                Assert.Equal(number, (await client.GetProductAsync(number))?.Number);
                await client.DeleteProductAsync(number);
                Assert.Null(stock.Record("products", number));
            },
            iter: 100,
            threads: 1);
    }

    [Theory]
    [InlineData("A/1 #æ")]
    [InlineData("100%/2F")]
    public async Task A_server_that_decodes_twice_is_read_and_written_too(string number)
    {
        await using var stock = await StartAsync(PathDecoding.Twice, number);
        await using var clients = new Clients();
        using var client = clients.Rackbeat(stock.BaseAddress, stock.Behaviour.ApiToken);

        Assert.Equal(number, (await client.GetProductAsync(number))?.Number);
        await client.UpdateProductAsync(number, new() { Name = "ny" });
        Assert.Equal("ny", stock.Record("products", number)!["name"]!.ToString());
        await client.DeleteProductAsync(number);
        Assert.Empty(stock.Records("products"));
    }

    [Theory]
    [InlineData(PathDecoding.Once)]
    [InlineData(PathDecoding.Twice)]
    [InlineData(PathDecoding.Either)]
    public async Task A_number_that_looks_like_the_code_of_another_never_meets_it(PathDecoding decoding)
    {
        await using var stock = await StartAsync(decoding, "A 1", "A/1");
        await using var clients = new Clients();
        using var client = clients.Rackbeat(stock.BaseAddress, stock.Behaviour.ApiToken);

        foreach (var missing in new[] { "A%201", "A%2F1", "A%252F1" })
        {
            Assert.Null(await client.GetProductAsync(missing));
            var failure = await Record.ExceptionAsync(() => client.DeleteProductAsync(missing));
            Assert.Equal(ApiErrorKind.NotFound, Assert.IsType<ApiException>(failure).Error.Kind);
        }

        Assert.Equal(2, stock.Records("products").Count);
    }

    [Fact]
    public async Task A_number_that_is_not_there_is_asked_for_no_more_than_twice()
    {
        await using var stock = await StartAsync(PathDecoding.Once);
        await using var clients = new Clients();
        using var client = clients.Rackbeat(stock.BaseAddress, stock.Behaviour.ApiToken);

        Assert.Null(await client.GetProductAsync("plain"));
        Assert.Null(await client.GetLotAsync("A/1"));

        Assert.Equal(["/api/products/plain", "/api/lots/A%2F1", "/api/lots/A%252F1"], stock.Calls.All().Select(call => call.RawPath));
    }

    [Fact]
    public async Task Half_a_character_is_not_sent_as_another()
    {
        await using var stock = await StartAsync(PathDecoding.Once);
        await using var clients = new Clients();
        using var client = clients.Rackbeat(stock.BaseAddress, stock.Behaviour.ApiToken);

        foreach (var number in new[] { "A\ud800", "\udc00" })
        {
            await Assert.ThrowsAsync<ArgumentException>(() => client.GetProductAsync(number));
            await Assert.ThrowsAsync<ArgumentException>(() => client.DeleteProjectAsync(number));
        }

        Assert.Empty(stock.Calls.All());
    }

    private static async Task<RackbeatSimulator> StartAsync(PathDecoding decoding, params string[] numbers)
    {
        var stock = await RackbeatSimulator.StartAsync();
        stock.Behaviour.ItemNumbersInPaths = decoding;
        foreach (var number in numbers) stock.Put("products", new JsonObject { ["number"] = number, ["name"] = "x" });
        return stock;
    }
}
