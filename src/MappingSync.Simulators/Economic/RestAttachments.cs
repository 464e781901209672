using System.Globalization;
using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Economic;

/// <summary>
/// Routes of what is attached to vouchers in journals (pages can be added) and to draft invoices and orders (one PDF). A second upload to
/// something that has an attachment is refused.
/// </summary>
internal sealed class RestAttachments(EconomicState state, Bookkeeping books, RestCollections collections)
{
    private readonly Attachments attachments = new(state);

    private DateTimeOffset Now => state.Instant;

    public void Map(RouteTable routes)
    {
        Map(routes, "/journals/:journalNumber/vouchers/:voucherNumber", values => VoucherOf(values["journalNumber"], values["voucherNumber"]), hasPages: true);
        Map(routes, "/invoices/drafts/:draftInvoiceNumber", values => DocumentOf(RestInvoices.Drafts, values["draftInvoiceNumber"]), hasPages: false);
        Map(routes, "/orders/drafts/:orderNumber", values => DocumentOf(RestOrders.Drafts, values["orderNumber"]), hasPages: false);
    }

    private void Map(RouteTable routes, string path, Func<RouteValues, Owner?> find, bool hasPages)
    {
        Map("GET", "/attachment", (_, owner) => attachments.Find(owner.Number) is { } found ? Shown(found, owner) : NotFound());
        Map("GET", "/attachment/file", (request, owner) => attachments.Find(owner.Number) is { } found ? File(request, found) : NotFound());
        Map("POST", "/attachment/file", (request, owner) => attachments.Find(owner.Number) is null
            ? Add(request, owner, !hasPages, 201)
            : EconomicErrors.Rest(400, owner.Refusal, Now, ErrorTree.General));
        Map("DELETE", "/attachment/file", (_, owner) => owner.Number is { } number && attachments.Remove(number) ? WireAnswer.Empty(204) : NotFound());
        if (hasPages)
            Map("PATCH", "/attachment/file", (request, owner) => attachments.Find(owner.Number) is null ? NotFound() : Add(request, owner, pdfOnly: false, 200));

        void Map(string method, string below, Func<WireRequest, Owner, WireAnswer> answer) =>
            routes.Map(method, path + below, (request, values) => find(values) is { } owner ? answer(request, owner) : NotFound());
    }

    private WireAnswer Add(WireRequest request, Owner owner, bool pdfOnly, int status)
    {
        if (UploadedFile.Read(request, pdfOnly, Now, out var refusal) is not { } file)
            return refusal;
        attachments.Add(owner.Number ?? owner.Give(), file);
        return WireAnswer.Empty(status);
    }

    private static WireAnswer Shown(JsonObject attachment, Owner owner) => WireAnswer.Json(200, new JsonObject
    {
        ["createdAt"] = attachment["createdAt"]!.DeepClone(),
        ["file"] = $"{owner.Address}/attachment/file",
        ["pages"] = Attachments.Pages(attachment),
        ["self"] = $"{owner.Address}/attachment",
    });

    private WireAnswer File(WireRequest request, JsonObject attachment)
    {
        if (!RestFiles.Accepts(request))
            return RestFiles.NotAcceptable(Now);
        var (content, mediaType) = Attachments.Content(attachment);
        return WireAnswer.File(content, mediaType);
    }

    private Owner? VoucherOf(string journal, string key)
    {
        if (books.VoucherOf(journal, key) is not [var draft, ..])
            return null;
        var number = (long?)draft[Bookkeeping.Voucher];
        return new Owner(
            number, () => throw new InvalidOperationException("A voucher has its number from the start."),
            $"{collections.Root}journals/{journal}/vouchers/{key}", "Voucher already has attachment");
    }

    private Owner? DocumentOf(string collection, string key)
    {
        if (state.Find(collection, key) is not { } document)
            return null;
        return new Owner((long?)document[Attachments.Link], Give, $"{collections.Root}{collection}/{key}", "The document already has an attachment");

        long Give()
        {
            var number = state.Serial();
            document[Attachments.Link] = number;
            return number;
        }
    }

    private WireAnswer NotFound() => EconomicErrors.NotFound(Now, "E06000");

    private sealed record Owner(long? Number, Func<long> Give, string Address, string Refusal);
}
