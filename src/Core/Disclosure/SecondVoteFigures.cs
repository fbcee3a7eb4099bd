using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// Computes the figures for second votes. What is disclosed depends on what was disclosed about the first vote on the
/// same item.
/// </summary>
public static class SecondVoteFigures
{
    /// <summary>Computes the figures for the second vote on one enabler.</summary>
    /// <param name="ballot">The ballot.</param>
    /// <param name="set">
    /// The responses of people who submitted at least one of the votes and whose answers are still stored. Their first
    /// votes are in <see cref="Response.Answers"/>, and their second votes in <see cref="Response.SecondVote"/>.
    /// </param>
    /// <param name="first">The figures for the first vote, as stored at its reveal.</param>
    /// <param name="confidentiality">The mode and minimum group.</param>
    /// <param name="invited">The number of people invited; null when not known.</param>
    public static BallotFigures Compute(
        Ballot ballot,
        ResponseSet set,
        BallotFigures first,
        Confidentiality confidentiality,
        int? invited
    ) => Compute(ballot, ballot.GetItems(set.Framework), set, [first], confidentiality, invited);

    internal static BallotFigures Compute(
        Ballot ballot,
        IEnumerable<Item> items,
        ResponseSet set,
        IEnumerable<BallotFigures> first,
        Confidentiality confidentiality,
        int? invited
    )
    {
        var firstByItem = first
            .SelectMany(figures => figures.Items)
            .ToDictionary(item => item.Item, item => item.Everyone, StringComparer.Ordinal);
        var second = set with { Responses = [.. set.Responses.Where(response => response.SecondVote is not null)] };
        var cube = TallyCube.CountSecondVotes(second);
        var agencies = confidentiality.Mode == ConfidentialityMode.Anonymous ? [] : set.Agencies;
        List<BallotItemFigures> figures =
        [
            .. items
                .Where(item => cube.Everyone(item) is { N: > 0 } or { Skip: > 0 })
                .Select(item =>
                    Compute(
                        item,
                        cube,
                        firstByItem.GetValueOrDefault(item.Id, DisclosedTally.TooFew),
                        set,
                        confidentiality
                    )
                ),
        ];
        return new(ballot, second.Responses.Count, invited, agencies, figures)
        {
            AgenciesHeard = BallotFigures.CountAgencies(second, agencies),
        };
    }

    private static BallotItemFigures Compute(
        Item item,
        TallyCube cube,
        DisclosedTally first,
        ResponseSet set,
        Confidentiality confidentiality
    )
    {
        var second = cube.Everyone(item);
        var onlyOne = CountInOneVoteOnly(item, first, second, set);
        var vote = SecondVoteDisclosure.Decide(first, second, onlyOne, confidentiality);
        return vote.Everyone is not null
            ? DisclosedGroups.Decide(item, cube, confidentiality).ComputeFigures(item, cube) with
            {
                OnlyInOneVote = confidentiality.Mode == ConfidentialityMode.Open ? onlyOne : null,
            }
            : new BallotItemFigures(item.Id, DisclosedTally.TooFew, [], [], [])
            {
                IsVoteSuppressed = true,
                SecondAverage = vote.Average,
            };
    }

    /// <summary>
    /// Counts the people who scored in exactly one of the two votes. If the number disclosed for the first vote is
    /// larger than the number still stored, uses the disclosed number, so that people whose answers have since been
    /// erased are counted too.
    /// </summary>
    private static int CountInOneVoteOnly(Item item, DisclosedTally first, Tally second, ResponseSet set)
    {
        var scoredFirst = set.Responses.Count(response => response.Answers[item].IsScore);
        var scoredBoth = set.Responses.Count(response =>
            response.Answers[item].IsScore && response.SecondVote?[item].IsScore == true
        );
        return Math.Max(scoredFirst, first.N ?? 0) - scoredBoth + second.N - scoredBoth;
    }
}
