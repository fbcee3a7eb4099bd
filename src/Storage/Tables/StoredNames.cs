using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Regions;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Storage.Tables;

/// <summary>
/// The names that enumeration values are stored under. Every existing database depends on these names: new ones may be
/// added here, but existing ones must not be changed. In code, the values themselves can still be renamed.
/// </summary>
internal static class StoredNames
{
    private static readonly Dictionary<Type, object> Tables = new object[]
    {
        new StoredNames<MemberRole>(new() { ["Facilitator"] = MemberRole.Facilitator, ["Viewer"] = MemberRole.Viewer }),
        new StoredNames<RoundStatus>(
            new()
            {
                ["Draft"] = RoundStatus.Draft,
                ["Open"] = RoundStatus.Open,
                ["Closed"] = RoundStatus.Closed,
            }
        ),
        new StoredNames<ConfidentialityMode>(
            new()
            {
                ["Open"] = ConfidentialityMode.Open,
                ["Confidential"] = ConfidentialityMode.Confidential,
                ["Anonymous"] = ConfidentialityMode.Anonymous,
            }
        ),
        new StoredNames<NoteKind>(
            new()
            {
                ["Working"] = NoteKind.Working,
                ["Evidence"] = NoteKind.Evidence,
                ["Reflection"] = NoteKind.Reflection,
            }
        ),
        new StoredNames<BallotKind>(
            new()
            {
                ["Enablers"] = BallotKind.Enablers,
                ["Again"] = BallotKind.SecondVote,
                ["Indicators"] = BallotKind.Indicators,
                ["Challenges"] = BallotKind.Challenges,
                ["Priorities"] = BallotKind.Priorities,
            }
        ),
        new StoredNames<BallotStatus>(new() { ["Open"] = BallotStatus.Open, ["Revealed"] = BallotStatus.Revealed }),
        new StoredNames<ScopeForAction>(
            new()
            {
                ["Gift"] = ScopeForAction.Gift,
                ["Influence"] = ScopeForAction.Influence,
                ["Around"] = ScopeForAction.Around,
            }
        ),
        new StoredNames<SignInMethod>(
            new()
            {
                ["Password"] = SignInMethod.Password,
                ["Passkey"] = SignInMethod.Passkey,
                ["SingleSignOn"] = SignInMethod.SingleSignOn,
            }
        ),
        new StoredNames<ActionStatus>(
            new()
            {
                ["NotStarted"] = ActionStatus.NotStarted,
                ["UnderWay"] = ActionStatus.UnderWay,
                ["Done"] = ActionStatus.Done,
                ["Dropped"] = ActionStatus.Dropped,
            }
        ),
        new StoredNames<AuditAct>(
            new()
            {
                ["MadePartnership"] = AuditAct.MadePartnership,
                ["MadeRound"] = AuditAct.MadeRound,
                ["OpenedRound"] = AuditAct.OpenedRound,
                ["ChangedSetUp"] = AuditAct.ChangedSetUp,
                ["ChangedWhoSeesWhat"] = AuditAct.ChangedWhoSeesWhat,
                ["ChangedRetention"] = AuditAct.ChangedRetention,
                ["ChangedClosingDate"] = AuditAct.ChangedClosingDate,
                ["SentReminders"] = AuditAct.SentReminders,
                ["ClosedRound"] = AuditAct.ClosedRound,
                ["DeletedAnswers"] = AuditAct.DeletedAnswers,
                ["AskedBallot"] = AuditAct.AskedBallot,
                ["RevealedBallot"] = AuditAct.RevealedBallot,
                ["AgreedScore"] = AuditAct.AgreedScore,
                ["TookAgreedScoreBack"] = AuditAct.TookAgreedScoreBack,
                ["NamedChallenges"] = AuditAct.NamedChallenges,
                ["LimitedJoining"] = AuditAct.LimitedJoining,
                ["RemovedPerson"] = AuditAct.RemovedPerson,
                ["GaveNewLink"] = AuditAct.GaveNewLink,
                ["GaveEmptyForm"] = AuditAct.GaveEmptyForm,
                ["PrintedSheets"] = AuditAct.PrintedSheets,
                ["MadeWorkbook"] = AuditAct.MadeWorkbook,
                ["KeyedSheet"] = AuditAct.KeyedSheet,
                ["ReadFileIn"] = AuditAct.ReadFileIn,
                ["TookNoteAway"] = AuditAct.TookNoteAway,
                ["PickedNotes"] = AuditAct.PickedNotes,
                ["TookPeopleFile"] = AuditAct.TookPeopleFile,
                ["StartedFramework"] = AuditAct.StartedFramework,
                ["DeletedFramework"] = AuditAct.DeletedFramework,
                ["PublishedFramework"] = AuditAct.PublishedFramework,
                ["MadeRegion"] = AuditAct.MadeRegion,
                ["DeletedRegion"] = AuditAct.DeletedRegion,
                ["InvitedToRegion"] = AuditAct.InvitedToRegion,
                ["TookRegionInvitationBack"] = AuditAct.TookRegionInvitationBack,
                ["JoinedRegion"] = AuditAct.JoinedRegion,
                ["RemovedRegionMember"] = AuditAct.RemovedRegionMember,
                ["SharedRound"] = AuditAct.SharedRound,
                ["WithdrewFromRegion"] = AuditAct.WithdrewFromRegion,
                ["RenewedRegion"] = AuditAct.RenewedRegion,
                ["ChosePriorities"] = AuditAct.ChosePriorities,
                ["SavedAction"] = AuditAct.SavedAction,
                ["SavedAreas"] = AuditAct.SavedAreas,
                ["InvitedMember"] = AuditAct.InvitedMember,
                ["TookInvitationBack"] = AuditAct.TookInvitationBack,
                ["AcceptedInvitation"] = AuditAct.AcceptedInvitation,
                ["ChangedRole"] = AuditAct.ChangedRole,
                ["RemovedMember"] = AuditAct.RemovedMember,
                ["MadeAdministrator"] = AuditAct.MadeAdministrator,
                ["EndedAdministrator"] = AuditAct.EndedAdministrator,
                ["MadeAccount"] = AuditAct.MadeAccount,
                ["RemovedAccount"] = AuditAct.RemovedAccount,
                ["SignedIn"] = AuditAct.SignedIn,
                ["LockedSignIn"] = AuditAct.LockedSignIn,
                ["EndedSessions"] = AuditAct.EndedSessions,
                ["ChangedName"] = AuditAct.ChangedName,
                ["GaveWayBack"] = AuditAct.GaveWayBack,
                ["ChangedPassword"] = AuditAct.ChangedPassword,
                ["ChangedSignIn"] = AuditAct.ChangedSignIn,
                ["MadeAccessToken"] = AuditAct.MadeAccessToken,
                ["UsedAccessToken"] = AuditAct.UsedAccessToken,
                ["RevokedAccessToken"] = AuditAct.RevokedAccessToken,
                ["ConfirmedClock"] = AuditAct.ConfirmedClock,
                ["DeletedRound"] = AuditAct.DeletedRound,
                ["CancelledBallot"] = AuditAct.CancelledBallot,
                ["DeletedAction"] = AuditAct.DeletedAction,
                ["ChangedPartnership"] = AuditAct.ChangedPartnership,
                ["DeletedPartnership"] = AuditAct.DeletedPartnership,
            }
        ),
        // These are used only in the figures for a region: see RenewalDocument.
        new StoredNames<SuppressionReason>(
            new()
            {
                ["TooFewAreas"] = SuppressionReason.TooFewAreas,
                ["TooFewPeople"] = SuppressionReason.TooFewPeople,
                ["TooFewChanges"] = SuppressionReason.TooFewChanges,
            }
        ),
        // These are used only in the figures for a ballot: see FiguresDocument.
        new StoredNames<Standing>(
            new()
            {
                ["None"] = Standing.None,
                ["TooFew"] = Standing.TooFew,
                ["Low"] = Standing.Low,
                ["Middle"] = Standing.Middle,
                ["High"] = Standing.High,
            }
        ),
        new StoredNames<AverageShift>(
            new()
            {
                ["AboutTheSame"] = AverageShift.AboutTheSame,
                ["Higher"] = AverageShift.Higher,
                ["Lower"] = AverageShift.Lower,
            }
        ),
        new StoredNames<MeanChange>(
            new()
            {
                ["Up"] = MeanChange.Up,
                ["Down"] = MeanChange.Down,
                ["AboutTheSame"] = MeanChange.AboutTheSame,
            }
        ),
        new StoredNames<ParticipantOverlap>(
            new()
            {
                ["Mostly"] = ParticipantOverlap.Mostly,
                ["Partly"] = ParticipantOverlap.Partly,
                ["MostlyDifferent"] = ParticipantOverlap.MostlyDifferent,
            }
        ),
        new StoredNames<DisclosedOverlap>(
            new()
            {
                ["Same"] = DisclosedOverlap.Same,
                ["Mostly"] = DisclosedOverlap.Mostly,
                ["Partly"] = DisclosedOverlap.Partly,
                ["MostlyDifferent"] = DisclosedOverlap.MostlyDifferent,
            }
        ),
        new StoredNames<DisclosedMovement>(
            new()
            {
                ["EachWay"] = DisclosedMovement.EachWay,
                ["Up"] = DisclosedMovement.Up,
                ["Down"] = DisclosedMovement.Down,
            }
        ),
    }.ToDictionary(table => table.GetType().GenericTypeArguments[0]);

    /// <summary>All enumerations that have stored names.</summary>
    public static IEnumerable<Type> Enumerations => Tables.Keys;

    /// <summary>Gets the stored name of a value.</summary>
    public static string Get<T>(T value)
        where T : struct, Enum => Table<T>().GetName(value);

    /// <summary>Gets the value with this stored name.</summary>
    /// <exception cref="InvalidDataException">No value has this name.</exception>
    public static T Parse<T>(string name)
        where T : struct, Enum => Table<T>().GetValue(name);

    private static StoredNames<T> Table<T>()
        where T : struct, Enum => (StoredNames<T>)Tables[typeof(T)];
}
