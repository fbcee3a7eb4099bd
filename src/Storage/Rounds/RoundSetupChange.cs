using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Rounds;

/// <summary>Changes the set-up of a round, unless a part that would change is locked.</summary>
internal static class RoundSetupChange
{
    /// <summary>Applies a new set-up: see <see cref="RoundStore.Change"/>.</summary>
    public static async Task<Result<RoundId>> Apply(
        RoundEdit edit,
        Database database,
        RoundSetup setup,
        IReadOnlyList<string> agencies,
        int? version,
        CancellationToken cancellationToken
    )
    {
        var (context, round) = edit;
        var id = new RoundId(round.Id);
        var kept = await context
            .RoundAgencies.Where(agency => agency.RoundId == round.Id)
            .OrderBy(agency => agency.Ordinal)
            .ToListAsync(cancellationToken);
        var stored = agencies.Select(StoredText.From).ToList();
        var same = kept.Select(agency => agency.Name).SequenceEqual(stored, StringComparer.Ordinal);
        var act = AuditAct.ChangedSetUp;
        var sameMode = new Confidentiality(round.Mode, round.MinimumGroup) == setup.Confidentiality;
        if (same && sameMode && (round.Name, round.Invited) == (StoredText.From(setup.Name), setup.Invited))
        {
            return id;
        }

        if (ConflictProtocol.IsConflict(version, round.SetUpVersion))
        {
            return StorageProblems.Conflict("");
        }

        if (
            (!same || !sameMode || round.Invited != setup.Invited)
            && (
                round.Status == RoundStatus.Closed
                || await context.Ballots.AnyAsync(
                    ballot => ballot.RoundId == round.Id && ballot.Status == BallotStatus.Revealed,
                    cancellationToken
                )
            )
        )
        {
            return StorageProblems.OnlyNameChanges;
        }

        await database.LockPartnership(context, round.PartnershipId, cancellationToken);
        if (
            round.Name != StoredText.From(setup.Name)
            && await RoundNames.FindProblem(context, round.PartnershipId, round.Id, setup.Name, cancellationToken)
                is { } taken
        )
        {
            return taken;
        }

        if (!same || !sameMode)
        {
            if (await RoundAccess.IsLocked(context, id, cancellationToken))
            {
                return StorageProblems.Locked;
            }

            act = AuditAct.ChangedWhoSeesWhat;
            round.Mode = setup.Confidentiality.Mode;
            round.MinimumGroup = setup.Confidentiality.MinimumGroup;
            if (!same)
            {
                context.RemoveRange(kept);
                await context.SaveChangesAsync(cancellationToken);
                RoundFactory.AddAgencies(round, stored, kept);
            }
        }

        if (act == AuditAct.ChangedSetUp && (round.Name, round.Invited) == (StoredText.From(setup.Name), setup.Invited))
        {
            return id;
        }

        var earlier = round.Name;
        round.Name = StoredText.From(setup.Name);
        var isLimited = SetInvited(round, setup.Invited);
        round.SetUpVersion = round.Version;
        await edit.Audit(
            act,
            string.Join(
                ", ",
                new[]
                {
                    earlier == round.Name ? "" : $"name from {earlier} to {round.Name}",
                    isLimited ? AdmissionStore.DescribeSettings(round) : "",
                }.Where(change => change.Length > 0)
            )
        );
        return id;
    }

    /// <summary>
    /// Sets the number of people invited. The join limit changes with this number until the facilitator sets another
    /// limit.
    /// </summary>
    /// <returns>Whether the join limit changed.</returns>
    private static bool SetInvited(RoundRow round, int? invited)
    {
        var follows = round.MostPeople == round.Invited && round.Invited != invited;
        if (follows)
        {
            (round.MostPeople, round.JoinSettingsVersion) = (invited, round.Version);
        }

        round.Invited = invited;
        return follows;
    }
}
