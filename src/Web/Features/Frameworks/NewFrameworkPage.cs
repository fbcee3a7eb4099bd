using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Documents.Frameworks;
using BeyondBoundaries.Storage.Frameworks;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Frameworks;

/// <summary>
/// The base class for the pages that start a framework. The framework can be empty, read from a file or copied from
/// another framework.
/// </summary>
public abstract class NewFrameworkPage(
    FrameworkCatalogue catalogue,
    FrameworkQueries queries,
    FrameworkStore store,
    TimeProvider time
) : PageModel
{
    /// <summary>The maximum size of a file, in bytes.</summary>
    public const int MaxBytes = FrameworkFile.MaxBytes;

    /// <summary>The maximum size of the whole form, in bytes.</summary>
    public const int MaxFormBytes = MaxBytes + (64 * 1024);

    /// <summary>The form value for starting with an empty framework.</summary>
    public const string Empty = "empty";

    /// <summary>The form value for starting with a file.</summary>
    public const string FromFile = "file";

    /// <summary>The frameworks that can be copied.</summary>
    public IReadOnlyList<FrameworkEntry> Frameworks { get; private set; } = [];

    /// <summary>The problems with the file, each with its source location if there is one.</summary>
    public IReadOnlyList<string> FileProblems { get; private set; } = [];

    /// <summary>The remarks about the file, each with its source location if there is one.</summary>
    public IReadOnlyList<string> FileRemarks { get; private set; } = [];

    /// <summary>
    /// The new draft, if remarks about its file must be shown before the user opens the draft; otherwise null.
    /// </summary>
    public FrameworkDraftId? Started { get; private set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The partnership that the framework is for; null if it is for everyone.</summary>
    public abstract PartnershipId? Partnership { get; }

    /// <summary>
    /// The name of the partnership that the framework is for; empty if the framework is for everyone.
    /// </summary>
    public abstract string PartnershipName { get; }

    protected async Task LoadFrameworks() =>
        Frameworks = FrameworkEntry.List(
            catalogue,
            await queries.ListPublished(User.GetAccountId(), HttpContext.RequestAborted)
        );

    protected async Task<IActionResult> Create()
    {
        await LoadFrameworks();
        var title = FrameworkInputRules.Clean(Input.Title);
        ModelState.AddProblems(
            FrameworkInputRules.FindProblems(
                title,
                FrameworkInputRules.MaxTitleCharacters,
                "title",
                "the title of the framework",
                isRequired: Input.From == Empty
            )
        );
        var draft = Start(title);
        if (draft is null || !ModelState.IsValid)
        {
            return Page();
        }

        var made = await store.Create(
            User.GetAccountId(),
            Partnership,
            draft,
            time.GetUtcNow(),
            HttpContext.RequestAborted
        );
        if (!made.TryGetValue(out var id))
        {
            return NotFound();
        }

        Started = id;
        return FileRemarks.Count == 0 ? LocalRedirect(FrameworkLinks.Draft(id)) : Page();
    }

    /// <summary>
    /// Returns the new draft. If the choice or the file has problems, adds them to the model state and returns null.
    /// </summary>
    private FrameworkDraft? Start(string title)
    {
        if (Input.From == Empty)
        {
            return FrameworkDraft.Empty(title);
        }

        if (Input.From == FromFile)
        {
            return ReadFile(title);
        }

        if (
            Frameworks.FirstOrDefault(framework => framework.Key == Input.From) is not { } chosen
            || catalogue.Find(chosen.Id, chosen.Version) is not { } source
        )
        {
            ModelState.AddModelError("Input.From", "Select how you want to begin");
            return null;
        }

        return new(
            source.Definition with
            {
                Title = title.Length > 0 ? title : source.Definition.Title,
                Crosswalk = new(chosen.Id, chosen.Version, []),
            }
        );
    }

    private FrameworkDraft? ReadFile(string title)
    {
        if (Input.File is not { Length: > 0 } sent)
        {
            ModelState.AddModelError(
                "Input.File",
                Input.File is null
                    ? "Select the file that contains the framework"
                    : "The file is empty. Select a different one"
            );
            return null;
        }

        var name = Path.GetFileNameWithoutExtension(sent.FileName);
        using var file = sent.OpenReadStream();
        var read = FrameworkFile.Read(
            file,
            FrameworkDefaults.From(title.Length > 0 ? title : FrameworkInputRules.Clean(name))
        );
        if (read.TryGetValue(out var framework))
        {
            FileRemarks = [.. read.Remarks.Select(FileProblemText.Describe)];
            return new(title.Length > 0 ? framework.Definition with { Title = title } : framework.Definition);
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        FileProblems = [.. read.Problems.Select(FileProblemText.Describe)];
        ModelState.AddModelError(
            "Input.File",
            FileProblems.Count == 1
                ? FileProblems[0]
                : $"Nothing has been stored, because the file has {FileProblems.Count} problems. Correct them and "
                    + "upload the file again"
        );
        return null;
    }

    public sealed record Form
    {
        public string? Title { get; init; }

        public string? From { get; init; }

        public IFormFile? File { get; init; }
    }
}
