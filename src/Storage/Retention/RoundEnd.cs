using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Figures;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage;

/// <summary>Makes a round ready to lose its people: what stays must stand without them, and tell of none of them.</summary>
internal static class RoundEnd
{
    public static async Task Seal(Database database, BoundariesContext context, RoundRow round, DateOnly today, CancellationToken cancellation)
    {
        var ballots = await context.Ballots.Where(ballot => ballot.RoundId == round.Id).ToListAsync(cancellation);
        await CloseUnseen(context, round, ballots, today, cancellation);
        var ids = ballots.ConvertAll(ballot => ballot.Id);
        var figures = await context.Figures.Where(row => ids.Contains(row.BallotId)).ToListAsync(cancellation);
        var read = figures.ConvertAll(row => FiguresFormat.Read(row.Kept, round));
        round.TookPart = read.Select(ballot => ballot.Participants).DefaultIfEmpty().Max();
        if (round.Mode == ConfidentialityMode.Open)
        {
            var first = read.Where(ballot => ballot.Ballot.Kind == BallotKind.Enablers).SelectMany(ballot => ballot.Items)
                .ToDictionary(item => item.Item, item => item.Everyone, StringComparer.Ordinal);
            foreach (var (row, ballot) in figures.Zip(read))
            {
                row.Kept = FiguresFormat.Write(FiguresForGood.Of(ballot, first));
            }

            await OpenFigures.PairAnew(database, context, round, _ => Task.FromResult(PairedChanges.None), cancellation);
            round.Mode = ConfidentialityMode.Anonymous;
        }

        round.AnswersDeletedOn = today;
        round.Version++;
        await context.SaveChangesAsync(cancellation);
        var names = await context.Participants.Where(person => person.RoundId == round.Id && person.Name != null).Select(person => person.Name).ToListAsync(cancellation);
        await PlanNames.Forget(database, context, round.PartnershipId, names, cancellation);
        await context.SeatCodes.Where(seat => seat.RoundId == round.Id).ExecuteDeleteAsync(cancellation);
        await context.Redactions.Where(redaction => redaction.RoundId == round.Id).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>Closes a round that is still open. What was never revealed stays unseen: its figures are those of nobody.</summary>
    private static async Task CloseUnseen(BoundariesContext context, RoundRow round, List<BallotRow> ballots, DateOnly today, CancellationToken cancellation)
    {
        var at = new DateTimeOffset(today, TimeOnly.MinValue, TimeSpan.Zero);
        foreach (var ballot in ballots.Where(ballot => ballot.Status == BallotStatus.Open))
        {
            (ballot.Status, ballot.RevealedAt) = (BallotStatus.Revealed, at);
            context.Add(FrozenFigures.OfNobody(round, ballot));
        }

        if (round.Status == RoundStatus.Open)
        {
            (round.Status, round.ClosedAt) = (RoundStatus.Closed, at);
        }

        await context.SaveChangesAsync(cancellation);
    }
}
