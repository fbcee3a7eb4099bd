using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.RoundSettings;

/// <summary>A page on which a facilitator types what a round is set up with.</summary>
public abstract class RoundInputPage : PageModel
{
    [BindProperty]
    public RoundInput Input { get; set; } = new();
}
