using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Planning;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Features.ResultsCache;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Planning;

/// <summary>
/// The plan after a round: priorities, the challenges that affect them, relevant case studies, and actions.
/// </summary>
public sealed class IndexModel(
    RevealedResultsCache revealed,
    RoundQueries queries,
    PlanQueries plans,
    TimeProvider time
) : PageModel, IRoundPage
{
    private RoundPlan plan = null!;

    public RoundDetails Round => HttpContext.GetRoundContext().Round;

    public PlanView View { get; private set; } = null!;

    /// <summary>The shortlist that the ranking proposes; null if the enablers are not revealed.</summary>
    public Shortlist? Shortlist { get; private set; }

    /// <summary>The disclosed results; null if nothing is revealed.</summary>
    public RoundResults? Results { get; private set; }

    /// <summary>The challenges that the whole room named.</summary>
    public IReadOnlyList<NamedChallenge> RoomChallenges { get; private set; } = [];

    /// <summary>The named challenges, grouped by scope for action.</summary>
    public ScopeGroups Scope => ScopeGroups.Create(Results?.Challenges ?? [], RoomChallenges, Round.Framework);

    public string Facts =>
        string.Join(
            " · ",
            new[]
            {
                Round.PartnershipName,
                Round.Name,
                PlanText.Size(View.Plan),
                PlanText.Overdue(View.Plan, View.Today),
            }.Where(fact => fact.Length > 0)
        );

    public string Proposal =>
        Shortlist switch
        {
            { Enablers: [] } =>
                "Too few people have scored for us to propose any enablers. You can choose any enabler and say why.",
            { IsRelative: true } =>
                "No enabler is low or divided, so we propose the ones that are low compared with the others.",
            { Enablers: [_] } =>
                "Based on the results, we propose one enabler, with a reason. You can choose others and say why.",
            _ => $"Based on the results, we propose {CountText.Enablers(Shortlist!.Enablers.Count)}, with a "
                + "reason for each. You can choose others and say why.",
        };

    /// <summary>
    /// The sentence about the priority vote that the page shows if there are no counts to show; empty if there was no
    /// vote and none can be opened now.
    /// </summary>
    public string VoteState =>
        Round.Find(Ballot.Priorities) switch
        {
            { IsOpen: true } => "Everyone can now say where they would start.",
            { } => "We cannot show how many people chose each enabler, because too few people said where they "
                + "would start.",
            _ when Round.CanAskPriorities => "Before you choose, you can ask everyone where they would start.",
            _ => "",
        };

    /// <summary>
    /// Whether a link follows <see cref="VoteState"/>, because the priority vote is open or has not been opened yet.
    /// </summary>
    public bool LinksToVote => Round.Find(Ballot.Priorities) is null or { IsOpen: true };

    public async Task<IActionResult> OnGetAsync()
    {
        if (await plans.Find(User.GetAccountId(), Round.Id, HttpContext.RequestAborted) is not { } found)
        {
            return NotFound();
        }

        plan = found;
        Results = await revealed.FindResults(HttpContext.GetRoundContext(), HttpContext.RequestAborted);
        Shortlist = ShortlistProposal.Find(Round, Results);
        View = new(found.Plan, Round.Framework, DateText.GetLondonDate(time.GetUtcNow()), Round.Id);
        RoomChallenges =
            await queries.ListRoomChallenges(User.GetAccountId(), Round.Id, HttpContext.RequestAborted) ?? [];
        return Page();
    }

    public PriorityView CreatePriorityView(int place, PriorityChoice choice) =>
        new(
            View,
            plan,
            place + 1,
            choice,
            Results?.Enablers.FirstOrDefault(result => result.Item.Id == choice.Enabler),
            Scope.Gift
        )
        {
            Vote = PriorityVoteText.Find(Results, choice.Enabler),
        };
}
