namespace BeyondBoundaries.Core.Auditing;

/// <summary>Describes the acts in the audit trail, and decides which are recorded without the time of day.</summary>
public static class AuditText
{
    /// <summary>The name shown for acts by the application itself.</summary>
    public const string ApplicationName = "Beyond Boundaries itself";

    /// <summary>Returns the description of an act, such as “Closed the round”.</summary>
    public static string Describe(AuditAct act) =>
        act switch
        {
            AuditAct.MadePartnership => "Created the partnership",
            AuditAct.ChangedPartnership => "Changed the partnership’s name or agencies",
            AuditAct.DeletedPartnership => "Deleted the partnership",
            AuditAct.MadeRound => "Created the round",
            AuditAct.OpenedRound => "Opened the round",
            AuditAct.ChangedSetUp => "Changed the round’s details",
            AuditAct.ChangedWhoSeesWhat => "Changed who sees what",
            AuditAct.ChangedRetention => "Changed the deletion date",
            AuditAct.DeletedRound => "Deleted a round",
            AuditAct.ChangedClosingDate => "Changed the closing date",
            AuditAct.SentReminders => "Sent reminders",
            AuditAct.ClosedRound => "Closed the round",
            AuditAct.DeletedAnswers => "Deleted the answers",
            AuditAct.AskedBallot => "Opened another part of the round",
            AuditAct.CancelledBallot => "Closed part of the round without revealing it",
            AuditAct.RevealedBallot => "Revealed part of the round",
            AuditAct.AgreedScore => "Recorded an agreed score",
            AuditAct.TookAgreedScoreBack => "Withdrew an agreed score",
            AuditAct.NamedChallenges => "Recorded the challenges marked in the room",
            AuditAct.LimitedJoining => "Changed who can still join",
            AuditAct.RemovedPerson => "Removed a participant",
            AuditAct.GaveNewLink => "Sent a participant a new link",
            AuditAct.GaveEmptyForm => "Gave a participant an empty form",
            AuditAct.PrintedSheets => "Created paper sheets",
            AuditAct.MadeWorkbook => "Created a workbook to fill in",
            AuditAct.KeyedSheet => "Keyed in a sheet",
            AuditAct.ReadFileIn => "Imported a file",
            AuditAct.TookNoteAway => "Removed a note",
            AuditAct.PickedNotes => "Changed the notes picked for the board paper",
            AuditAct.TookPeopleFile => "Downloaded results that may show people’s answers by name",
            AuditAct.ChosePriorities => "Chose priorities",
            AuditAct.SavedAction => "Saved an action",
            AuditAct.DeletedAction => "Deleted an action",
            AuditAct.SavedAreas => "Changed the areas added to a case study",
            AuditAct.StartedFramework => "Started a framework draft",
            AuditAct.DeletedFramework => "Deleted a framework draft",
            AuditAct.PublishedFramework => "Published a framework",
            AuditAct.MadeRegion => "Created a region",
            AuditAct.DeletedRegion => "Deleted a region",
            AuditAct.InvitedToRegion => "Invited a partnership or a person to a region",
            AuditAct.TookRegionInvitationBack => "Withdrew an invitation to a region",
            AuditAct.JoinedRegion => "Joined a region",
            AuditAct.RemovedRegionMember => "Removed a person from a region",
            AuditAct.SharedRound => "Shared the averages of a round with a region",
            AuditAct.WithdrewFromRegion => "Stopped sharing with a region",
            AuditAct.RenewedRegion => "Updated a region’s figures",
            AuditAct.InvitedMember => "Invited a member",
            AuditAct.TookInvitationBack => "Withdrew an invitation",
            AuditAct.AcceptedInvitation => "Accepted an invitation",
            AuditAct.ChangedRole => "Changed a role",
            AuditAct.RemovedMember => "Removed a member",
            AuditAct.MadeAdministrator => "Made a user an administrator",
            AuditAct.EndedAdministrator => "Removed a user’s administrator role",
            AuditAct.MadeAccount => "Created an account",
            AuditAct.RemovedAccount => "Removed an account",
            AuditAct.SignedIn => "Signed in",
            AuditAct.LockedSignIn => "A sign-in to this account was refused after too many wrong passwords",
            AuditAct.EndedSessions => "Ended sessions",
            AuditAct.ChangedName => "Changed a user’s name",
            AuditAct.GaveWayBack => "Gave a user an account recovery link",
            AuditAct.ChangedPassword => "Changed a password",
            AuditAct.ChangedSignIn => "Changed how a user signs in",
            AuditAct.MadeAccessToken => "Created a personal access token",
            AuditAct.UsedAccessToken => "Used a personal access token for the first time",
            AuditAct.RevokedAccessToken => "Revoked a personal access token",
            AuditAct.ConfirmedClock => "Confirmed the date",
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, null),
        };

    /// <summary>
    /// Returns whether only the date of an act is kept, because the time of day could identify a participant.
    /// </summary>
    public static bool IsDateOnly(AuditAct act) =>
        act
            is AuditAct.RemovedPerson
                or AuditAct.GaveNewLink
                or AuditAct.GaveEmptyForm
                or AuditAct.SentReminders
                or AuditAct.KeyedSheet
                or AuditAct.ReadFileIn
                or AuditAct.TookNoteAway;
}
