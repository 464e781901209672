using System.Runtime.CompilerServices;
using System.Text.Json;
using MappingSync.Http;

namespace MappingSync.Rackbeat;

/// <content>The account itself: company, settings, bank accounts, currencies, departments, apps.</content>
public sealed partial class RackbeatClient
{
    /// <summary>Whose token it is.</summary>
    public async Task<Self> GetSelfAsync(CancellationToken cancellationToken = default) =>
        await api.Read<Self>("self", cancellationToken) ?? throw Answers.Empty("GET /self");

    private RackbeatRecords<Setting> Settings => field ??= Records<Setting>("settings", static record => record.Identifier);

    /// <summary>Reads all settings of the account; the list has neither pages nor filters.</summary>
    public Task<IReadOnlyList<Setting>> ListSettingsAsync(CancellationToken cancellationToken = default) =>
        Settings.ReadAllAsync(cancellationToken);

    /// <summary>Reads a setting; null when it does not exist. The answer has its <c>value</c> at the top.</summary>
    public async Task<Setting?> GetSettingAsync(string identifier, CancellationToken cancellationToken = default)
    {
        try
        {
            var setting = await api.Find<Setting>("settings", ItemPath.Segment(identifier), cancellationToken) ?? throw Answers.Empty(nameof(Setting));
            return setting with { Identifier = setting.Identifier ?? identifier };
        }
        catch (ApiException exception) when (exception.Error.Kind == ApiErrorKind.NotFound)
        {
            return null;
        }
    }

    /// <summary>Changes a setting. The form of the answer is not documented: read the setting again.</summary>
    public async Task UpdateSettingAsync(string identifier, string value, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(value);
        using var body = RackbeatRecords<Setting>.Body(new Setting { Value = value });
        await api.Update<JsonElement>("settings", ItemPath.Segment(identifier), body, cancellationToken);
    }

    private RackbeatRecords<BankAccount> BankAccounts => field ??= Records<BankAccount>("bank-accounts", static record => record.Id);

    /// <summary>Reads a bank account; null when it does not exist.</summary>
    public Task<BankAccount?> GetBankAccountAsync(int id, CancellationToken cancellationToken = default) =>
        BankAccounts.FindAsync(Key(id), cancellationToken);

    /// <summary>Reads all bank accounts that the query asks for, page by page.</summary>
    public IAsyncEnumerable<BankAccount> ListBankAccountsAsync(RackbeatQuery? query = null, CancellationToken cancellationToken = default) =>
        BankAccounts.ListAsync(query, cancellationToken);

    /// <summary>Creates a bank account; answers it as stored.</summary>
    public Task<BankAccount> CreateBankAccountAsync(BankAccount record, CancellationToken cancellationToken = default) =>
        BankAccounts.CreateAsync(record, cancellationToken);

    /// <summary>Changes the properties of a bank account that have a value; answers it as stored.</summary>
    public Task<BankAccount> UpdateBankAccountAsync(int id, BankAccount record, CancellationToken cancellationToken = default) =>
        BankAccounts.UpdateAsync(Key(id), record, cancellationToken);

    /// <summary>Removes a bank account.</summary>
    public Task DeleteBankAccountAsync(int id, CancellationToken cancellationToken = default) =>
        BankAccounts.DeleteAsync(Key(id), cancellationToken);

    private RackbeatRecords<Currency> Currencies => field ??= Records<Currency>("currency", static record => record.Code);

    /// <summary>Reads a currency by its ISO 4217 code; null when the account does not have it.</summary>
    public Task<Currency?> GetCurrencyAsync(string code, CancellationToken cancellationToken = default) =>
        Currencies.FindAsync(ItemPath.Segment(code), cancellationToken);

    /// <summary>Reads all currencies of the account.</summary>
    public IAsyncEnumerable<Currency> ListCurrenciesAsync(CancellationToken cancellationToken = default) =>
        Currencies.ListAsync(null, cancellationToken);

    /// <summary>Sets the rate of a currency.</summary>
    public Task<Currency> UpdateCurrencyAsync(string code, decimal rate, CancellationToken cancellationToken = default) =>
        Currencies.UpdateAsync(ItemPath.Segment(code), new Currency { Rate = rate }, cancellationToken);

    /// <summary>Sets the rate of a currency back to the published one.</summary>
    public async Task<Currency> ResetCurrencyAsync(string code, CancellationToken cancellationToken = default)
    {
        using var body = RackbeatRecords<Currency>.Body(new Currency());
        return EnvelopeNames.Open(await api.ResetCurrency(ItemPath.Segment(code), body, cancellationToken))
            ?? throw Answers.Empty(nameof(Currency), ApiErrorKind.UnknownOutcome);
    }

    /// <summary>
    /// Reads all departments. Only accounts that are connected to e-conomic have departments, and their list is not documented: an account
    /// that does not know it has none.
    /// </summary>
    public async IAsyncEnumerable<Department> ListDepartmentsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var departments = Records<Department>("departments", static record => record.Number).ListAsync(null, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            try
            {
                if (!await departments.MoveNextAsync()) yield break;
            }
            catch (ApiException exception) when (exception.Error.Kind == ApiErrorKind.NotFound)
            {
                yield break;
            }

            yield return departments.Current;
        }
    }

    /// <summary>Reads the apps that are installed in the account.</summary>
    public IAsyncEnumerable<Plugin> ListPluginsAsync(CancellationToken cancellationToken = default) =>
        Records<Plugin>("user-account-plugins", static record => record.Id).ListAsync(null, cancellationToken);
}
