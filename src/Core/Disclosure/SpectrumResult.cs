using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// The numbers of people in the whole group who chose a position on the spectrum. Each number is shown if at least five
/// people answered the question that it comes from. In open mode, one person is enough.
/// </summary>
/// <param name="Position">The position.</param>
/// <param name="Now">
/// The number of people who place the partnership at this position today; null when too few people said where it is
/// today.
/// </param>
/// <param name="Wanted">
/// The number of people who would like the partnership to be at this position; null when too few people said where it
/// should be.
/// </param>
public sealed record SpectrumResult(SpectrumPosition Position, int? Now, int? Wanted)
{
    internal static IReadOnlyList<SpectrumCount> CountPositions(ResponseSet set, ConfidentialityMode mode)
    {
        var positions = set.Framework.Definition.Spectrum?.Positions ?? [];
        var now = Counts(set.Responses.Select(response => response.SpectrumNow), mode);
        var wanted = Counts(set.Responses.Select(response => response.SpectrumWanted), mode);
        return now is null && wanted is null
            ? []
            :
            [
                .. positions.Select(position => new SpectrumCount(
                    position.Id,
                    now?.GetValueOrDefault(position.Id),
                    wanted?.GetValueOrDefault(position.Id)
                )),
            ];
    }

    internal static IReadOnlyList<SpectrumResult> FromCounts(
        Framework framework,
        IReadOnlyList<SpectrumCount> counts
    ) =>
        [
            .. (framework.Definition.Spectrum?.Positions ?? []).Join(
                counts,
                position => position.Id,
                count => count.Position,
                (position, count) => new SpectrumResult(position, count.Now, count.Wanted)
            ),
        ];

    /// <summary>Leaves out the counts for any question that fewer than five people answered.</summary>
    internal static IReadOnlyList<SpectrumResult> ForBoard(IReadOnlyList<SpectrumResult> positions)
    {
        var (now, wanted) = (positions.Sum(one => one.Now), positions.Sum(one => one.Wanted));
        return
        [
            .. positions
                .Select(one =>
                    one with
                    {
                        Now = now >= DisclosedFigures.MinScoresForFullDisclosure ? one.Now : null,
                        Wanted = wanted >= DisclosedFigures.MinScoresForFullDisclosure ? one.Wanted : null,
                    }
                )
                .Where(one => one.Now is not null || one.Wanted is not null),
        ];
    }

    private static Dictionary<string, int>? Counts(IEnumerable<string?> answers, ConfidentialityMode mode)
    {
        var given = answers.OfType<string>().ToList();
        var fewest = mode == ConfidentialityMode.Open ? 1 : DisclosedFigures.MinScoresForFullDisclosure;
        return given.Count < fewest
            ? null
            : given.CountBy(position => position, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
    }
}
