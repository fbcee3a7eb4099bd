using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage;

/// <summary>Setting up, opening and closing rounds. Every method answers <c>not-found</c> when there is no such partnership or round that this account facilitates.</summary>
public sealed class RoundStore
{
    private readonly Database database;
    private readonly RoundEditor editor;

    internal RoundStore(Database database, RoundChanges changes)
    {
        this.database = database;
        editor = new(database, changes);
    }

    /// <summary>Makes a round, open at once or as a draft. It follows the partnership's last closed round and has its agencies; the first has the partnership's.</summary>
    public Task<Result<RoundId>> Create(
        AccountId account,
        PartnershipId partnership,
        RoundSetup setup,
        string frameworkId,
        string frameworkVersion,
        DateTimeOffset now,
        bool draft = false,
        CancellationToken cancellation = default)
    {
        var id = Guid.CreateVersion7(now);
        var joinToken = Token.New();
        var joinCode = JoinCode.New();
        return database.Write<RoundId>(
            async context =>
            {
                var agencies = await context.Partnerships
                    .Where(row => row.Id == partnership.Value && row.Members.Any(member => member.AccountId == account.Value && member.Role == MemberRole.Facilitator))
                    .Select(row => row.Agencies.OrderBy(agency => agency.Ordinal).Select(agency => agency.Name).ToList())
                    .SingleOrDefaultAsync(cancellation);
                if (agencies is null)
                {
                    return Problems.NoPartnership;
                }

                var round = new RoundRow
                {
                    Id = id,
                    PartnershipId = partnership.Value,
                    Name = StoredText.Of(setup.Name),
                    FrameworkId = frameworkId,
                    FrameworkVersion = frameworkVersion,
                    Mode = setup.Confidentiality.Mode,
                    MinimumGroup = setup.Confidentiality.MinimumGroup,
                    Invited = setup.Invited,
                    // Letting more people in than were invited is the facilitator's own act.
                    MostPeople = setup.Invited,
                    Status = RoundStatus.Draft,
                    JoinToken = joinToken,
                    JoinCode = joinCode,
                    DeleteOn = setup.DeleteOn ?? Retention.Usual(LondonTime.DayOf(now)),
                };
                round.PreviousId = await ToFollow(context, round, cancellation);
                var before = await context.RoundAgencies.Where(agency => agency.RoundId == round.PreviousId).OrderBy(agency => agency.Ordinal).Select(agency => agency.Name).ToListAsync(cancellation);
                AddAgencies(round, before.Count > 0 ? before : agencies);
                context.Add(round);
                if (!draft)
                {
                    OpenRow(context, round, now);
                }

                await database.Audit.Add(context, account, AuditAct.MadeRound, round, draft ? "as a draft" : "open at once", cancellation);
                await context.SaveChangesAsync(cancellation);
                return new RoundId(id);
            },
            cancellation);
    }

    /// <summary>Opens a draft: people can join from now on. An open round stays as it is.</summary>
    /// <returns>The round; or <c>round-not-open</c> when it is closed.</returns>
    public Task<Result<RoundId>> Open(AccountId account, RoundId id, DateTimeOffset now, CancellationToken cancellation = default) =>
        editor.Edit<RoundId>(
            account,
            id,
            async edit =>
            {
                var (context, round) = edit;
                if (round.Status == RoundStatus.Draft)
                {
                    var today = LondonTime.DayOf(now);
                    round.DeleteOn = round.DeleteOn > today ? round.DeleteOn : Retention.Usual(today);

                    // Its predecessor may have been closed since it was drafted.
                    round.PreviousId = await ToFollow(context, round, cancellation);
                    OpenRow(context, round, now);
                    await edit.Audit(AuditAct.OpenedRound);
                }

                return round.Status == RoundStatus.Closed ? Problems.RoundNotOpen : id;
            },
            cancellation);

    /// <summary>Changes the set-up. Mode, minimum group, agencies and levels of work lock together, once somebody has joined or sheets were printed.</summary>
    /// <param name="account">The facilitator.</param>
    /// <param name="id">The round.</param>
    /// <param name="setup">What it is to be.</param>
    /// <param name="agencies">The names of its agencies in order.</param>
    /// <param name="version">The <see cref="RoundDetails.SetUpVersion"/> that the form began from; null does not ask.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>
    /// The round; or <c>locked</c> when what is locked would change, <c>round-not-open</c> when it is closed,
    /// <c>changed-elsewhere</c> when another facilitator was first.
    /// </returns>
    public Task<Result<RoundId>> Change(
        AccountId account,
        RoundId id,
        RoundSetup setup,
        IReadOnlyList<string> agencies,
        int? version = null,
        CancellationToken cancellation = default) =>
        editor.Edit<RoundId>(
            account,
            id,
            async edit =>
            {
                var (context, round) = edit;
                if (round.Status == RoundStatus.Closed || await context.Ballots.AnyAsync(ballot => ballot.RoundId == id.Value && ballot.Status == BallotStatus.Revealed, cancellation))
                {
                    return Problems.RoundNotOpen;
                }

                var kept = await context.RoundAgencies.Where(agency => agency.RoundId == id.Value).OrderBy(agency => agency.Ordinal).ToListAsync(cancellation);
                var stored = agencies.Select(StoredText.Of).ToList();
                var same = kept.Select(agency => agency.Name).SequenceEqual(stored, StringComparer.Ordinal);
                var act = AuditAct.ChangedSetUp;
                var sameMode = new Confidentiality(round.Mode, round.MinimumGroup) == setup.Confidentiality;
                if (same && sameMode && (round.Name, round.Invited) == (StoredText.Of(setup.Name), setup.Invited))
                {
                    return id;
                }

                if (ConflictProtocol.IsConflict(version, round.SetUpVersion))
                {
                    return Problems.ChangedElsewhere("");
                }

                if (!same || !sameMode)
                {
                    if (await RoundFilters.IsLocked(context, id, cancellation))
                    {
                        return Problems.Locked;
                    }

                    act = AuditAct.ChangedWhoSeesWhat;
                    round.Mode = setup.Confidentiality.Mode;
                    round.MinimumGroup = setup.Confidentiality.MinimumGroup;
                    if (!same)
                    {
                        context.RemoveRange(kept);
                        await context.SaveChangesAsync(cancellation);
                        AddAgencies(round, stored, kept);
                    }
                }

                if (act == AuditAct.ChangedSetUp && (round.Name, round.Invited) == (StoredText.Of(setup.Name), setup.Invited))
                {
                    return id;
                }

                round.Name = StoredText.Of(setup.Name);
                var isLimited = Invite(round, setup.Invited);
                round.SetUpVersion = round.Version;
                await edit.Audit(act, isLimited ? JoiningStore.Limits(round) : "");
                return id;
            },
            cancellation);

    /// <summary>Closes a round for good, and reveals every ballot that is still open. Closing it again changes nothing, the time least of all.</summary>
    public Task<Result<RoundId>> Close(
        AccountId account, RoundId id, DateTimeOffset now, CancellationToken cancellation = default) =>
        editor.Edit<RoundId>(
            account,
            id,
            async edit =>
            {
                var (context, round) = edit;
                if (round.Status == RoundStatus.Closed)
                {
                    return id;
                }

                var at = now.ToUniversalTime();
                round.OpenedAt ??= at;
                round.ClosedAt = at;
                round.Status = RoundStatus.Closed;
                foreach (var ballot in await context.Ballots.Where(ballot => ballot.RoundId == id.Value && ballot.Status == BallotStatus.Open).ToListAsync(cancellation))
                {
                    (ballot.Status, ballot.RevealedAt) = (BallotStatus.Revealed, at);
                    await FrozenFigures.Freeze(context, round, ballot, database.FrameworkOf(round), cancellation);
                }

                await edit.Audit(AuditAct.ClosedRound);
                await context.SaveChangesAsync(cancellation);
                await context.Participants.Where(participant => participant.RoundId == id.Value && participant.Contact != null)
                    .ExecuteUpdateAsync(row => row.SetProperty(participant => participant.Contact, (string?)null), cancellation);
                edit.IsShuffled = await ShuffledRows.Rewrite(context, round, cancellation);
                return id;
            },
            cancellation);

    /// <summary>The last closed round of the same partnership and framework in which somebody submitted: what a new round follows.</summary>
    private static Task<Guid?> ToFollow(BoundariesContext context, RoundRow round, CancellationToken cancellation) =>
        RoundOrder.ToFollow(context, round.PartnershipId, round.FrameworkId).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancellation);

    private static void OpenRow(BoundariesContext context, RoundRow round, DateTimeOffset now)
    {
        round.Status = RoundStatus.Open;
        round.OpenedAt = now.ToUniversalTime();
        context.Add(new BallotRow
        {
            Id = Guid.CreateVersion7(now),
            RoundId = round.Id,
            Kind = BallotKind.Enablers,
            About = "",
            OpenedAt = now.ToUniversalTime(),
        });
    }

    /// <summary>Says how many are invited. The join limit follows it until the facilitator has set another.</summary>
    /// <returns>Whether the limit is another one.</returns>
    private static bool Invite(RoundRow round, int? invited)
    {
        var follows = round.MostPeople == round.Invited && round.Invited != invited;
        if (follows)
        {
            (round.MostPeople, round.JoinSettingsVersion) = (invited, round.Version);
        }

        round.Invited = invited;
        return follows;
    }

    private static void AddAgencies(RoundRow round, IEnumerable<string> agencies, IReadOnlyList<RoundAgencyRow>? before = null) =>
        round.Agencies.AddRange(agencies.Select((name, ordinal) => new RoundAgencyRow
        {
            RoundId = round.Id,
            Ordinal = ordinal,
            Name = name,
            Invited = before?.FirstOrDefault(agency => agency.Name == name)?.Invited,
        }));
}
