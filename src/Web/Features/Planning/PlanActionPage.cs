using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
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

/// <summary>The base class for the pages that add or change an action.</summary>
public abstract class PlanActionPage(
    PlanQueries plans,
    PlanStore store,
    RoundQueries rounds,
    RevealedResultsCache revealed,
    TimeProvider time
) : PageModel, IRoundPage
{
    public RoundDetails Round => HttpContext.GetRoundContext().Round;

    /// <summary>The enabler that the action is about.</summary>
    public Item Enabler { get; private set; } = null!;

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The version of the action when the form was opened; 0 for a new action.</summary>
    public int Version { get; protected set; }

    /// <summary>
    /// The action as saved after this page was opened; null if there is no conflict.
    /// </summary>
    public PlanAction? Theirs { get; private set; }

    /// <summary>The named challenges, grouped by scope for action.</summary>
    public ScopeGroups Scope { get; private set; } = null!;

    /// <summary>The plan that the action belongs to.</summary>
    protected RoundPlan Plan { get; private set; } = null!;

    protected AccountId Account => User.GetAccountId();

    /// <summary>Loads the plan and the named challenges; false if this account may not see the plan.</summary>
    protected async Task<bool> Load()
    {
        Plan = (await plans.Find(Account, Round.Id, HttpContext.RequestAborted))!;
        Scope = ScopeGroups.Create(
            (await revealed.FindResults(HttpContext.GetRoundContext(), HttpContext.RequestAborted))?.Challenges ?? [],
            await rounds.ListRoomChallenges(Account, Round.Id, HttpContext.RequestAborted) ?? [],
            Round.Framework
        );
        return Plan is not null;
    }

    /// <summary>Finds the enabler; false if the framework has no enabler with this id.</summary>
    protected bool IsAbout(string enabler)
    {
        Enabler = Round.Framework.Find(enabler)!;
        return Enabler is { IsEnabler: true };
    }

    /// <summary>Checks and saves the form.</summary>
    protected async Task<IActionResult> Save(ActionId id)
    {
        Version = Input.Version;
        var typed = PlanAction.From(Input.Text, Input.Owner, Input.Person, Input.Due, Input.Status);
        if (!typed.TryGetValue(out var action))
        {
            ModelState.AddProblems(typed.Problems);
            return Page();
        }

        if (await AsksAboutDueDate(id, action))
        {
            return Page();
        }

        var saved = await store.SaveAction(
            Account,
            Round.Id,
            id,
            Enabler,
            action,
            Version,
            time.GetUtcNow(),
            HttpContext.RequestAborted
        );
        if (saved.TryGetValue(out _))
        {
            return LocalRedirect($"{PlanLinks.Plan(Round.Id)}#{PlanView.GetAnchor(Enabler.Id)}");
        }

        if (saved.Problems is not [{ Code: ProblemCodes.ChangedElsewhere }] || await FindStored(id) is not { } now)
        {
            return NotFound();
        }

        // The form keeps the typed values. The page also shows the values that are stored now, so that users know
        // what they will replace if they save again.
        (Theirs, Version) = (now.Action, now.Version);
        return this.Conflict("Input.Version", "this action");
    }

    /// <summary>
    /// Asks about a due date in the past, unless the action is done or dropped; returns whether it asks. It does not
    /// ask about a date that is already stored, or that the user sends again after being asked.
    /// </summary>
    private async Task<bool> AsksAboutDueDate(ActionId id, PlanAction action)
    {
        if (
            !action.IsOverdue(DateText.GetLondonDate(time.GetUtcNow()))
            || Input.PastDue == Input.Due
            || (await FindStored(id))?.Action.Due == action.Due
        )
        {
            return false;
        }

        Input = Input with { PastDue = Input.Due };
        ModelState.Remove("Input.PastDue");
        ModelState.AddModelError(
            "Input.Due",
            $"{UkDate.Format(action.Due!.Value)} is in the past. Change the date, or save again to keep it"
        );
        return true;
    }

    private async Task<PlanEntry?> FindStored(ActionId id) =>
        await Load() ? Plan.Plan.Entries.FirstOrDefault(entry => entry.Id == id) : null;

    public sealed record Form
    {
        /// <summary>
        /// The id of a new action. The form contains it, so that sending the form twice creates only one action.
        /// </summary>
        public Guid Id { get; init; }

        public string? Text { get; init; }

        public string? Owner { get; init; }

        public string? Person { get; init; }

        public string? Due { get; init; }

        /// <summary>The due date in the past that the page has already asked about.</summary>
        public string? PastDue { get; init; }

        public string? Status { get; init; } = nameof(ActionStatus.NotStarted);

        public int Version { get; init; }
    }
}
