namespace BeyondBoundaries.Core.Auditing;

/// <summary>The acts of the audit trail in words, and how exactly their time is kept.</summary>
public static class AuditWords
{
    /// <summary>Who acted, when it was nobody with an account.</summary>
    public const string Itself = "Beyond Boundaries itself";

    /// <summary>What was done, such as “Closed the round”.</summary>
    public static string Of(AuditAct act) => act switch
    {
        AuditAct.MadePartnership => "Made the partnership",
        AuditAct.MadeRound => "Made the round",
        AuditAct.OpenedRound => "Opened the round",
        AuditAct.ChangedSetUp => "Changed the set-up",
        AuditAct.ChangedWhoSeesWhat => "Changed who sees what",
        AuditAct.ChangedRetention => "Changed the day of deletion",
        AuditAct.ClosedRound => "Closed the round",
        AuditAct.DeletedAnswers => "Deleted the answers",
        AuditAct.AskedBallot => "Asked for more",
        AuditAct.RevealedBallot => "Revealed",
        AuditAct.AgreedScore => "Wrote down an agreed score",
        AuditAct.TookAgreedScoreBack => "Took an agreed score back",
        AuditAct.NamedChallenges => "Wrote down the room’s challenges",
        AuditAct.LimitedJoining => "Changed who can still join",
        AuditAct.RemovedPerson => "Removed a person",
        AuditAct.GaveNewLink => "Had a new link sent",
        AuditAct.GaveEmptyForm => "Made an empty form for a person",
        AuditAct.PrintedSheets => "Made sheets to print",
        AuditAct.MadeWorkbook => "Made a workbook to fill in",
        AuditAct.KeyedSheet => "Keyed a sheet",
        AuditAct.ReadFileIn => "Read a file in",
        AuditAct.TookNoteAway => "Took a note away",
        AuditAct.TookPeopleFile => "Downloaded a file that may show people’s answers by name",
        AuditAct.ChosePriorities => "Chose priorities",
        AuditAct.SavedAction => "Made or changed an action",
        AuditAct.SavedAreas => "Changed the areas of a case study",
        AuditAct.InvitedMember => "Invited somebody",
        AuditAct.TookInvitationBack => "Took an invitation back",
        AuditAct.AcceptedInvitation => "Accepted an invitation",
        AuditAct.ChangedRole => "Changed a role",
        AuditAct.RemovedMember => "Removed a member",
        AuditAct.MadeAdministrator => "Made somebody an administrator",
        AuditAct.EndedAdministrator => "Removed the administrator role from an account",
        AuditAct.MadeAccount => "Made an account",
        AuditAct.RemovedAccount => "Took an account away",
        AuditAct.SignedIn => "Signed in",
        AuditAct.LockedSignIn => "Somebody tried too often to sign in as them",
        AuditAct.EndedSessions => "Ended sessions",
        AuditAct.ChangedName => "Changed the name of an account",
        AuditAct.GaveWayBack => "Gave somebody a way back to their account",
        AuditAct.ChangedPassword => "Changed a password",
        AuditAct.ChangedSignIn => "Changed how an account signs in",
        AuditAct.ConfirmedClock => "Confirmed the date",
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, null),
    };

    /// <summary>Whether only the day is kept: acts on one participant’s answers, whom a time of day could tell from the others.</summary>
    public static bool IsToTheDay(AuditAct act) => act is
        AuditAct.RemovedPerson or AuditAct.GaveNewLink or AuditAct.GaveEmptyForm or AuditAct.KeyedSheet or AuditAct.ReadFileIn or AuditAct.TookNoteAway;
}
