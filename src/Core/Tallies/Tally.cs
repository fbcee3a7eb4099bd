using System.Numerics;

namespace BeyondBoundaries.Core.Tallies;

/// <summary>
/// The counts of each score and of skips for one item and one group of people: [c1 … cK, skip]. All figures of a group
/// come from tallies. Tallies of disjoint groups add up. Immutable.
/// </summary>
public sealed class Tally : IEquatable<Tally>, IAdditionOperators<Tally, Tally, Tally>
{
    private readonly int[] counts;

    private Tally(int[] counts)
    {
        this.counts = counts;
        for (var score = 1; score <= Levels; score++)
        {
            N += counts[score - 1];
            Sum += (long)score * counts[score - 1];
        }
    }

    /// <summary>The number of levels on the scale (K), at least 2.</summary>
    public int Levels => counts.Length - 1;

    /// <summary>The number of people who gave a score.</summary>
    public int N { get; }

    /// <summary>The sum of their scores.</summary>
    public long Sum { get; }

    /// <summary>The number of people who skipped.</summary>
    public int Skip => counts[^1];

    /// <summary>The counts [c1 … cK, skip].</summary>
    public ReadOnlySpan<int> Counts => counts;

    /// <summary>Returns the number of people who gave this score.</summary>
    /// <param name="score">From 1 to K.</param>
    public int this[int score] => counts[score - 1];

    /// <summary>Returns the empty tally of a scale with this many levels.</summary>
    public static Tally Empty(int levels) => From(new int[levels + 1]);

    /// <summary>Creates a tally from its counts.</summary>
    /// <param name="counts">[c1 … cK, skip], K at least 2, none negative.</param>
    /// <exception cref="ArgumentException">There are too few counts, or one is negative.</exception>
    public static Tally From(params ReadOnlySpan<int> counts)
    {
        if (counts.Length < 3)
        {
            throw new ArgumentException("A tally has at least two scores and a skip.", nameof(counts));
        }

        foreach (var count in counts)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(counts));
        }

        return new(counts.ToArray());
    }

    /// <summary>Counts the people who scored at most <paramref name="score"/> (C_k).</summary>
    public int CountAtMost(int score)
    {
        var people = 0;
        for (var k = 1; k <= score; k++)
        {
            people += counts[k - 1];
        }

        return people;
    }

    /// <summary>Adds the tallies of two disjoint groups.</summary>
    /// <exception cref="ArgumentException">They are on different scales.</exception>
    public static Tally operator +(Tally left, Tally right)
    {
        if (left.Levels != right.Levels)
        {
            throw new ArgumentException("Tallies on different scales do not add.", nameof(right));
        }

        var sum = new int[left.counts.Length];
        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] = left.counts[i] + right.counts[i];
        }

        return new(sum);
    }

    /// <summary>Does the same as the operator.</summary>
    public static Tally Add(Tally left, Tally right) => left + right;

    /// <summary>Returns the tally after one person has moved from one score to another.</summary>
    public Tally WithMove(int from, int to)
    {
        var moved = (int[])counts.Clone();
        moved[from - 1]--;
        moved[to - 1]++;
        return new(moved);
    }

    /// <summary>Returns the same counts of each score with no skips.</summary>
    public Tally WithoutSkips() => From([.. counts[..^1], 0]);

    /// <inheritdoc/>
    public bool Equals(Tally? other) => other is not null && counts.AsSpan().SequenceEqual(other.counts);

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
