using BeyondBoundaries.Core;
using BeyondBoundaries.Documents.Report;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Results;

/// <summary>The results of a round as a file.</summary>
public sealed class FileModel(RevealedRounds revealed, PlanQueries plans) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, string format) =>
        await revealed.Find(User.Account(), new RoundId(id), HttpContext.RequestAborted, whole: true) is ({ } round, { } results)
            && ResultsFile.Of(
                new(
                    results.Results,
                    results.Responses,
                    new ReportDetails(round.PartnershipName, round.Name, Dates.DateOf(round.ClosedAt ?? round.LastRevealedAt!.Value)),
                    (await plans.Find(User.Account(), round.Id, HttpContext.RequestAborted))?.Plan),
                format) is { } file
            ? file
            : NotFound();
}
