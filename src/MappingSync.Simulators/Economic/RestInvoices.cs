using System.Globalization;
using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Economic;

/// <summary>Draft invoices and their booking.</summary>
internal sealed class RestInvoices(
    EconomicState state, EconomicBehaviour behaviour, RestCollections collections, AccountingCalendar calendar, Bookkeeping books,
    RestOrders orders)
{
    public const string Drafts = "invoices/drafts";
    public const string Booked = "invoices/booked";
    public const string Sendings = "invoices/sent";

    /// <summary>When an invoice was booked; not shown.</summary>
    public const string BookedAt = "_bookedAt";

    private static readonly string[] Filterable =
    [
        "date", "currency", "exchangeRate:num", "paymentTerms.paymentTermsNumber:int", "customer.customerNumber:int", "recipient.name",
        "recipient.address", "recipient.zip", "recipient.city", "recipient.country", "recipient.ean", "recipient.publicEntryNumber",
        "deliveryLocation.deliveryLocationNumber:int", "delivery.address", "delivery.zip", "delivery.city", "delivery.country",
        "delivery.deliveryTerms", "delivery.deliveryDate", "notes.heading", "notes.textLine1", "notes.textLine2",
        "references.salesPerson.employeeNumber:int", "references.vendorReference.employeeNumber:int", "references.other",
    ];

    private static readonly string[] DraftFilters = ["draftInvoiceNumber:int", "lastUpdated:unsorted", "soap.currentInvoiceHandle.id:int:unsorted", .. Filterable];

    private static readonly string[] BookedFilters = ["bookedInvoiceNumber:int", "recipient.vatZone.vatZoneNumber:int", .. Filterable];

    /// <summary>Accepted spellings: the schema's, and the lower-case one that is used in production.</summary>
    private static readonly string[] Senders = ["none", "EAN", "ean", "Email"];

    private static readonly Rule[] BookingRules =
    [
        Rule.Reference("draftInvoice", "draftInvoiceNumber", Drafts).Demanded(),
        Rule.Integer("bookWithNumber", 1, 999_999_999),
        Rule.Choice("sendBy", Senders),
    ];

    private readonly InvoiceLines ledger = new(state);

    private readonly DocumentReader documents = new(state, behaviour, collections);

    private readonly InvoiceSending sending = new(state);

    private DateTimeOffset Now => state.Instant;

    public void Map(RouteTable routes)
    {
        const string Draft = "/invoices/drafts/:draftInvoiceNumber";
        const string BookedInvoice = "/invoices/booked/:bookedInvoiceNumber";
        routes.Map("GET", "/invoices/drafts", (request, _) => List(request, Drafts));
        routes.Map("POST", "/invoices/drafts", (request, _) => Create(request));
        routes.Map("DELETE", "/invoices/drafts", (request, _) => DeleteDrafts(request));
        routes.Map("GET", Draft, (_, values) => Single(Drafts, values["draftInvoiceNumber"]));
        routes.Map("PUT", Draft, (request, values) => Replace(request, values["draftInvoiceNumber"]));
        routes.Map("DELETE", Draft, (_, values) => DeleteDraft(values["draftInvoiceNumber"]));
        routes.Map("POST", Draft + "/lines", (request, values) => Append(request, values["draftInvoiceNumber"]));
        routes.Map("GET", "/invoices/booked", (request, _) => List(request, Booked));
        routes.Map("POST", "/invoices/booked", (request, _) => Book(request, wished: null));
        routes.Map("GET", BookedInvoice, (_, values) => Single(Booked, values["bookedInvoiceNumber"]));
        routes.Map("PUT", BookedInvoice, (request, values) => Book(request, wished: values["bookedInvoiceNumber"]));
    }

    /// <summary>A record as its single GET shows it.</summary>
    public JsonObject Shown(string collection, string key)
    {
        var record = state.Find(collection, key)!.DeepClone().AsObject();
        record.Remove(BookedAt);
        record.Remove(Attachments.Link);
        var url = RestLinks.Self(collections.Root, collection, key);
        var terms = record["paymentTerms"]!.AsObject();
        foreach (var name in new[] { "daysOfCredit", "name", "paymentTermsType", "description" })
        {
            if (state.Find("payment-terms", terms["paymentTermsNumber"])?[name] is { } value)
                terms[name] = value.DeepClone();
        }

        var zone = record["recipient"]!["vatZone"]!.AsObject();
        foreach (var (name, value) in state.Find("vat-zones", zone["vatZoneNumber"]) ?? [])
            zone[name] = value!.DeepClone();
        foreach (var line in record["lines"]?.AsArray() ?? [])
        {
            if (line!["unit"] is JsonObject unit)
                unit["name"] = state.Find("units", unit["unitNumber"])?["name"]?.ToString();
        }

        RestLinks.AddTo(record, collections.Root, record["customer"]?["customerNumber"]?.ToString());
        record["pdf"] = new JsonObject { ["download"] = $"{url}/pdf" };
        if (collection == Drafts)
        {
            record["soap"] = new JsonObject { ["currentInvoiceHandle"] = new JsonObject { ["id"] = record["draftInvoiceNumber"]!.DeepClone() } };
            record["templates"] = new JsonObject
            {
                ["bookingInstructions"] = $"{url}/templates/booking-instructions",
                ["self"] = $"{url}/templates",
            };
            record["attachment"] = $"{url}/attachment";
        }
        else
        {
            record["sent"] = $"{url}/sent";
        }

        record["self"] = url;
        return record;
    }

    /// <summary>The list of drafts or booked invoices, or of those that belong to a view.</summary>
    public WireAnswer List(WireRequest request, string collection, Func<JsonObject, bool>? belongs = null)
    {
        var records = state[collection].Where(entry => belongs is null || belongs(entry.Value)).Select(entry => Shown(collection, entry.Key)).ToList();
        foreach (var record in records)
        {
            foreach (var name in new[] { "lines", "attachment" })
                record.Remove(name);
            if (collection == Drafts)
                record.Remove("layout");
        }

        return RestLists.Answer(request, collections.Root, records, collection == Drafts ? DraftFilters : BookedFilters, Now);
    }

    private WireAnswer Single(string collection, string key) =>
        state.Has(collection, key) ? WireAnswer.Json(200, Shown(collection, key)) : EconomicErrors.NotFound(Now, "E06000");

    private WireAnswer Create(WireRequest request)
    {
        if (RestCollections.JsonBody(request, Now, out var refusal) is not { } body)
            return refusal;
        var errors = new ErrorTree();
        var draft = documents.Read(body, DocumentReader.PostRules, errors);
        if (behaviour.RefuseBarredCustomersOnDrafts)
            documents.RefuseBarredCustomer(draft, errors);
        if (errors.Any)
            return errors.ToAnswer(Now);
        // The body of an order's upgrade: a sent order is archived by it.
        if (body["orderNumber"] is { } order && state.Has(RestOrders.Sent, order.ToString()))
            orders.Move(order.ToString(), RestOrders.Archived, RestOrders.Sent);
        var answer = Stored(NextDraftNumber(), draft, 201);
        return answer.With("Location", RestLinks.Self(collections.Root, Drafts, draft["draftInvoiceNumber"]!.ToString()));
    }

    private WireAnswer Replace(WireRequest request, string key)
    {
        if (RestCollections.JsonBody(request, Now, out var refusal) is not { } body)
            return refusal;
        if (state.Find(Drafts, key) is not { } before)
            return EconomicErrors.NotFound(Now, "E06000");
        var errors = new ErrorTree();
        var draft = documents.Read(body, DocumentReader.PutRules, errors);
        if (behaviour.RefuseBarredCustomersOnDrafts)
            documents.RefuseBarredCustomer(draft, errors);
        if (errors.Any)
            return errors.ToAnswer(Now);
        // The PUT schema knows no layout: what the draft was made with stays.
        draft["layout"] = before["layout"]?.DeepClone();
        if (before[Attachments.Link] is { } attached)
            draft[Attachments.Link] = attached.DeepClone();
        return Stored(int.Parse(key, CultureInfo.InvariantCulture), draft, 200);
    }

    private WireAnswer Append(WireRequest request, string key)
    {
        if (RestCollections.JsonBody(request, Now, out var refusal) is not { } body)
            return refusal;
        if (state.Find(Drafts, key) is not { } before)
            return EconomicErrors.NotFound(Now, "E06000");
        var errors = new ErrorTree();
        var added = new BodyReader((rule, number) => collections.Resolve(rule, number, null), errors)
            .Read(body, [Rule.List("lines", DocumentReader.LineRules).Demanded()]);
        documents.CheckLines(added, errors);
        if (errors.Any)
            return errors.ToAnswer(Now);
        var draft = before.DeepClone().AsObject();
        var lines = draft["lines"]?.AsArray() ?? [];
        foreach (var line in added["lines"]!.AsArray())
            lines.Add(line!.DeepClone());
        draft["lines"] ??= lines;
        return Stored(int.Parse(key, CultureInfo.InvariantCulture), draft, 201);
    }

    private WireAnswer DeleteDraft(string key)
    {
        if (!state.Remove(Drafts, key))
            return EconomicErrors.NotFound(Now, "E06000");
        return Deleted([key]);
    }

    /// <summary>Without a number the API deletes every draft; only a filter narrows it.</summary>
    private WireAnswer DeleteDrafts(WireRequest request)
    {
        var keys = state[Drafts].Keys.ToList();
        if (request.QueryValue("filter") is { Length: > 0 } filter)
        {
            try
            {
                var predicate = Filtering.Parse(filter, DraftFilters);
                keys = keys.Where(key => predicate(Shown(Drafts, key))).ToList();
            }
            catch (FilterRefusedException refused)
            {
                return EconomicErrors.BadFilter(refused.Message, Filtering.Names(DraftFilters), Now);
            }
        }

        foreach (var key in keys)
            state.Remove(Drafts, key);
        return Deleted(keys);
    }

    private WireAnswer Deleted(List<string> keys) => WireAnswer.Json(200, new JsonObject
    {
        ["message"] = keys.Count == 1 ? "Deleted invoice." : "Deleted invoices.",
        ["deletedCount"] = keys.Count,
        ["deletedItems"] = new JsonArray([.. keys.Select(key => (JsonNode)new JsonObject
        {
            ["draftInvoiceNumber"] = int.Parse(key, CultureInfo.InvariantCulture),
            ["self"] = RestLinks.Self(collections.Root, Drafts, key),
        })]),
    });

    private WireAnswer Book(WireRequest request, string? wished)
    {
        if (RestCollections.JsonBody(request, Now, out var refusal) is not { } body)
            return refusal;
        var errors = new ErrorTree();
        var booking = new BodyReader((rule, key) => collections.Resolve(rule, key, null), errors).Read(body, BookingRules);
        wished ??= booking["bookWithNumber"]?.ToString();
        if (wished is not null && !(int.TryParse(wished, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0))
            errors.Add(["bookWithNumber"], ErrorTree.General, $"'{wished}' is not a valid invoice number.");
        if (wished is not null && state.Has(Booked, wished))
            errors.Add(["bookWithNumber"], ErrorTree.General, $"Invoice number '{wished}' is already in use.", JsonValue.Create(wished));
        if (errors.Any)
            return errors.ToAnswer(Now);

        var key = booking["draftInvoice"]!["draftInvoiceNumber"]!.ToString();
        var draft = state.Find(Drafts, key)!;
        if (draft["lines"] is not JsonArray { Count: > 0 })
            errors.Add(["lines"], ErrorTree.General, "An invoice without lines cannot be booked.");
        documents.RefuseBarredProducts(draft, errors);
        documents.RefuseBarredCustomer(draft, errors);
        if (booking["sendBy"]?.ToString() is { } sender and not "none")
            sending.Check(draft, sender, errors);
        if (errors.Any)
            return errors.ToAnswer(Now);

        var date = DateOnly.ParseExact(draft["date"]!.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (calendar.LockOf(date) is PostingLock.PeriodBarred or PostingLock.PeriodClosed)
        {
            return EconomicErrors.Rest(
                400,
                FormattableString.Invariant($"Cannot book the current invoice: The invoice date {date:dd.MM.yyyy} lies within a barred period. (a booking of draft invoice {key} failed.)"),
                Now,
                "E04870");
        }

        var booked = InvoiceTotals.Booked(draft, behaviour, state);
        var invoiced = ledger.Of(booked);
        if (calendar.LockOf(date) is PostingLock.NoYear or PostingLock.YearClosed)
            errors.Add(["date"], ErrorTree.General, "The date is within no accounting year, or within a closed one.", draft["date"]);
        if (invoiced.Any(line => !line.IsParty && line.VatCode != "" && line.Account == 0))
            errors.Add(["lines"], ErrorTree.General, "A product group has no sales account for the VAT zone.");
        if (errors.Any)
            return errors.ToAnswer(Now);

        var bookedNumber = wished ?? state.NextNumber(Booked).ToString(CultureInfo.InvariantCulture);
        booked["bookedInvoiceNumber"] = int.Parse(bookedNumber, CultureInfo.InvariantCulture);
        booked["orderNumber"] = int.Parse(key, CultureInfo.InvariantCulture);
        state.Remove(Drafts, key);
        booked[BookedAt] = state.Now;
        state.Put(Booked, bookedNumber, booked);
        books.AddInvoice(booked, invoiced);
        if (booking["sendBy"]?.ToString() is "EAN" or "ean")
            Sent(booked);
        return WireAnswer.Json(201, Shown(Booked, bookedNumber))
            .With("Location", RestLinks.Self(collections.Root, Booked, bookedNumber));
    }

    private void Sent(JsonObject booked)
    {
        var id = state.NextNumber(Sendings);
        state.Put(Sendings, id.ToString(CultureInfo.InvariantCulture), new JsonObject
        {
            ["id"] = id,
            ["invoice"] = new JsonObject { ["bookedInvoiceNumber"] = booked["bookedInvoiceNumber"]!.DeepClone() },
            ["status"] = "sent",
            ["sendBy"] = "ean",
            ["creationDate"] = state.Now[..10],
            ["createdBy"] = "API",
            ["recipient"] = new JsonObject { ["name"] = booked["recipient"]?["name"]?.DeepClone(), ["ean"] = booked["recipient"]?["ean"]?.DeepClone() },
        });
    }

    private WireAnswer Stored(int number, JsonObject draft, int status)
    {
        var key = number.ToString(CultureInfo.InvariantCulture);
        draft["draftInvoiceNumber"] = number;
        draft["lastUpdated"] = state.Now;
        InvoiceTotals.Compute(draft, behaviour, state);
        state.Put(Drafts, key, draft);
        return WireAnswer.Json(status, Shown(Drafts, key));
    }

    /// <summary>The number of a deleted draft is given again; that of a booked one lives on as its <c>orderNumber</c>.</summary>
    private int NextDraftNumber() => Math.Max(
        state.NextNumber(Drafts),
        state[Booked].Values.Select(invoice => EconomicState.Number(invoice["orderNumber"])).DefaultIfEmpty(0).Max() + 1);
}
