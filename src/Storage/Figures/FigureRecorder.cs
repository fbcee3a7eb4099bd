using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Figures;

/// <summary>
/// Computes the figures that may be shown for a ballot, and stores them when the ballot is revealed. In open mode, they
/// are replaced after a person's answers are deleted.
/// </summary>
internal static class FigureRecorder
{
    /// <summary>Reads the responses submitted to a ballot and stores the figures that may be shown.</summary>
    public static async Task Record(
        BoundariesContext context,
        RoundRow round,
        BallotRow row,
        Framework framework,
        CancellationToken cancellationToken
    ) =>
        context.Add(
            new FiguresRow
            {
                BallotId = row.Id,
                Kept = FiguresFormat.Write(
                    await Compute(context, round, row, round.Invited, framework, cancellationToken)
                ),
            }
        );

    /// <summary>
    /// Replaces the stored figures with figures for the remaining people. This is done only in open mode, where a
    /// removed person's answers could otherwise be found by subtraction.
    /// </summary>
    public static async Task RecordAgain(
        BoundariesContext context,
        RoundRow round,
        FiguresRow row,
        Framework framework,
        CancellationToken cancellationToken
    ) =>
        row.Kept = FiguresFormat.Write(
            await Compute(
                context,
                round,
                row.Ballot,
                FiguresFormat.Read(row.Kept, round).Invited,
                framework,
                cancellationToken
            )
        );

    /// <summary>
    /// Creates the figures that a ballot would have if no one had answered it. They do not depend on the framework.
    /// </summary>
    public static FiguresRow CreateEmpty(RoundRow round, BallotRow row) =>
        new()
        {
            BallotId = row.Id,
            Kept = FiguresFormat.Write(new(new(row.Kind, row.About), 0, round.Invited, [], [])),
        };

    private static async Task<BallotFigures> Compute(
        BoundariesContext context,
        RoundRow round,
        BallotRow row,
        int? invited,
        Framework framework,
        CancellationToken cancellationToken
    )
    {
        var confidentiality = new Confidentiality(round.Mode, round.MinimumGroup);
        var ballot = new Ballot(row.Kind, row.About);
        if (row.Kind == BallotKind.SecondVote)
        {
            var first = await context
                .Figures.Include(figures => figures.Ballot)
                .SingleAsync(
                    figures => figures.Ballot.RoundId == round.Id && figures.Ballot.Kind == BallotKind.Enablers,
                    cancellationToken
                );
            var votes = await SubmittedResponseReader.Read(
                context,
                round,
                [first.Ballot, row],
                framework,
                cancellationToken
            );
            return SecondVoteFigures.Compute(
                ballot,
                votes,
                FiguresFormat.Read(first.Kept, confidentiality),
                confidentiality,
                invited
            );
        }

        var set = await SubmittedResponseReader.Read(context, round, [row], framework, cancellationToken);
        var figures = BallotFigures.Compute(ballot, set, confidentiality, invited);
        var paired = await PairedChangeCalculator.Compute(context, round, row, figures, framework, cancellationToken);
        return figures with { Paired = paired.Changes, PairedWords = paired.Words };
    }
}
