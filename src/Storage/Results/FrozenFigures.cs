using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Figures;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage;

/// <summary>A ballot's figures as they are kept: made once, from what may be shown, when it is revealed.</summary>
internal static class FrozenFigures
{
    /// <summary>Reads what was submitted to a ballot and keeps what may be shown of it.</summary>
    public static async Task Freeze(BoundariesContext context, RoundRow round, BallotRow row, Framework framework, CancellationToken cancellation) =>
        context.Add(new FiguresRow { BallotId = row.Id, Kept = FiguresFormat.Write(await Of(context, round, row, round.Invited, framework, cancellation)) });

    /// <summary>The same in place of what was kept, from who is left: in mode open alone, where whoever is gone could be told by subtraction.</summary>
    public static async Task FreezeAnew(BoundariesContext context, RoundRow round, FiguresRow row, Framework framework, CancellationToken cancellation) =>
        row.Kept = FiguresFormat.Write(await Of(context, round, row.Ballot, FiguresFormat.Read(row.Kept, round).Invited, framework, cancellation));

    /// <summary>The figures of a ballot as if nobody had answered it, in whatever framework it asks.</summary>
    public static FiguresRow OfNobody(RoundRow round, BallotRow row) =>
        new() { BallotId = row.Id, Kept = FiguresFormat.Write(new(new(row.Kind, row.About), 0, round.Invited, [], [])) };

    private static async Task<BallotFigures> Of(BoundariesContext context, RoundRow round, BallotRow row, int? invited, Framework framework, CancellationToken cancellation)
    {
        var confidentiality = new Confidentiality(round.Mode, round.MinimumGroup);
        var ballot = new Ballot(row.Kind, row.About);
        if (row.Kind == BallotKind.Again)
        {
            var first = await context.Figures.Include(figures => figures.Ballot)
                .SingleAsync(figures => figures.Ballot.RoundId == round.Id && figures.Ballot.Kind == BallotKind.Enablers, cancellation);
            var votes = await SubmittedResponses.Of(context, round, [first.Ballot, row], framework, cancellation);
            return SecondVoteFigures.Of(ballot, votes, FiguresFormat.Read(first.Kept, confidentiality), confidentiality, invited);
        }

        var set = await SubmittedResponses.Of(context, round, [row], framework, cancellation);
        var figures = BallotFigures.Of(ballot, set, confidentiality, invited);
        var paired = await FrozenPairs.Of(context, round, row, figures, framework, cancellation);
        return figures with { Paired = paired.Changes, PairedWords = paired.Words };
    }
}
