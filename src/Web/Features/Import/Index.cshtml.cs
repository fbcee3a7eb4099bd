using System.Globalization;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Rounds.Imports;
using BeyondBoundaries.Documents.Exports;
using BeyondBoundaries.Documents.Html;
using BeyondBoundaries.Documents.OpenXml.Xlsx;
using BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;
using BeyondBoundaries.Storage.Import;
using BeyondBoundaries.Storage.Paper;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.RateLimiting;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Import;

/// <summary>Creates a workbook to fill in, and reads a workbook or CSV file for an import.</summary>
[InMemoryUpload]
[RequestSizeLimit(MaxBytes + FormBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MaxBytes + FormBytes, MemoryBufferThreshold = MaxBytes + FormBytes)]
[RateLimit(RateLimitKind.Upload)]
public sealed class IndexModel(PaperStore paper, ImportStore imports, PendingImports uploads) : PageModel, IRoundPage
{
    /// <summary>The maximum size of a file, in bytes.</summary>
    public const int MaxBytes = WorkbookReader.MaxBytes;

    /// <summary>The maximum number of file problems that the page lists.</summary>
    public const int MaxProblems = 100;

    private const int FormBytes = 64 * 1024;

    public RoundDetails Round => HttpContext.GetRoundContext().Round;

    /// <summary>Whether the ballot about the enablers still accepts answers.</summary>
    public bool IsAsked => Round.Enablers is { IsOpen: true };

    /// <summary>Whether the upload to be confirmed is no longer in memory.</summary>
    public bool IsGone => Request.Query.ContainsKey("gone");

    /// <summary>The problems with the file, each with its source location if there is one.</summary>
    public IReadOnlyList<string> FileProblems { get; private set; } = [];

    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnPostMakeAsync()
    {
        if (
            !int.TryParse(Input.People?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var people)
            || people is < 1 or > PaperStore.MaxSheets
        )
        {
            ModelState.AddModelError(
                "Input.People",
                $"The number of people must be a whole number from 1 to {PaperStore.MaxSheets}"
            );
            return Page();
        }

        var made = await paper.CreateWorkbookColumns(User.GetAccountId(), Round.Id, people, HttpContext.RequestAborted);
        if (!made.TryGetValue(out var codes))
        {
            ModelState.AddProblems(made.Problems);
            return Page();
        }

        var keepsGroups = Round.Confidentiality.Mode != ConfidentialityMode.Anonymous;
        using var file = new MemoryStream();
        BlankWorkbook.Write(
            Round.Framework,
            codes,
            file,
            new ReportDetails(Round.PartnershipName, Round.Name),
            keepsGroups ? Round.Agencies : [],
            keepsGroups
        );
        return File(file.ToArray(), ContentTypes.Xlsx, $"{Round.Name} to fill in.xlsx");
    }

    public async Task<IActionResult> OnPostReadAsync()
    {
        if (Input.File is not { Length: > 0 } sent)
        {
            return Refused([
                Input.File is null
                    ? "Select the file you want to import"
                    : "The file is empty. Select the file you want to import",
            ]);
        }

        var read = await uploads.Read(User.GetAccountId(), Round.Framework, sent, HttpContext.RequestAborted);
        if (!read.TryGetValue(out var set))
        {
            return Refused([
                .. read.Problems.Select(problem =>
                    problem.Location is { } place ? $"{place}: {problem.Message}" : problem.Message
                ),
            ]);
        }

        var planned = await imports.Preview(User.GetAccountId(), Round.Id, set, HttpContext.RequestAborted);
        if (!planned.TryGetValue(out var plan))
        {
            return Refused([.. planned.Problems.Select(problem => problem.Message)]);
        }

        return uploads.Store(User.GetAccountId(), Round.Id, new(set, plan, read.Remarks)) is { } kept
            ? LocalRedirect(Links.ConfirmImport(Round.Id, kept))
            : Refused(["Too many files are waiting to be confirmed. Upload this file again in half an hour"]);
    }

    private PageResult Refused(IReadOnlyList<string> problems)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        FileProblems = problems;
        ModelState.AddModelError(
            "Input.File",
            problems.Count == 1
                ? problems[0]
                : $"Nothing has been imported, because the file has {problems.Count} problems. Correct them and "
                    + "upload the file again"
        );
        return Page();
    }

    public sealed record Form
    {
        public string? People { get; init; }

        public IFormFile? File { get; init; }
    }
}
