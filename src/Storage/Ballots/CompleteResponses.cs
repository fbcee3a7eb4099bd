using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Ballots;

/// <summary>
/// Finds complete responses that are not submitted, and can submit them. A response is complete if every item has a
/// score or a skip. A ballot without items, such as one about challenges, has no such responses.
/// </summary>
internal static class CompleteResponses
{
    /// <summary>Counts the complete responses that are not submitted, by ballot and agency.</summary>
    public static async Task<IReadOnlyDictionary<(Guid Ballot, int? Agency), int>> Count(
        BoundariesContext context,
        RoundRow round,
        Framework framework,
        CancellationToken cancellationToken
    )
    {
        var unsubmitted = await Unsubmitted(context, round.Id)
            .Select(response => new
            {
                response.BallotId,
                response.Ballot.Kind,
                response.Ballot.About,
                response.Participant.Agency,
                response.Scores,
            })
            .ToListAsync(cancellationToken);
        return unsubmitted
            .Where(response => IsComplete(new(response.Kind, response.About), framework, response.Scores))
            .CountBy(response => (response.BallotId, response.Agency))
            .ToDictionary();
    }

    /// <summary>
    /// Lists the names, if given, of people whose response to a ballot is complete but not submitted.
    /// </summary>
    public static async Task<List<string>> ListNames(
        BoundariesContext context,
        RoundRow round,
        Ballot ballot,
        Framework framework,
        CancellationToken cancellationToken
    )
    {
        var unsubmitted = await Unsubmitted(context, round.Id)
            .Where(response =>
                response.Ballot.Kind == ballot.Kind
                && response.Ballot.About == ballot.About
                && response.Participant.Name != null
            )
            .Select(response => new { response.Participant.Name, response.Scores })
            .ToListAsync(cancellationToken);
        return
        [
            .. unsubmitted
                .Where(response => IsComplete(ballot, framework, response.Scores))
                .Select(response => response.Name!),
        ];
    }

    /// <summary>
    /// Submits every complete response to a ballot on behalf of its participant, and marks the response as counted at
    /// the reveal.
    /// </summary>
    /// <returns>The number of responses submitted.</returns>
    public static async Task<int> Submit(
        BoundariesContext context,
        BallotRow ballot,
        Framework framework,
        CancellationToken cancellationToken
    )
    {
        var unsubmitted = await Unsubmitted(context, ballot.RoundId)
            .Where(response => response.BallotId == ballot.Id)
            .ToListAsync(cancellationToken);
        var complete = unsubmitted
            .Where(response => IsComplete(new(ballot.Kind, ballot.About), framework, response.Scores))
            .ToList();
        foreach (var response in complete)
        {
            (response.Submitted, response.CountedAtReveal) = (true, true);
            response.Version++;
        }

        return complete.Count;
    }

    /// <summary>
    /// Describes, for the audit trail, how many complete responses were submitted at the reveal; empty if none were.
    /// </summary>
    public static string Describe(int counted) =>
        counted switch
        {
            0 => "",
            1 => "with complete answers from 1 person who had not submitted them",
            _ => $"with complete answers from {counted} people who had not submitted them",
        };

    private static IQueryable<ResponseRow> Unsubmitted(BoundariesContext context, Guid round) =>
        context.Responses.Where(response =>
            response.Participant.RoundId == round
            && !response.Participant.Removed
            && !response.Submitted
            && response.Ballot.Status == BallotStatus.Open
        );

    private static bool IsComplete(Ballot ballot, Framework framework, byte[] scores)
    {
        var items = ballot.GetItems(framework);
        return items.Count > 0 && AnswerSet.FromCodes(framework, scores).CountAnswered(items) == items.Count;
    }
}
