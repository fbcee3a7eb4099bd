using System.Runtime.CompilerServices;

namespace BeyondBoundaries.Core.Disclosure.Averages;

/// <summary>
/// Decides whether averages are safe to show when there are too many fillings to check all of them (`witness_audit`).
/// Every block in which only one score is left, once an observer's own score is set aside, must have a witness: one or
/// two exchanges that keep the averages and put another score in the block. Such blocks need a witness at the true
/// filling, and at each filling with the same averages that differs from it by one exchange. The search is cautious,
/// but there is no proof that a score is never revealed.
/// </summary>
internal sealed class WitnessSearch
{
    private readonly int levels;
    private readonly MutableFilling filling;

    /// <summary>
    /// For each score, whether an observer who gave it could learn anything; the last element says whether the outsider
    /// could.
    /// </summary>
    private readonly bool[] counts;
    private readonly List<ScoreExchange> witness = [];

    /// <summary>For each block, the other block in its last witness. The next witness usually uses it too.</summary>
    private readonly int[] lastOther;

    private WitnessSearch(BlockTable table)
    {
        levels = table.Levels;
        filling = new(table);
        lastOther = new int[filling.Blocks];
        counts =
        [
            .. Enumerable.Range(0, levels).Select(own => PossibleScores.CanLearn(table.Tally, own)),
            PossibleScores.CanLearn(table.Tally, null),
        ];
    }

    /// <summary>
    /// Returns whether the averages of the table's groups leave at least two possible scores for everyone, as far as
    /// the search can tell.
    /// </summary>
    public static bool IsSafe(BlockTable table) => new WitnessSearch(table).IsSafe();

    private bool IsSafe()
    {
        // An exchange changes two blocks. Any other block that leaves everyone at least two possible scores still does
        // so afterwards.
        int[] narrow = [.. Enumerable.Range(0, filling.Blocks).Where(block => !filling.IsVaried(block))];
        if (!HaveWitnesses(narrow))
        {
            return false;
        }

        for (var first = 0; first < filling.Blocks; first++)
        {
            for (var second = first + 1; second < filling.Blocks; second++)
            {
                if (!HaveWitnessesNextTo(first, second, [.. narrow, first, second]))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>
    /// Returns whether the blocks in <paramref name="changed"/> have witnesses at each filling that keeps the averages
    /// and differs from the current filling by a single exchange between the first and the second block.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool HaveWitnessesNextTo(int first, int second, int[] changed)
    {
        var rise = filling.Rise(first, second);
        for (var gives = filling.Scores(first); gives != 0; gives &= gives - 1)
        {
            var given = MutableFilling.FirstOf(gives);
            for (var takes = filling.Takeable(second, given, rise); takes != 0; takes &= takes - 1)
            {
                var exchange = new ScoreExchange(first, given, second, MutableFilling.FirstOf(takes));
                filling.Apply(exchange);
                var have = HaveWitnesses(changed);
                filling.Undo(exchange);
                if (!have)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>
    /// Returns whether there is a witness, at the current filling, for each of these blocks that leaves an observer
    /// only one possible score.
    /// </summary>
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

            // People in the block know their own score. They may therefore find only one possible score for the rest
            // of the block, even if people outside the block find two.
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
    /// Searches for a witness for the outsider, and for a further witness for each insider whose own score the first
    /// witness exchanges. If there is no witness for the outsider but the outsider could learn nothing anyway, every
    /// insider outside the block needs a witness.
    /// </summary>
    private bool HasWitnessForOthers(int block, int only)
    {
        var found = Find(block, only);
        if (!found && counts[^1])
        {
            return false;
        }

        ScoreExchange[] used = [.. witness];
        var needOwn = found
            ? used.SelectMany(exchange => new[] { (exchange.First, exchange.Given), (exchange.Second, exchange.Taken) })
            : from home in Enumerable.Range(0, filling.Blocks)
            from own in Enumerable.Range(0, levels)
            select (home, own);
        foreach (var (home, own) in needOwn)
        {
            if (
                home != block
                && filling[home, own] > 0
                && counts[own]
                && !(found && Leaves(used, home, own))
                && !HasWitnessFor(home, own, block)
            )
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Returns whether at least one person in a block still has the given score after the exchanges.</summary>
    private bool Leaves(ScoreExchange[] used, int block, int score)
    {
        var left = filling[block, score];
        foreach (var exchange in used)
        {
            left -= exchange.CountTaken(block, score);
        }

        return left > 0;
    }

    /// <summary>
    /// Searches for a witness for an insider, whose own score is set aside and never exchanged. The block needs no
    /// witness if it then contains no scores, or several different ones.
    /// </summary>
    private bool HasWitnessFor(int home, int own, int block)
    {
        filling.SetAside(home, own);
        var isLeft = filling.OnlyScore(block) is not { } only || Find(block, only);
        filling.PutBack(home, own);
        return isLeft;
    }

    /// <summary>
    /// Searches for a witness: exchanges that keep the averages and put another score in the block. The result is
    /// stored in <see cref="witness"/>.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Find(int block, int only)
    {
        witness.Clear();
        if (FindOne(block, only, lastOther[block]))
        {
            return true;
        }

        for (var other = 0; other < filling.Blocks; other++)
        {
            if (FindOne(block, only, other))
            {
                lastOther[block] = other;
                return true;
            }
        }

        return FindTwo(block, only);
    }

    /// <summary>Searches for a witness that consists of a single exchange with a given other block.</summary>
    private bool FindOne(int block, int only, int other)
    {
        if (other == block || filling.Takeable(other, only, filling.Rise(block, other)) is not (not 0 and var takes))
        {
            return false;
        }

        witness.Add(new(block, only, other, MutableFilling.FirstOf(takes)));
        return true;
    }

    /// <summary>
    /// Searches for a witness that consists of two exchanges. Called only if no single exchange is a witness.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool FindTwo(int block, int only)
    {
        for (var other = 0; other < filling.Blocks; other++)
        {
            for (var takes = other == block ? 0 : filling.Scores(other) & ~(1u << only); takes != 0; takes &= takes - 1)
            {
                var first = new ScoreExchange(block, only, other, MutableFilling.FirstOf(takes));
                filling.Apply(first);
                var isFound = FindSecond(block, only);
                filling.Undo(first);
                if (isFound)
                {
                    witness.Add(first);
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>
    /// Searches for a second exchange. It must change the sum of every group whose average the first exchange changed,
    /// so it must be between a block inside one such group and a block outside that group.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool FindSecond(int block, int only)
    {
        var group = filling.ChangedGroup();
        for (var inside = 0; inside < filling.Blocks; inside++)
        {
            for (var outside = 0; filling.IsIn(group, inside) && outside < filling.Blocks; outside++)
            {
                if (!filling.IsIn(group, outside) && FindBetween(inside, outside, block, only))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>
    /// Searches for an exchange between two blocks that restores the averages and leaves another score in the given
    /// block.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool FindBetween(int first, int second, int block, int only)
    {
        var rise = filling.Rise(first, second);
        for (var gives = rise.Lowest > rise.Highest ? 0 : filling.Scores(first); gives != 0; gives &= gives - 1)
        {
            var given = MutableFilling.FirstOf(gives);
            for (var takes = filling.Takeable(second, given, rise); takes != 0; takes &= takes - 1)
            {
                var exchange = new ScoreExchange(first, given, second, MutableFilling.FirstOf(takes));
                filling.Apply(exchange);
                var leaves = (filling.Scores(block) & ~(1u << only)) != 0;
                filling.Undo(exchange);
                if (leaves)
                {
                    witness.Add(exchange);
                    return true;
                }
            }
        }

        return false;
    }
}
