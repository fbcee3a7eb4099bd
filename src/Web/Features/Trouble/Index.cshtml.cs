using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Trouble;

/// <summary>What a person sees instead of a page that is not there or failed. It tells nothing of the inside.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class IndexModel : PageModel
{
    public string Heading { get; private set; } = "";

    public IReadOnlyList<string> Sentences { get; private set; } = [];

    public void OnGet(int code) => Say(code);

    public void OnPost(int code) => Say(code);

    private void Say(int code)
    {
        Heading = code switch
        {
            404 => "Page not found",
            400 => "That did not arrive as it should",
            _ => "Sorry, something went wrong",
        };
        Sentences = code switch
        {
            404 => ["If you typed or pasted the address, check that it is complete.", "If you were scoring on another device, open your private link here first."],
            400 => ["Go back, reload the page and try again. What you typed may still be on the page you came from."],
            _ => ["Try again in a few minutes. What you saved before is safe."],
        };
    }
}
