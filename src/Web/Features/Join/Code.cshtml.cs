using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Join;

/// <summary>Joining by the code that was read aloud, or that stands on a printed sheet.</summary>
public sealed class CodeModel(RoundQueries queries, WrongCodes wrongCodes) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet()
    {
        // Only the form.
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var found = await wrongCodes.Look(HttpContext.Connection.RemoteIpAddress, Input.Code, code => queries.ForCode(code.Text, HttpContext.RequestAborted));
        if (!found.Is(out var match))
        {
            ModelState.Add(found.Problems);
            return Page();
        }

        new JoinCookie(match.JoinToken, ParticipantStore.NewReturnToken(), match.SeatCode).Give(HttpContext);
        return LocalRedirect(Links.JoinNotice);
    }

    public sealed record Form
    {
        public string? Code { get; init; }
    }
}
