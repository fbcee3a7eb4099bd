using System.Collections.Frozen;
using BeyondBoundaries.Core.Access;
using BeyondBoundaries.Web.Features;

namespace BeyondBoundaries.Web.Security.Rights;

/// <summary>
/// The table of rights by route. Every request is checked against it, the build fails if a route is missing, the tests
/// are generated from it, and a page shows it. No other code checks rights. On routes for a round or a
/// partnership, the user's role in that partnership applies.
/// </summary>
public static class RightsTable
{
    public static readonly Right ViewPublicPages = new(
        "Read about the method, and see the demonstration and the notices",
        Roles.Anyone
    );
    public static readonly Right JoinRound = new(
        "Join a round using its link, its code or a printed sheet",
        Roles.Anyone
    );
    public static readonly Right Respond = new(
        "Give, change and withdraw your own answers, and see the results of the round you joined and what has changed since the previous round",
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
        "See results, what people wrote and what changed, and download files",
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
        "Set up, run, reveal, close and delete rounds, including links, paper sheets, files and the projector view",
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
        "Let a program read what you may see, with a personal access token",
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
        "Agree to share a partnership’s averages with a region, and withdraw",
        Roles.Facilitator
    );
    public static readonly Right ManageRegion = new(
        "See a region’s figures, update them, and invite partnerships and people to the region",
        Roles.RegionMember
    );
    public static readonly Right CreateRegion = new("Set up a region", Roles.Administrator);
    public static readonly Right CreatePartnership = new("Set up a partnership", Roles.Administrator);
    public static readonly Right Administer = new(
        "Manage accounts and sign-in sessions, and see the whole audit trail",
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

    /// <summary>
    /// All routes with their rights. Each route is in the form in which <see cref="EndpointRights"/> writes it.
    /// </summary>
    public static readonly FrozenDictionary<string, Right> Routes = new Dictionary<string, Right>
    {
        ["/"] = ViewPublicPages,
        ["/demonstration"] = ViewPublicPages,
        ["/demonstration.{format}"] = ViewPublicPages,
        ["/demonstration/score"] = ViewPublicPages,
        ["/demonstration/projector"] = ViewPublicPages,
        ["/demonstration/results"] = ViewPublicPages,
        ["/demonstration/plan"] = ViewPublicPages,
        ["/demonstration/change"] = ViewPublicPages,
        ["/demonstration/region"] = ViewPublicPages,
        ["/method"] = ViewPublicPages,
        ["/roles"] = ViewPublicPages,
        ["/privacy"] = ViewPublicPages,
        ["/cookies"] = ViewPublicPages,
        ["/accessibility"] = ViewPublicPages,
        ["/problem/{code}"] = ViewPublicPages,
        ["/sheets.css"] = ViewPublicPages,

        ["/join"] = JoinRound,
        ["/join/{token}"] = JoinRound,
        ["/join/notice"] = JoinRound,
        ["/join/about-you"] = JoinRound,
        ["/return/{round}/{token}"] = JoinRound,

        ["/answer/{round}"] = Respond,
        ["/answer/{round}/{enabler}"] = Respond,
        [Links.AllEnablersRoute] = Respond,
        ["/answer/{round}/again/{enabler}"] = Respond,
        ["/answer/{round}/indicators/{enabler}"] = Respond,
        ["/answer/{round}/challenges"] = Respond,
        ["/answer/{round}/priorities"] = Respond,
        ["/answer/{round}/reflection/{theme}"] = Respond,
        ["/answer/{round}/spectrum"] = Respond,
        ["/answer/{round}/check"] = Respond,
        ["/answer/{round}/submitted"] = Respond,
        ["/answer/{round}/withdraw/{ballot}"] = Respond,
        ["/answer/{round}/link"] = Respond,
        ["/answer/{round}/link/new"] = Respond,
        ["/answer/{round}/data"] = Respond,
        ["/answer/{round}/erase"] = Respond,
        ["/erased"] = ViewPublicPages,
        ["/answer/{round}/results"] = Respond,
        ["/answer/{round}/notes"] = Respond,
        ["/answer/{round}/change"] = Respond,
        ["/answer/{round}/now"] = Respond,
        ["/answer/{round}/changes"] = Respond,

        ["/set-up/{token}"] = SignIn,
        ["/sign-in"] = SignIn,
        ["/sign-in/code"] = SignIn,
        ["/sign-in/single-sign-on"] = SignIn,
        ["/sign-in/single-sign-on/done"] = SignIn,
        ["/signed-out"] = SignIn,
        ["/invitations/{token}"] = SignIn,
        ["/way-back/{token}"] = SignIn,
        ["/invitation"] = SignIn,
        ["/region-invitations/{token}"] = SignIn,
        ["/region-invitation"] = ManageOwnAccount,

        ["/sign-out"] = ManageOwnAccount,
        ["/my-account"] = ManageOwnAccount,
        ["/my-account/name"] = ManageOwnAccount,
        ["/my-account/email"] = ManageOwnAccount,
        ["/my-account/password"] = ManageOwnAccount,
        ["/my-account/two-step"] = ManageOwnAccount,
        ["/my-account/two-step/on"] = ManageOwnAccount,
        ["/my-account/two-step/off"] = ManageOwnAccount,
        ["/my-account/recovery-codes"] = ManageOwnAccount,
        ["/my-account/passkeys"] = ManageOwnAccount,
        ["/my-account/passkeys/{passkey}/remove"] = ManageOwnAccount,
        ["/my-account/access-tokens"] = ManageOwnAccount,
        ["/my-account/access-tokens/new"] = ManageOwnAccount,
        ["/my-account/access-tokens/{token}/revoke"] = ManageOwnAccount,
        ["/my-account/sessions"] = ManageOwnAccount,
        ["/my-account/single-sign-on"] = ManageOwnAccount,
        ["/my-account/single-sign-on/connect"] = ManageOwnAccount,
        ["/sign-in/no-rights-yet"] = ManageOwnAccount,
        ["/partnerships"] = ManageOwnAccount,

        ["/regions"] = ManageOwnAccount,
        ["/regions/new"] = CreateRegion,
        ["/regions/{id}"] = ManageRegion,
        ["/regions/{id}/delete"] = ManageRegion,
        ["/regions/{id}/figures.{format}"] = ManageRegion,
        ["/regions/{id}/invite"] = ManageRegion,
        ["/regions/{id}/invitations/{invitation}"] = ManageRegion,
        ["/regions/{id}/people/{member}"] = ManageRegion,

        ["/partnerships/new"] = CreatePartnership,
        ["/partnerships/{id}"] = ViewPartnership,
        ["/partnerships/{id}/details"] = EditPartnership,
        ["/partnerships/{id}/delete"] = DeletePartnership,
        ["/partnerships/{id}/overview"] = ViewResults,
        ["/partnerships/{id}/region"] = ViewPartnershipRegion,
        ["/partnerships/{id}/region/{region}"] = ViewPartnershipRegion,
        ["/partnerships/{id}/region/{region}/share"] = ShareWithRegion,
        ["/partnerships/{id}/region/{region}/withdraw"] = ShareWithRegion,
        ["/partnerships/{id}/side-by-side"] = ViewResults,
        ["/partnerships/{id}/side-by-side.{format}"] = ViewResults,
        ["/partnerships/{id}/members"] = ManageMembers,
        ["/partnerships/{id}/members/invite"] = ManageMembers,
        ["/partnerships/{id}/members/{member}"] = ManageMembers,
        ["/partnerships/{id}/invitations/{invitation}"] = ManageMembers,
        ["/partnerships/{id}/audit"] = ViewAudit,
        ["/partnerships/{id}/audit.csv"] = ViewAudit,
        ["/partnerships/{id}/rounds/new"] = FacilitateRound,
        ["/partnerships/{id}/frameworks/new"] = WriteFrameworks,

        ["/frameworks"] = ViewFrameworks,
        ["/frameworks/version.{format}"] = ViewFrameworks,
        ["/frameworks/{id}"] = WriteFrameworks,
        ["/frameworks/{id}/challenges"] = WriteFrameworks,
        ["/frameworks/{id}/delete"] = WriteFrameworks,
        ["/frameworks/{id}/details"] = WriteFrameworks,
        ["/frameworks/{id}/draft.{format}"] = WriteFrameworks,
        ["/frameworks/{id}/enablers/{enabler}"] = WriteFrameworks,
        ["/frameworks/{id}/preview"] = WriteFrameworks,
        ["/frameworks/{id}/publish"] = WriteFrameworks,
        ["/frameworks/{id}/scale"] = WriteFrameworks,
        ["/frameworks/{id}/themes/{theme}"] = WriteFrameworks,
        ["/frameworks/{id}/themes/{theme}/new"] = WriteFrameworks,

        ["/rounds/{id}"] = FacilitateRound,
        ["/rounds/{id}/again/{item}"] = FacilitateRound,
        ["/rounds/{id}/agree/{item}"] = FacilitateRound,
        ["/rounds/{id}/cancel/{ballot}"] = FacilitateRound,
        ["/rounds/{id}/vote"] = FacilitateRound,
        ["/rounds/{id}/challenges"] = FacilitateRound,
        ["/rounds/{id}/changes"] = FacilitateRound,
        ["/rounds/{id}/close"] = FacilitateRound,
        ["/rounds/{id}/delete"] = FacilitateRound,
        ["/rounds/{id}/closing-date"] = FacilitateRound,
        ["/rounds/{id}/dig-deeper"] = FacilitateRound,
        ["/rounds/{id}/door"] = FacilitateRound,
        ["/rounds/{id}/keying"] = FacilitateRound,
        ["/rounds/{id}/notes/board-paper"] = FacilitateRound,
        ["/rounds/{id}/notes/{note}/take-away"] = FacilitateRound,
        ["/rounds/{id}/people"] = FacilitateRound,
        ["/rounds/{id}/people/reminders"] = FacilitateRound,
        ["/rounds/{id}/people/{person}/empty-form"] = FacilitateRound,
        ["/rounds/{id}/people/{person}/new-link"] = FacilitateRound,
        ["/rounds/{id}/people/{person}/remove"] = FacilitateRound,
        ["/rounds/{id}/poster"] = FacilitateRound,
        ["/rounds/{id}/presenter"] = FacilitateRound,
        ["/rounds/{id}/progress"] = FacilitateRound,
        ["/rounds/{id}/projector"] = FacilitateRound,
        ["/rounds/{id}/projector/{item}"] = FacilitateRound,
        ["/rounds/{id}/projector-figures"] = FacilitateRound,
        ["/rounds/{id}/retention"] = FacilitateRound,
        ["/rounds/{id}/reveal/{ballot}"] = FacilitateRound,
        ["/rounds/{id}/set-up"] = FacilitateRound,
        ["/rounds/{id}/critical-friends"] = FacilitateRound,
        ["/rounds/{id}/sheets"] = FacilitateRound,
        ["/rounds/{id}/sheets/print"] = FacilitateRound,
        ["/rounds/{id}/workbooks"] = FacilitateRound,
        ["/rounds/{id}/workbooks/{upload}"] = FacilitateRound,

        ["/rounds/{id}/results"] = ViewResults,
        ["/rounds/{id}/results.{format}"] = ViewResults,
        ["/rounds/{id}/change"] = ViewResults,
        ["/rounds/{id}/change.{format}"] = ViewResults,
        ["/rounds/{id}/notes"] = ViewResults,

        ["/rounds/{id}/plan"] = ManagePlan,
        ["/rounds/{id}/plan.{format}"] = ManagePlan,
        ["/rounds/{id}/plan/actions/new/{enabler}"] = ManagePlan,
        ["/rounds/{id}/plan/actions/{action}"] = ManagePlan,
        ["/rounds/{id}/plan/actions/{action}/delete"] = ManagePlan,
        ["/rounds/{id}/plan/case-studies"] = ManagePlan,
        ["/rounds/{id}/plan/case-studies/{study}"] = ManagePlan,
        ["/rounds/{id}/plan/priorities"] = ManagePlan,

        ["/api/v1/openapi.json"] = ViewPublicPages,
        ["/api/v1/partnerships"] = UseApi,
        ["/api/v1/partnerships/{id}/rounds"] = ViewPartnership,
        ["/api/v1/rounds/{id}"] = ViewPartnership,
        ["/api/v1/rounds/{id}/results"] = ViewResults,
        ["/api/v1/rounds/{id}/comparison"] = ViewResults,
        ["/api/v1/rounds/{id}/plan"] = ManagePlan,
        ["/api/v1/frameworks"] = ViewFrameworks,
        ["/api/v1/frameworks/version"] = ViewFrameworks,

        ["/administration"] = Administer,
        ["/administration/accounts/{account}"] = Administer,
        ["/administration/sessions"] = Administer,
        ["/administration/access-tokens"] = Administer,
        ["/administration/frameworks/new"] = WriteFrameworksForEveryone,
        ["/administration/audit"] = Administer,
        ["/administration/audit.csv"] = Administer,
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
