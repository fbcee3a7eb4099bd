using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Regions;
using BeyondBoundaries.Storage.Frameworks;
using BeyondBoundaries.Storage.Regions;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Regions;

/// <summary>Creates a region from its name and framework.</summary>
public sealed class NewModel(
    RegionStore store,
    FrameworkCatalogue frameworks,
    FrameworkQueries published,
    TimeProvider time
) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>
    /// The frameworks that every partnership can use and that have enough scale levels for random rounding.
    /// </summary>
    public IReadOnlyList<Framework> Choices { get; private set; } = [];

    public async Task OnGetAsync()
    {
        await Load();
        Input = new() { Framework = frameworks.Current.Definition.Id };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        var chosen = Choices.FirstOrDefault(choice => choice.Definition.Id == Input.Framework)?.Definition;
        var created = await store.Create(
            User.GetAccountId(),
            Input.Name,
            chosen?.Id ?? "",
            chosen?.Version ?? "",
            time.GetUtcNow(),
            HttpContext.RequestAborted
        );
        if (created.TryGetValue(out var region))
        {
            return LocalRedirect(RegionLinks.Region(region));
        }

        ModelState.AddProblems(created.Problems);
        return Page();
    }

    private async Task Load()
    {
        // No partnership has an empty id, so this lists only the published frameworks that everyone can use.
        var forEveryone = await published.ListForRounds(new PartnershipId(Guid.Empty), HttpContext.RequestAborted);
        Choices =
        [
            .. frameworks
                .Choices.Concat(forEveryone.Select(one => frameworks.Get(one.FrameworkId, one.Version)))
                .Where(framework => framework.Scale.Levels.Count >= RandomRounding.MinLevels),
        ];
    }

    public sealed record Form
    {
        public string? Name { get; init; }

        public string? Framework { get; init; }
    }
}
