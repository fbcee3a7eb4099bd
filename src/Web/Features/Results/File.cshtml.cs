using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Documents.Exports;
using BeyondBoundaries.Documents.Html;
using BeyondBoundaries.Storage.Audit;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.Exports;
using BeyondBoundaries.Web.Pdf;
using BeyondBoundaries.Web.Security.RateLimiting;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Results;

/// <summary>The results of a round as a file.</summary>
[RateLimit(RateLimitKind.File)]
public sealed class FileModel(ExportReader exports, PdfPrinter printer, AuditStore audit) : PageModel
{
    /// <summary>
    /// The format of the report that Chromium prints on the server. This program writes all the other formats itself.
    /// </summary>
    public const string PdfFormat = "pdf";

    /// <summary>
    /// The format that combines all the other files into one, including the PDF if it can be printed.
    /// </summary>
    private const string ArchiveFormat = "zip";

    public async Task<IActionResult> OnGetAsync(Guid id, string format)
    {
        if (
            await exports.FindResults(User.GetAccountId(), new RoundId(id), HttpContext.RequestAborted)
            is not { Round: var round, Content: var content } export
        )
        {
            return NotFound();
        }

        var file = format switch
        {
            PdfFormat => await CreatePdf(round.Id, content),
            ArchiveFormat => Create(ResultsExports.Find(format), content with { Pdf = await Print(content) }),
            _ => Create(ResultsExports.Find(format), content),
        };
        if (file is null)
        {
            return NotFound();
        }

        if (export.NamesPeople)
        {
            // In open mode, a file may show people's answers by name. The user may keep the file, so the audit trail
            // records each download.
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
    /// Prints the report as a PDF; if that is not possible, redirects to the HTML report, which the user can print in
    /// their browser.
    /// </summary>
    private async Task<IActionResult> CreatePdf(RoundId round, ResultsContent content)
    {
        var pdf = await Print(content);
        return pdf is null
            ? LocalRedirect(Links.ResultsFile(round, ResultsExports.Html.Name))
            : ExportFile.Create(
                pdf,
                ContentTypes.Pdf,
                $"{ResultsExports.GetFileName(content.Details, ResultsExports.Html.FileTitle)}.{PdfFormat}"
            );
    }

    private Task<byte[]?> Print(ResultsContent content) =>
        printer.Print(
            HtmlReport.RenderDocument(content.Results, content.Details, content.Plan, content.Trend),
            RequestSource.GetPersonOrAddressKey(HttpContext),
            HttpContext.Connection.RemoteIpAddress,
            HttpContext.RequestAborted
        );
}
