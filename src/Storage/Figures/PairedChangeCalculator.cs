using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Figures;

/// <summary>
/// Computes the changes among people who also took part in the previous round. The changes are stored with the figures
/// of the later ballot.
/// </summary>
internal static class PairedChangeCalculator
{
    /// <summary>
    /// Computes the changes. Only the ballots on enablers and indicators can have changes. The previous round must have
    /// revealed the same ballot, and must have the same framework version and mode. In anonymous mode, there are never
    /// any changes.
    /// </summary>
    public static async Task<PairedChangeDisclosure> Compute(
        BoundariesContext context,
        RoundRow round,
        BallotRow ballot,
        BallotFigures figures,
        Framework framework,
        CancellationToken cancellationToken
    )
    {
        if (
            ballot.Kind is not (BallotKind.Enablers or BallotKind.Indicators)
            || await FindPrevious(context, round, ballot, cancellationToken) is not { } before
        )
        {
            return PairedChangeDisclosure.None;
        }

        var pairs = await context
            .Responses.Where(later => later.BallotId == ballot.Id && later.Submitted)
            .Join(
                context.Responses.Where(earlier => earlier.BallotId == before.BallotId && earlier.Submitted),
                later => later.Participant.PreviousId,
                earlier => earlier.ParticipantId,
                (later, earlier) => new { Before = earlier.Scores, After = later.Scores }
            )
            .ToListAsync(cancellationToken);
        var scoredBefore = FiguresFormat
            .Read(before.Kept, before.Ballot.Round)
            .Items.ToDictionary(item => item.Item, item => item.Everyone.N ?? 0, StringComparer.Ordinal);
        var scoredAfter = figures.Items.ToDictionary(
            item => item.Item,
            item => item.Everyone.N ?? 0,
            StringComparer.Ordinal
        );
        return PairedChangeDisclosure.Compute(
            FrameworkMatch.Between(framework, framework),
            new Ballot(ballot.Kind, ballot.About).GetItems(framework),
            framework.Levels,
            [
                .. pairs.Select(pair =>
                    (AnswerSet.FromCodes(framework, pair.Before), AnswerSet.FromCodes(framework, pair.After))
                ),
            ],
            (earlier, later) => (scoredBefore.GetValueOrDefault(earlier.Id), scoredAfter.GetValueOrDefault(later.Id)),
            // Groups that are smaller than the minimum group of either round are not shown.
            new(round.Mode, Math.Max(round.MinimumGroup, before.Ballot.Round.MinimumGroup))
        );
    }

    private static Task<FiguresRow?> FindPrevious(
        BoundariesContext context,
        RoundRow round,
        BallotRow ballot,
        CancellationToken cancellationToken
    ) =>
        context
            .Figures.Where(figures =>
                figures.Ballot.Kind == ballot.Kind
                && figures.Ballot.About == ballot.About
                && ParticipantMatcher
                    .SelectPreviousRound(context, round)
                    .Any(before => before.Id == figures.Ballot.RoundId)
            )
            .Include(figures => figures.Ballot.Round)
            .AsNoTracking()
            .SingleOrDefaultAsync(cancellationToken);
}
