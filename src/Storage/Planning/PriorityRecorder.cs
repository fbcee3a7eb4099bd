using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Planning;

/// <summary>Records the priorities that a partnership chooses in a round.</summary>
internal static class PriorityRecorder
{
    /// <summary>Replaces the priorities recorded before: see <see cref="PlanStore.SavePriorities"/>.</summary>
    public static async Task<Result<RoundId>> Record(
        BoundariesContext context,
        Database database,
        AccountId account,
        Guid partnership,
        RoundId round,
        ChosenPriorities choice,
        int version,
        CancellationToken cancellationToken
    )
    {
        if (!await PlanEditor.IsRevealed(context, round, cancellationToken))
        {
            return StorageProblems.NotRevealed;
        }

        var plan = await context
            .Plans.Include(row => row.Priorities)
            .SingleOrDefaultAsync(row => row.RoundId == round.Value, cancellationToken);
        var chosen = ToRows(round, choice.Chosen, isChosen: true);
        var leftOut = ToRows(round, choice.LeftOut, isChosen: false);
        PriorityRow[] wanted = [.. chosen, .. leftOut];
        if (plan is not null && plan.Priorities.Select(WhatItSays).ToHashSet().SetEquals(wanted.Select(WhatItSays)))
        {
            return round;
        }

        if (ConflictProtocol.IsConflict(version, plan?.Version ?? 0))
        {
            return StorageProblems.Conflict("");
        }

        if (plan is null)
        {
            plan = new() { RoundId = round.Value };
            context.Add(plan);
        }

        // The old rows are deleted first, because the new rows may have the same keys.
        plan.Version++;
        context.RemoveRange(plan.Priorities);
        await context.SaveChangesAsync(cancellationToken);
        await database.Audit.Add(
            context,
            account,
            AuditAct.ChosePriorities,
            partnership,
            round.Value,
            cancellationToken: cancellationToken
        );
        context.AddRange(wanted.AsEnumerable());
        return round;
    }

    private static (string Enabler, int Ordinal, bool Chosen, string Why) WhatItSays(PriorityRow row) =>
        (row.Enabler, row.Ordinal, row.Chosen, row.Why);

    private static IEnumerable<PriorityRow> ToRows(
        RoundId round,
        IReadOnlyList<PriorityChoice> choices,
        bool isChosen
    ) =>
        choices.Select(
            (choice, place) =>
                new PriorityRow
                {
                    RoundId = round.Value,
                    Enabler = choice.Enabler,
                    Ordinal = place,
                    Chosen = isChosen,
                    Why = StoredText.From(choice.Why),
                }
        );
}
