using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Figures;
using BeyondBoundaries.Storage.Scrubbing;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Retention;

/// <summary>
/// Prepares a round for the deletion of its participants, so that the remaining data is still valid without them and
/// does not identify any of them.
/// </summary>
internal static class RoundPurgePreparation
{
    public static async Task Prepare(
        Database database,
        BoundariesContext context,
        RoundRow round,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var ballots = await context.Ballots.Where(ballot => ballot.RoundId == round.Id).ToListAsync(cancellationToken);
        await CloseUnrevealed(context, round, ballots, today, cancellationToken);
        var ids = ballots.ConvertAll(ballot => ballot.Id);
        var figures = await context.Figures.Where(row => ids.Contains(row.BallotId)).ToListAsync(cancellationToken);
        var read = figures.ConvertAll(row => FiguresFormat.Read(row.Kept, round));
        // As before the deletion, these are the people who submitted answers for the enablers, if there were any.
        round.TookPart = read.OrderByDescending(ballot =>
                ballot is { Ballot.Kind: BallotKind.Enablers, Participants: > 0 }
            )
            .ThenByDescending(ballot => ballot.Participants)
            .Select(ballot => ballot.Participants)
            .FirstOrDefault();
        if (round.Mode == ConfidentialityMode.Open)
        {
            var first = read.Where(ballot => ballot.Ballot.Kind == BallotKind.Enablers)
                .SelectMany(ballot => ballot.Items)
                .ToDictionary(item => item.Item, item => item.Everyone, StringComparer.Ordinal);
            foreach (var (row, ballot) in figures.Zip(read))
            {
                row.Kept = FiguresFormat.Write(AnonymisedFigures.From(ballot, first));
            }

            await OpenModeFigureRebuilder.RebuildPairs(
                database,
                context,
                round,
                _ => Task.FromResult(PairedChangeDisclosure.None),
                cancellationToken
            );
            round.Mode = ConfidentialityMode.Anonymous;
        }

        round.AnswersDeletedOn = today;
        round.Version++;
        await context.SaveChangesAsync(cancellationToken);
        var names = await context
            .Participants.Where(person => person.RoundId == round.Id && person.Name != null)
            .Select(person => person.Name)
            .ToListAsync(cancellationToken);
        await PlanOwnerScrubber.RemoveNames(database, context, round.PartnershipId, names, cancellationToken);
        await context.SheetCodes.Where(seat => seat.RoundId == round.Id).ExecuteDeleteAsync(cancellationToken);
        await context
            .Redactions.Where(redaction => redaction.RoundId == round.Id)
            .ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>
    /// Closes a round that is still open. Its open ballots get empty figures, so that answers that were never revealed
    /// are not shown to anyone.
    /// </summary>
    private static async Task CloseUnrevealed(
        BoundariesContext context,
        RoundRow round,
        List<BallotRow> ballots,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var at = new DateTimeOffset(today, TimeOnly.MinValue, TimeSpan.Zero);
        foreach (var ballot in ballots.Where(ballot => ballot.Status == BallotStatus.Open))
        {
            (ballot.Status, ballot.RevealedAt) = (BallotStatus.Revealed, at);
            context.Add(FigureRecorder.CreateEmpty(round, ballot));
        }

        if (round.Status == RoundStatus.Open)
        {
            (round.Status, round.ClosedAt) = (RoundStatus.Closed, at);
        }

        await context.SaveChangesAsync(cancellationToken);
    }
}
