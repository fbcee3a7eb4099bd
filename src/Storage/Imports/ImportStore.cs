using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds.Imports;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage;

/// <summary>Reading a file of responses into a round: first what it would do, then all of it or nothing. Every method answers <c>too-many-people</c> or <c>too-many-texts</c> for a file that is too large, <c>not-found</c> for a round that this account does not facilitate, and <c>ballot-revealed</c> once the enablers are.</summary>
public sealed class ImportStore
{
    private readonly Database database;
    private readonly RoundEditor editor;

    internal ImportStore(Database database, RoundChanges changes)
    {
        this.database = database;
        editor = new(database, changes);
    }

    /// <summary>What reading a file in would do now. Nothing is stored.</summary>
    public async Task<Result<ImportPlan>> Plan(AccountId account, RoundId id, ResponseSet set, CancellationToken cancellation = default)
    {
        if (ImportPlan.ProblemOf(set) is { } problem)
        {
            return problem;
        }

        await using var context = database.Open();
        if (await context.Rounds.FacilitatedBy(account).AsNoTracking().SingleOrDefaultAsync(round => round.Id == id.Value, cancellation) is not { } round)
        {
            return Problems.NoRound;
        }

        var open = await OpenBallots(context, round, cancellation);
        return open.Count == 0
            ? Problems.BallotRevealed
            : ImportPlan.Of(set, (await ImportRows.Read(context, round, open, set, cancellation)).Round);
    }

    /// <summary>Reads a file in, if it still does what was seen before.</summary>
    /// <returns>What was done; or <c>plan-changed</c> when the round has changed meanwhile so that something else would happen, or when somebody is refused.</returns>
    public async Task<Result<ImportPlan>> Apply(AccountId account, RoundId id, ResponseSet set, ImportPlan seen, CancellationToken cancellation = default)
    {
        if (ImportPlan.ProblemOf(set) is { } problem)
        {
            return problem;
        }

        return await editor.Edit<ImportPlan>(
            account,
            id,
            async edit =>
            {
                var (context, round) = edit;
                var open = await OpenBallots(context, round, cancellation);
                if (open.Count == 0)
                {
                    return Problems.BallotRevealed;
                }

                var read = await ImportRows.Read(context, round, open, set, cancellation);
                var plan = ImportPlan.Of(set, read.Round);
                if (!plan.CanBeDone || !plan.Lines.Select(line => line.Fate).SequenceEqual(seen.Lines.Select(line => line.Fate)))
                {
                    return new Problem(ProblemCodes.PlanChanged, "The round has changed since you sent the file. Check what would happen now");
                }

                var problems = await ImportRows.Take(context, round, plan, open, read, set.Framework, cancellation);
                if (problems.Count > 0)
                {
                    return Result<ImportPlan>.Failed(problems);
                }

                await edit.Audit(AuditAct.ReadFileIn);
                return plan;
            },
            cancellation);
    }

    /// <summary>The open ballots; none unless the enablers are among them.</summary>
    private static async Task<List<BallotRow>> OpenBallots(BoundariesContext context, RoundRow round, CancellationToken cancellation)
    {
        var open = await context.Ballots.Where(ballot => ballot.RoundId == round.Id && ballot.Status == BallotStatus.Open).OrderBy(ballot => ballot.Id).ToListAsync(cancellation);
        return open.Exists(ballot => ballot.Kind == BallotKind.Enablers) ? open : [];
    }
}
