using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Demonstration;

/// <summary>The first page of the demonstration. It lists steps of a made-up round that people can try.</summary>
public sealed class IndexModel : PageModel
{
    public void OnGet()
    {
        // The page is the same for every visitor.
    }
}
