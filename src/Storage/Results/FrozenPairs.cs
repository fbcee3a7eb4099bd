using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Figures;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage;

/// <summary>What changed among those who took part in the round before too, kept with the figures of the later ballot.</summary>
internal static class FrozenPairs
{
    /// <summary>Nothing unless the same was asked in the round before, by the same version of the framework, and both rounds have one mode.</summary>
    public static async Task<PairedChanges> Of(
        BoundariesContext context, RoundRow round, BallotRow ballot, BallotFigures figures, Framework framework, CancellationToken cancellation)
    {
        if (ballot.Kind is not (BallotKind.Enablers or BallotKind.Indicators)
            || await Before(context, round, ballot, cancellation) is not { } before)
        {
            return PairedChanges.None;
        }

        var pairs = await context.Responses
            .Where(later => later.BallotId == ballot.Id && later.Submitted)
            .Join(
                context.Responses.Where(earlier => earlier.BallotId == before.BallotId && earlier.Submitted),
                later => later.Participant.PreviousId,
                earlier => earlier.ParticipantId,
                (later, earlier) => new { Before = earlier.Scores, After = later.Scores })
            .ToListAsync(cancellation);
        var scoredBefore = FiguresFormat.Read(before.Kept, before.Ballot.Round).Items.ToDictionary(item => item.Item, item => item.Everyone.N ?? 0, StringComparer.Ordinal);
        var scoredAfter = figures.Items.ToDictionary(item => item.Item, item => item.Everyone.N ?? 0, StringComparer.Ordinal);
        return PairedChanges.Of(
            framework,
            new Ballot(ballot.Kind, ballot.About).Items(framework),
            [.. pairs.Select(pair => (Answers.FromCodes(framework, pair.Before), Answers.FromCodes(framework, pair.After)))],
            id => (scoredBefore.GetValueOrDefault(id), scoredAfter.GetValueOrDefault(id)),
            // Nobody is shown in a smaller group than either round promised.
            new(round.Mode, Math.Max(round.MinimumGroup, before.Ballot.Round.MinimumGroup)));
    }

    private static Task<FiguresRow?> Before(BoundariesContext context, RoundRow round, BallotRow ballot, CancellationToken cancellation) =>
        context.Figures
            .Where(figures => figures.Ballot.Kind == ballot.Kind && figures.Ballot.About == ballot.About
                && SamePerson.BeforeOf(context, round).Any(before => before.Id == figures.Ballot.RoundId))
            .Include(figures => figures.Ballot.Round)
            .AsNoTracking()
            .SingleOrDefaultAsync(cancellation);
}
