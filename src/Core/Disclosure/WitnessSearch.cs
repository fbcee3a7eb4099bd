using System.Runtime.CompilerServices;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// Decides whether averages are safe to show where there are too many fillings to go through (`witness_audit`). At
/// the true filling, and at
/// each filling one exchange away with the same averages, every block that is left with one score must have a
/// witness: one or two exchanges
/// that keep the averages and put another score there. It is conservative, and not proven free of leaks.
/// </summary>
internal sealed class WitnessSearch
{
    private readonly int levels;
    private readonly FillingInPlay filling;

    /// <summary>
    /// For each own score, whether an observer who has it could learn anything; then the same for the outsider.
    /// </summary>
    private readonly bool[] counts;
    private readonly List<Exchange> witness = [];

    /// <summary>For each block the exchange that was its last witness: mostly it is one at the next filling too.</summary>
    private readonly Exchange?[] lastWitness;

    private WitnessSearch(BlockTable table)
    {
        levels = table.Levels;
        filling = new(table);
        lastWitness = new Exchange?[filling.Blocks];
        counts = [.. Enumerable.Range(0, levels).Select(own => ScoresLeft.Counts(table.Tally, own)), ScoresLeft.Counts(table.Tally, null)];
    }

    /// <summary>
    /// Whether the averages of these groups leave everyone at least two possible scores, as far as the search can
    /// tell.
    /// </summary>
    public static bool IsSafe(BlockTable table) => new WitnessSearch(table).IsSafe();

    private bool IsSafe()
    {
        // An exchange changes two blocks: others that leave everyone two scores go on doing so.
        int[] narrow = [.. Enumerable.Range(0, filling.Blocks).Where(block => !filling.IsVaried(block))];
        if (!HaveWitnesses(narrow))
        {
            return false;
        }

        for (var first = 0; first < filling.Blocks; first++)
        {
            for (var second = first + 1; second < filling.Blocks; second++)
            {
                int[] changed = [.. narrow, first, second];
                if (AnyExchange(first, second, _ => filling.KeepsAverages && !HaveWitnesses(changed)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Whether each of these blocks that leaves an observer one score has a witness at the filling in play.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool HaveWitnesses(int[] blocks)
    {
        foreach (var block in blocks)
        {
            if (filling.IsVaried(block))
            {
                continue;
            }

            if (filling.OnlyScore(block) is { } only && !HasWitnessForOthers(block, only))
            {
                return false;
            }

            // People of the block itself know one score of it: for them it may be left with one where for others it has two.
            for (var own = 0; own < levels; own++)
            {
                if (filling[block, own] > 0 && counts[own] && !HasWitnessFor(block, own, block))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>
    /// Looks for a witness for the outsider, and another for those insiders whose own score that witness exchanges.
    /// </summary>
    private bool HasWitnessForOthers(int block, int only)
    {
        var found = Find(block, only);
        if (!found && counts[^1])
        {
            return false;
        }

        Exchange[] used = [.. witness];
        var needOwn = found
            ? used.SelectMany(exchange => new[] { (exchange.First, exchange.Given), (exchange.Second, exchange.Taken) })
            : from home in Enumerable.Range(0, filling.Blocks) from own in Enumerable.Range(0, levels) select (home, own);
        foreach (var (home, own) in needOwn)
        {
            if (home != block && filling[home, own] > 0 && counts[own]
                && !(found && Leaves(used, home, own)) && !HasWitnessFor(home, own, block))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether exchanges leave a score of a block to one person at least.</summary>
    private bool Leaves(Exchange[] used, int block, int score)
    {
        var left = filling[block, score];
        foreach (var exchange in used)
        {
            left -= exchange.TimesTaken(block, score);
        }

        return left > 0;
    }

    /// <summary>
    /// Looks for a witness for an insider, whose own score is never exchanged. A block that is left with no score or
    /// with several needs none.
    /// </summary>
    private bool HasWitnessFor(int home, int own, int block)
    {
        filling.SetAside(home, own);
        var isLeft = filling.OnlyScore(block) is not { } only || Find(block, only);
        filling.PutBack(home, own);
        return isLeft;
    }

    /// <summary>
    /// Looks for a witness: exchanges that keep the averages and leave in the block a score other than the only one.
    /// It is kept in <see cref="witness"/>.
    /// </summary>
    private bool Find(int block, int only)
    {
        witness.Clear();
        if (lastWitness[block] is { } last && last.Given == only && filling[block, only] > 0
            && filling[last.Second, last.Taken] > 0 && Try(last, Keeps))
        {
            return true;
        }

        return AnyExchangeOf(block, only, Keeps) || AnyExchangeOf(block, only, exchange => Keeps(exchange) || FindSecond(block, only, exchange));
    }

    private bool Keeps(Exchange exchange)
    {
        if (filling.KeepsAverages)
        {
            witness.Add(exchange);
            lastWitness[exchange.First] = exchange;
        }

        return filling.KeepsAverages;
    }

    /// <summary>
    /// A second exchange must change the sum of every group whose average the first one changed, so it goes across
    /// the border of one of them.
    /// </summary>
    private bool FindSecond(int block, int only, Exchange first)
    {
        var group = filling.ChangedGroup();
        for (var inside = 0; inside < filling.Blocks; inside++)
        {
            for (var outside = 0; outside < filling.Blocks; outside++)
            {
                if (filling.IsIn(group, inside) && !filling.IsIn(group, outside)
                    && AnyExchange(inside, outside, second => filling.HasOtherThan(block, only) && Keeps(second)))
                {
                    witness.Add(first);
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>
    /// Makes each exchange of a score of a block with another score of another block, one at a time, until one is
    /// what is looked for.
    /// </summary>
    private bool AnyExchangeOf(int block, int score, Func<Exchange, bool> isFound)
    {
        for (var other = 0; other < filling.Blocks; other++)
        {
            for (var taken = 0; taken < levels; taken++)
            {
                if (other != block && taken != score && filling[other, taken] > 0 && Try(new(block, score, other, taken), isFound))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>
    /// Makes each exchange of two different scores between two blocks, one at a time, until one is what is looked
    /// for.
    /// </summary>
    private bool AnyExchange(int first, int second, Func<Exchange, bool> isFound)
    {
        for (var given = 0; given < levels; given++)
        {
            for (var taken = 0; taken < levels; taken++)
            {
                if (given != taken && filling[first, given] > 0 && filling[second, taken] > 0 && Try(new(first, given, second, taken), isFound))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool Try(Exchange exchange, Func<Exchange, bool> isFound)
    {
        filling.Make(exchange);
        var found = isFound(exchange);
        filling.Undo(exchange);
        return found;
    }
}
