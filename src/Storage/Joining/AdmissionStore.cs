using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Scrubbing;
using BeyondBoundaries.Storage.Secrets;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Joining;

/// <summary>
/// Lets the facilitator change the join settings, remove participants and replace their links. Every method returns
/// <c>not-found</c> for a round that this account does not facilitate, or for a participant who cannot be found in it.
/// Methods for one participant return <c>round-not-open</c> unless the round is open.
/// </summary>
public sealed class AdmissionStore
{
    private static readonly Problem FromFile = new(
        ProblemCodes.FromFile,
        "This person was added from a file, so you cannot make an empty form for them. Import a corrected "
            + "file, or remove this person"
    );

    private readonly Database database;
    private readonly RoundEditor editor;

    internal AdmissionStore(Database database, RoundChangeFeed changes)
    {
        this.database = database;
        editor = new(database, changes);
    }

    /// <summary>Changes the join settings.</summary>
    /// <param name="account">The facilitator.</param>
    /// <param name="id">The round.</param>
    /// <param name="locked">Whether the round is locked to new participants.</param>
    /// <param name="mostPeople">
    /// The join limit, from 1 to <see cref="RoundSetup.MaxInvited"/>; null for no limit.
    /// </param>
    /// <param name="sheetCodesOnly">Whether only people who have a one-use code from a sheet may join.</param>
    /// <param name="invitedByAgency">
    /// The number of people invited from each agency, in the round's order; null, or a list of the wrong length, leaves
    /// the numbers unchanged.
    /// </param>
    /// <param name="version">
    /// The version of the join settings when the form was opened; null skips the check for conflicts.
    /// </param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The round; or <c>changed-elsewhere</c> if other settings were saved in the meantime.</returns>
    public Task<Result<RoundId>> ChangeSettings(
        AccountId account,
        RoundId id,
        bool locked,
        int? mostPeople,
        bool sheetCodesOnly = false,
        IReadOnlyList<int?>? invitedByAgency = null,
        int? version = null,
        CancellationToken cancellationToken = default
    ) =>
        editor.Edit<RoundId>(
            account,
            id,
            async edit =>
            {
                var (context, round) = edit;
                var agencies = await context
                    .RoundAgencies.Where(agency => agency.RoundId == id.Value)
                    .OrderBy(agency => agency.Ordinal)
                    .ToListAsync(cancellationToken);
                var invited =
                    invitedByAgency?.Count == agencies.Count
                        ? invitedByAgency
                        : [.. agencies.Select(agency => agency.Invited)];
                var isSame =
                    (round.JoiningLocked, round.MostPeople, round.SheetCodesOnly)
                    == (locked, mostPeople, sheetCodesOnly);
                if (isSame && agencies.Select(agency => agency.Invited).SequenceEqual(invited))
                {
                    return id;
                }

                if (ConflictProtocol.IsConflict(version, round.JoinSettingsVersion))
                {
                    return StorageProblems.Conflict("");
                }

                (round.JoiningLocked, round.MostPeople, round.SheetCodesOnly) = (locked, mostPeople, sheetCodesOnly);
                foreach (var (agency, people) in agencies.Zip(invited))
                {
                    agency.Invited = people;
                }

                round.JoinSettingsVersion = round.Version;
                await edit.Audit(AuditAct.LimitedJoining, DescribeSettings(round));
                return id;
            },
            cancellationToken
        );

    /// <summary>Describes the join settings for the audit trail.</summary>
    internal static string DescribeSettings(RoundRow round) =>
        string.Join(
            ", ",
            round.JoiningLocked ? "locked"
                : round.SheetCodesOnly ? "only people with a sheet code"
                : "not locked",
            round.MostPeople is { } most ? $"at most {most} {(most == 1 ? "person" : "people")}" : "no limit"
        );

    /// <summary>Removes a participant and their unrevealed answers; keeps revealed answers, without a name.</summary>
    public Task<Result<RoundId>> Remove(
        AccountId account,
        RoundId id,
        ParticipantId person,
        CancellationToken cancellationToken = default
    ) =>
        EditParticipant<RoundId>(
            account,
            id,
            person,
            async (edit, row) =>
            {
                var (context, round) = edit;
                var name = row.Name;
                if (!await RemoveAnswers(context, row, cancellationToken) && row.Keyed)
                {
                    round.Keyed--;
                }

                round.SomebodyForgotten = true;
                await PlanOwnerScrubber.RemoveNames(database, context, round.PartnershipId, [name], cancellationToken);
                await edit.Audit(AuditAct.RemovedPerson);
                return id;
            },
            cancellationToken
        );

    /// <summary>
    /// Creates a new return link for the email address that a participant gave. The old link stops working; the new one
    /// opens the same answers.
    /// </summary>
    /// <returns>The email address and the secret of the new link; or <c>no-address</c>.</returns>
    public Task<Result<ReissuedLink>> ReissueLink(
        AccountId account,
        RoundId id,
        ParticipantId person,
        CancellationToken cancellationToken = default
    )
    {
        var token = LinkSecret.Create();
        return EditParticipant<ReissuedLink>(
            account,
            id,
            person,
            async (edit, row) =>
            {
                if (row.Contact is null)
                {
                    return StorageProblems.NoAddress;
                }

                row.TokenHash = LinkSecret.Hash(token);
                await edit.Audit(AuditAct.GaveNewLink);
                return new ReissuedLink(row.Contact, token);
            },
            cancellationToken
        );
    }

    /// <summary>
    /// Replaces a participant's answers with an empty form. Answers that are not revealed are deleted. Revealed answers
    /// are kept, without a name.
    /// </summary>
    /// <returns>
    /// The secret of the new link, for the facilitator to pass on; or <c>from-file</c> for a participant who was added
    /// from a file.
    /// </returns>
    public Task<Result<ReissuedLink>> ReplaceAnswers(
        AccountId account,
        RoundId id,
        ParticipantId person,
        CancellationToken cancellationToken = default
    )
    {
        var token = LinkSecret.Create();
        return EditParticipant<ReissuedLink>(
            account,
            id,
            person,
            async (edit, row) =>
            {
                var (context, round) = edit;
                if (row.ImportId is not null)
                {
                    return FromFile;
                }

                var seat = new ParticipantRow
                {
                    Id = Guid.NewGuid(),
                    RoundId = row.RoundId,
                    Agency = row.Agency,
                    Level = row.Level,
                    Name = row.Name,
                    TokenHash = LinkSecret.Hash(token),
                    HandedOver = true,
                    EmptyForm = true,
                };
                if (!await RemoveAnswers(context, row, cancellationToken) && row.Keyed)
                {
                    round.Keyed--;
                }

                context.Add(seat);
                await edit.Audit(AuditAct.GaveEmptyForm);
                return new ReissuedLink("", token);
            },
            cancellationToken
        );
    }

    /// <summary>
    /// Removes a participant and their unrevealed answers; returns whether the participant has revealed answers, which
    /// are kept. The participant's own link still opens those answers, so that the participant can delete them.
    /// </summary>
    private static async Task<bool> RemoveAnswers(
        BoundariesContext context,
        ParticipantRow row,
        CancellationToken cancellationToken
    )
    {
        var responses = await context
            .Responses.Where(response => response.ParticipantId == row.Id)
            .Select(response => new { Row = response, response.Ballot.Status })
            .ToListAsync(cancellationToken);
        var stays = responses.Any(response => response.Status == BallotStatus.Revealed && response.Row.Submitted);
        if (!stays)
        {
            context.Remove(row);
            await context.SaveChangesAsync(cancellationToken);
            return false;
        }

        var gone = responses
            .Where(response => response.Status == BallotStatus.Open || !response.Row.Submitted)
            .Select(response => response.Row)
            .ToList();
        context.RemoveRange(gone);
        var ballots = gone.Select(response => response.BallotId).ToList();
        context.RemoveRange(
            context.Submissions.Where(submission =>
                submission.ParticipantId == row.Id && ballots.Contains(submission.BallotId)
            )
        );
        row.Removed = true;
        row.Name = null;
        row.Contact = null;
        row.RemindedOn = null;
        row.ImportId = null;
        await context.SaveChangesAsync(cancellationToken);
        return true;
    }

    private Task<Result<T>> EditParticipant<T>(
        AccountId account,
        RoundId id,
        ParticipantId person,
        Func<RoundEdit, ParticipantRow, Task<Result<T>>> work,
        CancellationToken cancellationToken
    )
        where T : notnull =>
        editor.Edit(
            account,
            id,
            async edit =>
            {
                var (context, round) = edit;
                if (round.Status != RoundStatus.Open)
                {
                    return StorageProblems.RoundNotOpen;
                }

                // Removed data, including links, must be overwritten.
                edit.HasErased = true;
                // In anonymous mode, the facilitator cannot act on any participant, even one whose id they know.
                return
                    round.Mode != ConfidentialityMode.Anonymous
                    && await context.Participants.SingleOrDefaultAsync(
                        row => row.Id == person.Value && row.RoundId == id.Value && !row.Removed,
                        cancellationToken
                    )
                        is { } row
                    ? await work(edit, row)
                    : StorageProblems.NoParticipantInRound;
            },
            cancellationToken
        );
}
