using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Storage.Planning;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Features.ResultsCache;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Planning;

/// <summary>Changes an action, and shows its history.</summary>
public sealed class PlanActionModel(
    PlanQueries plans,
    PlanStore store,
    RoundQueries rounds,
    RevealedResultsCache revealed,
    TimeProvider time
) : PlanActionPage(plans, store, rounds, revealed, time)
{
    private readonly PlanQueries queries = plans;

    public ActionId Id { get; private set; }

    /// <summary>The versions of the action, latest first.</summary>
    public IReadOnlyList<ActionVersion> History { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid action)
    {
        if (await Find(new(action)) is not { } entry)
        {
            return NotFound();
        }

        Version = entry.Version;
        Input = new()
        {
            Text = entry.Action.Text,
            Owner = entry.Action.Owner,
            Person = entry.Action.Person,
            Due = entry.Action.Due is { } due ? UkDate.Format(due) : "",
            Status = entry.Action.Status.ToString(),
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid action) =>
        await Find(new(action)) is not null ? await Save(new(action)) : NotFound();

    private async Task<PlanEntry?> Find(ActionId action)
    {
        if (
            !await Load()
            || Plan.Plan.Entries.FirstOrDefault(entry => entry.Id == action) is not { } entry
            || !IsAbout(entry.Enabler)
        )
        {
            return null;
        }

        Id = action;
        History = await queries.ListVersions(Account, Round.Id, action, HttpContext.RequestAborted) ?? [];
        return entry;
    }
}
