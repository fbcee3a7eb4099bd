using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Secrets;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Paper;

/// <summary>
/// Creates one-use codes for paper sheets and workbooks, and stores the scores that are keyed in from the sheets.
/// </summary>
public sealed class PaperStore
{
    /// <summary>The maximum number of sheets, or of columns in a workbook, that can be created at once.</summary>
    public const int MaxSheets = 200;

    private readonly Database database;
    private readonly RoundEditor editor;

    internal PaperStore(Database database, RoundChangeFeed changes)
    {
        this.database = database;
        editor = new(database, changes);
    }

    /// <summary>
    /// Creates codes for sheets that are about to be printed. After this, the round's confidentiality settings and
    /// agencies can no longer change, because the sheets state them.
    /// </summary>
    /// <returns>
    /// The number of the batch (see <see cref="PaperQueries.ListUnusedSheets"/>); or <c>not-found</c> or
    /// <c>round-not-open</c>.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The number of sheets is outside the range 1 to <see cref="MaxSheets"/>.
    /// </exception>
    public Task<Result<int>> CreateSheets(
        AccountId account,
        RoundId id,
        int sheets,
        CancellationToken cancellationToken = default
    ) => CreateCodes(account, id, sheets, inWorkbook: false, (_, batch) => batch, cancellationToken);

    /// <summary>
    /// Creates codes that identify the columns of a workbook when the workbook is imported. After this, the round's
    /// confidentiality settings and agencies can no longer change.
    /// </summary>
    /// <returns>
    /// The codes; or <c>not-found</c> or <c>round-not-open</c>; or <c>ballot-revealed</c> if the scores for the
    /// enablers are revealed, because the workbook could then not be imported.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The number of people is outside the range 1 to <see cref="MaxSheets"/>.
    /// </exception>
    public Task<Result<IReadOnlyList<string>>> CreateWorkbookColumns(
        AccountId account,
        RoundId id,
        int people,
        CancellationToken cancellationToken = default
    ) => CreateCodes(account, id, people, inWorkbook: true, (codes, _) => codes, cancellationToken);

    private Task<Result<T>> CreateCodes<T>(
        AccountId account,
        RoundId id,
        int sheets,
        bool inWorkbook,
        Func<IReadOnlyList<string>, int, T> answer,
        CancellationToken cancellationToken
    )
        where T : notnull
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sheets, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sheets, MaxSheets);
        return editor.Edit<T>(
            account,
            id,
            async edit =>
            {
                var (context, round) = edit;
                if (inWorkbook && await FindOpenEnablers(context, id, cancellationToken) is null)
                {
                    return StorageProblems.NoMoreAnswers(round.Status);
                }

                if (round.Status != RoundStatus.Open)
                {
                    return StorageProblems.RoundNotOpen;
                }

                var batch =
                    await context
                        .SheetCodes.Where(seat => seat.RoundId == id.Value)
                        .MaxAsync(seat => (int?)seat.Batch, cancellationToken)
                    ?? 0;
                var codes = Enumerable.Range(0, sheets).Select(_ => ShortCodeGenerator.Create()).ToList();
                context.AddRange(
                    codes.Select(code => new SheetCodeRow
                    {
                        Code = code,
                        RoundId = id.Value,
                        Batch = batch + 1,
                        InWorkbook = inWorkbook,
                    })
                );
                var (act, made) = inWorkbook ? (AuditAct.MadeWorkbook, "column") : (AuditAct.PrintedSheets, "sheet");
                await edit.Audit(act, CountText.Of(sheets, made));
                return Result<T>.Success(answer(codes, batch + 1));
            },
            cancellationToken,
            RoundChanges.Answers
        );
    }

    /// <summary>Stores a filled-in sheet as a submitted response. Each sheet is accepted only once.</summary>
    /// <returns>
    /// The round; or <c>not-found</c>, <c>round-not-open</c> or <c>ballot-revealed</c>; or a problem with the field
    /// <c>code</c> (if no sheet of this round has the code, or the code has already been used), <c>agency</c>,
    /// <c>level</c> or <c>name</c>.
    /// </returns>
    public Task<Result<RoundId>> KeyIn(
        AccountId account,
        RoundId id,
        KeyedSheet sheet,
        CancellationToken cancellationToken = default
    ) =>
        editor.Edit<RoundId>(
            account,
            id,
            async edit =>
            {
                var (context, round) = edit;
                if (await FindOpenEnablers(context, id, cancellationToken) is not { } ballot)
                {
                    return StorageProblems.NoMoreAnswers(round.Status);
                }

                if (await SheetCodes.Spend(context, id.Value, sheet.Code, cancellationToken) is { } problem)
                {
                    return problem;
                }

                var agencies = await context.RoundAgencies.CountAsync(
                    agency => agency.RoundId == id.Value,
                    cancellationToken
                );
                var seat = await ParticipantFactory.Add(
                    context,
                    round,
                    agencies,
                    new(sheet.Agency, sheet.Level, sheet.Name, null),
                    LinkSecret.Hash(LinkSecret.Create()),
                    cancellationToken
                );
                if (!seat.TryGetValue(out var person))
                {
                    return Result<RoundId>.Failure([.. seat.Problems.Select(ParticipantFactory.ForFacilitator)]);
                }

                person.Keyed = round.Mode != ConfidentialityMode.Anonymous;
                round.Keyed++;
                context.Add(
                    new ResponseRow
                    {
                        Id = Guid.NewGuid(),
                        ParticipantId = person.Id,
                        BallotId = ballot.Id,
                        Scores = AnswerSet.FromCodes(database.GetFramework(round), sheet.Answers.Codes).Codes.ToArray(),
                        Version = 1,
                        Submitted = true,
                    }
                );
                await edit.Audit(AuditAct.KeyedSheet);
                return id;
            },
            cancellationToken,
            RoundChanges.Answers
        );

    private static Task<BallotRow?> FindOpenEnablers(
        BoundariesContext context,
        RoundId round,
        CancellationToken cancellationToken
    ) =>
        context.Ballots.SingleOrDefaultAsync(
            row => row.RoundId == round.Value && row.Kind == BallotKind.Enablers && row.Status == BallotStatus.Open,
            cancellationToken
        );
}
