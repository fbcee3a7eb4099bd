using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Planning;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.Planning;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.Rights;
using BeyondBoundaries.Web.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Facilitate;

/// <summary>
/// The page about a round, for its facilitators: how people join, the progress of each ballot, and the next steps. It
/// shows counts of people and the names of those who have finished, never scores.
/// </summary>
public sealed class DetailsModel(
    RoundQueries queries,
    RoundStore store,
    PlanQueries plans,
    PublicAddress address,
    LocalNetwork network,
    TimeProvider time
) : PageModel
{
    public RoundProgress Progress { get; private set; } = null!;

    public RoundDetails Round => Progress.Round;

    /// <summary>The partnership's plan so far, with open actions from earlier rounds first.</summary>
    public PlanView Plan { get; private set; } = null!;

    /// <summary>
    /// The sentence about the date by which people are asked to answer; null unless a date is set and people can score
    /// the enablers now.
    /// </summary>
    public string? ClosingDate =>
        Round is { ClosesOn: { } day, Enablers.IsOpen: true }
            ? ClosingDateText.DescribeForFacilitator(day, Today)
            : null;

    public JoinInstructions JoinInstructions
    {
        get
        {
            var join = JoinInstructions.Create(Round, address, network, Request);
            return Round is { IsScoring: true, JoinSettings: { Locked: false, SheetCodesOnly: false } }
                ? join with
                {
                    Invitation = InvitationText.Write(join, Today),
                }
                : join;
        }
    }

    private DateOnly Today => DateText.GetLondonDate(time.GetUtcNow());

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (
            await RoundProgress.Find(queries, User.GetAccountId(), new RoundId(id), HttpContext.RequestAborted)
                is not { } progress
            || await plans.Find(User.GetAccountId(), new RoundId(id), HttpContext.RequestAborted)
                is not { Plan: var plan }
        )
        {
            return NotFound();
        }

        Progress = progress;
        Plan = new(plan, progress.Framework, Today, progress.Round.Id);
        return Page();
    }

    /// <summary>Opens a draft.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        var opened = await store.Open(
            User.GetAccountId(),
            new RoundId(id),
            time.GetUtcNow(),
            HttpContext.RequestAborted
        );
        return opened.Problems is [{ Code: ProblemCodes.NotFound }]
            ? NotFound()
            : LocalRedirect(Links.Round(new RoundId(id)));
    }
}
