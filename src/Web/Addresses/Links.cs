using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Audit;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Storage.Results;

namespace BeyondBoundaries.Web.Addresses;

/// <summary>
/// The addresses of all pages that the other classes of links, such as <see cref="RegionLinks"/>, do not cover.
/// </summary>
public static class Links
{
    public const string Home = "/";

    /// <summary>
    /// The query parameter that is set if a person joins from the page that shows their answers in the previous round.
    /// </summary>
    public const string ReturningQuery = "returning";

    public const string SignOut = "/sign-out";
    public const string PasskeyOptions = "/sign-in?handler=passkeyOptions";
    public const string SingleSignOnCallback = "/sign-in/single-sign-on/callback";
    public const string NoAccess = "/sign-in/no-rights-yet";
    public const string SignedOut = "/signed-out";
    public const string AdministerAccessTokens = "/administration/access-tokens";
    public const string AdministerSessions = "/administration/sessions";
    public const string Partnerships = "/partnerships";
    public const string PartnershipsAfterDeletion = "/partnerships?deleted=true";
    public const string NewPartnership = "/partnerships/new";
    public const string JoinByCode = "/join";
    public const string JoinNotice = "/join/notice";
    public const string FullAudit = "/administration/audit";
    public const string Privacy = "/privacy";
    public const string Cookies = "/cookies";
    public const string Accessibility = "/accessibility";
    public const string SheetStyle = "/sheets.css";
    public const string AboutYou = "/join/about-you";
    public const string AllEnablersRoute = "/answer/{round}/all";
    public const string RoundChangesPattern = "/rounds/{id:guid}/changes";
    public const string ParticipantChangesPattern = "/answer/{round:guid}/changes";
    public const string Roles = "/roles";
    public const string Invitation = "/invitation";
    public const string Administration = "/administration";

    /// <summary>
    /// Returns whether an address may contain a secret. If so, a printed page must not show the address.
    /// </summary>
    public static bool HasSecret(PathString path) =>
        path.StartsWithSegments("/set-up")
        || path.StartsWithSegments("/join")
        || path.StartsWithSegments("/return")
        || path.StartsWithSegments("/invitations")
        || path.StartsWithSegments("/region-invitations")
        || path.StartsWithSegments("/way-back");

    public static string FirstAccount(string token) => $"/set-up/{token}";

    public static string SignIn(string? returnTo = null) => AddReturnUrl("/sign-in", returnTo);

    public static string SingleSignOn(string? returnTo) => AddReturnUrl("/sign-in/single-sign-on", returnTo);

    public static string SingleSignOnDone(string? returnTo) => AddReturnUrl("/sign-in/single-sign-on/done", returnTo);

    public static string SignInWithError(string trouble) => $"/sign-in?trouble={trouble}";

    public static string SignInCode(string? returnTo) => AddReturnUrl("/sign-in/code", returnTo);

    public static string Partnership(PartnershipId id, bool deleted = false) =>
        $"/partnerships/{id.Value}{(deleted ? "?deleted=true" : "")}";

    public static string PartnershipSaved(PartnershipId id) => $"{Partnership(id)}?saved=true";

    public static string Members(PartnershipId id) => $"/partnerships/{id.Value}/members";

    public static string Member(PartnershipId id, AccountId member) =>
        $"/partnerships/{id.Value}/members/{member.Value}";

    public static string InviteMember(PartnershipId id) => $"/partnerships/{id.Value}/members/invite";

    public static string WithdrawInvitation(PartnershipId id, InvitationId invitation) =>
        $"/partnerships/{id.Value}/invitations/{invitation.Value}";

    public static string OpenInvitation(string token) => $"/invitations/{token}";

    public static string AccountRecovery(string token) => $"/way-back/{token}";

    public static string AdministerAccount(AccountId account) => $"/administration/accounts/{account.Value}";

    public static string Audit(PartnershipId id) => $"/partnerships/{id.Value}/audit";

    /// <summary>Creates the address of an audit page that shows the results of a search.</summary>
    public static string AuditPage(string address, AuditSearch search)
    {
        string?[] parts =
        [
            search.Round is { } round ? $"round={round.Value}" : null,
            search.Act is { } act ? $"act={act}" : null,
            search.Page > 1 ? $"leaf={search.Page}" : null,
        ];
        var query = string.Join('&', parts.OfType<string>());
        return query.Length == 0 ? address : $"{address}?{query}";
    }

    public static string EditPartnership(PartnershipId id) => $"/partnerships/{id.Value}/details";

    public static string DeletePartnership(PartnershipId id) => $"/partnerships/{id.Value}/delete";

    /// <summary>
    /// Creates the address of the form for a new round, filled in with the set-up of another round if one is given.
    /// </summary>
    public static string NewRound(PartnershipId id, RoundId? copied = null) =>
        $"/partnerships/{id.Value}/rounds/new{(copied is { } round ? $"?copied={round.Value}" : "")}";

    /// <summary>
    /// Creates the address of the page on which a facilitator invites critical friends to score the partnership.
    /// </summary>
    public static string CriticalFriends(RoundId id) => $"/rounds/{id.Value}/critical-friends";

    public static string Round(RoundId id) => $"/rounds/{id.Value}";

    public static string CloseRound(RoundId id) => $"/rounds/{id.Value}/close";

    public static string DeleteRound(RoundId id) => $"/rounds/{id.Value}/delete";

    public static string CancelBallot(RoundId id, Ballot ballot) =>
        $"/rounds/{id.Value}/cancel/{BallotSlug.Format(ballot)}";

    public static string RoundChanges(RoundId id) => $"/rounds/{id.Value}/changes";

    public static string RoundProgress(RoundId id) => $"/rounds/{id.Value}/progress";

    public static string Reveal(RoundId id, Ballot ballot) => $"/rounds/{id.Value}/reveal/{BallotSlug.Format(ballot)}";

    /// <summary>
    /// Creates the address of the presenter's page. If the key of a slide is given, the address leads to that slide in
    /// the list on the page.
    /// </summary>
    public static string Presenter(RoundId id, string? slide = null) =>
        $"/rounds/{id.Value}/presenter{(slide is null ? "" : $"#{slide}")}";

    public static string PresenterParts(RoundId id) => $"/rounds/{id.Value}/presenter?handler=parts";

    public static string Projector(RoundId id) => $"/rounds/{id.Value}/projector";

    public static string ProjectorFigures(RoundId id) => $"/rounds/{id.Value}/projector-figures";

    public static string SecondVote(RoundId id, Item item) => $"/rounds/{id.Value}/again/{item.Id}";

    public static string AgreedScore(RoundId id, Item item) => $"/rounds/{id.Value}/agree/{item.Id}";

    public static string DigDeeper(RoundId id) => $"/rounds/{id.Value}/dig-deeper";

    public static string PriorityVote(RoundId id) => $"/rounds/{id.Value}/vote";

    public static string Challenges(RoundId id) => $"/rounds/{id.Value}/challenges";

    public static string Overview(PartnershipId id) => $"/partnerships/{id.Value}/overview";

    public static string SideBySide(PartnershipId id) => $"/partnerships/{id.Value}/side-by-side";

    /// <summary>Creates the address of the page that shows the chosen rounds side by side.</summary>
    public static string SideBySide(PartnershipId id, IEnumerable<RoundId> rounds) =>
        $"{SideBySide(id)}?{string.Join('&', rounds.Select(round => $"round={round.Value}"))}";

    public static string SideBySideFile(PartnershipId id, IEnumerable<RoundId> rounds, string format) =>
        $"{SideBySide(id)}.{format}?{string.Join('&', rounds.Select(round => $"round={round.Value}"))}";

    public static string ClosingDate(RoundId id) => $"/rounds/{id.Value}/closing-date";

    public static string Poster(RoundId id) => $"/rounds/{id.Value}/poster";

    public static string Reminders(RoundId id) => $"/rounds/{id.Value}/people/reminders";

    public static string Participants(RoundId id) => $"/rounds/{id.Value}/people";

    public static string RemoveParticipant(RoundId id, ParticipantId person) =>
        $"/rounds/{id.Value}/people/{person.Value}/remove";

    public static string ReissueLink(RoundId id, ParticipantId person) =>
        $"/rounds/{id.Value}/people/{person.Value}/new-link";

    public static string ReplaceAnswers(RoundId id, ParticipantId person) =>
        $"/rounds/{id.Value}/people/{person.Value}/empty-form";

    public static string Results(RoundId id) => $"/rounds/{id.Value}/results";

    /// <summary>
    /// Gets the address to open when a round has no results yet. For a facilitator, it is the round's page. Viewers
    /// have no right to see that page, so for them it is the partnership's page.
    /// </summary>
    public static string ResultsParent(RoundResultsHeader round, AccountAccess access) =>
        access.Role == MemberRole.Facilitator ? Round(round.Id) : Partnership(round.Partnership);

    public static string ResultsFile(RoundId id, string format) => $"/rounds/{id.Value}/results.{format}";

    public static string Notes(RoundId id) => $"/rounds/{id.Value}/notes";

    public static string PickNotes(RoundId id) => $"/rounds/{id.Value}/notes/board-paper";

    public static string RedactNote(RoundId id, NoteId note) => $"/rounds/{id.Value}/notes/{note.Value}/take-away";

    public static string Comparison(RoundId id) => $"/rounds/{id.Value}/change";

    public static string ComparisonFile(RoundId id, string format) => $"/rounds/{id.Value}/change.{format}";

    /// <summary>
    /// Creates the address of the page about a framework's method. If no framework is given, the page is about the
    /// framework that new rounds use.
    /// </summary>
    public static string Method(Framework? framework = null) =>
        framework is null
            ? "/method"
            : $"/method{FrameworkLinks.VersionQuery(framework.Definition.Id, framework.Definition.Version)}";

    public static string RoundSetup(RoundId id) => $"/rounds/{id.Value}/set-up";

    public static string JoinSettings(RoundId id) => $"/rounds/{id.Value}/door";

    public static string Retention(RoundId id) => $"/rounds/{id.Value}/retention";

    public static string Sheets(RoundId id) => $"/rounds/{id.Value}/sheets";

    public static string PrintSheets(RoundId id, int batch, bool large) =>
        $"/rounds/{id.Value}/sheets/print?batch={batch}{(large ? "&large=true" : "")}";

    public static string Import(RoundId id, bool gone = false) =>
        $"/rounds/{id.Value}/workbooks{(gone ? "?gone=true" : "")}";

    public static string ConfirmImport(RoundId id, Guid upload) => $"/rounds/{id.Value}/workbooks/{upload}";

    public static string KeySheet(RoundId id) => $"/rounds/{id.Value}/keying";

    public static string YourLink(RoundId round, bool renewed = false) =>
        $"/answer/{round.Value}/link{(renewed ? "?renewed" : "")}";

    public static string RenewLink(RoundId round) => $"/answer/{round.Value}/link/new";

    public static string Join(string token) => $"/join/{token}";

    /// <summary>Creates the address at which a participant in the previous round joins the next one.</summary>
    public static string JoinNext(string token) => $"/join/{token}?{ReturningQuery}=true";

    public static string Return(RoundId round, string token) => $"/return/{round.Value}/{token}";

    public static string Respond(RoundId round, bool withdrawn = false) =>
        $"/answer/{round.Value}{(withdrawn ? "?withdrawn=true" : "")}";

    public static string Score(RoundId round, string enabler) => $"/answer/{round.Value}/{enabler}";

    public static string AllEnablers(RoundId round, int part = 1, bool saved = false)
    {
        string[] query = [.. part == 1 ? [] : new[] { $"part={part}" }, .. saved ? new[] { "saved=true" } : []];
        return $"/answer/{round.Value}/all{(query.Length == 0 ? "" : $"?{string.Join('&', query)}")}";
    }

    public static string Reflection(RoundId round, string theme) => $"/answer/{round.Value}/reflection/{theme}";

    public static string Spectrum(RoundId round) => $"/answer/{round.Value}/spectrum";

    public static string SecondVote(RoundId round, string enabler) => $"/answer/{round.Value}/again/{enabler}";

    public static string ScoreIndicators(RoundId round, string enabler) =>
        $"/answer/{round.Value}/indicators/{enabler}";

    public static string ChoosePriorities(RoundId round) => $"/answer/{round.Value}/priorities";

    public static string NameChallenges(RoundId round) => $"/answer/{round.Value}/challenges";

    public static string ParticipantResults(RoundId round) => $"/answer/{round.Value}/results";

    public static string ParticipantComparison(RoundId round) => $"/answer/{round.Value}/change";

    public static string ParticipantNotes(RoundId round) => $"/answer/{round.Value}/notes";

    public static string Withdraw(RoundId round, Ballot ballot) =>
        $"/answer/{round.Value}/withdraw/{BallotSlug.Format(ballot)}";

    public static string ParticipantData(RoundId round) => $"/answer/{round.Value}/data";

    public static string ParticipantDataFile(RoundId round) => $"/answer/{round.Value}/data?handler=file";

    public static string Erase(RoundId round) => $"/answer/{round.Value}/erase";

    public static string Erased(bool figuresStay) => figuresStay ? "/erased?figures=stay" : "/erased";

    public static string ReceiptFile(RoundId round) => $"/answer/{round.Value}/submitted?handler=file";

    public static string CheckAnswers(RoundId round) => $"/answer/{round.Value}/check";

    public static string NextStep(RoundId round) => $"/answer/{round.Value}/now";

    public static string ParticipantChanges(RoundId round) => $"/answer/{round.Value}/changes";

    public static string Submitted(RoundId round) => $"/answer/{round.Value}/submitted";

    private static string AddReturnUrl(string path, string? returnTo) =>
        returnTo is null ? path : $"{path}?returnUrl={Uri.EscapeDataString(returnTo)}";
}
