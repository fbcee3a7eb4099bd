using System.Globalization;
using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Paper;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Paper;

/// <summary>Creates paper sheets.</summary>
public sealed class SheetsModel(PaperQueries paper, PaperStore store) : PageModel, IRoundPage
{
    public RoundDetails Round => HttpContext.GetRoundContext().Round;

    /// <summary>The sheets whose codes have not been used.</summary>
    public IReadOnlyList<UnusedSheet> UnusedSheets { get; private set; } = [];

    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task OnGetAsync() => await Load();

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        if (
            !int.TryParse(Input.Sheets?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var sheets)
            || sheets is < 1 or > PaperStore.MaxSheets
        )
        {
            ModelState.AddModelError(
                "Input.Sheets",
                $"The number of people must be a whole number from 1 to {PaperStore.MaxSheets}"
            );
            return Page();
        }

        var made = await store.CreateSheets(User.GetAccountId(), Round.Id, sheets, HttpContext.RequestAborted);
        if (made.TryGetValue(out _))
        {
            return LocalRedirect(Links.Sheets(Round.Id));
        }

        ModelState.AddProblems(made.Problems);
        return Page();
    }

    internal static string DescribeBatch(int number, int sheets) =>
        $"Batch {number}, {(sheets == 1 ? "1 sheet" : $"{sheets} sheets")}";

    private async Task Load() =>
        UnusedSheets = await paper.ListUnusedSheets(User.GetAccountId(), Round.Id, HttpContext.RequestAborted) ?? [];

    public sealed record Form
    {
        public string? Sheets { get; init; }
    }
}
