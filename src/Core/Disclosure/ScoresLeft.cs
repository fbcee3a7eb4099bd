using System.Numerics;
using System.Runtime.CompilerServices;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// What a set of fillings leaves possible to each observer: which scores occur in each block. The observers are an
/// outsider and every
/// insider, who knows one block and one score of it as their own. The set tells when an observer is left one score
/// for a whole block.
/// </summary>
internal sealed class ScoresLeft
{
    private const int Outsider = 0;
    private const int BitsPerWord = 64;
    private const ulong LowBits = 0x7F7F7F7F7F7F7F7F;
    private const ulong HighBits = ~LowBits;

    private readonly int words;

    /// <summary>
    /// For each own score, whether the tally less that score leaves its owner anything to learn; then the same for
    /// the outsider.
    /// </summary>
    private readonly bool[] counts;

    /// <summary>
    /// The scores that occur in each block, in the form of <see cref="FillingShape"/>, for each observer in turn.
    /// </summary>
    private readonly ulong[] occurring;
    private readonly bool[] isPresent;
    private readonly List<int> present = [];

    /// <summary>Creates an empty set.</summary>
    /// <param name="tally">The counts [c1 … cK] of everyone.</param>
    /// <param name="blocks">How many blocks there are.</param>
    public ScoresLeft(int[] tally, int blocks)
    {
        words = FillingShape.WordsOf(blocks);
        counts = [.. Enumerable.Range(0, FillingShape.BitsPerBlock).Select(own => Counts(tally, own)), Counts(tally, null)];
        var observers = 1 + (words * BitsPerWord);
        occurring = new ulong[observers * words];
        isPresent = new bool[observers];
    }

    /// <summary>
    /// Whether an observer is left one possible score for somebody else: a block in which only one occurs.
    /// </summary>
    public bool Tells
    {
        get
        {
            foreach (var observer in present)
            {
                foreach (var word in occurring.AsSpan(observer * words, words))
                {
                    if (HasSingle(word))
                    {
                        return true;
                    }
                }
            }

            return false;
        }
    }

    /// <summary>
    /// Whether an observer could learn anything: the tally alone, less the own score, is not one single score.
    /// </summary>
    /// <param name="tally">The counts [c1 … cK] of everyone.</param>
    /// <param name="own">The own score, from 0; null for the outsider.</param>
    public static bool Counts(ReadOnlySpan<int> tally, int? own)
    {
        var scores = 0;
        for (var score = 0; score < tally.Length; score++)
        {
            scores += tally[score] > (score == own ? 1 : 0) ? 1 : 0;
        }

        return scores > 1;
    }

    /// <summary>Adds a filling to the set.</summary>
    /// <param name="shape">Its <see cref="FillingShape"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<ulong> shape)
    {
        var occurs = shape[..words];
        var repeated = shape[words..];
        if (counts[^1])
        {
            Add(Outsider, occurs, 0, 0);
        }

        for (var word = 0; word < words; word++)
        {
            for (var rest = occurs[word]; rest != 0; rest &= rest - 1)
            {
                var bit = BitOperations.TrailingZeroCount(rest);
                if (counts[bit % FillingShape.BitsPerBlock])
                {
                    // The own score, taken out once, is still in the block when somebody else there gave it too.
                    Add(1 + (word * BitsPerWord) + bit, occurs, word, (1UL << bit) & ~repeated[word]);
                }
            }
        }
    }

    /// <summary>Empties the set.</summary>
    public void Clear()
    {
        foreach (var observer in present)
        {
            isPresent[observer] = false;
            occurring.AsSpan(observer * words, words).Clear();
        }

        present.Clear();
    }

    /// <summary>
    /// Whether a byte of the word has exactly one bit: with its lowest bit taken out nothing is left of it.
    /// </summary>
    private static bool HasSingle(ulong word)
    {
        var withoutLowest = word & ((word | HighBits) - 0x0101010101010101) & LowBits;
        var isNotEmpty = (word + LowBits) & HighBits;
        var hasMore = (withoutLowest + LowBits) & HighBits;
        return (isNotEmpty & ~hasMore) != 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Add(int observer, ReadOnlySpan<ulong> occurs, int ownWord, ulong own)
    {
        if (!isPresent[observer])
        {
            isPresent[observer] = true;
            present.Add(observer);
        }

        var sets = occurring.AsSpan(observer * words, words);
        for (var word = 0; word < sets.Length; word++)
        {
            sets[word] |= word == ownWord ? occurs[word] & ~own : occurs[word];
        }
    }
}
