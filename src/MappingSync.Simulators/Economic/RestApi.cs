using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Economic;

/// <summary>Routes of <c>restapi.e-conomic.com</c>.</summary>
internal sealed class RestApi(
    EconomicState state,
    EconomicBehaviour behaviour,
    RestResources resources,
    RestCollections collections,
    AccountingCalendar calendar,
    Bookkeeping books)
{
    private readonly RestInvoices invoices = new(state, behaviour, collections, calendar);

    /// <summary>The routes; a path that is decoded before it is cut, as the server does it.</summary>
    public RouteTable Routes { get; } = new(request => request.Path.Trim('/').Split('/'));

    public RestInvoices Invoices => invoices;

    public RestOrders Orders { get; } = new(state, behaviour, collections);

    public RestLedger Ledger { get; } = new(state, calendar, collections);

    public RestJournals Journals { get; } = new(state, behaviour, books, new VoucherReader(state, behaviour, calendar, collections), collections);

    public WireAnswer Answer(WireRequest request)
    {
        var path = request.Path.Trim('/').Split('/');
        if (path[0].Length == 0)
            return WireAnswer.Json(200, new JsonObject { ["apiName"] = "e-conomic REST API", ["self"] = collections.Root.ToString() });
        if (Routes.Answer(request) is { } answer)
            return answer;

        return path switch
        {
            ["self"] => request.Method == "GET" ? WireAnswer.Json(200, Self()) : MethodNotAllowed(request),
            ["invoices", .. var rest] => invoices.Answer(request, rest),
            ["orders", .. var rest] => Orders.Answer(request, rest),
            ["accounting-years", .. var rest] => Ledger.Answer(request, rest),
            ["accounts", var account, "accounting-years", .. var rest] => Ledger.Answer(request, rest, account),
            ["journals", .. var rest] => Journals.Answer(request, rest),
            ["customers", var customer, "contacts"] => OfCustomer(request, RestResources.Contacts, customer, null),
            ["customers", var customer, "contacts", var key] => OfCustomer(request, RestResources.Contacts, customer, key),
            ["customers", var customer, "delivery-locations"] => OfCustomer(request, RestResources.DeliveryLocations, customer, null),
            ["customers", var customer, "delivery-locations", var key] =>
                OfCustomer(request, RestResources.DeliveryLocations, customer, key),
            ["product-groups", var group, "sales-accounts"] when request.Method == "GET" => SalesAccounts(request, group),
            [var collection] when resources.All.TryGetValue(collection, out var resource) =>
                collections.Answer(resource, request, null),
            [var collection, var key] when resources.All.TryGetValue(collection, out var resource) =>
                collections.Answer(resource, request, key),
            _ => Routes.Knows(request) ? MethodNotAllowed(request) : EconomicErrors.NotFound(state.Instant),
        };
    }

    private WireAnswer MethodNotAllowed(WireRequest request) =>
        EconomicErrors.Rest(405, $"The requested resource does not support http method '{request.Method}'.", state.Instant);

    private WireAnswer OfCustomer(WireRequest request, RestResource resource, string customer, string? key) =>
        state.Has("customers", customer)
            ? collections.Answer(resource, request, key, customer)
            : EconomicErrors.NotFound(state.Instant, "E06000");

    private WireAnswer SalesAccounts(WireRequest request, string group)
    {
        if (state.Find("product-groups", group) is not { } stored)
            return EconomicErrors.NotFound(state.Instant, "E06000");
        var accounts = new List<JsonObject>();
        foreach (var (zone, account) in ServicesApi.ZonesOf(stored))
        {
            if (state.Find("vat-zones", zone) is not { } vatZone || state.Find("accounts", account) is not { } salesAccount)
                continue;
            var row = new JsonObject { ["vatZone"] = vatZone.DeepClone(), ["salesAccount"] = salesAccount.DeepClone() };
            row["salesAccount"]!.AsObject().Remove("self");
            RestLinks.AddTo(row, collections.Root, null);
            accounts.Add(row);
        }

        return RestLists.Answer(request, collections.Root, accounts, [], state.Instant);
    }

    private JsonObject Self() => new()
    {
        ["agreementNumber"] = behaviour.AgreementNumber,
        ["agreementType"] = new JsonObject { ["agreementTypeNumber"] = 1, ["name"] = "denmark" },
        ["userName"] = "API",
        ["signupDate"] = "2020-01-01",
        ["user"] = new JsonObject
        {
            ["loginId"] = "API",
            ["email"] = "api@example.com",
            ["name"] = "API user",
            ["agreementNumber"] = behaviour.AgreementNumber,
            ["language"] = new JsonObject { ["languageNumber"] = 1, ["name"] = "Danish", ["culture"] = "da-DK" },
        },
        ["company"] = new JsonObject
        {
            ["name"] = "Simulated ApS",
            ["addressLine1"] = "Prøvevej 1",
            ["zip"] = "8000",
            ["city"] = "Aarhus C",
            ["country"] = "Danmark",
            ["companyIdentificationNumber"] = "10000009",
        },
        ["settings"] = new JsonObject { ["baseCurrency"] = behaviour.BaseCurrency },
        ["companyAffiliation"] = "e-conomic",
        ["canSendElectronicInvoice"] = true,
        ["modules"] = new JsonArray([.. Modules().Select(module => (JsonNode)new JsonObject
        {
            ["moduleNumber"] = module.Number,
            ["name"] = module.Name,
            ["self"] = FormattableString.Invariant($"{collections.Root}modules/agreement/{module.Number}"),
        })]),
        ["self"] = $"{collections.Root}self",
    };

    private IEnumerable<(int Number, string Name)> Modules()
    {
        yield return (14, "Dimension (afdeling/kvantum)");
        if (behaviour.HasInventoryModule)
            yield return (15, "Lager");
    }
}
