using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.RoundSettings;

/// <summary>The base class of the pages that have the form for a round's set-up.</summary>
public abstract class RoundInputPage : PageModel
{
    [BindProperty]
    public RoundInput Input { get; set; } = new();
}
