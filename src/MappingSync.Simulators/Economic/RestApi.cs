using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Economic;

/// <summary>The routes of <c>restapi.e-conomic.com</c>: every resource maps its own.</summary>
internal sealed class RestApi
{
    // Which of the app's roles a resource asks for besides SuperUser. Of resources that are not named it is not known.
    private static readonly Dictionary<string, string[]> Roles = new(StringComparer.Ordinal)
    {
        ["accounts"] = ["Bookkeeping"],
        ["accounting-years"] = ["Bookkeeping"],
        ["journals"] = ["Bookkeeping"],
        ["suppliers"] = ["Bookkeeping"],
        ["supplier-groups"] = ["Bookkeeping"],
        ["payment-types"] = ["Bookkeeping"],
        ["customers"] = ["Sales"],
        ["customer-groups"] = ["Sales"],
        ["invoices"] = ["Sales"],
        ["orders"] = ["Sales"],
        ["employees"] = ["Sales"],
        ["self"] = ["Sales"],
        ["currencies"] = ["Bookkeeping", "Sales"],
        ["departments"] = ["Bookkeeping", "Sales"],
        ["departmental-distributions"] = ["Bookkeeping", "Sales"],
    };

    private readonly EconomicState state;
    private readonly EconomicBehaviour behaviour;
    private readonly RestCollections collections;

    public RestApi(
        EconomicState state,
        EconomicBehaviour behaviour,
        RestResources resources,
        RestCollections collections,
        AccountingCalendar calendar,
        Bookkeeping books)
    {
        (this.state, this.behaviour, this.collections) = (state, behaviour, collections);
        Orders = new RestOrders(state, behaviour, collections);
        Invoices = new RestInvoices(state, behaviour, collections, calendar, books, Orders);
        Ledger = new RestLedger(state, calendar, collections);
        Journals = new RestJournals(state, behaviour, books, new VoucherReader(state, behaviour, calendar, collections), collections);

        Routes.Map("GET", "/", (_, _) => WireAnswer.Json(200, Home()));
        Routes.Map("GET", "/self", (_, _) => WireAnswer.Json(200, Self()));
        foreach (var resource in resources.All.Values.Where(resource => resource.Collection != RestDistributions.Collection))
            collections.Map(Routes, resource);
        collections.Map(Routes, RestResources.Contacts, "/customers/:customerNumber");
        collections.Map(Routes, RestResources.DeliveryLocations, "/customers/:customerNumber");
        collections.Map(Routes, RestResources.SupplierContacts, "/suppliers/:supplierNumber");
        new RestDistributions(state, resources, collections).Map(Routes);
        new RestPrices(state, behaviour, collections).Map(Routes);
        new RestAttachments(state, books, collections).Map(Routes);
        new RestFiles(state, behaviour).Map(Routes);
        new RestInvoiceViews(state, Invoices, collections).Map(Routes);
        new RestOrderWrites(state, behaviour, Orders, collections).Map(Routes);
        RestNotPlayed.Map(Routes, state);
        Routes.Map("GET", "/product-groups/:productGroupNumber/sales-accounts", (request, values) => SalesAccounts(request, values["productGroupNumber"]));
        Invoices.Map(Routes);
        Orders.Map(Routes);
        Ledger.Map(Routes);
        Journals.Map(Routes);
    }

    /// <summary>The routes; a path is decoded before it is cut, as the server does it.</summary>
    public RouteTable Routes { get; } = new(request => request.Path.Trim('/').Split('/'));

    public RestInvoices Invoices { get; }

    public RestOrders Orders { get; }

    public RestLedger Ledger { get; }

    public RestJournals Journals { get; }

    public WireAnswer Answer(WireRequest request)
    {
        if (!behaviour.Roles.Contains("SuperUser")
            && Roles.TryGetValue(request.Path.Trim('/').Split('/')[0], out var roles) && !roles.Any(behaviour.Roles.Contains))
            return EconomicErrors.Rest(403, "Access denied.", state.Instant, hint: "The app lacks the role that is needed.");
        return Routes.Answer(request)
            ?? (Routes.MethodsOf(request) is { Count: > 0 } methods
                ? EconomicErrors.Rest(405, $"The requested resource does not support http method '{request.Method}'.", state.Instant)
                    .With("Allow", string.Join(", ", methods))
                : EconomicErrors.NotFound(state.Instant));
    }

    private JsonObject Home() => new() { ["apiName"] = "e-conomic REST API", ["self"] = collections.Root.ToString() };

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
