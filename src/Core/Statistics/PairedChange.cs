namespace BeyondBoundaries.Core.Statistics;

/// <summary>The change among the people who scored an item in both rounds.</summary>
/// <param name="Pairs">The number of people who scored the item in both rounds.</param>
/// <param name="Up">Of these people, the number who scored higher in the later round.</param>
/// <param name="Same">Of these people, the number who gave the same score.</param>
/// <param name="Down">Of these people, the number who scored lower in the later round.</param>
/// <param name="Mean">The mean change in these people's scores, in points; null if there are no pairs.</param>
/// <param name="MeanFlag">
/// Whether the mean change is at least half a point up or down; null with fewer than 3 pairs.
/// </param>
/// <param name="Overlap">
/// Of the people who scored in at least one of the rounds, the share who scored in both, from 0 to 1; null when no one
/// scored in either.
/// </param>
/// <param name="Who">
/// The extent to which the people in the two rounds are the same; null when no one scored in either.
/// </param>
public sealed record PairedChange(
    int Pairs,
    int Up,
    int Same,
    int Down,
    double? Mean,
    MeanChange? MeanFlag,
    double? Overlap,
    ParticipantOverlap? Who
)
{
    /// <summary>Compares the scores that the same people gave in two rounds.</summary>
    /// <param name="table">
    /// The number of people for each combination of an earlier and a later score. Row 0 is for the lowest earlier
    /// score, and column 0 for the lowest later score. The last row and the last column are for skips, and are ignored.
    /// Tables of disjoint groups can be added.
    /// </param>
    /// <param name="before">
    /// The number of people who scored the item in the earlier round, whether or not they scored it in both.
    /// </param>
    /// <param name="after">
    /// The number of people who scored the item in the later round, whether or not they scored it in both.
    /// </param>
    public static PairedChange Compute(int[,] table, int before, int after)
    {
        var people = PeopleByChange(table);
        int pairs = 0,
            up = 0,
            down = 0;
        var sum = 0L;
        for (var i = 0; i < people.Length; i++)
        {
            var change = i - (people.Length / 2);
            pairs += people[i];
            up += change > 0 ? people[i] : 0;
            down += change < 0 ? people[i] : 0;
            sum += (long)change * people[i];
        }

        var everyone = before + after - pairs;
        return new(
            pairs,
            up,
            pairs - up - down,
            down,
            pairs == 0 ? null : (double)sum / pairs,
            pairs < ItemSummary.MinScoresForCategory ? null : RoundChange.ClassifyMean(sum, pairs),
            everyone == 0 ? null : (double)pairs / everyone,
            everyone == 0 ? null : ClassifyOverlap(pairs, everyone)
        );
    }

    /// <summary>
    /// Classifies the overlap: of the people who scored in at least one of the rounds, the share who scored in both.
    /// </summary>
    internal static ParticipantOverlap ClassifyOverlap(int pairs, int everyone) =>
        3L * pairs >= 2L * everyone ? ParticipantOverlap.Mostly
        : 3L * pairs >= everyone ? ParticipantOverlap.Partly
        : ParticipantOverlap.MostlyDifferent;

    /// <summary>
    /// Computes the exact two-sided sign-flip p-value for the mean change, for analysts. No page or file shows it.
    /// This p-value is the probability that, if the sign of each person's change were random, the sum of the changes
    /// would be at least as far from 0 as the actual sum. Returns null if there are no pairs. The time taken grows with
    /// the square of the number of pairs.
    /// </summary>
    /// <param name="table">The same table as for <see cref="Compute"/>.</param>
    public static double? ComputeSignFlipP(int[,] table)
    {
        var people = PeopleByChange(table);
        if (people.Sum() == 0)
        {
            return null;
        }

        var changes = people
            .SelectMany((count, i) => Enumerable.Repeat(i - (people.Length / 2), count))
            .Where(change => change != 0)
            .ToArray();
        var most = changes.Sum(Math.Abs);
        var chance = new double[(2 * most) + 1];
        chance[most] = 1;
        foreach (var size in changes.Select(Math.Abs))
        {
            var next = new double[chance.Length];
            for (var at = 0; at < chance.Length; at++)
            {
                if (chance[at] > 0)
                {
                    next[at - size] += chance[at] / 2;
                    next[at + size] += chance[at] / 2;
                }
            }

            chance = next;
        }

        return Math.Min(1, chance.Where((_, at) => Math.Abs(at - most) >= Math.Abs(changes.Sum())).Sum());
    }

    /// <summary>
    /// Counts people by the change in their score. On a scale of K levels, changes range from −(K − 1) to K − 1. The
    /// number of people with a given change is at index change + K − 1.
    /// </summary>
    private static int[] PeopleByChange(int[,] table)
    {
        var levels = table.GetLength(0) - 1;
        var people = new int[(2 * levels) - 1];
        for (var from = 0; from < levels; from++)
        {
            for (var to = 0; to < levels; to++)
            {
                people[to - from + levels - 1] += table[from, to];
            }
        }

        return people;
    }
}
