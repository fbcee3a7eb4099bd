using BeyondBoundaries.Core.Disclosure;
using CsCheck;

namespace BeyondBoundaries.Core.Tests.Disclosure;

public sealed class SuppressionTests
{
    [Fact]
    public void Suppression_OfAnyTable_IsWhatTheWordsSay() =>
        Gen.Select(PeopleTableGenerators.Any, PeopleTableGenerators.MinimumGroup)
            .Sample(
                (table, k) =>
                {
                    var given = Suppression.Decide(table.Counts, k, table.LastIsNotStated);
                    var (whole, agencies, levels, exposed) = new Words(
                        table.Counts,
                        k,
                        table.LastIsNotStated
                    ).Decision();
                    var last = table.LastIsNotStated ? ", last not stated" : "";
                    var at = $"k = {k}, {PeopleTableGenerators.Text(table.Counts)}{last}";
                    Assert.True(whole == given.WholeGroup, at);
                    Assert.True(
                        agencies.SequenceEqual(given.Agencies),
                        $"{at}: agencies {string.Join(' ', given.Agencies)}"
                    );
                    Assert.True(levels.SequenceEqual(given.Levels), $"{at}: levels {string.Join(' ', given.Levels)}");
                    Assert.True(
                        exposed == given.SmallestExposed,
                        $"{at}: exposed {given.SmallestExposed}, not {exposed}"
                    );
                },
                iter: 1500
            );

    [Fact]
    public void SmallestExposed_OfAnyTable_IsNeverUnderTheMinimumGroup() =>
        Gen.Select(PeopleTableGenerators.Any, PeopleTableGenerators.MinimumGroup)
            .Sample(
                (table, k) =>
                {
                    var given = Suppression.Decide(table.Counts, k, table.LastIsNotStated);
                    var n = table.Counts.Sum(row => row.Sum());
                    if (n >= k)
                    {
                        Assert.True(given.SmallestExposed >= k, PeopleTableGenerators.Text(table.Counts));
                    }
                    else
                    {
                        Assert.DoesNotContain(true, given.Agencies.Concat(given.Levels));
                        Assert.Equal(n >= 3 ? n : null, given.SmallestExposed);
                    }
                }
            );

    [Fact]
    public void Suppression_OfNobody_ShowsNothing()
    {
        Assert.False(Suppression.Decide([], 5).WholeGroup);
        Assert.Equal(
            (false, 1, 1),
            Suppression.Decide(
                [
                    [0, 0],
                    [0, 0],
                ],
                5,
                lastIsNotStated: true
            )
                is var none
                ? (none.WholeGroup, none.Agencies.Count, none.Levels.Count)
                : default
        );
    }

    /// <summary>
    /// Follows the three steps that the method describes, and finds the smallest cut by trying every way to divide the
    /// nodes into two sets.
    /// </summary>
    private sealed class Words(int[][] counts, int k, bool lastIsNotStated)
    {
        private readonly int[] agencySizes = [.. counts.Select(row => row.Sum())];
        private readonly int[] levelSizes =
        [
            .. Enumerable.Range(0, counts[0].Length).Select(level => counts.Sum(row => row[level])),
        ];

        public (bool Whole, IEnumerable<bool> Agencies, IEnumerable<bool> Levels, int? Exposed) Decision()
        {
            var kept = lastIsNotStated ? 1 : 0;
            if (agencySizes.Sum() < 3)
            {
                return (false, agencySizes[kept..].Select(_ => false), levelSizes[kept..].Select(_ => false), null);
            }

            var agencies = Survivors(agencySizes);
            var levels = Survivors(levelSizes);
            if (agencies.Count > 0 && levels.Count > 0)
            {
                var order = agencies.OrderBy(agency => agencySizes[agency]).ThenByDescending(agency => agency).ToList();
                var ones = order.Select(agency => new[] { agency });
                var pairs = order.SelectMany((agency, i) => order[(i + 1)..].Select(other => new[] { agency, other }));
                var wins = ones.Concat(pairs)
                    .Prepend([])
                    .Select(hide => agencies.Except(hide).ToHashSet())
                    .FirstOrDefault(left => SmallestCut(left, levels) is not { } cut || cut >= k);
                (agencies, levels) = wins is null ? (agencies, []) : (wins, levels);
            }

            return (
                true,
                Enumerable.Range(0, agencySizes.Length - kept).Select(agencies.Contains),
                Enumerable.Range(0, levelSizes.Length - kept).Select(levels.Contains),
                SmallestCut(agencies, levels)
            );
        }

        private HashSet<int> Survivors(int[] sizes)
        {
            var shown = Enumerable.Range(0, sizes.Length).Where(i => sizes[i] >= k).ToHashSet();
            if (lastIsNotStated)
            {
                shown.Remove(sizes.Length - 1);
            }

            while (
                shown.Count > 0
                && Enumerable.Range(0, sizes.Length).Where(i => !shown.Contains(i)).Sum(i => sizes[i]) is var hidden
                && hidden > 0
                && hidden < k
            )
            {
                shown.Remove(shown.OrderBy(i => sizes[i]).ThenBy(i => -i).First());
            }

            return shown;
        }

        /// <summary>
        /// Finds the smallest cut with at least one person. A division between components cuts no one and does not
        /// count, so the result is the smallest cut of any component.
        /// </summary>
        private int? SmallestCut(HashSet<int> agencies, HashSet<int> levels)
        {
            var left = agencies.Order().ToList();
            var right = levels.Order().ToList();
            int? smallest = null;
            for (var parting = 0; parting < 1 << (left.Count + 1 + right.Count + 1); parting++)
            {
                var cut = 0;
                for (var agency = 0; agency < counts.Length; agency++)
                {
                    var a = agencies.Contains(agency) ? left.IndexOf(agency) : left.Count;
                    for (var level = 0; level < counts[agency].Length; level++)
                    {
                        var l = left.Count + 1 + (levels.Contains(level) ? right.IndexOf(level) : right.Count);
                        cut += (parting >> a & 1) != (parting >> l & 1) ? counts[agency][level] : 0;
                    }
                }

                smallest = cut > 0 && !(smallest <= cut) ? cut : smallest;
            }

            return smallest;
        }
    }
}
