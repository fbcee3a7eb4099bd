using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Rounds.Imports;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Import;

/// <summary>
/// Imports a file of responses into a round: first as a preview, then completely or not at all. Every method returns
/// <c>too-many-people</c> or <c>too-many-texts</c> for a file that is too large, <c>not-found</c> for a round that this
/// account does not facilitate, <c>round-not-open</c> for a draft, and <c>ballot-revealed</c> if the ballot on the
/// enablers is revealed.
/// </summary>
public sealed class ImportStore
{
    private readonly Database database;
    private readonly RoundEditor editor;

    internal ImportStore(Database database, RoundChangeFeed changes)
    {
        this.database = database;
        editor = new(database, changes);
    }

    /// <summary>Works out what an import would do now. Nothing is stored.</summary>
    public async Task<Result<ImportPlan>> Preview(
        AccountId account,
        RoundId id,
        ResponseSet set,
        CancellationToken cancellationToken = default
    )
    {
        if (ImportPlan.FindProblem(set) is { } problem)
        {
            return problem;
        }

        await using var context = database.Open();
        if (
            await context
                .Rounds.FacilitatedBy(account)
                .AsNoTracking()
                .SingleOrDefaultAsync(round => round.Id == id.Value, cancellationToken)
            is not { } round
        )
        {
            return StorageProblems.NoRound;
        }

        var open = await ListOpenBallots(context, round, cancellationToken);
        return open.Count == 0
            ? StorageProblems.NoMoreAnswers(round.Status)
            : ImportPlan.Create(
                set,
                (await ImportRowMapper.ReadRound(context, round, open, set, cancellationToken)).Round
            );
    }

    /// <summary>Imports a file, if the import would still do what the preview showed.</summary>
    /// <returns>
    /// The changes made; or <c>plan-changed</c> if a participant is refused, or if the round has changed and the import
    /// would no longer do what the preview showed; or problems with a participant's details or answers.
    /// </returns>
    public async Task<Result<ImportPlan>> Apply(
        AccountId account,
        RoundId id,
        ResponseSet set,
        ImportPlan seen,
        CancellationToken cancellationToken = default
    )
    {
        if (ImportPlan.FindProblem(set) is { } problem)
        {
            return problem;
        }

        return await editor.Edit<ImportPlan>(
            account,
            id,
            async edit =>
            {
                var (context, round) = edit;
                var open = await ListOpenBallots(context, round, cancellationToken);
                if (open.Count == 0)
                {
                    return StorageProblems.NoMoreAnswers(round.Status);
                }

                var read = await ImportRowMapper.ReadRound(context, round, open, set, cancellationToken);
                var plan = ImportPlan.Create(set, read.Round);
                if (
                    !plan.CanImport
                    || !plan
                        .Participants.Select(line => line.Outcome)
                        .SequenceEqual(seen.Participants.Select(line => line.Outcome))
                )
                {
                    return new Problem(
                        ProblemCodes.PlanChanged,
                        "The round has changed since you uploaded the file. Check the preview again"
                    );
                }

                var problems = await ImportRowMapper.Apply(
                    context,
                    round,
                    plan,
                    open,
                    read,
                    set.Framework,
                    cancellationToken
                );
                if (problems.Count > 0)
                {
                    return Result<ImportPlan>.Failure(problems);
                }

                await edit.Audit(AuditAct.ReadFileIn);
                return plan;
            },
            cancellationToken,
            RoundChanges.Answers
        );
    }

    /// <summary>Lists the open ballots; none unless the ballot on the enablers is open.</summary>
    private static async Task<List<BallotRow>> ListOpenBallots(
        BoundariesContext context,
        RoundRow round,
        CancellationToken cancellationToken
    )
    {
        var open = await context
            .Ballots.Where(ballot => ballot.RoundId == round.Id && ballot.Status == BallotStatus.Open)
            .OrderBy(ballot => ballot.Id)
            .ToListAsync(cancellationToken);
        return open.Exists(ballot => ballot.Kind == BallotKind.Enablers) ? open : [];
    }
}
