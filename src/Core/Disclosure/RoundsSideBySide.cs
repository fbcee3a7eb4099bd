using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// Separate rounds of one partnership, such as one for strategic staff and one for operational staff, side by side.
/// Each round shows what was disclosed at its own reveal, and participants are never matched across rounds, so nothing
/// new is disclosed.
/// </summary>
/// <param name="Rounds">The rounds, in the order chosen.</param>
/// <param name="Enablers">The enablers that every round has, in document order.</param>
public sealed record RoundsSideBySide(IReadOnlyList<SideBySideRound> Rounds, IReadOnlyList<SideBySideItem> Enablers)
{
    /// <summary>The minimum number of rounds that can be compared.</summary>
    public const int MinRounds = 2;

    /// <summary>The maximum number of rounds that a chart can show legibly.</summary>
    public const int MaxRounds = 6;

    /// <summary>
    /// The enablers on which two rounds differ by a point or more, with the largest difference first.
    /// </summary>
    public IReadOnlyList<SideBySideItem> Gaps { get; } =
    [.. Enablers.Where(item => item.Gap is not null).OrderByDescending(item => item.Difference)];

    /// <summary>
    /// Returns whether two rounds can be compared, which requires the same framework and the same scale.
    /// </summary>
    /// <param name="first">The results of one round.</param>
    /// <param name="other">The results of the other round.</param>
    public static bool CanCompare(RoundResults first, RoundResults other) =>
        first.Framework.Definition.Id == other.Framework.Definition.Id
        && first.Framework.Scale.HasSameScores(other.Framework.Scale);

    /// <summary>
    /// Puts rounds side by side. Items in different versions of the framework are matched by the crosswalk, or by id if
    /// there is no crosswalk.
    /// </summary>
    /// <param name="rounds">The rounds: at least <see cref="MinRounds"/> and at most <see cref="MaxRounds"/>.</param>
    /// <exception cref="ArgumentException">
    /// There are too few or too many rounds, or two of them cannot be compared.
    /// </exception>
    public static RoundsSideBySide Create(IReadOnlyList<SideBySideRound> rounds)
    {
        if (
            rounds.Count is < MinRounds or > MaxRounds
            || rounds.Any(round => !CanCompare(rounds[0].Results, round.Results))
        )
        {
            throw new ArgumentException(
                $"Only {MinRounds} to {MaxRounds} rounds with the same framework and scale can be compared.",
                nameof(rounds)
            );
        }

        var framework = rounds[0].Results.Framework;
        var pairs = rounds.Select(round => FrameworkMatch.Pair(framework, round.Results.Framework)).ToList();
        return new(
            rounds,
            [
                .. framework
                    .Enablers.Where(item => pairs.TrueForAll(pair => pair.ContainsKey(item.Id)))
                    .Select(item => new SideBySideItem(
                        item,
                        [.. rounds.Zip(pairs, (round, pair) => FindFigures(round.Results, pair[item.Id].Id))]
                    )),
            ]
        );
    }

    private static DisclosedFigures FindFigures(RoundResults results, string item) =>
        results.Enablers.FirstOrDefault(result => result.Item.Id == item)?.Figures
        ?? DisclosedFigures.Compute(Tally.Empty(results.Framework.Scale), results.Confidentiality);
}
