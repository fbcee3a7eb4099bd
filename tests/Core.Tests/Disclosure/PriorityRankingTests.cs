using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Core.Tallies;
using CsCheck;

namespace BeyondBoundaries.Core.Tests.Disclosure;

public sealed class PriorityRankingTests
{
    // Tallies of only a few people, so that ties and close calls are frequent.
    private static readonly Gen<Tally[]> Items = DomainGenerators.Tally(5, 2).Array[0, 12];

    [Fact]
    public void Rank_OfAnyItems_IsOneMoreThanThereAreBetterOnes() =>
        Items.Sample(tallies =>
        {
            var places = Rank(tallies);
            Assert.Equal(tallies.Length, places.Count);
            foreach (var (index, priority) in places)
            {
                var tally = tallies[index];
                Assert.Equal(
                    tally.N < 3 ? null : 1 + tallies.Count(other => other.N >= 3 && Compare(other, tally) < 0),
                    priority.Rank
                );
                Assert.Equal(tally.N < 3 ? null : Tier(tally), priority.Tier);
            }
        });

    [Fact]
    public void Order_OfAnyItems_IsByRankThenDocumentWithUnrankedLast() =>
        Items.Sample(tallies =>
        {
            var order = Rank(tallies).Select(place => (place.Priority.Rank ?? int.MaxValue, place.Item)).ToList();
            Assert.Equal(order.Order(), order);
        });

    [Fact]
    public void CloseCall_OfNeighbours_IsOnePersonEachSide() =>
        Items.Sample(tallies =>
        {
            var places = Rank(tallies).Where(place => place.Priority.Rank is not null).ToList();
            for (var i = 0; i < places.Count; i++)
            {
                var close = false;
                if (i + 1 < places.Count && places[i + 1].Priority.Tier == places[i].Priority.Tier)
                {
                    var (a, b) = (tallies[places[i].Item], tallies[places[i + 1].Item]);
                    close = Math.Abs((a.Sum * b.N) - (b.Sum * a.N)) <= a.N + b.N;
                }

                Assert.Equal(close, places[i].Priority.CloseCall);
            }
        });

    [Fact]
    public void Rank_OfItemsInAnotherOrder_IsTheSame() =>
        Gen.Select(Items, Gen.Int)
            .Sample(
                (tallies, seed) =>
                {
                    var places = Rank(tallies)
                        .ToDictionary(place => place.Item, place => (place.Priority.Rank, place.Priority.Tier));
                    var order = DomainGenerators.Shuffled(Enumerable.Range(0, tallies.Length), seed);
                    Assert.All(
                        Rank([.. order.Select(i => tallies[i])]),
                        place => Assert.Equal(places[order[place.Item]], (place.Priority.Rank, place.Priority.Tier))
                    );
                }
            );

    [Fact]
    public void Rank_OfTwoEqualItems_IsSharedAndTheNextSkipped()
    {
        int[][] tallies =
        [
            [0, 0, 0, 4, 0, 0],
            [4, 0, 0, 0, 0, 0],
            [0, 0, 0, 8, 0, 2],
            [0, 0, 0, 0, 4, 0],
        ];
        Assert.Equal(
            [(1, 1), (0, 2), (2, 2), (3, 4)],
            Rank([.. tallies.Select(counts => Tally.From(counts))])
                .Select(place => (place.Item, place.Priority.Rank!.Value))
        );
    }

    [Fact]
    public void Rank_InModeConfidential_IsFromFiveWithLowOnesOfFourBeforeTheOthers()
    {
        int[][] tallies =
        [
            [0, 0, 0, 3, 0, 0],
            [0, 0, 0, 4, 0, 0],
            [3, 0, 0, 1, 0, 0],
            [0, 0, 0, 5, 0, 0],
            [5, 0, 0, 0, 0, 0],
            [0, 3, 1, 0, 0, 0],
            [1, 0, 0, 0, 0, 0],
        ];
        var order = PriorityRanking.Rank(
            tallies.Index(),
            one => DisclosedFigures.Compute(Tally.From(one.Item), BeyondBoundaries.Core.Rounds.Confidentiality.Default)
        );
        Assert.Equal([4, 3, 2, 5, 0, 1, 6], order.Select(place => place.Item.Index));
        Assert.Equal([1, 2, null, null, null, null, null], order.Select(place => place.Priority.Rank));
    }

    private static IReadOnlyList<(int Item, Priority Priority)> Rank(Tally[] tallies) =>
        PriorityRanking.Rank(
            Enumerable.Range(0, tallies.Length),
            i => DisclosedFigures.Compute(tallies[i], new(ConfidentialityMode.Open))
        );

    private static int Compare(Tally left, Tally right)
    {
        var (a, b) = (ItemSummary.Compute(left), ItemSummary.Compute(right));
        var tier = Tier(left).CompareTo(Tier(right));
        var mean = (left.Sum * right.N).CompareTo(right.Sum * left.N);
        return tier != 0 ? tier
            : mean != 0 ? mean
            : b.Spread!.Value.CompareTo(a.Spread!.Value);
    }

    private static int Tier(Tally tally)
    {
        var summary = ItemSummary.Compute(tally);
        var (low, divided) = (summary.Standing == Standing.Low, summary.Category == AgreementCategory.Divided);
        return low && divided ? 1
            : low ? 2
            : divided ? 3
            : 4;
    }
}
