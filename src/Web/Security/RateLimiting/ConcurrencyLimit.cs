using System.Net;

namespace BeyondBoundaries.Web.Security.RateLimiting;

/// <summary>
/// Limits how many long operations run at the same time: for one person, for one client address, and in total.
/// </summary>
/// <param name="person">The maximum for one person.</param>
/// <param name="address">The maximum for one client address, which an office may share.</param>
/// <param name="all">The maximum in total.</param>
public sealed class ConcurrencyLimit(int person, int address, int all)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, int> people = new(StringComparer.Ordinal);
    private readonly Dictionary<IPAddress, int> addresses = [];
    private int total;

    /// <summary>Begins an operation, which lasts until the result is disposed of.</summary>
    /// <returns>The operation; null if too many are already running.</returns>
    public IDisposable? TryBegin(string who, IPAddress? from)
    {
        var sender = ClientAddress.From(from);
        lock (gate)
        {
            if (
                total >= all
                || people.GetValueOrDefault(who) >= person
                || addresses.GetValueOrDefault(sender) >= address
            )
            {
                return null;
            }

            total++;
            people[who] = people.GetValueOrDefault(who) + 1;
            addresses[sender] = addresses.GetValueOrDefault(sender) + 1;
        }

        return new Lease(this, who, sender);
    }

    private void End(string who, IPAddress sender)
    {
        lock (gate)
        {
            total--;
            Decrement(people, who);
            Decrement(addresses, sender);
        }
    }

    private static void Decrement<T>(Dictionary<T, int> counts, T key)
        where T : notnull
    {
        if (--counts[key] == 0)
        {
            counts.Remove(key);
        }
    }

    private sealed class Lease(ConcurrencyLimit counted, string who, IPAddress sender) : IDisposable
    {
        private ConcurrencyLimit? counted = counted;

        public void Dispose() => Interlocked.Exchange(ref counted, null)?.End(who, sender);
    }
}
