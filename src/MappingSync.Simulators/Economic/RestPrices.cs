using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Economic;

/// <summary>Routes of the sales prices of products in other currencies. A price is kept as <c>product|currency</c>.</summary>
internal sealed class RestPrices(EconomicState state, EconomicBehaviour behaviour, RestCollections collections)
{
    public const string Prices = "currency-specific-sales-prices";

    private const string Path = "/products/:productNumber/pricing/currency-specific-sales-prices";

    private static readonly string[] Filterable = ["price:num", "product.productNumber", "currency.code"];

    private static readonly Rule[] Rules =
    [
        Rule.Number("price", 2).Demanded(),
        Rule.Reference("currency", "code", "currencies").Demanded(),
        Rule.Reference("product", "productNumber", "products"),
    ];

    private DateTimeOffset Now => state.Instant;

    public void Map(RouteTable routes)
    {
        routes.Map("GET", Path, (request, values) => OfProduct(values, product => RestLists.Answer(
            request, collections.Root, [.. Of(product).Select(price => Shown(product, price))], Filterable, Now)));
        routes.Map("POST", Path, (request, values) => OfProduct(values, product => Write(request, product, null)));
        routes.Map("GET", $"{Path}/:currencyCode", (_, values) => OfProduct(values, product =>
            Find(product, values["currencyCode"]) is { } price ? WireAnswer.Json(200, Shown(product, price)) : NotFound()));
        routes.Map("PUT", $"{Path}/:currencyCode", (request, values) => OfProduct(values, product => Write(request, product, values["currencyCode"])));
        routes.Map("DELETE", $"{Path}/:currencyCode", (_, values) => OfProduct(values, product =>
            state.Remove(Prices, Key(product, values["currencyCode"])) ? WireAnswer.Empty(204) : NotFound()));
    }

    private WireAnswer OfProduct(RouteValues values, Func<string, WireAnswer> answer) =>
        EconomicPath.Decode(values["productNumber"]) is { } product && state.Has("products", product) ? answer(product) : NotFound();

    private WireAnswer Write(WireRequest request, string product, string? currency)
    {
        if (RestCollections.JsonBody(request, Now, out var refusal) is not { } body)
            return refusal;
        var errors = new ErrorTree();
        var price = new BodyReader((rule, key) => collections.Resolve(rule, key, null), errors).Read(body, Rules);
        var code = price["currency"]?["code"]?.ToString();
        if (price["product"]?["productNumber"] is { } other && other.ToString() != product)
            errors.Add(["product"], ErrorTree.General, "The product is another than that of the address.", other);
        if (code is not null && currency is not null && code != currency)
            errors.Add(["currency"], ErrorTree.General, "The currency is another than that of the address.", price["currency"]!["code"]);
        if (code == behaviour.BaseCurrency)
            errors.Add(["currency"], ErrorTree.General, "The price in the base currency is the sales price of the product.", price["currency"]!["code"]);
        if (code is not null && currency is null && Find(product, code) is not null)
            errors.Add(["currency"], ErrorTree.General, $"The product has a price in '{code}' already.", price["currency"]!["code"]);
        if (errors.Any)
            return errors.ToAnswer(Now);

        var isNew = Find(product, code!) is null;
        price["product"] = new JsonObject { ["productNumber"] = product };
        state.Put(Prices, Key(product, code!), price);
        var shown = Shown(product, price);
        return isNew ? WireAnswer.Json(201, shown).With("Location", shown["self"]!.ToString()) : WireAnswer.Json(200, shown);
    }

    private IEnumerable<JsonObject> Of(string product) =>
        state[Prices].Values.Where(price => price["product"]!["productNumber"]!.ToString() == product);

    private JsonObject? Find(string product, string currency) => state.Find(Prices, Key(product, currency));

    private JsonObject Shown(string product, JsonObject stored)
    {
        var shown = stored.DeepClone().AsObject();
        RestLinks.AddTo(shown, collections.Root, null);
        shown["self"] = $"{RestLinks.Self(collections.Root, "products", product)}/pricing/{Prices}/{stored["currency"]!["code"]}";
        return shown;
    }

    private WireAnswer NotFound() => EconomicErrors.NotFound(Now, "E06000");

    private static string Key(string product, string currency) => $"{product}|{currency}";
}
