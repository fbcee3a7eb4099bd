using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage;

/// <summary>Printed sheets: their one-use codes, and what comes back on them.</summary>
public sealed class PaperStore
{
    /// <summary>Most sheets that are printed at once.</summary>
    public const int MostSheets = 200;

    private readonly Database database;
    private readonly RoundEditor editor;

    internal PaperStore(Database database, RoundChanges changes)
    {
        this.database = database;
        editor = new(database, changes);
    }

    /// <summary>Makes codes for sheets that are about to be printed. From then on who sees what is locked: it stands on the sheets.</summary>
    /// <returns>The number of the batch, see <see cref="PaperQueries.Unspent"/>; or <c>not-found</c>, <c>round-not-open</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Not 1 to <see cref="MostSheets"/> sheets.</exception>
    public Task<Result<int>> NewSheets(AccountId account, RoundId id, int sheets, CancellationToken cancellation = default) =>
        NewCodes(account, id, sheets, inWorkbook: false, (_, batch) => batch, cancellation);

    /// <summary>Makes codes for the columns of a workbook, which is read back by them. Who sees what is locked from then on.</summary>
    /// <returns>The codes; or <c>not-found</c>, <c>round-not-open</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Not 1 to <see cref="MostSheets"/> people.</exception>
    public Task<Result<IReadOnlyList<string>>> NewColumns(AccountId account, RoundId id, int people, CancellationToken cancellation = default) =>
        NewCodes(account, id, people, inWorkbook: true, (codes, _) => codes, cancellation);

    private Task<Result<T>> NewCodes<T>(AccountId account, RoundId id, int sheets, bool inWorkbook, Func<IReadOnlyList<string>, int, T> answer, CancellationToken cancellation)
        where T : notnull
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sheets, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sheets, MostSheets);
        return editor.Edit<T>(
            account,
            id,
            async edit =>
            {
                var (context, round) = edit;
                if (round.Status != RoundStatus.Open)
                {
                    return Problems.RoundNotOpen;
                }

                var batch = await context.SeatCodes.Where(seat => seat.RoundId == id.Value).MaxAsync(seat => (int?)seat.Batch, cancellation) ?? 0;
                var codes = Enumerable.Range(0, sheets).Select(_ => JoinCode.New()).ToList();
                context.AddRange(codes.Select(code => new SeatCodeRow { Code = code, RoundId = id.Value, Batch = batch + 1, InWorkbook = inWorkbook }));
                var (act, made) = inWorkbook ? (AuditAct.MadeWorkbook, "columns") : (AuditAct.PrintedSheets, "sheets");
                await edit.Audit(act, $"{sheets} {made}");
                return Result<T>.Of(answer(codes, batch + 1));
            },
            cancellation);
    }

    /// <summary>Takes in a filled sheet as a submitted response, once.</summary>
    /// <returns>
    /// The seat; or <c>not-found</c>, <c>ballot-revealed</c>; or, with its field, <c>code</c>: no sheet of this round, or counted already; <c>agency</c>, <c>level</c>, <c>name</c>.
    /// </returns>
    public Task<Result<RoundId>> Key(
        AccountId account, RoundId id, PaperSheet sheet, CancellationToken cancellation = default) =>
        editor.Edit<RoundId>(
            account,
            id,
            async edit =>
            {
                var (context, round) = edit;
                var ballot = await context.Ballots.SingleOrDefaultAsync(row => row.RoundId == id.Value && row.Kind == BallotKind.Enablers, cancellation);
                if (ballot is null || ballot.Status != BallotStatus.Open)
                {
                    return Problems.BallotRevealed;
                }

                if (await SpendCode(context, id.Value, sheet.Code, cancellation) is { } problem)
                {
                    return problem;
                }

                var agencies = await context.RoundAgencies.CountAsync(agency => agency.RoundId == id.Value, cancellation);
                var seat = await Seats.Take(context, round, agencies, new(sheet.Agency, sheet.Level, sheet.Name, null), Token.Hash(Token.New()), cancellation);
                if (!seat.Is(out var person))
                {
                    return Result<RoundId>.Failed(seat.Problems);
                }

                person.Keyed = round.Mode != ConfidentialityMode.Anonymous;
                round.Keyed++;
                context.Add(new ResponseRow
                {
                    Id = Guid.NewGuid(),
                    ParticipantId = person.Id,
                    BallotId = ballot.Id,
                    Scores = Answers.FromCodes(database.FrameworkOf(round), sheet.Answers.Codes).Codes.ToArray(),
                    Version = 1,
                    Submitted = true,
                });
                await edit.Audit(AuditAct.KeyedSheet);
                return id;
            },
            cancellation);

    /// <summary>Spends a sheet's code; the problem when it cannot be spent.</summary>
    internal static async Task<Problem?> SpendCode(BoundariesContext context, Guid round, string code, CancellationToken cancellation)
    {
        var ofRound = context.SeatCodes.Where(seat => seat.Code == code && seat.RoundId == round);
        if (await ofRound.Where(seat => !seat.Spent).ExecuteUpdateAsync(seat => seat.SetProperty(row => row.Spent, true), cancellation) == 0)
        {
            return await ofRound.AnyAsync(cancellation)
                ? new(ProblemCodes.SheetCodeRefused, "This sheet has already been counted, or its code has been used to join", "code")
                : new(ProblemCodes.SheetCodeRefused, "No sheet in this round has this sheet code", "code");
        }

        return null;
    }
}
