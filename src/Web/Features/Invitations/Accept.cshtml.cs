using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.Cookies;
using BeyondBoundaries.Web.Security.Passwords;
using BeyondBoundaries.Web.Security.Rights;
using BeyondBoundaries.Web.Security.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Invitations;

/// <summary>Accepts the opened invitation, with the signed-in account or a new one.</summary>
public sealed class AcceptModel(
    MemberQueries queries,
    MemberStore members,
    AccountStore accounts,
    SignInManager<Account> signIn,
    SingleSignOn singleSignOn,
    PasswordHashingScheduler turns,
    TimeProvider time
) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Invitation Invitation { get; private set; } = null!;

    /// <summary>The name of the signed-in user; null if no one is signed in.</summary>
    public string? SignedInAs { get; private set; }

    /// <summary>
    /// Whether the person may create an account with a password. They may not if they are signed in, or if single
    /// sign-on is the only sign-in method.
    /// </summary>
    public bool MayMakeAccount => SignedInAs is null && !singleSignOn.IsOnlyMethod;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Find())
        {
            return NotFound();
        }

        Input = new() { Name = Invitation.Name };
        return Page();
    }

    /// <summary>Accepts the invitation with the signed-in account.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Find() || SignedInAs is null)
        {
            return NotFound();
        }

        var accepted = await members.Accept(
            User.GetAccountId(),
            InvitationCookie.Read(HttpContext),
            time.GetUtcNow(),
            HttpContext.RequestAborted
        );
        if (!accepted.TryGetValue(out var partnership))
        {
            return NotFound();
        }

        InvitationCookie.Delete(HttpContext);
        return LocalRedirect(Links.Partnership(partnership));
    }

    /// <summary>Accepts the invitation with a new account.</summary>
    public async Task<IActionResult> OnPostNewAsync()
    {
        if (!await Find() || !MayMakeAccount)
        {
            return NotFound();
        }

        var created = await turns.Change(
            HttpContext,
            () =>
                accounts.CreateInvited(
                    InvitationCookie.Read(HttpContext),
                    time.GetUtcNow(),
                    Input.Name,
                    Input.Email,
                    Input.Password,
                    HttpContext.RequestAborted
                )
        );
        if (!created.TryGetValue(out var account))
        {
            ModelState.AddProblems(created.Problems);
            return Page();
        }

        InvitationCookie.Delete(HttpContext);
        await signIn.SignInAsync(
            (await signIn.UserManager.FindByIdAsync(account.Value.ToString()))!,
            isPersistent: false
        );
        return LocalRedirect(Links.Partnerships);
    }

    private async Task<bool> Find()
    {
        var found = await queries.FindInvitation(
            InvitationCookie.Read(HttpContext),
            time.GetUtcNow(),
            HttpContext.RequestAborted
        );
        Invitation = found!;
        SignedInAs =
            User.Identity?.IsAuthenticated == true ? (await signIn.UserManager.GetUserAsync(User))?.Name : null;
        return found is not null;
    }

    public sealed record Form
    {
        public string? Name { get; init; }

        public string? Email { get; init; }

        public string? Password { get; init; }
    }
}
