using MappingSync.Rackbeat;

namespace MappingSync.Clients.Tests.Apis;

internal sealed class RackbeatAccountCalls : IClientCalls
{
    private static readonly RecordCalls<BankAccount, int> BankAccounts =
        RecordCalls.Numbered<BankAccount>("Bank accounts", "bank-accounts", 8, record => record.Name, keyName: "id");

    public Type Client => typeof(RackbeatClient);

    public IEnumerable<ClientCall> Calls =>
    [
        new(
            "Self",
            nameof(RackbeatClient.GetSelfAsync),
            Good: async world => Assert.Equal(world.Stock.Behaviour.AccountId, (await world.Rackbeat.GetSelfAsync()).UserAccount?.Id),
            Refused: world => Refused.AsAsync(401, () => world.RackbeatStranger.GetSelfAsync())),
        new(
            "Settings",
            nameof(RackbeatClient.ListSettingsAsync),
            Good: async world => Assert.Contains(await world.Rackbeat.ListSettingsAsync(), setting => setting is { Identifier: "base_currency", Value: "DKK" }),
            Refused: async world =>
            {
                world.Stock.Behaviour.Denied.Add("settings");
                await Refused.AsAsync(403, () => world.Rackbeat.ListSettingsAsync());
            }),
        new(
            "Settings",
            nameof(RackbeatClient.GetSettingAsync),
            Good: async world => Assert.Equal(("base_currency", "DKK"), await world.Rackbeat.GetSettingAsync("base_currency") is { } setting ? (setting.Identifier, setting.Value) : default),
            Refused: async world =>
            {
                await Refused.UnsentAsync(() => world.Rackbeat.GetSettingAsync(""));
                Assert.Null(await world.Rackbeat.GetSettingAsync("none"));
            }),
        new(
            "Settings",
            nameof(RackbeatClient.UpdateSettingAsync),
            Good: async world =>
            {
                await world.Rackbeat.UpdateSettingAsync("default_locale", "en-US");
                Assert.Equal("en-US", world.Stock.Behaviour.Settings["default_locale"]);
            },
            Refused: world => Refused.AsAsync(404, () => world.Rackbeat.UpdateSettingAsync("none", "1"))),
        BankAccounts.Get(nameof(RackbeatClient.GetBankAccountAsync), (client, key) => client.GetBankAccountAsync(key)),
        BankAccounts.List(nameof(RackbeatClient.ListBankAccountsAsync), (client, query) => client.ListBankAccountsAsync(query)),
        BankAccounts.Create(
            nameof(RackbeatClient.CreateBankAccountAsync),
            client => client.CreateBankAccountAsync(new() { Name = "ny", RegistrationNumber = "1234", AccountNumber = "12345678" }),
            "name",
            client => client.CreateBankAccountAsync(new() { Iban = "DK5000400440116243" })),
        BankAccounts.Update(nameof(RackbeatClient.UpdateBankAccountAsync), (client, key) => client.UpdateBankAccountAsync(key, new() { Name = "ny" })),
        BankAccounts.Delete(nameof(RackbeatClient.DeleteBankAccountAsync), (client, key) => client.DeleteBankAccountAsync(key)),
        new(
            "Currencies",
            nameof(RackbeatClient.ListCurrenciesAsync),
            Good: async world => Assert.Equal(["DKK", "EUR", "NOK", "SEK", "USD"], (await world.Rackbeat.ListCurrenciesAsync().ToListAsync()).Select(currency => currency.Code)),
            Refused: world => Refused.AsAsync(401, async () => await world.RackbeatStranger.ListCurrenciesAsync().ToListAsync())),
        new(
            "Currencies",
            nameof(RackbeatClient.GetCurrencyAsync),
            Good: async world => Assert.Equal(7.46m, (await world.Rackbeat.GetCurrencyAsync("EUR"))?.Rate),
            Refused: async world => Assert.Null(await world.Rackbeat.GetCurrencyAsync("XXX"))),
        new(
            "Currencies",
            nameof(RackbeatClient.UpdateCurrencyAsync),
            Good: async world =>
            {
                var changed = await world.Rackbeat.UpdateCurrencyAsync("EUR", 7.5m);
                Assert.Equal((7.5m, true), (changed.Rate, changed.IsCustom));
            },
            Refused: world => Refused.AsAsync(422, "rate", () => world.Rackbeat.UpdateCurrencyAsync("EUR", 0))),
        new(
            "Currencies",
            nameof(RackbeatClient.ResetCurrencyAsync),
            Good: async world =>
            {
                await world.Rackbeat.UpdateCurrencyAsync("EUR", 7.5m);
                var reset = await world.Begin().Rackbeat.ResetCurrencyAsync("EUR");
                Assert.Equal((7.46m, false), (reset.Rate, reset.IsCustom));
            },
            Refused: world => Refused.AsAsync(404, () => world.Rackbeat.ResetCurrencyAsync("XXX"))),
        new(
            "Departments",
            nameof(RackbeatClient.ListDepartmentsAsync),
            Good: async world => Assert.Equal(["Butik"], (await world.Staged().Rackbeat.ListDepartmentsAsync().ToListAsync()).Select(department => department.Name)),
            Refused: async world =>
            {
                world.Stock.Behaviour.HasDepartments = false;
                Assert.Empty(await world.Rackbeat.ListDepartmentsAsync().ToListAsync());
            }),
        new(
            "Apps",
            nameof(RackbeatClient.ListPluginsAsync),
            Good: async world => Assert.Equal(["e-conomic"], (await world.Staged().Rackbeat.ListPluginsAsync().ToListAsync()).Select(plugin => plugin.Slug)),
            Refused: world => Refused.AsAsync(401, async () => await world.RackbeatStranger.ListPluginsAsync().ToListAsync())),
    ];
}
