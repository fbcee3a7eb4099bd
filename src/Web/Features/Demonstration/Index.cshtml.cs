using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Demonstration;

/// <summary>The steps of a made-up round, for people to try before there is a real one.</summary>
public sealed class IndexModel : PageModel
{
    public void OnGet()
    {
        // The page is the same for every visitor.
    }
}
