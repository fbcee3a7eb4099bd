using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Planning;
using BeyondBoundaries.Storage.Results;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.ResultsCache;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Pdf;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Results;

/// <summary>The results of a round's revealed ballots.</summary>
public sealed class IndexModel(
    RevealedResultsCache revealed,
    CriticalFriendsReader friends,
    PlanQueries plans,
    PdfPrinter printer,
    TimeProvider time
) : PageModel
{
    public RoundResultsHeader Round { get; private set; } = null!;

    public ResultsView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (
            await revealed.Find(User.GetAccountId(), new RoundId(id), HttpContext.RequestAborted)
            is not var (round, results)
        )
        {
            return NotFound();
        }

        if (results is null)
        {
            return LocalRedirect(Links.ResultsParent(round, HttpContext.GetAccess()));
        }

        Round = round;
        var runs = HttpContext.GetAccess().Role == MemberRole.Facilitator;
        View = ResultsView.Create(round, results, facilitated: runs) with
        {
            HasPdf = printer.IsInstalled,
            FileLink = format => Links.ResultsFile(round.Id, format),
            CanOpenBallots = runs && round.Status == RoundStatus.Open,
            NotesLink = results.Notes + results.Redactions.Count > 0 ? Links.Notes(round.Id) : null,
            ChangeLink = round.Previous is null ? null : Links.Comparison(round.Id),
            Plan =
                round.HasPlan
                && await plans.Find(User.GetAccountId(), round.Id, HttpContext.RequestAborted) is { Plan: var plan }
                    ? new(
                        plan,
                        results.Results.Framework,
                        DateText.GetLondonDate(time.GetUtcNow()),
                        runs ? round.Id : null
                    )
                    : null,
        };
        View = await friends.Add(View, User.GetAccountId(), round, HttpContext.RequestAborted);
        return Page();
    }
}
