namespace BeyondBoundaries.Core.Auditing;

/// <summary>What a user with an account did, or the application by itself.</summary>
public enum AuditAct
{
    /// <summary>Made a partnership.</summary>
    MadePartnership,

    /// <summary>Made a round, as a draft or open.</summary>
    MadeRound,

    /// <summary>Opened a round.</summary>
    OpenedRound,

    /// <summary>Changed the name of a round, or how many are invited.</summary>
    ChangedSetUp,

    /// <summary>Changed the mode, the minimum group or the agencies, before anybody joined.</summary>
    ChangedWhoSeesWhat,

    /// <summary>Changed the day on which answers are deleted.</summary>
    ChangedRetention,

    /// <summary>Closed a round, which reveals what was still open.</summary>
    ClosedRound,

    /// <summary>Deleted the answers of a round, since their day had come.</summary>
    DeletedAnswers,

    /// <summary>Asked for more: a second vote, indicators, challenges.</summary>
    AskedBallot,

    /// <summary>Revealed a ballot.</summary>
    RevealedBallot,

    /// <summary>Wrote down an agreed score.</summary>
    AgreedScore,

    /// <summary>Took an agreed score back.</summary>
    TookAgreedScoreBack,

    /// <summary>Wrote down what the room says is in the way.</summary>
    NamedChallenges,

    /// <summary>Locked or unlocked joining, or changed how many may join.</summary>
    LimitedJoining,

    /// <summary>Removed a person from a round. Kept to the day.</summary>
    RemovedPerson,

    /// <summary>Had a new link sent to a person. Kept to the day.</summary>
    GaveNewLink,

    /// <summary>Gave a person an empty form. Kept to the day.</summary>
    GaveEmptyForm,

    /// <summary>Made sheets to print.</summary>
    PrintedSheets,

    /// <summary>Made a workbook to fill in.</summary>
    MadeWorkbook,

    /// <summary>Keyed a printed sheet. Kept to the day.</summary>
    KeyedSheet,

    /// <summary>Read a file of responses in. Kept to the day.</summary>
    ReadFileIn,

    /// <summary>Took a note away that told who somebody is. Kept to the day.</summary>
    TookNoteAway,

    /// <summary>Took a file of an open round away, which may hold answers by name.</summary>
    TookPeopleFile,

    /// <summary>Chose priorities.</summary>
    ChosePriorities,

    /// <summary>Made or changed an action.</summary>
    SavedAction,

    /// <summary>Added areas to a case study, or took them back.</summary>
    SavedAreas,

    /// <summary>Invited somebody to a partnership.</summary>
    InvitedMember,

    /// <summary>Took an invitation back.</summary>
    TookInvitationBack,

    /// <summary>Accepted an invitation.</summary>
    AcceptedInvitation,

    /// <summary>Changed what a member of a partnership may do.</summary>
    ChangedRole,

    /// <summary>Removed a member from a partnership.</summary>
    RemovedMember,

    /// <summary>Made somebody an administrator.</summary>
    MadeAdministrator,

    /// <summary>Made somebody an administrator no longer.</summary>
    EndedAdministrator,

    /// <summary>Made an account.</summary>
    MadeAccount,

    /// <summary>Deleted or blocked an account.</summary>
    RemovedAccount,

    /// <summary>Signed in.</summary>
    SignedIn,

    /// <summary>Somebody had to wait before they could sign in, after too many wrong passwords or codes.</summary>
    LockedSignIn,

    /// <summary>Ended sessions.</summary>
    EndedSessions,

    /// <summary>Changed the name of an account.</summary>
    ChangedName,

    /// <summary>Gave somebody who could no longer sign in a link to a new password.</summary>
    GaveWayBack,

    /// <summary>Changed a password.</summary>
    ChangedPassword,

    /// <summary>Changed how an account signs in: two-step codes, passkeys, single sign-on.</summary>
    ChangedSignIn,

    /// <summary>Confirmed the date after the clock of the machine had jumped ahead, so that answers whose day has come are deleted again.</summary>
    ConfirmedClock,
}
