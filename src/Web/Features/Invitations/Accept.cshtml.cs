using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Invitations;

/// <summary>Accepting the invitation that was opened: with one's account, or with a new one.</summary>
public sealed class AcceptModel(MemberQueries queries, MemberStore members, TimeProvider time) : PageModel
{
    public Invitation Invitation { get; private set; } = null!;

    /// <summary>Whose account will be a member; null when nobody has signed in.</summary>
    public string? SignedInAs { get; private set; }

    private string Token => InvitationCookie.Of(HttpContext)!;

    public async Task<IActionResult> OnGetAsync() => await Find() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Find() || SignedInAs is null)
        {
            return NotFound();
        }

        var accepted = await members.Accept(User.Account(), Token, time.GetUtcNow(), HttpContext.RequestAborted);
        if (!accepted.Is(out var partnership))
        {
            return NotFound();
        }

        InvitationCookie.Take(HttpContext);
        return LocalRedirect(Links.Partnership(partnership));
    }

    private async Task<bool> Find()
    {
        var found = await queries.Invited(InvitationCookie.Of(HttpContext), time.GetUtcNow(), HttpContext.RequestAborted);
        Invitation = found!;
        SignedInAs = User.Identity?.IsAuthenticated == true ? User.Identity.Name : null;
        return found is not null;
    }
}
