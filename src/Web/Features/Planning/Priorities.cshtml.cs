using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Storage.Planning;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.ResultsCache;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Planning;

/// <summary>
/// Chooses priorities and puts them in order. The chosen enablers come first, in the facilitator's order. They are
/// followed by the other enablers, in the order of the ranking. Until a choice is saved, the enablers that the ranking
/// proposes are ticked.
/// </summary>
public sealed class PrioritiesModel(RevealedResultsCache revealed, PlanQueries plans, PlanStore store)
    : PageModel,
        IRoundPage
{
    private RoundPlan stored = null!;
    private RoundResults? results;

    public RoundDetails Round => HttpContext.GetRoundContext().Round;

    public Shortlist Shortlist { get; private set; } = null!;

    /// <summary>The disclosed results for the enablers, in the order of <see cref="Input"/>.</summary>
    public IReadOnlyList<ItemResult> Rows =>
        [.. Input.Select(form => Ranked.Single(result => result.Item.Id == form.Enabler))];

    /// <summary>Whether a choice is stored. If not, the proposed enablers are ticked.</summary>
    public bool IsStored => stored.Plan.Priorities is not null;

    /// <summary>All enablers in the order of the ranking, with the proposed ones first.</summary>
    private IReadOnlyList<ItemResult> Ranked { get; set; } = [];

    /// <summary>The form, with the chosen enablers first.</summary>
    [BindProperty]
    public IReadOnlyList<PriorityForm> Input { get; set; } = [];

    /// <summary>The version of the priorities when the form was opened.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>
    /// The priorities that were saved after this page was opened; null if there is no conflict.
    /// </summary>
    public ChosenPriorities? Theirs { get; private set; }

    public string Lead =>
        Shortlist switch
        {
            { Enablers: [] } =>
                "Too few people have scored for us to propose any enablers. Choose the enablers that you want "
                    + "to work on, and give a reason for each.",
            { IsRelative: true } =>
                "No enabler is low or divided, so we propose the ones that are low compared with the others.",
            _ => "We propose the enablers that are low or divided. Untick any that you do not have time for: 3 "
                + "or 4 priorities are enough for most partnerships.",
        };

    /// <summary>Describes how many people would start with an enabler; null if that is not shown.</summary>
    public string? FindVote(ItemResult result) => PriorityVoteText.Find(results, result.Item.Id);

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

        if (!SortForm())
        {
            return ShowConflict();
        }

        var typed = Rows.Zip(
                Input,
                (result, form) => new PriorityChoiceInput(result.Item, form.Chosen.Count > 0, form.Why)
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
            return LocalRedirect(PlanLinks.Plan(Round.Id));
        }

        if (saved.Problems is not [{ Code: ProblemCodes.ChangedElsewhere }] || await Load() is not null)
        {
            return NotFound();
        }

        Theirs = stored.Plan.Priorities;
        Version = stored.Version;
        return this.Conflict(nameof(Version), "the priorities");
    }

    /// <summary>Moves a chosen enabler up or down, without saving. The user's unsaved changes are kept.</summary>
    public async Task<IActionResult> OnPostMoveAsync(string enabler, bool up)
    {
        if (await Load() is { } elsewhere)
        {
            return elsewhere;
        }

        if (!SortForm())
        {
            return ShowConflict();
        }

        var forms = Input.ToList();
        var from = forms.FindIndex(form => form.Enabler == enabler);
        var to = up ? from - 1 : from + 1;
        if (from >= 0 && to >= 0 && to < forms.Count && forms[from].Chosen.Count > 0 && forms[to].Chosen.Count > 0)
        {
            (forms[from], forms[to]) = (forms[to], forms[from]);
        }

        Input = forms;
        return Page();
    }

    /// <summary>
    /// Puts the posted forms in order; false if they are not about the enablers in this round. Once they are in order,
    /// the page takes its values from the form objects and not from the posted fields, whose positions have changed.
    /// </summary>
    private bool SortForm()
    {
        var ranked = Ranked.Select(result => result.Item.Id).ToList();
        if (
            !Input
                .Select(form => form.Enabler)
                .Order(StringComparer.Ordinal)
                .SequenceEqual(ranked.Order(StringComparer.Ordinal), StringComparer.Ordinal)
        )
        {
            return false;
        }

        ModelState.Clear();
        Input = [.. Input.OrderBy(form => form.Chosen.Count > 0 ? -1 : ranked.IndexOf(form.Enabler))];
        return true;
    }

    /// <summary>
    /// Shows the page again with the enablers in this round, because the enablers in the posted form were different.
    /// </summary>
    private PageResult ShowConflict()
    {
        var posted = Input
            .Where(form => form.Enabler is not null)
            .DistinctBy(form => form.Enabler)
            .ToDictionary(form => form.Enabler!, StringComparer.Ordinal);
        ModelState.Clear();
        Input =
        [
            .. Ranked.Select(result =>
                posted.GetValueOrDefault(result.Item.Id) ?? new PriorityForm { Enabler = result.Item.Id }
            ),
        ];
        ModelState.AddModelError(
            "",
            "The list of enablers has changed since you opened this page. Check your choices, then save again"
        );
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    /// <summary>Fills in the form with the stored choice, or with the enablers that the ranking proposes.</summary>
    private void FillForm()
    {
        var reasons = stored.Plan.Priorities is { } kept
            ? kept.Chosen.Concat(kept.LeftOut).ToDictionary(choice => choice.Enabler, choice => choice.Why)
            : [];
        var chosen = (
            stored.Plan.Priorities is { } choices
                ? choices.Chosen.Select(choice => choice.Enabler)
                : Shortlist.Enablers.Select(result => result.Item.Id)
        ).ToList();
        Version = stored.Version;
        Input =
        [
            .. chosen
                .Concat(Ranked.Select(result => result.Item.Id).Except(chosen))
                .Select(enabler => new PriorityForm
                {
                    Enabler = enabler,
                    Chosen = chosen.Contains(enabler) ? ["yes"] : [],
                    Why = reasons.GetValueOrDefault(enabler),
                }),
        ];
    }

    /// <summary>
    /// Loads the plan and the shortlist. If this account may not see the plan, or the enablers are not revealed,
    /// returns the result to send instead of the page; otherwise returns null.
    /// </summary>
    private async Task<IActionResult?> Load()
    {
        if (await plans.Find(User.GetAccountId(), Round.Id, HttpContext.RequestAborted) is not { } found)
        {
            return NotFound();
        }

        results = await revealed.FindResults(HttpContext.GetRoundContext(), HttpContext.RequestAborted);
        if (ShortlistProposal.Find(Round, results) is not { } shortlist)
        {
            return LocalRedirect(PlanLinks.Plan(Round.Id));
        }

        (stored, Shortlist) = (found, shortlist);
        Ranked = [.. shortlist.Enablers, .. results!.EnablersByPriority.Except(shortlist.Enablers)];
        return null;
    }
}
