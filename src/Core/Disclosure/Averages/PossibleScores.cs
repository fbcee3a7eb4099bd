using System.Numerics;
using System.Runtime.CompilerServices;

namespace BeyondBoundaries.Core.Disclosure.Averages;

/// <summary>
/// The scores that a set of fillings leaves possible in each block, for each observer. The observers are one outsider
/// and the insiders, who each know their own block and their own score in it. The set identifies a score if it leaves
/// an observer only one possible score for all other people in a block. An observer with at least two possible scores
/// in every block is settled: more fillings cannot change this, so the observer is not checked again.
/// </summary>
internal sealed class PossibleScores
{
    private const int Outsider = 0;
    private const int BitsPerWord = 64;
    private const ulong EveryByte = 0x0101010101010101;
    private const ulong LowBits = 0x7F7F7F7F7F7F7F7F;
    private const ulong HighBits = ~LowBits;

    private readonly int words;

    /// <summary>
    /// The insiders who could learn something, because at least two different scores are left in the tally when their
    /// own score is taken out.
    /// </summary>
    private readonly ulong learners;
    private readonly bool outsiderLearns;

    /// <summary>
    /// The scores that occur in each block, in the form of <see cref="FillingShape"/>, for each observer in turn.
    /// </summary>
    private readonly ulong[] occurring;

    /// <summary>The insiders who are not settled, in the form of <see cref="FillingShape"/>.</summary>
    private readonly ulong[] open;
    private readonly bool[] isPresent;
    private readonly List<int> present = [];
    private bool isOutsiderOpen;
    private int unsettled;

    /// <summary>Creates an empty set.</summary>
    /// <param name="tally">The counts of each score, for everyone.</param>
    /// <param name="blocks">The number of blocks.</param>
    public PossibleScores(int[] tally, int blocks)
    {
        words = FillingShape.WordsFor(blocks);
        for (var own = 0; own < tally.Length; own++)
        {
            learners |= CanLearn(tally, own) ? EveryByte << own : 0;
        }

        outsiderLearns = CanLearn(tally, null);
        var observers = 1 + (words * BitsPerWord);
        occurring = new ulong[observers * words];
        open = new ulong[words];
        isPresent = new bool[observers];
        Clear();
    }

    /// <summary>
    /// Whether the set identifies a score to an observer who could learn something, because it leaves that observer
    /// only one possible score for all other people in a block.
    /// </summary>
    public bool IdentifiesScore => unsettled > 0;

    /// <summary>
    /// Returns whether an observer could learn anything. This is possible only if at least two different scores are
    /// left in the tally when the observer's own score is taken out.
    /// </summary>
    /// <param name="tally">The counts of each score, for everyone.</param>
    /// <param name="own">The observer's own score, numbered from 0; null for the outsider.</param>
    public static bool CanLearn(ReadOnlySpan<int> tally, int? own)
    {
        var scores = 0;
        for (var score = 0; score < tally.Length; score++)
        {
            scores += tally[score] > (score == own ? 1 : 0) ? 1 : 0;
        }

        return scores > 1;
    }

    /// <summary>Adds a filling to the set.</summary>
    /// <param name="shape">The <see cref="FillingShape"/> of the filling.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<ulong> shape)
    {
        var occurs = shape[..words];
        var repeated = shape[words..];
        if (isOutsiderOpen)
        {
            isOutsiderOpen = !IsSettledBy(Outsider, occurs, 0, 0);
        }

        for (var word = 0; word < words; word++)
        {
            for (var rest = occurs[word] & open[word]; rest != 0; rest &= rest - 1)
            {
                // Without the observer, this score still occurs in the block if another person in the block gave it.
                var own = rest & (~rest + 1);
                var insider = 1 + (word * BitsPerWord) + BitOperations.TrailingZeroCount(own);
                if (IsSettledBy(insider, occurs, word, own & ~repeated[word]))
                {
                    open[word] &= ~own;
                }
            }
        }
    }

    public void Clear()
    {
        foreach (var observer in present)
        {
            isPresent[observer] = false;
            occurring.AsSpan(observer * words, words).Clear();
        }

        present.Clear();
        unsettled = 0;
        isOutsiderOpen = outsiderLearns;
        Array.Fill(open, learners);
    }

    /// <summary>
    /// Returns whether any byte of the word has exactly one bit set: such a byte is zero once its lowest set bit is
    /// cleared.
    /// </summary>
    private static bool HasSingle(ulong word)
    {
        var withoutLowest = word & ((word | HighBits) - EveryByte) & LowBits;
        var isNotEmpty = (word + LowBits) & HighBits;
        var hasMore = (withoutLowest + LowBits) & HighBits;
        return (isNotEmpty & ~hasMore) != 0;
    }

    /// <summary>Adds a filling for one observer.</summary>
    /// <returns>Whether every block now leaves the observer at least two possible scores.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool IsSettledBy(int observer, ReadOnlySpan<ulong> occurs, int ownWord, ulong own)
    {
        if (!isPresent[observer])
        {
            isPresent[observer] = true;
            present.Add(observer);
            unsettled++;
        }

        var sets = occurring.AsSpan(observer * words, words);
        var hasSingle = false;
        for (var word = 0; word < sets.Length; word++)
        {
            sets[word] |= word == ownWord ? occurs[word] & ~own : occurs[word];
            hasSingle |= HasSingle(sets[word]);
        }

        unsettled -= hasSingle ? 0 : 1;
        return !hasSingle;
    }
}
