using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Accounts;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Invitations;

/// <summary>Accepting the invitation that was opened: with one's account, or with a new one.</summary>
public sealed class AcceptModel(MemberQueries queries, MemberStore members, AccountStore accounts, SignInManager<Account> signIn, SingleSignOn singleSignOn, PasswordTurns turns, TimeProvider time) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Invitation Invitation { get; private set; } = null!;

    /// <summary>Whose account will be a member; null when nobody has signed in.</summary>
    public string? SignedInAs { get; private set; }

    /// <summary>Whether they may make an account with a password: not when single sign-on is the only way.</summary>
    public bool MayMakeAccount => SignedInAs is null && !singleSignOn.IsOnlyWay;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Find())
        {
            return NotFound();
        }

        Input = new() { Name = Invitation.Name };
        return Page();
    }

    /// <summary>With the account that is signed in.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Find() || SignedInAs is null)
        {
            return NotFound();
        }

        var accepted = await members.Accept(User.Account(), InvitationCookie.Of(HttpContext), time.GetUtcNow(), HttpContext.RequestAborted);
        if (!accepted.Is(out var partnership))
        {
            return NotFound();
        }

        InvitationCookie.Take(HttpContext);
        return LocalRedirect(Links.Partnership(partnership));
    }

    /// <summary>With a new account.</summary>
    public async Task<IActionResult> OnPostNewAsync()
    {
        if (!await Find() || !MayMakeAccount)
        {
            return NotFound();
        }

        var created = await turns.Change(
            HttpContext,
            () => accounts.CreateInvited(InvitationCookie.Of(HttpContext), time.GetUtcNow(), Input.Name, Input.Email, Input.Password, HttpContext.RequestAborted));
        if (!created.Is(out var account))
        {
            ModelState.Add(created.Problems);
            return Page();
        }

        InvitationCookie.Take(HttpContext);
        await signIn.SignInAsync((await signIn.UserManager.FindByIdAsync(account.Value.ToString()))!, isPersistent: false);
        return LocalRedirect(Links.Partnerships);
    }

    private async Task<bool> Find()
    {
        var found = await queries.Invited(InvitationCookie.Of(HttpContext), time.GetUtcNow(), HttpContext.RequestAborted);
        Invitation = found!;
        SignedInAs = User.Identity?.IsAuthenticated == true ? (await signIn.UserManager.GetUserAsync(User))?.Name : null;
        return found is not null;
    }

    public sealed record Form
    {
        public string? Name { get; init; }

        public string? Email { get; init; }

        public string? Password { get; init; }
    }
}
