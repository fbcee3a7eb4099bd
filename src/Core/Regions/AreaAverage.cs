using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Regions;

/// <summary>The average for one enabler in the round that an area shares.</summary>
/// <param name="Item">The enabler's id.</param>
/// <param name="HalfPoints">
/// The average, as a number of half points. It is rounded to the nearest half point, and a value midway between two
/// half points is rounded away from zero.
/// </param>
/// <param name="People">The number of people who scored the enabler, at least <see cref="MinPeople"/>.</param>
public sealed record AreaAverage(string Item, int HalfPoints, int People)
{
    /// <summary>The minimum number of people who must have scored an enabler for its average to be shared.</summary>
    public const int MinPeople = Quartiles.MinScores;

    /// <summary>
    /// Returns the averages that an area shares from a round: the disclosed averages of the first votes, for the
    /// enablers that enough people scored.
    /// </summary>
    public static IReadOnlyList<AreaAverage> From(RoundResults results) =>
        [
            .. results
                .Enablers.Where(enabler => enabler.Figures is { Mean: not null, Tally.N: >= MinPeople })
                .Select(enabler => new AreaAverage(
                    enabler.Item.Id,
                    (int)enabler.Figures.Mean!.Value.RoundedParts(2),
                    enabler.Figures.Tally!.N
                )),
        ];
}
