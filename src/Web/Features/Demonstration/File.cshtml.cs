using BeyondBoundaries.Documents.Exports;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.Exports;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Pdf;
using BeyondBoundaries.Web.Security.RateLimiting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Demonstration;

/// <summary>The demonstration's files: results, plan, comparison, paper sheets and region figures.</summary>
[RateLimit(RateLimitKind.File)]
public sealed class FileModel(PdfPrinter printer, TimeProvider time) : PageModel
{
    /// <summary>
    /// The files for the current day. Each is created once, but every download counts towards the rate limits.
    /// </summary>
    private static volatile DemonstrationFiles? latest;

    public async Task<IActionResult> OnGetAsync(string format)
    {
        var today = DateText.GetLondonDate(time.GetUtcNow());
        var files = latest;
        if (files is null || files.Day != today)
        {
            latest = files = new(today);
        }

        return files.Find(format) is { } file ? file
            : format == Results.FileModel.PdfFormat ? await CreatePdf(files)
            : NotFound();
    }

    /// <summary>
    /// Creates the report's PDF, and keeps it for the rest of the day. If the PDF cannot be created, redirects to the
    /// HTML version of the report, which people can print from the browser.
    /// </summary>
    private async Task<IActionResult> CreatePdf(DemonstrationFiles files)
    {
        var pdf = await printer.Print(
            files.Report,
            RequestSource.GetPersonOrAddressKey(HttpContext),
            HttpContext.Connection.RemoteIpAddress,
            HttpContext.RequestAborted
        );
        return pdf is null
            ? LocalRedirect(DemonstrationLinks.File(ResultsExports.Html.Name))
            : files.Keep(Results.FileModel.PdfFormat, ExportFile.Create(pdf, ContentTypes.Pdf, files.PdfName));
    }
}
