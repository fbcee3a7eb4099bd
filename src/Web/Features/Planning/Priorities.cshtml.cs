using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Storage.Planning;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Features.Results;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Planning;

/// <summary>
/// Chooses priorities from the ranked list and orders them. The enablers that the ranking proposes are ticked until a
/// choice is saved.
/// </summary>
public sealed class PrioritiesModel(RevealedResultsCache revealed, PlanQueries plans, PlanStore store)
    : PageModel,
        IRoundPage
{
    private RoundPlan stored = null!;

    public RoundDetails Round => HttpContext.GetRoundContext().Round;

    public Shortlist Shortlist { get; private set; } = null!;

    /// <summary>All enablers in the order of the ranking, the proposed ones first.</summary>
    public IReadOnlyList<ItemResult> Ranked { get; private set; } = [];

    [BindProperty]
    public IReadOnlyList<PriorityForm> Input { get; set; } = [];

    /// <summary>The version with which the form was opened.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>
    /// The priorities that another facilitator has saved since this page was opened; null if there are none.
    /// </summary>
    public ChosenPriorities? Theirs { get; private set; }

    public string Lead =>
        Shortlist switch
        {
            { Enablers: [] } =>
                "Too few people have scored for us to propose any enablers. Choose any enabler, and say why.",
            { IsRelative: true } =>
                "No enabler is low or divided, so the lowest are ticked. They are just lower than the others.",
            _ =>
                "Low and divided enablers are ticked, in order. Untick any you do not have time for: three or four are enough for most partnerships.",
        };

    public bool IsProposed(ItemResult result) => Shortlist.Enablers.Contains(result);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Load() is { } elsewhere)
        {
            return elsewhere;
        }

        FillForm();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Load() is { } elsewhere)
        {
            return elsewhere;
        }

        var ranked = Ranked.Select(result => result.Item.Id).ToList();
        if (!Input.Select(form => form.Enabler).SequenceEqual(ranked, StringComparer.Ordinal))
        {
            return ShowConflict(ranked);
        }

        var typed = Ranked
            .Zip(
                Input,
                (result, form) =>
                    new PriorityChoiceInput(result.Item, form.Chosen.Count > 0, FindPlace(result), form.Place, form.Why)
            )
            .ToList();
        var choice = ChosenPriorities.From(typed, Shortlist);
        if (!choice.TryGetValue(out var chosen))
        {
            foreach (var problem in choice.Problems)
            {
                var field = problem.Field.Split('.');
                ModelState.AddModelError(
                    $"Input{field[0]}.{char.ToUpperInvariant(field[1][0])}{field[1][1..]}",
                    problem.Message
                );
            }

            return Page();
        }

        var saved = await store.SavePriorities(
            User.GetAccountId(),
            Round.Id,
            chosen,
            Version,
            HttpContext.RequestAborted
        );
        if (saved.TryGetValue(out _))
        {
            return LocalRedirect(Links.Plan(Round.Id));
        }

        if (saved.Problems is not [{ Code: ProblemCodes.ChangedElsewhere }] || await Load() is not null)
        {
            return NotFound();
        }

        Theirs = stored.Plan.Priorities;
        Version = stored.Version;
        return this.Conflict(nameof(Version), "the priorities");
    }

    /// <summary>
    /// Shows the page again in the order of the current ranking, which has changed since the form was opened.
    /// </summary>
    private PageResult ShowConflict(List<string> ranked)
    {
        var posted = Input
            .Where(form => form.Enabler is not null)
            .DistinctBy(form => form.Enabler)
            .ToDictionary(form => form.Enabler!, StringComparer.Ordinal);
        Input =
        [
            .. ranked.Select(enabler => posted.GetValueOrDefault(enabler) ?? new PriorityForm { Enabler = enabler }),
        ];
        ModelState.Clear();
        ModelState.AddModelError(
            "",
            "The ranking has changed since you opened this page. Check your choices, then save again"
        );
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    /// <summary>Fills in the form with the stored choice, or with the proposal of the ranking.</summary>
    private void FillForm()
    {
        var reasons = stored.Plan.Priorities is { } kept
            ? kept.Chosen.Concat(kept.LeftOut).ToDictionary(choice => choice.Enabler, choice => choice.Why)
            : [];
        Version = stored.Version;
        Input =
        [
            .. Ranked.Select(result =>
                FindPlace(result) is var place && place is null
                    ? new PriorityForm { Enabler = result.Item.Id, Why = reasons.GetValueOrDefault(result.Item.Id) }
                    : new PriorityForm
                    {
                        Enabler = result.Item.Id,
                        Chosen = ["yes"],
                        Place = $"{place}",
                        Why = reasons.GetValueOrDefault(result.Item.Id),
                    }
            ),
        ];
    }

    /// <summary>Finds the stored or proposed place of an enabler; null if it has none.</summary>
    private int? FindPlace(ItemResult result)
    {
        var order = stored.Plan.Priorities is { } kept
            ? kept.Chosen.Select(choice => choice.Enabler)
            : Shortlist.Enablers.Select(one => one.Item.Id);
        return order.ToList().IndexOf(result.Item.Id) is var place and >= 0 ? place + 1 : null;
    }

    /// <summary>Loads the round; returns a redirect if there is nothing to choose from, otherwise null.</summary>
    private async Task<IActionResult?> Load()
    {
        if (await plans.Find(User.GetAccountId(), Round.Id, HttpContext.RequestAborted) is not { } found)
        {
            return NotFound();
        }

        var results = await revealed.FindResults(HttpContext.GetRoundContext(), HttpContext.RequestAborted);
        if (ShortlistProposal.Find(Round, results) is not { } shortlist)
        {
            return LocalRedirect(Links.Plan(Round.Id));
        }

        (stored, Shortlist) = (found, shortlist);
        Ranked = [.. shortlist.Enablers, .. results!.EnablersByPriority.Except(shortlist.Enablers)];
        return null;
    }
}
