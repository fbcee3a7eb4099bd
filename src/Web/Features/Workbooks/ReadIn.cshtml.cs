using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Rounds.Imports;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Workbooks;

/// <summary>What reading a file in would do, and one confirmation: all of it or nothing.</summary>
public sealed class ReadInModel(ImportStore imports, Uploads uploads) : PageModel, IRoundPage
{
    private const int MostShown = 300;

    /// <summary>Most causes of refusals that the page lists.</summary>
    private const int MostCauses = 20;

    private ResponseSet set = null!;

    public RoundDetails Round => HttpContext.RoundContext().Round;

    public ImportPlan Plan { get; private set; } = null!;

    /// <summary>Those who are refused first, then as in the file.</summary>
    public IReadOnlyList<ImportLine> Shown => [.. Plan.Lines.OrderBy(line => line.Fate != ImportFate.Refused).Take(MostShown)];

    /// <summary>Why people are refused, a sentence for each cause.</summary>
    public IReadOnlyList<string> Causes
    {
        get
        {
            var causes = Plan.Causes.ToList();
            var sentences = causes.Take(MostCauses).Select(Sentences);
            return causes.Count > MostCauses ? [.. sentences, $"And {causes.Count - MostCauses} more causes."] : [.. sentences];
        }
    }

    /// <summary>The round's agencies, when somebody in the file names another; empty otherwise.</summary>
    public string Agencies => Plan.Causes.Any(cause => cause.IsAboutAgency)
        ? string.Join("; ", Round.Agencies)
        : "";

    public string Heading => Plan.CanBeDone ? "Import preview"
        : Plan.Count(ImportFate.Refused) > 0 ? "This file cannot be imported"
        : "There is nothing new in this file";

    public string Sentence => Plan.Count(ImportFate.Refused) is var refused and > 0
        ? $"{(Plan.IsCut ? "At least " : "")}{People(refused)} cannot be added, so nobody is. Correct the file and send it again."
        : $"{Counts()}. Nothing is stored yet.";

    public string Button => Plan.Count(ImportFate.Changed) == 0 ? $"Add {People(Plan.Count(ImportFate.Added))}" : "Import it";

    public IActionResult OnGet(Guid upload) => Load(upload) is { } elsewhere ? elsewhere : Page();

    public async Task<IActionResult> OnPostAsync(Guid upload)
    {
        if (Load(upload) is { } elsewhere)
        {
            return elsewhere;
        }

        var applied = await imports.Apply(User.Account(), Round.Id, set, Plan, HttpContext.RequestAborted);
        if (applied.Is(out _))
        {
            uploads.Forget(upload, User.Account(), Round.Id);
            return LocalRedirect(Links.Round(Round.Id));
        }

        ModelState.Add(applied.Problems);
        var now = await imports.Plan(User.Account(), Round.Id, set, HttpContext.RequestAborted);
        if (!now.Is(out var plan))
        {
            return LocalRedirect(Links.Workbooks(Round.Id));
        }

        Plan = plan;
        uploads.Keep(upload, User.Account(), Round.Id, set, plan);
        return Page();
    }

    internal static string Words(ImportLine line) => line.Fate switch
    {
        ImportFate.Added => "Added",
        ImportFate.Changed => "Changed: these answers replace those that were imported before",
        ImportFate.Same => "The same as before",
        ImportFate.Used => "Left out: its code has already been used to join, or has been keyed in or imported",
        ImportFate.Empty => "Left out: it has no answers",
        _ => "Refused",
    };

    private LocalRedirectResult? Load(Guid upload)
    {
        if (uploads.Find(upload, User.Account(), Round.Id) is not var (sent, plan))
        {
            return LocalRedirect(Links.Workbooks(Round.Id, gone: true));
        }

        (set, Plan) = (sent, plan);
        return null;
    }

    private string Counts()
    {
        var parts = new[]
        {
            (Plan.Count(ImportFate.Added), "would be added"),
            (Plan.Count(ImportFate.Changed), "would be changed"),
            (Plan.Count(ImportFate.Same), "stay as they are"),
            (Plan.Count(ImportFate.Used), "left out because their codes have been used"),
            (Plan.Count(ImportFate.Empty), "left out because they have no answers"),
        };
        return string.Join(", ", parts.Where(part => part.Item1 > 0).Select((part, i) => $"{(i == 0 ? People(part.Item1) : $"{part.Item1:N0}")} {part.Item2}"));
    }

    private static string Sentences(ImportCause cause) =>
        $"{cause.Why}: {(cause.People == 1 ? $"participant {cause.First}" : $"{People(cause.People)}, the first is {cause.First}")}.";

    private static string People(int count) => count == 1 ? "1 person" : $"{count:N0} people";
}
