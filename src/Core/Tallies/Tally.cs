using System.Numerics;
using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Core.Tallies;

/// <summary>
/// The counts of each score and of skips, [c1 … cK, skip] on a scale of K levels, for one item and one group of people.
/// All figures for a group are computed from tallies, in the scale's own numbers. Tallies of disjoint groups can be
/// added. A tally cannot be changed.
/// </summary>
public sealed class Tally : IEquatable<Tally>, IAdditionOperators<Tally, Tally, Tally>
{
    private readonly int[] counts;

    private Tally(int[] counts, int first)
    {
        this.counts = counts;
        First = first;
        for (var score = First; score <= Last; score++)
        {
            N += this[score];
            Sum += (long)score * this[score];
        }
    }

    /// <summary>The score of the first level: 0 or 1.</summary>
    public int First { get; }

    /// <summary>The score of the last level.</summary>
    public int Last => First + Levels - 1;

    /// <summary>The scores on the scale, from the first to the last.</summary>
    public IEnumerable<int> Scores => Enumerable.Range(First, Levels);

    /// <summary>The number of levels on the scale (K), at least 2.</summary>
    public int Levels => counts.Length - 1;

    /// <summary>The number of people who gave a score.</summary>
    public int N { get; }

    /// <summary>The sum of the scores, in the scale's own numbers.</summary>
    public long Sum { get; }

    /// <summary>The sum of the distances between the scores and the first score on the scale.</summary>
    internal long Steps => Sum - ((long)First * N);

    /// <summary>The number of people who skipped.</summary>
    public int Skip => counts[^1];

    /// <summary>The counts of each score and of skips: [c1 … cK, skip].</summary>
    public ReadOnlySpan<int> Counts => counts;

    /// <summary>Returns the number of people who gave this score.</summary>
    /// <param name="score">A score from <see cref="First"/> to <see cref="Last"/>.</param>
    public int this[int score] =>
        score <= Last ? counts[score - First] : throw new ArgumentOutOfRangeException(nameof(score));

    /// <summary>Returns an empty tally on a scale.</summary>
    public static Tally Empty(Scale scale) => OnScale(scale.First, new int[scale.Levels.Count + 1]);

    /// <summary>Creates a tally from its counts, on a scale that starts at 1.</summary>
    /// <param name="counts">
    /// The counts of each score and of skips: [c1 … cK, skip]. K is at least 2, and no count is negative.
    /// </param>
    /// <exception cref="ArgumentException">There are fewer than 3 counts, or a count is negative.</exception>
    public static Tally From(params ReadOnlySpan<int> counts) => OnScale(1, counts);

    /// <summary>Creates a tally from its counts.</summary>
    /// <param name="first">The score of the first level: 0 or 1.</param>
    /// <param name="counts">
    /// The counts of each score and of skips: [c1 … cK, skip]. K is at least 2, and no count is negative.
    /// </param>
    /// <exception cref="ArgumentException">There are fewer than 3 counts, or a count is negative.</exception>
    public static Tally OnScale(int first, params ReadOnlySpan<int> counts)
    {
        if (counts.Length < 3)
        {
            throw new ArgumentException(
                "A tally needs a count for each of at least 2 scores, and a count of skips.",
                nameof(counts)
            );
        }

        foreach (var count in counts)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(counts));
        }

        return new(counts.ToArray(), first);
    }

    /// <summary>Counts the people who scored at most <paramref name="score"/> (C_k in docs/method.md).</summary>
    public int CountAtMost(int score)
    {
        var people = 0;
        for (var k = First; k <= score; k++)
        {
            people += this[k];
        }

        return people;
    }

    /// <summary>Adds the tallies of two disjoint groups.</summary>
    /// <exception cref="ArgumentException">The tallies are on different scales.</exception>
    public static Tally operator +(Tally left, Tally right)
    {
        if (left.Levels != right.Levels || left.First != right.First)
        {
            throw new ArgumentException("Tallies on different scales cannot be added.", nameof(right));
        }

        var sum = new int[left.counts.Length];
        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] = left.counts[i] + right.counts[i];
        }

        return new(sum, left.First);
    }

    /// <summary>Adds the tallies of two disjoint groups, as the <c>+</c> operator does.</summary>
    public static Tally Add(Tally left, Tally right) => left + right;

    /// <summary>
    /// Returns the tally as it would be if one person had scored <paramref name="to"/> instead of
    /// <paramref name="from"/>.
    /// </summary>
    public Tally WithMove(int from, int to)
    {
        var moved = (int[])counts.Clone();
        moved[from - First]--;
        moved[to - First]++;
        return new(moved, First);
    }

    /// <summary>Returns a tally with the same counts of scores and no skips.</summary>
    public Tally WithoutSkips() => OnScale(First, [.. counts[..^1], 0]);

    /// <inheritdoc/>
    public bool Equals(Tally? other) =>
        other is not null && First == other.First && counts.AsSpan().SequenceEqual(other.counts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Tally);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var count in counts)
        {
            hash.Add(count);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public override string ToString() => $"[{string.Join(", ", counts)}]";
}
