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
public sealed class FileModel(
    RevealedResultsCache revealed,
    PlanQueries plans,
    PdfPrinter printer,
    AuditStore audit,
    TimeProvider time
) : PageModel
{
    /// <summary>The report as printed by a browser. All other formats are written by this program.</summary>
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
            )
            {
                Made = DateText.GetLondonDate(time.GetUtcNow()),
                NextRound = round.Next,
            },
            (await plans.Find(User.GetAccountId(), round.Id, HttpContext.RequestAborted))?.Plan,
            await revealed.FindTrend(User.GetAccountId(), round, results, HttpContext.RequestAborted)
        );
        var file =
            format == PdfFormat ? await CreatePdf(round.Id, content) : Create(ResultsExports.Find(format), content);
        if (file is null)
        {
            return NotFound();
        }

        if (results.Responses is not null)
        {
            // In open mode, a file may show people's answers by name, and it is not deleted after the download.
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

    private static FileContentResult? Create(ExportFormat<ResultsContent>? format, ResultsContent content) =>
        ExportFile.Create(format, content, ResultsExports.GetFileName(content.Details, format?.FileTitle ?? ""));

    /// <summary>
    /// Prints the report as a PDF; if that is not possible, returns the page for the user to print in their browser.
    /// </summary>
    private async Task<IActionResult> CreatePdf(RoundId round, ResultsContent content)
    {
        var pdf = await printer.Print(
            HtmlReport.RenderDocument(content.Results, content.Details, content.Plan, content.Trend),
            RequestSource.GetPersonOrAddressKey(HttpContext),
            HttpContext.Connection.RemoteIpAddress,
            HttpContext.RequestAborted
        );
        return pdf is null
            ? LocalRedirect(Links.ResultsFile(round, ResultsExports.Html.Name))
            : ExportFile.Create(
                pdf,
                ContentTypes.Pdf,
                $"{ResultsExports.GetFileName(content.Details, ResultsExports.Html.FileTitle)}.{PdfFormat}"
            );
    }
}
