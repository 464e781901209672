using MappingSync.Rackbeat;

namespace MappingSync.Clients.Tests.Apis;

/// <summary>The calls of payments, which customer and supplier invoices have alike.</summary>
internal static class RackbeatPayments
{
    public static IEnumerable<ClientCall> Of(
        string resource,
        string path,
        (string Method, Func<RackbeatClient, int, IAsyncEnumerable<InvoicePayment>> Call) list,
        (string Method, Func<RackbeatClient, int, int, Task<InvoicePayment?>> Call) get,
        (string Method, Func<RackbeatClient, int, InvoicePayment, Task<InvoicePayment>> Call) create,
        (string Method, Func<RackbeatClient, int, int, InvoicePayment, Task<InvoicePayment>> Call) update,
        (string Method, Func<RackbeatClient, int, int, Task> Call) delete)
    {
        decimal?[] Held(CallWorld world) => [.. world.Stock.Rows(path, 32, "payments").Select(row => (decimal?)row["amount"])];

        yield return new(
            resource,
            list.Method,
            Good: async world => Assert.Equal([50m], (await list.Call(world.Staged().Rackbeat, 32).ToListAsync()).Select(payment => payment.Amount)),
            Refused: world => Refused.AsAsync(404, async () => await list.Call(world.Rackbeat, 33).ToListAsync()));
        yield return new(
            resource,
            get.Method,
            Good: async world => Assert.Equal(32, (await get.Call(world.Staged().Rackbeat, 32, 32)) is { Amount: 50 } payment ? payment.CustomerInvoiceId ?? payment.SupplierInvoiceId : 0),
            Refused: async world => Assert.Null(await get.Call(world.Rackbeat, 32, 33)));
        yield return new(
            resource,
            create.Method,
            Good: async world =>
            {
                Assert.Equal(7.5m, (await create.Call(world.Staged().Rackbeat, 32, new() { Amount = 7.5m })).Amount);
                Assert.Equal([50, 7.5m], Held(world));
            },
            Refused: world => Refused.AsAsync(422, "amount", () => create.Call(world.Rackbeat, 32, new() { Number = 9 })));
        yield return new(
            resource,
            update.Method,
            Good: async world =>
            {
                Assert.Equal(60, (await update.Call(world.Staged().Rackbeat, 32, 32, new() { Amount = 60 })).Amount);
                Assert.Equal([60m], Held(world));
            },
            Refused: async world =>
            {
                await Refused.UnsentAsync(() => update.Call(world.Rackbeat, 32, 0, new() { Amount = 60 }));
                await Refused.AsAsync(404, () => update.Call(world.Rackbeat, 32, 987654, new() { Amount = 60 }));
            });
        yield return new(
            resource,
            delete.Method,
            Good: async world =>
            {
                await delete.Call(world.Staged().Rackbeat, 32, 32);
                Assert.Empty(Held(world));
            },
            Refused: async world =>
            {
                await Refused.UnsentAsync(() => delete.Call(world.Rackbeat, 0, 32));
                await Refused.AsAsync(404, () => delete.Call(world.Rackbeat, 32, 33));
            });
    }
}
