using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Partnerships;
using BeyondBoundaries.Storage.Planning;
using BeyondBoundaries.Web.Features.ResultsCache;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Results;

/// <summary>
/// The revealed results of the latest closed round for each framework that a partnership uses, and the actions from
/// these and earlier rounds.
/// </summary>
public sealed class OverviewModel(
    PartnershipQueries partnerships,
    RevealedResultsCache revealed,
    PlanQueries plans,
    TimeProvider time
) : PageModel
{
    /// <summary>The maximum number of closed rounds that are read, starting with the latest.</summary>
    private const int MaxRounds = 20;

    public PartnershipDetails Partnership { get; private set; } = null!;

    public IReadOnlyList<FrameworkOverview> Latest { get; private set; } = [];

    /// <summary>The actions, by due date, with the enabler that each is about and that enabler's framework.</summary>
    public IReadOnlyList<(PlanEntry Entry, string About)> Actions { get; private set; } = [];

    public DateOnly Today => DateText.GetLondonDate(time.GetUtcNow());

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var account = User.GetAccountId();
        if (await partnerships.Find(account, new PartnershipId(id), HttpContext.RequestAborted) is not { } partnership)
        {
            return NotFound();
        }

        Partnership = partnership;
        var latest = new List<FrameworkOverview>();
        var frameworks = new Dictionary<string, Framework>(StringComparer.Ordinal);
        foreach (
            var round in partnership
                .Rounds.Where(round => round is { Status: RoundStatus.Closed, HasResults: true, FriendsOf: null })
                .OrderByDescending(round => round.ClosedAt)
                .Take(MaxRounds)
        )
        {
            if (await revealed.Find(account, round.Id, HttpContext.RequestAborted) is not (_, { } found))
            {
                continue;
            }

            frameworks[round.Name] = found.Results.Framework;
            if (latest.All(other => other.FrameworkId != found.Results.Framework.Definition.Id))
            {
                latest.Add(new(round.Id, round.Name, found.Results));
            }
        }

        Latest = latest;
        Actions = await ReadActions(account, frameworks);
        return Page();
    }

    /// <summary>
    /// Reads the actions. Each action is about an enabler in the framework of the round that it was created in.
    /// </summary>
    private async Task<IReadOnlyList<(PlanEntry Entry, string About)>> ReadActions(
        AccountId account,
        Dictionary<string, Framework> frameworks
    )
    {
        var actions = new List<(PlanEntry Entry, string About)>();
        foreach (var one in Latest)
        {
            if (await plans.Find(account, one.Round, HttpContext.RequestAborted) is not { } plan)
            {
                continue;
            }

            foreach (var entry in plan.Plan.Entries)
            {
                var framework = frameworks.GetValueOrDefault(entry.Round, one.Results.Framework);
                var enabler = framework.Find(entry.Enabler)?.Short ?? entry.Enabler;
                actions.Add((entry, $"{enabler}, {framework.Definition.Title}"));
            }
        }

        return
        [
            .. actions
                .DistinctBy(action => action.Entry.Id)
                .OrderBy(action => action.Entry.Action.Due ?? DateOnly.MaxValue)
                .ThenBy(action => action.Entry.ChangedAt),
        ];
    }
}
