using BeyondBoundaries.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Respond;

/// <summary>The receipt for an erasure. It does not identify anyone.</summary>
public sealed class ErasedModel(TimeProvider clock) : PageModel
{
    [FromQuery(Name = "figures")]
    public string? Figures { get; init; }

    public bool FiguresStay => Figures == "stay";

    public string When => DateText.FormatDay(clock.GetUtcNow());

    public void OnGet()
    {
        // The page shows no stored data.
    }
}
