using System.Collections.Immutable;

namespace MappingSync.Simulators.Wire;

/// <summary>The accounts behind one server. Tokens may change at any time, so that they are asked for on every request.</summary>
internal sealed class Accounts<TAccount>(TAccount first)
    where TAccount : SimulatedAccount
{
    private readonly Lock gate = new();
    private ImmutableArray<TAccount> all = [first];

    public IReadOnlyList<TAccount> All => all;

    /// <param name="make">Makes the account from its position.</param>
    /// <exception cref="ArgumentException">Another account has the id or the token.</exception>
    public TAccount Add(Func<int, TAccount> make)
    {
        lock (gate)
        {
            var added = make(all.Length);
            foreach (var other in all)
            {
                if (other.Id == added.Id)
                    throw new ArgumentException($"There is an account {added.Id} already.", nameof(make));
                if (other.Token == added.Token)
                    throw new ArgumentException($"The token of account {added.Id} is that of account {other.Id}.", nameof(make));
            }

            all = all.Add(added);
            return added;
        }
    }

    /// <summary>Whose tokens a request holds. What nobody owns lands with the first account, which refuses and records it.</summary>
    public SimulatedAccount Of(WireRequest request)
    {
        foreach (var account in all)
        {
            if (account.Owns(request))
                return account;
        }

        return first;
    }
}
