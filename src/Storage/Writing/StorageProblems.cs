using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Storage.Writing;

/// <summary>The problems that more than one store can report.</summary>
internal static class StorageProblems
{
    public static readonly Problem NoPartnership = new(ProblemCodes.NotFound, "This partnership does not exist");

    public static readonly Problem NoRound = new(ProblemCodes.NotFound, "This round does not exist");

    public static readonly Problem NoBallot = new(ProblemCodes.NotFound, "This round does not have this part");

    public static readonly Problem NoNote = new(ProblemCodes.NotFound, "This note is not in the results");

    public static readonly Problem NoParticipantInRound = new(
        ProblemCodes.NotFound,
        "This person is not in this round"
    );

    public static readonly Problem NoParticipantForLink = new(
        ProblemCodes.NotFound,
        "This link does not lead to anyone’s answers"
    );

    public static readonly Problem RoundNotOpen = new(ProblemCodes.RoundNotOpen, "The round is not open");

    public static readonly Problem BallotRevealed = new(
        ProblemCodes.BallotRevealed,
        "The results have been revealed, so you can no longer give or change these answers"
    );

    public static readonly Problem EnablersRevealed = new(
        ProblemCodes.BallotRevealed,
        "The results have been revealed, so no more answers can be added"
    );

    public static readonly Problem CancelledTooLate = new(
        ProblemCodes.BallotRevealed,
        "The results of this part have already been revealed"
    );

    public static readonly Problem OnlyNameChanges = new(
        ProblemCodes.RoundNotOpen,
        "Results have been revealed or the round is closed, so you can change only the name of the round"
    );

    public static readonly Problem NothingChosen = new(
        ProblemCodes.NothingAnswered,
        "Before you submit, select at least one enabler",
        AnswerNames.Priorities
    );

    public static readonly Problem NothingSubmitted = new(
        ProblemCodes.NothingSubmitted,
        "No answers have been submitted, so there is nothing to reveal"
    );

    public static readonly Problem SubmissionDiffers = new(
        ProblemCodes.SubmissionDiffers,
        "You have already submitted this form with different answers. Check your answers and submit them again"
    );

    public static readonly Problem SubmissionWithdrawn = new(
        ProblemCodes.SubmissionDiffers,
        "You submitted this form and have since withdrawn your answers. Check your answers and submit them again"
    );

    public static readonly Problem Locked = new(
        ProblemCodes.Locked,
        "You can no longer change the list of agencies or who sees what. A participant has joined, or a "
            + "workbook or paper sheets have been created"
    );

    public static readonly Problem PartnershipLocked = new(
        ProblemCodes.Locked,
        "You can no longer change the partnership’s agencies. A participant has joined a round, or a workbook "
            + "or paper sheets have been created"
    );

    public static readonly Problem PartnershipHasOpenRound = new(
        ProblemCodes.RoundOpen,
        "This partnership has an open round. Close it, or delete it if it is empty, before you delete the partnership"
    );

    public static readonly Problem RoundNameTaken = new(
        ProblemCodes.RoundNameTaken,
        "This partnership already has another round with this name. Enter a different name",
        "name"
    );

    public static readonly Problem RoundNotEmpty = new(
        ProblemCodes.RoundNotEmpty,
        "You cannot delete this round. Answers in it have been submitted or deleted, decisions have been "
            + "recorded, or there is a round of critical friends for it"
    );

    public static readonly Problem BallotAnswered = new(
        ProblemCodes.BallotAnswered,
        "Someone has already answered this part, so you can no longer close it without revealing it"
    );

    public static readonly Problem AnswersDeleted = new(
        ProblemCodes.AnswersDeleted,
        "The answers in this round have already been deleted"
    );

    public static readonly Problem NoFramework = new(
        ProblemCodes.NotFound,
        "This framework draft does not exist. It may have been published or deleted"
    );

    public static readonly Problem VersionTaken = new(
        ProblemCodes.VersionTaken,
        "A version with this name has already been published. Enter a different name",
        "version"
    );

    public static readonly Problem NoAction = new(
        ProblemCodes.NotFound,
        "This action is not in this partnership’s plan"
    );

    public static readonly Problem NoInvitation = new(
        ProblemCodes.NotFound,
        "This invitation has been used or withdrawn, or has expired. Ask for a new one"
    );

    public static readonly Problem NoMember = new(
        ProblemCodes.NotFound,
        "This person does not belong to this partnership or region"
    );

    public static readonly Problem NoAccount = new(ProblemCodes.NotFound, "This account does not exist");

    public static readonly Problem NoAccessToken = new(
        ProblemCodes.NotFound,
        "This token does not exist. It may have been revoked"
    );

    public static readonly Problem IdentityTaken = new(
        ProblemCodes.IdentityTaken,
        "This single sign-on account is already connected to another account in this application. Sign in with "
            + "single sign-on instead"
    );

    public static readonly Problem LastFacilitator = new(
        ProblemCodes.LastFacilitator,
        "This change would leave a partnership without a facilitator. Invite another facilitator first"
    );

    public static readonly Problem NotRevealed = new(
        ProblemCodes.NotRevealed,
        "Reveal the scores for the enablers before you choose priorities or plan actions"
    );

    public static readonly Problem NoOwnRound = new(
        ProblemCodes.NoOwnRound,
        "Open one of the partnership’s own rounds first. Then invite critical friends from that round’s page"
    );

    public static readonly Problem NoRegion = new(ProblemCodes.NotFound, "This region does not exist");

    public static readonly Problem LastRegionMember = new(
        ProblemCodes.LastRegionMember,
        "This change would leave a region without any people. Invite another person first, or delete the region"
    );

    public static readonly Problem RoundNotShareable = new(
        ProblemCodes.RoundNotShareable,
        "Select a closed round that uses the region’s framework",
        "round"
    );

    /// <summary>Explains to a facilitator why no answers about the enablers can be added to a round.</summary>
    public static Problem NoMoreAnswers(RoundStatus status) =>
        status == RoundStatus.Draft ? RoundNotOpen : EnablersRevealed;

    /// <summary>
    /// Asks the participant for a score or a skip. The message names both, so that a participant who has written only
    /// notes, or answered only other questions, knows what is missing.
    /// </summary>
    public static Problem NothingScored(BallotKind kind) =>
        new(
            ProblemCodes.NothingAnswered,
            "Before you submit, score at least one "
                + $"{(kind == BallotKind.Indicators ? "indicator" : "enabler")}, or select that you have no "
                + "experience or knowledge of it"
        );

    public static Problem Conflict(string field) =>
        new(
            ProblemCodes.ChangedElsewhere,
            "This information has been changed in another window or on another device since you opened this "
                + "page. Check it, then try again",
            field
        );

    public static readonly Problem NoAddress = new(ProblemCodes.NoAddress, "This person did not give an email address");
}
