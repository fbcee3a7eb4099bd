using BeyondBoundaries.Core.Disclosure;
using CsCheck;

namespace BeyondBoundaries.Core.Tests.Disclosure;

/// <summary>
/// Tests what an attacker can compute by adding and subtracting published sums. The minimum group is k. No combination
/// gives the sum for fewer than k people, unless those people are the whole group and there are at least three of them.
/// </summary>
public sealed class SubtractionTests
{
    private const int MostCellsToTryAll = 12;

    [Fact]
    public void Arithmetic_OnWhatIsShown_IsolatesNobody() =>
        Gen.Select(PeopleTableGenerators.Any, PeopleTableGenerators.MinimumGroup)
            .Sample(
                (table, k) =>
                {
                    var shown = Suppression.Decide(table.Counts, k, table.LastIsNotStated);
                    Assert.Null(
                        SmallestIsolated(table.Counts, shown, k) is { } people
                            ? $"{people} people, k = {k}, {PeopleTableGenerators.Text(table.Counts)}"
                            : null
                    );
                },
                iter: 4000
            );

    [Fact]
    public void Arithmetic_WhereTheRuleIsNotApplied_IsolatesSomebody()
    {
        // One of the council's six people is strategic and everyone else is operational, so the sum for strategic work
        // is that person's score.
        int[][] counts =
        [
            [1, 5],
            [0, 6],
        ];
        Assert.Equal(1, SmallestIsolated(counts, new(true, [true, true], [true, true]), 5));
        Assert.Equal(
            5,
            SmallestIsolated(
                [
                    [5, 6],
                ],
                new(true, [true], [true, true]),
                10
            )
        );
    }

    /// <summary>
    /// Looks for sets of cells that contain fewer than k people, are not the whole group, and have a sum that can be
    /// computed from the published sums. Returns the number of people in the smallest such set; null if there is none,
    /// or if k is 10 and there are too many cells to try.
    /// </summary>
    private static int? SmallestIsolated(int[][] counts, Suppression shown, int k)
    {
        var cells = (
            from agency in Enumerable.Range(0, counts.Length)
            from level in Enumerable.Range(0, counts[agency].Length)
            where counts[agency][level] > 0
            select (Agency: agency, Level: level, People: counts[agency][level])
        ).ToArray();
        if (cells.Length > MostCellsToTryAll && k > 5)
        {
            return null;
        }

        var published = new List<bool[]>();
        if (shown.WholeGroup)
        {
            published.Add([.. cells.Select(_ => true)]);
        }

        published.AddRange(
            Enumerable
                .Range(0, shown.Agencies.Count)
                .Where(i => shown.Agencies[i])
                .Select(i => cells.Select(cell => cell.Agency == i).ToArray())
        );
        published.AddRange(
            Enumerable
                .Range(0, shown.Levels.Count)
                .Where(i => shown.Levels[i])
                .Select(i => cells.Select(cell => cell.Level == i).ToArray())
        );
        var span = new Span01(published, cells.Length);
        int? smallest = null;
        Try(0, 0, new bool[cells.Length]);
        return smallest;

        void Try(int at, int people, bool[] chosen)
        {
            if (people >= k)
            {
                return;
            }

            if (at == cells.Length)
            {
                if (people > 0 && chosen.Contains(false) && span.Holds(chosen))
                {
                    smallest = Math.Min(smallest ?? people, people);
                }

                return;
            }

            Try(at + 1, people, chosen);
            chosen[at] = true;
            Try(at + 1, people + cells[at].People, chosen);
            chosen[at] = false;
        }
    }

    /// <summary>
    /// The rational span of a few vectors of zeros and ones. It is computed modulo a prime that is larger than any
    /// minor of ten such vectors (Hadamard's bound), so that ranks are the same as over the rational numbers.
    /// </summary>
    private sealed class Span01
    {
        private const long Prime = 1_000_000_007;
        private readonly List<(int Pivot, long[] Row)> rows = [];

        public Span01(IEnumerable<bool[]> vectors, int length)
        {
            foreach (var vector in vectors)
            {
                var rest = Rest(vector);
                var pivot = Array.FindIndex(rest, value => value != 0);
                if (pivot < 0)
                {
                    continue;
                }

                var inverse = (long)System.Numerics.BigInteger.ModPow(rest[pivot], Prime - 2, Prime);
                for (var i = 0; i < length; i++)
                {
                    rest[i] = rest[i] * inverse % Prime;
                }

                rows.Add((pivot, rest));
            }
        }

        public bool Holds(bool[] vector) => Rest(vector).All(value => value == 0);

        private long[] Rest(bool[] vector)
        {
            var rest = vector.Select(one => one ? 1L : 0L).ToArray();
            foreach (var (pivot, row) in rows)
            {
                var times = rest[pivot];
                for (var i = 0; times != 0 && i < rest.Length; i++)
                {
                    rest[i] = (rest[i] + ((Prime - times) * row[i])) % Prime;
                }
            }

            return rest;
        }
    }
}
