using System.Runtime.CompilerServices;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// A filling that is changed by exchanges, with the sums of its groups and whether their coarse averages are still
/// the published ones.
/// </summary>
internal sealed class FillingInPlay
{
    private readonly int levels;
    private readonly int[] counts;
    private readonly long[] sums;
    private readonly (long Lowest, long Highest)[] ranges;
    private readonly int[][] groupsOf;
    private int changed;

    /// <summary>Creates the true filling.</summary>
    public FillingInPlay(BlockTable table)
    {
        levels = table.Levels;
        Blocks = table.Blocks.Count;
        counts = [.. table.Blocks.SelectMany(block => block)];
        groupsOf = [.. Enumerable.Range(0, Blocks).Select(block => table.Groups.Index().Where(group => group.Item.Contains(block)).Select(group => group.Index).ToArray())];
        sums = [.. table.Groups.Select(group => group.Sum(block => BlockTable.SumOf(table.Blocks[block])))];
        ranges = [.. table.Vector().Select((tenths, group) => DisclosedAverage.SumRange(tenths, table.Groups[group].Sum(block => table.Sizes[block]), levels)!.Value)];
    }

    /// <summary>How many blocks there are.</summary>
    public int Blocks { get; }

    /// <summary>Whether every coarse average is the published one.</summary>
    public bool KeepsAverages => changed == 0;

    /// <summary>How many people of a block gave a score, without one that is set aside.</summary>
    public int this[int block, int score] => counts[(block * levels) + score];

    /// <summary>Finds the one score that occurs in a block; null when there are several, or nobody is left.</summary>
    public int? OnlyScore(int block)
    {
        int? only = null;
        for (var score = 0; score < levels; score++)
        {
            if (this[block, score] > 0)
            {
                if (only is not null)
                {
                    return null;
                }

                only = score;
            }
        }

        return only;
    }

    /// <summary>
    /// Whether a block leaves everyone at least two scores: three occur in it, or two that several people gave.
    /// </summary>
    public bool IsVaried(int block)
    {
        var (scores, several) = (0, 0);
        for (var score = 0; score < levels; score++)
        {
            scores += this[block, score] > 0 ? 1 : 0;
            several += this[block, score] > 1 ? 1 : 0;
        }

        return scores > 2 || several > 1;
    }

    /// <summary>Whether a block has a score other than this one.</summary>
    public bool HasOtherThan(int block, int score)
    {
        for (var other = 0; other < levels; other++)
        {
            if (other != score && this[block, other] > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Sets a person's own score aside, so that no exchange takes it. It still counts in the sums.</summary>
    public void SetAside(int block, int score) => counts[(block * levels) + score]--;

    /// <summary>Puts a score back that was set aside.</summary>
    public void PutBack(int block, int score) => counts[(block * levels) + score]++;

    /// <summary>Finds a group whose coarse average is not the published one; there is one.</summary>
    public int ChangedGroup()
    {
        var group = 0;
        while (IsKept(group))
        {
            group++;
        }

        return group;
    }

    /// <summary>Whether a block is part of a group.</summary>
    public bool IsIn(int group, int block) => Array.IndexOf(groupsOf[block], group) >= 0;

    /// <summary>Makes an exchange.</summary>
    public void Make(Exchange exchange) => Move(exchange, 1);

    /// <summary>Takes an exchange back.</summary>
    public void Undo(Exchange exchange) => Move(exchange, -1);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Move(Exchange exchange, int sign)
    {
        counts[(exchange.First * levels) + exchange.Given] -= sign;
        counts[(exchange.First * levels) + exchange.Taken] += sign;
        counts[(exchange.Second * levels) + exchange.Taken] -= sign;
        counts[(exchange.Second * levels) + exchange.Given] += sign;
        Change(groupsOf[exchange.First], sign * (exchange.Taken - exchange.Given));
        Change(groupsOf[exchange.Second], sign * (exchange.Given - exchange.Taken));
    }

    private void Change(int[] groups, int by)
    {
        foreach (var group in groups)
        {
            var was = IsKept(group);
            sums[group] += by;
            changed += (was, IsKept(group)) switch
            {
                (true, false) => 1,
                (false, true) => -1,
                _ => 0,
            };
        }
    }

    private bool IsKept(int group) => sums[group] >= ranges[group].Lowest && sums[group] <= ranges[group].Highest;
}
