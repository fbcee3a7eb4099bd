using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Documents.Exports;
using BeyondBoundaries.Documents.Html;
using BeyondBoundaries.Storage.Audit;
using BeyondBoundaries.Storage.Planning;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Pdf;
using BeyondBoundaries.Web.Security.RateLimiting;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Results;

/// <summary>The results of a round as a file.</summary>
[RateLimit(RateLimitKind.File)]
public sealed class FileModel(RevealedResultsCache revealed, PlanQueries plans, PdfPrinter printer, AuditStore audit)
    : PageModel
{
    /// <summary>The report as a browser prints it. All other formats are written by this program.</summary>
    public const string PdfFormat = "pdf";

    public async Task<IActionResult> OnGetAsync(Guid id, string format)
    {
        if (
            await revealed.Find(User.GetAccountId(), new RoundId(id), HttpContext.RequestAborted, whole: true)
            is not
            ({ } round, { } results)
        )
        {
            return NotFound();
        }

        var content = new ResultsContent(
            results.Results,
            results.Responses,
            new ReportDetails(
                round.PartnershipName,
                round.Name,
                DateText.GetLondonDate(round.ClosedAt ?? round.LastRevealedAt!.Value)
            ),
            (await plans.Find(User.GetAccountId(), round.Id, HttpContext.RequestAborted))?.Plan
        );
        var name = $"{round.Name} results";
        var file =
            format == PdfFormat
                ? await CreatePdf(round.Id, content, name)
                : ExportFile.Create(ResultsExports.Find(format), content, name);
        if (file is null)
        {
            return NotFound();
        }

        if (results.Responses is not null)
        {
            // In open mode a file may show people's answers by name, and nothing deletes it after the download.
            await audit.Record(
                User.GetAccountId(),
                AuditAct.TookPeopleFile,
                round.Partnership,
                round.Id,
                format,
                HttpContext.RequestAborted
            );
        }

        return file;
    }

    /// <summary>
    /// Prints the report as a PDF; if that is not possible, returns the page for the user to print in their browser.
    /// </summary>
    private async Task<IActionResult> CreatePdf(RoundId round, ResultsContent content, string name)
    {
        var pdf = await printer.Print(
            HtmlReport.RenderDocument(content.Results, content.Details, content.Plan),
            RequestSource.GetPersonOrAddressKey(HttpContext),
            HttpContext.Connection.RemoteIpAddress,
            HttpContext.RequestAborted
        );
        return pdf is null
            ? LocalRedirect(Links.ResultsFile(round, ResultsExports.Html.Name))
            : ExportFile.Create(pdf, ContentTypes.Pdf, $"{name}.{PdfFormat}");
    }
}
