namespace BeyondBoundaries.Core.Auditing;

/// <summary>An act by a user, or by the application itself, that the audit trail records.</summary>
public enum AuditAct
{
    /// <summary>Created a partnership.</summary>
    MadePartnership,

    /// <summary>Changed the name or the agencies of a partnership.</summary>
    ChangedPartnership,

    /// <summary>Deleted a partnership and all its rounds. The audit trail keeps the partnership's name.</summary>
    DeletedPartnership,

    /// <summary>Created a round as a draft, or created one and opened it at once.</summary>
    MadeRound,

    /// <summary>Opened a round.</summary>
    OpenedRound,

    /// <summary>Changed the name of a round, or the number of people invited.</summary>
    ChangedSetUp,

    /// <summary>Changed the mode, the minimum group or the agencies of a round.</summary>
    ChangedWhoSeesWhat,

    /// <summary>Changed the retention date of a round.</summary>
    ChangedRetention,

    /// <summary>Deleted a round that had no submitted answers. The audit trail keeps the round's name.</summary>
    DeletedRound,

    /// <summary>Changed the closing date of a round.</summary>
    ChangedClosingDate,

    /// <summary>
    /// Sent reminders to people who had not submitted their answers. The time of day is not recorded.
    /// </summary>
    SentReminders,

    /// <summary>Closed a round, which revealed the ballots that were still open.</summary>
    ClosedRound,

    /// <summary>Deleted the answers in a round on its retention date.</summary>
    DeletedAnswers,

    /// <summary>Opened another ballot: on indicators, challenges or priorities, or for a second vote.</summary>
    AskedBallot,

    /// <summary>Closed a ballot that had no answers, without revealing it.</summary>
    CancelledBallot,

    /// <summary>Revealed a ballot.</summary>
    RevealedBallot,

    /// <summary>Recorded an agreed score.</summary>
    AgreedScore,

    /// <summary>Withdrew an agreed score.</summary>
    TookAgreedScoreBack,

    /// <summary>Recorded the challenges that everyone in the room named together.</summary>
    NamedChallenges,

    /// <summary>Changed the join settings of a round, or the number of people invited from each agency.</summary>
    LimitedJoining,

    /// <summary>Removed a participant from a round. The time of day is not recorded.</summary>
    RemovedPerson,

    /// <summary>Sent a participant a new link. The time of day is not recorded.</summary>
    GaveNewLink,

    /// <summary>Gave a participant an empty form. The time of day is not recorded.</summary>
    GaveEmptyForm,

    /// <summary>Created paper sheets to print.</summary>
    PrintedSheets,

    /// <summary>Created a workbook to fill in.</summary>
    MadeWorkbook,

    /// <summary>Keyed in a paper sheet. The time of day is not recorded.</summary>
    KeyedSheet,

    /// <summary>Imported a file of responses. The time of day is not recorded.</summary>
    ReadFileIn,

    /// <summary>Removed a note from the results. The time of day is not recorded.</summary>
    TookNoteAway,

    /// <summary>Changed which notes are picked for the board paper.</summary>
    PickedNotes,

    /// <summary>
    /// Downloaded the results of a round in open mode, or read them with a program. The results may show answers by
    /// name.
    /// </summary>
    TookPeopleFile,

    /// <summary>Chose priorities.</summary>
    ChosePriorities,

    /// <summary>Created or changed an action.</summary>
    SavedAction,

    /// <summary>Deleted an action and its history.</summary>
    DeletedAction,

    /// <summary>Changed the areas that a partnership has added to a case study.</summary>
    SavedAreas,

    /// <summary>Started a framework draft.</summary>
    StartedFramework,

    /// <summary>Deleted a framework draft.</summary>
    DeletedFramework,

    /// <summary>Published a version of a framework.</summary>
    PublishedFramework,

    /// <summary>Created a region.</summary>
    MadeRegion,

    /// <summary>Deleted a region and its figures. The audit trail keeps the region's name.</summary>
    DeletedRegion,

    /// <summary>Invited a partnership or a person to a region.</summary>
    InvitedToRegion,

    /// <summary>Withdrew an invitation to a region.</summary>
    TookRegionInvitationBack,

    /// <summary>Accepted an invitation to a region, either personally or on behalf of a partnership.</summary>
    JoinedRegion,

    /// <summary>Removed a person from a region.</summary>
    RemovedRegionMember,

    /// <summary>Agreed that a region may include the averages of a round in its figures.</summary>
    SharedRound,

    /// <summary>Stopped sharing a partnership's averages with a region.</summary>
    WithdrewFromRegion,

    /// <summary>Renewed the figures of a region.</summary>
    RenewedRegion,

    /// <summary>Invited a person to a partnership.</summary>
    InvitedMember,

    /// <summary>Withdrew an invitation to a partnership.</summary>
    TookInvitationBack,

    /// <summary>Accepted an invitation to a partnership.</summary>
    AcceptedInvitation,

    /// <summary>Changed a member's role in a partnership.</summary>
    ChangedRole,

    /// <summary>Removed a member from a partnership.</summary>
    RemovedMember,

    /// <summary>Gave an account the administrator role.</summary>
    MadeAdministrator,

    /// <summary>Removed the administrator role from an account.</summary>
    EndedAdministrator,

    /// <summary>Created an account.</summary>
    MadeAccount,

    /// <summary>Deleted an account.</summary>
    RemovedAccount,

    /// <summary>Signed in.</summary>
    SignedIn,

    /// <summary>
    /// A sign-in was refused after too many wrong passwords. This is recorded at most once an hour for each account.
    /// </summary>
    LockedSignIn,

    /// <summary>Ended one or all of an account's sessions, as an administrator.</summary>
    EndedSessions,

    /// <summary>Changed the name of an account.</summary>
    ChangedName,

    /// <summary>Gave an account recovery link to a user who could no longer sign in.</summary>
    GaveWayBack,

    /// <summary>Changed a password.</summary>
    ChangedPassword,

    /// <summary>
    /// Changed how a user signs in: the email address, two-factor sign-in, recovery codes, passkeys or single sign-on.
    /// </summary>
    ChangedSignIn,

    /// <summary>Created a personal access token.</summary>
    MadeAccessToken,

    /// <summary>Used a personal access token for the first time.</summary>
    UsedAccessToken,

    /// <summary>Revoked a personal access token.</summary>
    RevokedAccessToken,

    /// <summary>
    /// Confirmed the date after the server's clock had jumped by more than a day, forward or back, since the
    /// application last ran. From then on, answers are deleted on their retention dates again.
    /// </summary>
    ConfirmedClock,
}
