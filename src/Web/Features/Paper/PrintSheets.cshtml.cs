using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Paper;
using BeyondBoundaries.Storage.Paper;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.RateLimiting;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Paper;

/// <summary>The unused sheets in a batch, on a page that is only for printing.</summary>
[RateLimit(RateLimitKind.File)]
public sealed class PrintSheetsModel(PaperQueries paper) : PageModel, IRoundPage
{
    public Framework Framework => Round.Framework;

    public RoundDetails Round => HttpContext.GetRoundContext().Round;

    public PaperGridDetails Details { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int batch, bool large)
    {
        var found = Round;
        if (await paper.ListUnusedSheets(User.GetAccountId(), found.Id, HttpContext.RequestAborted) is not { } unspent)
        {
            return NotFound();
        }

        var codes = unspent.Where(sheet => sheet.Batch == batch).Select(sheet => sheet.Code).ToList();
        if (codes.Count == 0)
        {
            return LocalRedirect(Links.Sheets(found.Id));
        }

        var mode = found.Confidentiality.Mode;
        Details = new()
        {
            Partnership = found.PartnershipName,
            Round = found.Name,
            AsksName = mode == ConfidentialityMode.Open,
            AsksAgencyAndLevel = mode != ConfidentialityMode.Anonymous,
            Agencies = found.Agencies,
            SheetCodes = [.. codes.Select(code => ShortCode.Parse(code)!.Display)],
            Notice = ConfidentialityText.DescribePaperNotice(
                found.Confidentiality,
                found.DeleteOn,
                found.Framework,
                found.FriendsOf is not null
            ),
            LargePrint = large,
        };
        return Page();
    }
}
