using BeyondBoundaries.Core.Access;

namespace BeyondBoundaries.Web.Security.Rights;

/// <summary>The rights that people can have, each with the roles that have it.</summary>
public static class KnownRights
{
    public static readonly Right ViewPublicPages = new(
        "See the demonstration, and read about the method, privacy, cookies and accessibility",
        Roles.Anyone
    );
    public static readonly Right JoinRound = new(
        "Join a round using its link, its code or a printed sheet",
        Roles.Anyone
    );
    public static readonly Right Respond = new(
        "Give, change and withdraw your own answers, see the results of the round you joined, and see what has "
            + "changed since the previous round",
        Roles.Participant
    );
    public static readonly Right SignIn = new("Sign in, or open an invitation", Roles.Anyone);
    public static readonly Right ManageOwnAccount = new(
        "Manage your own account, and accept an invitation",
        Roles.SignedIn
    );
    public static readonly Right ViewPartnership = new(
        "See a partnership and its rounds",
        Roles.Viewer | Roles.Facilitator
    )
    {
        Scope = AccessScopes.Rounds,
    };
    public static readonly Right ViewResults = new(
        "See results, notes and changes since the previous round, and download them as files",
        Roles.Viewer | Roles.Facilitator
    )
    {
        Scope = AccessScopes.Results,
    };
    public static readonly Right EditPartnership = new(
        "Change the name and the agencies of a partnership",
        Roles.Facilitator
    );
    public static readonly Right FacilitateRound = new(
        "Set up, run, close and delete rounds, reveal their results, and use their links, paper sheets, "
            + "workbooks and projector view",
        Roles.Facilitator
    );
    public static readonly Right ManagePlan = new(
        "Choose priorities, and manage actions and case studies",
        Roles.Facilitator
    )
    {
        Scope = AccessScopes.Plans,
    };
    public static readonly Right ViewFrameworks = new("See the frameworks, and download them", Roles.SignedIn)
    {
        Scope = AccessScopes.Rounds,
    };
    public static readonly Right UseApi = new(
        "Use a personal access token to let a program read what you can see",
        Roles.SignedIn
    )
    {
        Scope = AccessScopes.Rounds,
    };
    public static readonly Right WriteFrameworks = new(
        "Write a framework for a partnership, and publish it",
        Roles.Facilitator | Roles.Administrator
    );
    public static readonly Right WriteFrameworksForEveryone = new(
        "Write a framework for everyone, and publish it",
        Roles.Administrator
    );
    public static readonly Right ViewAudit = new("See who did what in a partnership", Roles.Facilitator);
    public static readonly Right ManageMembers = new(
        "Manage who belongs to a partnership, and invite people",
        Roles.Facilitator | Roles.Administrator
    );
    public static readonly Right DeletePartnership = new(
        "Delete a partnership that has no open round",
        Roles.Facilitator | Roles.Administrator
    );
    public static readonly Right ViewPartnershipRegion = new(
        "See what a partnership shares with a region, and how it compares with the region",
        Roles.Viewer | Roles.Facilitator
    );
    public static readonly Right ShareWithRegion = new(
        "Agree to share a partnership’s averages with a region, and stop sharing them",
        Roles.Facilitator
    );
    public static readonly Right ManageRegion = new(
        "See and update a region’s figures, manage who belongs to the region, and delete the region",
        Roles.RegionMember
    );
    public static readonly Right CreateRegion = new("Set up a region", Roles.Administrator);
    public static readonly Right CreatePartnership = new("Set up a partnership", Roles.Administrator);
    public static readonly Right Administer = new(
        "Manage accounts, sessions and personal access tokens, and see the whole audit trail",
        Roles.Administrator
    );

    /// <summary>All rights, in the order in which a page shows them.</summary>
    public static readonly IReadOnlyList<Right> All =
    [
        ViewPublicPages,
        JoinRound,
        Respond,
        SignIn,
        ManageOwnAccount,
        ViewPartnership,
        ViewResults,
        EditPartnership,
        FacilitateRound,
        ManagePlan,
        ViewFrameworks,
        UseApi,
        WriteFrameworks,
        WriteFrameworksForEveryone,
        ViewAudit,
        ManageMembers,
        DeletePartnership,
        ViewPartnershipRegion,
        ShareWithRegion,
        ManageRegion,
        CreateRegion,
        CreatePartnership,
        Administer,
    ];
}
