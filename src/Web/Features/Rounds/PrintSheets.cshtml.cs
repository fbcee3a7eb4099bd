using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Documents.Paper;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Rounds;

/// <summary>The sheets of a batch that have not come back, to print: nothing else is on the page.</summary>
[Limited(Costly.File)]
public sealed class PrintSheetsModel(RoundQueries queries, PaperQueries paper) : PageModel
{
    public Framework Framework => ShippedFramework.Value;

    public RoundDetails Round { get; private set; } = null!;

    public PaperGridDetails Details { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, int batch, bool large)
    {
        var round = new RoundId(id);
        if (await queries.Find(User.Account(), round, HttpContext.RequestAborted) is not { } found
            || await paper.Unspent(User.Account(), round, HttpContext.RequestAborted) is not { } unspent)
        {
            return NotFound();
        }

        var codes = unspent.Where(sheet => sheet.Batch == batch).Select(sheet => sheet.Code).ToList();
        if (codes.Count == 0)
        {
            return LocalRedirect(Links.Sheets(round));
        }

        var mode = found.Confidentiality.Mode;
        Round = found;
        Details = new()
        {
            Partnership = found.PartnershipName,
            Round = found.Name,
            AsksName = mode == ConfidentialityMode.Open,
            AsksWho = mode != ConfidentialityMode.Anonymous,
            Agencies = found.Agencies,
            SeatCodes = [.. codes.Select(code => ShortCode.Parse(code)!.Display)],
            Notice = ModeWords.PaperNotice(found.Confidentiality, found.DeleteOn),
            LargePrint = large,
        };
        return Page();
    }
}
