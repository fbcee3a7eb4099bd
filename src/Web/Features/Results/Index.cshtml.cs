using BeyondBoundaries.Core;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Results;

/// <summary>The results of a closed round; of an open one there are none.</summary>
public sealed class IndexModel(ClosedRounds closed) : PageModel
{
    public RoundDetails Round { get; private set; } = null!;

    public ResultsView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await closed.Find(User.Account(), new RoundId(id), HttpContext.RequestAborted) is not var (round, results))
        {
            return NotFound();
        }

        if (results is null)
        {
            return LocalRedirect(Links.Round(round.Id));
        }

        Round = round;
        var agencies = round.Agencies.Count(agency => agency.Agency.Length > 0 && agency.Submitted > 0);
        var facts = string.Join(" · ", round.Name, ResultsWords.People(results.Participants, agencies), $"closed {Dates.Day(round.ClosedAt!.Value)}", "confidential");
        View = new(results, facts, format => Links.ResultsFile(round.Id, format));
        return Page();
    }
}
