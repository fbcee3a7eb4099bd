using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.Cookies;
using BeyondBoundaries.Web.Security.RateLimiting;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Join;

/// <summary>Finds the round for a short code or a one-use code.</summary>
public sealed class ShortCodeModel(JoinQueries queries, JoinCodeGuessLimiter wrongCodes) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet()
    {
        // The page shows the form.
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var found = await wrongCodes.LookUp(
            HttpContext.Connection.RemoteIpAddress,
            Input.Code,
            code => queries.FindByShortCode(code.Text, HttpContext.RequestAborted)
        );
        if (!found.TryGetValue(out var match))
        {
            ModelState.AddProblems(found.Problems);
            return Page();
        }

        new JoinCookie(match.JoinToken, JoinStore.CreateReturnToken(), match.SheetCode).Set(HttpContext);
        return LocalRedirect(Links.JoinNotice);
    }

    public sealed record Form
    {
        public string? Code { get; init; }
    }
}
