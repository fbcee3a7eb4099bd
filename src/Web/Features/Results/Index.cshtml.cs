using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Results;

/// <summary>The results of a round, of the ballots that are revealed.</summary>
public sealed class IndexModel(RevealedRounds revealed, PlanQueries plans, PdfPrinter printer, TimeProvider time) : PageModel
{
    public ResultsHead Round { get; private set; } = null!;

    public ResultsView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await revealed.Find(User.Account(), new RoundId(id), HttpContext.RequestAborted) is not var (round, results))
        {
            return NotFound();
        }

        if (results is null)
        {
            return LocalRedirect(Links.BeforeResults(round, HttpContext.Access()));
        }

        Round = round;
        var runs = HttpContext.Access().Role == MemberRole.Facilitator;
        View = ResultsView.Of(round, results, facilitated: runs) with
        {
            HasPdf = printer.IsThere,
            FileLink = format => Links.ResultsFile(round.Id, format),
            MayAsk = runs && round.Status == RoundStatus.Open,
            NotesLink = results.Notes + results.Redactions.Count > 0 ? Links.Notes(round.Id) : null,
            ChangeLink = round.Previous is null ? null : Links.Change(round.Id),
            Plan = round.HasPlan && await plans.Find(User.Account(), round.Id, HttpContext.RequestAborted) is { Plan: var plan } ? new(plan, results.Results.Framework, Dates.DateOf(time.GetUtcNow()), runs ? round.Id : null) : null,
        };
        return Page();
    }
}
