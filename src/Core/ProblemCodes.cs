namespace BeyondBoundaries.Core;

/// <summary>
/// The codes of the problems that stores return. Pages and scripts use these codes to distinguish problems.
/// </summary>
public static class ProblemCodes
{
    /// <summary>The password or another sign-in method has changed since the user proved their identity.</summary>
    public const string AccountChanged = "account-changed";

    /// <summary>The answers in the round have been deleted.</summary>
    public const string AnswersDeleted = "answers-deleted";

    /// <summary>A participant has answered the ballot, so it cannot be cancelled, only revealed.</summary>
    public const string BallotAnswered = "ballot-answered";

    /// <summary>The ballot has been revealed, so its answers can no longer change.</summary>
    public const string BallotRevealed = "ballot-revealed";

    /// <summary>The data was changed by another user, or in another window, after the form was opened.</summary>
    public const string ChangedElsewhere = "changed-elsewhere";

    /// <summary>The code for two-factor sign-in is wrong or has already been used.</summary>
    public const string CodeWrong = "code-wrong";

    /// <summary>The email address of a participant is too long.</summary>
    public const string ContactTooLong = "contact-too-long";

    /// <summary>The email address cannot be used for an account.</summary>
    public const string EmailRefused = "email";

    /// <summary>The form has already been used for another round, partnership or region.</summary>
    public const string FormUsed = "form-used";

    /// <summary>
    /// The participant was imported from a file, so they cannot be given an empty form. Import a corrected file
    /// instead.
    /// </summary>
    public const string FromFile = "from-file";

    /// <summary>The single sign-on identity belongs to another account.</summary>
    public const string IdentityTaken = "identity-taken";

    /// <summary>The facilitator has stopped people from joining.</summary>
    public const string JoiningLocked = "joining-locked";

    /// <summary>The change would leave the application without an administrator.</summary>
    public const string LastAdministrator = "last-administrator";

    /// <summary>The change would leave a partnership without a facilitator.</summary>
    public const string LastFacilitator = "last-facilitator";

    /// <summary>
    /// A participant has joined, or a workbook or paper sheets have been created, so this setting can no longer change.
    /// </summary>
    public const string Locked = "locked";

    /// <summary>A name contains control characters.</summary>
    public const string NameControl = "name-control";

    /// <summary>A participant with this name has already joined.</summary>
    public const string NameTaken = "name-taken";

    /// <summary>A name is too long.</summary>
    public const string NameTooLong = "name-too-long";

    /// <summary>A one-use code is needed to join, but the person did not give one.</summary>
    public const string NeedsSheetCode = "needs-sheet-code";

    /// <summary>The participant gave no email address.</summary>
    public const string NoAddress = "no-address";

    /// <summary>The name is missing.</summary>
    public const string NoName = "no-name";

    /// <summary>The password is missing, or the account has none.</summary>
    public const string NoPassword = "no-password";

    /// <summary>The user has not started to set up two-factor sign-in, or must start again.</summary>
    public const string NotBegun = "not-begun";

    /// <summary>There is no such record, or this user has no right to know that it exists.</summary>
    public const string NotFound = "not-found";

    /// <summary>The participant has not scored, skipped or chosen anything, so there is nothing to submit.</summary>
    public const string NothingAnswered = "nothing-answered";

    /// <summary>No answers have been submitted, so there is nothing to reveal.</summary>
    public const string NothingSubmitted = "nothing-submitted";

    /// <summary>The ballot on the enablers has not been revealed yet.</summary>
    public const string NotRevealed = "not-revealed";

    /// <summary>A note is too long.</summary>
    public const string NoteTooLong = "note-too-long";

    /// <summary>The sign-in method cannot be removed, because the account has no other.</summary>
    public const string OnlyWayIn = "only-way-in";

    /// <summary>The new password does not meet the rules.</summary>
    public const string PasswordRefused = "password";

    /// <summary>The change would leave a region without any people.</summary>
    public const string LastRegionMember = "last-region-member";

    /// <summary>A region's figures cannot be renewed yet.</summary>
    public const string NotRenewable = "not-renewable";

    /// <summary>The round cannot be shared with the region.</summary>
    public const string RoundNotShareable = "round-not-shareable";

    /// <summary>The password is wrong.</summary>
    public const string PasswordWrong = "password-wrong";

    /// <summary>An import would no longer do what its preview showed.</summary>
    public const string PlanChanged = "plan-changed";

    /// <summary>The round is a draft or closed, so people cannot join.</summary>
    public const string RoundClosed = "round-closed";

    /// <summary>The join limit has been reached.</summary>
    public const string RoundFull = "round-full";

    /// <summary>Another round of the partnership has this name.</summary>
    public const string RoundNameTaken = "round-name-taken";

    /// <summary>
    /// The round cannot be deleted, because answers in it have been submitted or deleted, decisions have been recorded
    /// in it, or there is a round of critical friends for it.
    /// </summary>
    public const string RoundNotEmpty = "round-not-empty";

    /// <summary>The partnership cannot be deleted, because it has an open round.</summary>
    public const string RoundOpen = "round-open";

    /// <summary>The round is not open, or results in it have been revealed, so the change is not possible.</summary>
    public const string RoundNotOpen = "round-not-open";

    /// <summary>The set-up has changed since the participant read the notice.</summary>
    public const string SetUpChanged = "set-up-changed";

    /// <summary>The first account already exists.</summary>
    public const string SetUpDone = "set-up-done";

    /// <summary>
    /// Critical friends cannot be invited, because the round is a draft or is itself a round of critical friends.
    /// </summary>
    public const string NoOwnRound = "no-own-round";

    /// <summary>The sheet code is unknown or has already been used.</summary>
    public const string SheetCodeRefused = "code";

    /// <summary>
    /// The submission id has already been used for different answers, or for answers that have since been withdrawn.
    /// </summary>
    public const string SubmissionDiffers = "submission-differs";

    /// <summary>The partnership or region already has the maximum number of open invitations.</summary>
    public const string TooMany = "too-many";

    /// <summary>The account already has the maximum number of personal access tokens.</summary>
    public const string TooManyAccessTokens = "too-many-access-tokens";

    /// <summary>The account already has the maximum number of passkeys.</summary>
    public const string TooManyPasskeys = "too-many-passkeys";

    /// <summary>Two-factor sign-in is off.</summary>
    public const string TwoStepOff = "two-step-off";

    /// <summary>Two-factor sign-in is on.</summary>
    public const string TwoStepOn = "two-step-on";

    /// <summary>The framework already has a published version with this name.</summary>
    public const string VersionTaken = "version-taken";

    /// <summary>The round has no such agency.</summary>
    public const string UnknownAgency = "agency";

    /// <summary>There is no such level of work.</summary>
    public const string UnknownLevel = "level";
}
