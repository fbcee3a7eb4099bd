using System.Globalization;
using BeyondBoundaries.Core;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Rounds;

/// <summary>Making sheets for those who score on paper.</summary>
public sealed class SheetsModel(PaperQueries paper, PaperStore store) : PageModel, IRoundPage
{
    public RoundDetails Round => HttpContext.RoundContext().Round;

    /// <summary>The sheets that nobody has used.</summary>
    public IReadOnlyList<UnspentSheet> Unspent { get; private set; } = [];

    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task OnGetAsync() => await Load();

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        if (!int.TryParse(Input.Sheets?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var sheets) || sheets is < 1 or > PaperStore.MostSheets)
        {
            ModelState.AddModelError("Input.Sheets", $"The number of sheets must be a whole number from 1 to {PaperStore.MostSheets}");
            return Page();
        }

        var made = await store.NewSheets(User.Account(), Round.Id, sheets, HttpContext.RequestAborted);
        if (made.Is(out _))
        {
            return LocalRedirect(Links.Sheets(Round.Id));
        }

        ModelState.Add(made.Problems);
        return Page();
    }

    internal static string Batch(int number, int sheets) => $"Batch {number}, {(sheets == 1 ? "1 sheet" : $"{sheets} sheets")}";

    private async Task Load() => Unspent = await paper.Unspent(User.Account(), Round.Id, HttpContext.RequestAborted) ?? [];

    public sealed record Form
    {
        public string? Sheets { get; init; }
    }
}
