using System.Globalization;
using BeyondBoundaries.Core;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Documents.Exports;
using BeyondBoundaries.Documents.Report;
using BeyondBoundaries.Documents.Xlsx;
using BeyondBoundaries.Documents.Xlsx.Reading;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Features.Results;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Workbooks;

/// <summary>Making a workbook to fill in elsewhere, and reading one in.</summary>
[ReceivedInMemory]
[RequestSizeLimit(MostBytes + FormBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes + FormBytes, MemoryBufferThreshold = MostBytes + FormBytes)]
[Limited(Costly.Upload)]
public sealed class IndexModel(PaperStore paper, ImportStore imports, Uploads uploads) : PageModel, IRoundPage
{
    /// <summary>Most bytes a file may have.</summary>
    public const int MostBytes = WorkbookReader.MostBytes;

    /// <summary>Most problems of a file that the page lists.</summary>
    public const int MostProblems = 100;

    private const int FormBytes = 64 * 1024;

    public RoundDetails Round => HttpContext.RoundContext().Round;

    /// <summary>Whether the enablers can still be answered.</summary>
    public bool IsAsked => Round.Enablers is { IsOpen: true };

    /// <summary>Whether a file was to be confirmed that is no longer here.</summary>
    public bool IsGone => Request.Query.ContainsKey("gone");

    /// <summary>What is wrong with the file, each with its place.</summary>
    public IReadOnlyList<string> FileProblems { get; private set; } = [];

    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnPostMakeAsync()
    {
        if (!int.TryParse(Input.People?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var people) || people is < 1 or > PaperStore.MostSheets)
        {
            ModelState.AddModelError("Input.People", $"The number of people must be a whole number from 1 to {PaperStore.MostSheets}");
            return Page();
        }

        var made = await paper.NewColumns(User.Account(), Round.Id, people, HttpContext.RequestAborted);
        if (!made.Is(out var codes))
        {
            ModelState.Add(made.Problems);
            return Page();
        }

        using var file = new MemoryStream();
        BlankWorkbook.Write(Round.Framework, codes, file, new ReportDetails(Round.PartnershipName, Round.Name));
        return File(file.ToArray(), ContentTypes.Xlsx, $"{Round.Name} to fill in.xlsx");
    }

    public async Task<IActionResult> OnPostReadAsync()
    {
        if (Input.File is not { Length: > 0 } sent)
        {
            return Refused([Input.File is null ? "Choose the file that has been filled in" : "The file is empty. Choose the file that has been filled in"]);
        }

        var read = await uploads.Read(User.Account(), Round.Framework, sent, HttpContext.RequestAborted);
        if (!read.Is(out var set))
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Refused([.. read.Problems.Select(problem => problem.Place is { } place ? $"{place}: {problem.Message}" : problem.Message)]);
        }

        var planned = await imports.Plan(User.Account(), Round.Id, set, HttpContext.RequestAborted);
        if (!planned.Is(out var plan))
        {
            return Refused([.. planned.Problems.Select(problem => problem.Message)]);
        }

        return uploads.Keep(User.Account(), Round.Id, set, plan) is { } kept
            ? LocalRedirect(Links.ReadIn(Round.Id, kept))
            : Refused(["Too many files are waiting to be confirmed at the moment. Send it again in half an hour"]);
    }

    private PageResult Refused(IReadOnlyList<string> problems)
    {
        FileProblems = problems;
        ModelState.AddModelError("Input.File", problems.Count == 1 ? problems[0] : $"Nothing was imported: the file has {problems.Count} problems");
        return Page();
    }

    public sealed record Form
    {
        public string? People { get; init; }

        public IFormFile? File { get; init; }
    }
}
