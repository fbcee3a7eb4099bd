using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds.Imports;
using BeyondBoundaries.Storage.Import;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Import;

/// <summary>
/// Shows the import preview and asks for one confirmation. Either everything is imported, or nothing is.
/// </summary>
public sealed class ConfirmImportModel(ImportStore imports, PendingImports uploads) : PageModel, IRoundPage
{
    private const int MaxShown = 300;

    /// <summary>The maximum number of refusal reasons that the page lists.</summary>
    private const int MaxCauses = 20;

    private PendingImport import = null!;

    public RoundDetails Round => HttpContext.GetRoundContext().Round;

    public ImportPlan Plan => import.Plan;

    /// <summary>The remarks about the file, each with its source location if there is one.</summary>
    public IReadOnlyList<string> Remarks =>
        [.. import.Remarks.Select(remark => $"{(remark.Location is { } place ? $"{place}: " : "")}{remark.Message}")];

    /// <summary>
    /// The participants that the page lists, up to a maximum number. Refused participants come first; otherwise, the
    /// participants are in the same order as in the file.
    /// </summary>
    public IReadOnlyList<ImportedParticipant> ShownLines =>
        [.. Plan.Participants.OrderBy(line => line.Outcome != ImportOutcome.Refused).Take(MaxShown)];

    /// <summary>
    /// The reasons why participants are refused. If there are too many to list, the last sentence says how many more
    /// there are.
    /// </summary>
    public IReadOnlyList<string> Causes
    {
        get
        {
            var causes = Plan.RefusalReasons.ToList();
            var sentences = causes.Take(MaxCauses).Select(DescribeCause);
            return causes.Count > MaxCauses ? [.. sentences, DescribeMore(causes.Count - MaxCauses)] : [.. sentences];
        }
    }

    /// <summary>
    /// The round's agencies, if a participant in the file has an agency that is not one of them; otherwise empty.
    /// </summary>
    public string Agencies =>
        Plan.RefusalReasons.Any(cause => cause.IsAboutAgency) ? string.Join("; ", Round.Agencies) : "";

    public string Heading =>
        Plan.CanImport ? "Import preview"
        : Plan.Count(ImportOutcome.Refused) > 0 ? "This file cannot be imported"
        : "There is nothing new in this file";

    public string Sentence =>
        Plan.Count(ImportOutcome.Refused) is var refused and > 0
            ? "We cannot import the answers of "
                + $"{(Plan.IsTruncated ? "at least " : "")}{CountText.People(refused)}, so we have not imported "
                + "anything. Correct the file and upload it again."
            : $"{DescribeCounts()}.{(Plan.CanImport ? " Nothing has been stored yet." : "")}";

    public string Button =>
        Plan.Count(ImportOutcome.Changed) == 0
            ? $"Add {CountText.People(Plan.Count(ImportOutcome.Added))}"
            : "Import the file";

    public IActionResult OnGet(Guid upload) => Load(upload) is { } elsewhere ? elsewhere : Page();

    public async Task<IActionResult> OnPostAsync(Guid upload)
    {
        if (Load(upload) is { } elsewhere)
        {
            return elsewhere;
        }

        var applied = await imports.Apply(
            User.GetAccountId(),
            Round.Id,
            import.Responses,
            Plan,
            HttpContext.RequestAborted
        );
        if (applied.TryGetValue(out _))
        {
            uploads.Remove(upload, User.GetAccountId(), Round.Id);
            return LocalRedirect(Links.Round(Round.Id));
        }

        ModelState.AddProblems(applied.Problems);
        var now = await imports.Preview(User.GetAccountId(), Round.Id, import.Responses, HttpContext.RequestAborted);
        if (!now.TryGetValue(out var plan))
        {
            return LocalRedirect(Links.Import(Round.Id));
        }

        import = import with { Plan = plan };
        uploads.Store(upload, User.GetAccountId(), Round.Id, import);
        return Page();
    }

    internal static string Describe(ImportedParticipant line) =>
        line.Outcome switch
        {
            ImportOutcome.Added => "Added",
            ImportOutcome.Changed => "Changed: these answers would replace those that were imported before",
            ImportOutcome.Unchanged => "The same as before",
            ImportOutcome.CodeUsed =>
                "Left out: the code has already been used to join, to key in a paper sheet or to import answers",
            ImportOutcome.NoAnswers => "Left out: there are no answers",
            _ => "Refused",
        };

    private LocalRedirectResult? Load(Guid upload)
    {
        if (uploads.Find(upload, User.GetAccountId(), Round.Id) is not { } sent)
        {
            return LocalRedirect(Links.Import(Round.Id, gone: true));
        }

        import = sent;
        return null;
    }

    private string DescribeCounts()
    {
        var used = Plan.Count(ImportOutcome.CodeUsed);
        var parts = new[]
        {
            (Plan.Count(ImportOutcome.Added), "would be added"),
            (Plan.Count(ImportOutcome.Changed), "would have their answers replaced"),
            (Plan.Count(ImportOutcome.Unchanged), "would keep the same answers"),
            (used, $"would be left out because their {(used == 1 ? "code has" : "codes have")} been used"),
            (Plan.Count(ImportOutcome.NoAnswers), "would be left out because they have no answers"),
        };
        return string.Join(
            "; ",
            parts
                .Where(part => part.Item1 > 0)
                .Select((part, i) => $"{(i == 0 ? CountText.People(part.Item1) : $"{part.Item1:N0}")} {part.Item2}")
        );
    }

    private static string DescribeCause(ImportRefusalReason cause)
    {
        var affected =
            cause.People == 1
                ? $"participant {cause.FirstParticipant}"
                : $"{CountText.People(cause.People)}, starting with {cause.FirstParticipant}";
        return $"{cause.Reason}. This affects {affected}.";
    }

    private static string DescribeMore(int reasons) =>
        reasons == 1 ? "There is 1 more reason." : $"There are {reasons} more reasons.";
}
