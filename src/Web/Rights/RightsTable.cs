using System.Collections.Frozen;

namespace BeyondBoundaries.Web.Rights;

/// <summary>
/// Who may do what, by route, and the only place that says so: every request is judged by it, the build fails when a route is
/// missing, the tests are made from it, and a page shows it. A route of a round or a partnership asks what somebody is there.
/// </summary>
public static class RightsTable
{
    public static readonly Right Look = new("Read about the method, see the demonstration and the notices", Roles.Anyone);
    public static readonly Right Join = new("Join a round by its link, its code or a printed sheet", Roles.Anyone);
    public static readonly Right Answer = new("Give, change and withdraw your own answers, and see the results of that round", Roles.Participant);
    public static readonly Right Enter = new("Sign in, or open an invitation", Roles.Anyone);
    public static readonly Right OwnAccount = new("Look after your own account, and accept an invitation", Roles.SignedIn);
    public static readonly Right SeePartnership = new("See a partnership and its rounds", Roles.Viewer | Roles.Facilitator);
    public static readonly Right SeeResults = new("See results, what people wrote and what changed, and download files", Roles.Viewer | Roles.Facilitator);
    public static readonly Right RunRound = new("Set up and run rounds: links, paper, files, the room, revealing, closing", Roles.Facilitator);
    public static readonly Right KeepPlan = new("Choose priorities, and look after actions and case studies", Roles.Facilitator);
    public static readonly Right SeeAudit = new("See who did what in a partnership", Roles.Facilitator);
    public static readonly Right KeepMembers = new("Manage who belongs to a partnership, and invite people", Roles.Facilitator | Roles.Administrator);
    public static readonly Right MakePartnership = new("Set up a partnership", Roles.Administrator);
    public static readonly Right Administer = new("Look after accounts, sessions and the whole audit trail", Roles.Administrator);

    /// <summary>Everything that can be done, in the order in which a page shows it.</summary>
    public static readonly IReadOnlyList<Right> All =
        [Look, Join, Answer, Enter, OwnAccount, SeePartnership, SeeResults, RunRound, KeepPlan, SeeAudit, KeepMembers, MakePartnership, Administer];

    /// <summary>Every route, as <see cref="Routing"/> writes it, with its right.</summary>
    public static readonly FrozenDictionary<string, Right> Routes = new Dictionary<string, Right>
    {
        ["/"] = Look,
        ["/demonstration"] = Look,
        ["/demonstration.{format}"] = Look,
        ["/roles"] = Look,
        ["/privacy"] = Look,
        ["/cookies"] = Look,
        ["/accessibility"] = Look,
        ["/problem/{code}"] = Look,
        ["/sheets.css"] = Look,

        ["/join"] = Join,
        ["/join/{token}"] = Join,
        ["/join/notice"] = Join,
        ["/join/about-you"] = Join,
        ["/return/{round}/{token}"] = Join,

        ["/answer/{round}"] = Answer,
        ["/answer/{round}/{enabler}"] = Answer,
        ["/answer/{round}/all"] = Answer,
        ["/answer/{round}/again/{enabler}"] = Answer,
        ["/answer/{round}/indicators/{enabler}"] = Answer,
        ["/answer/{round}/challenges"] = Answer,
        ["/answer/{round}/reflection/{theme}"] = Answer,
        ["/answer/{round}/spectrum"] = Answer,
        ["/answer/{round}/check"] = Answer,
        ["/answer/{round}/submitted"] = Answer,
        ["/answer/{round}/withdraw/{kind}/{about}"] = Answer,
        ["/answer/{round}/link"] = Answer,
        ["/answer/{round}/link/new"] = Answer,
        ["/answer/{round}/data"] = Answer,
        ["/answer/{round}/erase"] = Answer,
        ["/erased"] = Look,
        ["/answer/{round}/results"] = Answer,
        ["/answer/{round}/notes"] = Answer,

        ["/set-up/{token}"] = Enter,
        ["/sign-in"] = Enter,
        ["/sign-in/code"] = Enter,
        ["/sign-in/single-sign-on"] = Enter,
        ["/sign-in/single-sign-on/done"] = Enter,
        ["/signed-out"] = Enter,
        ["/invitations/{token}"] = Enter,
        ["/way-back/{token}"] = Enter,
        ["/invitation"] = Enter,

        ["/sign-out"] = OwnAccount,
        ["/my-account"] = OwnAccount,
        ["/my-account/name"] = OwnAccount,
        ["/my-account/email"] = OwnAccount,
        ["/my-account/password"] = OwnAccount,
        ["/my-account/two-step"] = OwnAccount,
        ["/my-account/two-step/on"] = OwnAccount,
        ["/my-account/two-step/off"] = OwnAccount,
        ["/my-account/recovery-codes"] = OwnAccount,
        ["/my-account/passkeys"] = OwnAccount,
        ["/my-account/passkeys/{passkey}/remove"] = OwnAccount,
        ["/my-account/sessions"] = OwnAccount,
        ["/my-account/single-sign-on"] = OwnAccount,
        ["/my-account/single-sign-on/connect"] = OwnAccount,
        ["/sign-in/no-rights-yet"] = OwnAccount,
        ["/partnerships"] = OwnAccount,

        ["/partnerships/new"] = MakePartnership,
        ["/partnerships/{id}"] = SeePartnership,
        ["/partnerships/{id}/members"] = KeepMembers,
        ["/partnerships/{id}/members/invite"] = KeepMembers,
        ["/partnerships/{id}/members/{member}"] = KeepMembers,
        ["/partnerships/{id}/invitations/{invitation}"] = KeepMembers,
        ["/partnerships/{id}/audit"] = SeeAudit,
        ["/partnerships/{id}/audit.csv"] = SeeAudit,
        ["/partnerships/{id}/rounds/new"] = RunRound,

        ["/rounds/{id}"] = RunRound,
        ["/rounds/{id}/again/{item}"] = RunRound,
        ["/rounds/{id}/agree/{item}"] = RunRound,
        ["/rounds/{id}/challenges"] = RunRound,
        ["/rounds/{id}/changes"] = RunRound,
        ["/rounds/{id}/close"] = RunRound,
        ["/rounds/{id}/dig-deeper"] = RunRound,
        ["/rounds/{id}/door"] = RunRound,
        ["/rounds/{id}/keying"] = RunRound,
        ["/rounds/{id}/notes/{note}/take-away"] = RunRound,
        ["/rounds/{id}/people"] = RunRound,
        ["/rounds/{id}/people/{person}/empty-form"] = RunRound,
        ["/rounds/{id}/people/{person}/new-link"] = RunRound,
        ["/rounds/{id}/people/{person}/remove"] = RunRound,
        ["/rounds/{id}/progress"] = RunRound,
        ["/rounds/{id}/projector/{item}"] = RunRound,
        ["/rounds/{id}/projector-figures/{item}"] = RunRound,
        ["/rounds/{id}/retention"] = RunRound,
        ["/rounds/{id}/reveal/{ballot}"] = RunRound,
        ["/rounds/{id}/set-up"] = RunRound,
        ["/rounds/{id}/sheets"] = RunRound,
        ["/rounds/{id}/sheets/print"] = RunRound,
        ["/rounds/{id}/workbooks"] = RunRound,
        ["/rounds/{id}/workbooks/{upload}"] = RunRound,

        ["/rounds/{id}/results"] = SeeResults,
        ["/rounds/{id}/results.{format}"] = SeeResults,
        ["/rounds/{id}/change"] = SeeResults,
        ["/rounds/{id}/change.{format}"] = SeeResults,
        ["/rounds/{id}/notes"] = SeeResults,

        ["/rounds/{id}/plan"] = KeepPlan,
        ["/rounds/{id}/plan.{format}"] = KeepPlan,
        ["/rounds/{id}/plan/actions/new/{enabler}"] = KeepPlan,
        ["/rounds/{id}/plan/actions/{action}"] = KeepPlan,
        ["/rounds/{id}/plan/case-studies"] = KeepPlan,
        ["/rounds/{id}/plan/case-studies/{study}"] = KeepPlan,
        ["/rounds/{id}/plan/priorities"] = KeepPlan,

        ["/administration"] = Administer,
        ["/administration/accounts/{account}"] = Administer,
        ["/administration/sessions"] = Administer,
        ["/administration/audit"] = Administer,
        ["/administration/audit.csv"] = Administer,
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
