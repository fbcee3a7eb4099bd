using Microsoft.AspNetCore.Identity;

namespace BeyondBoundaries.Web.Security.SignIn;

/// <summary>The text of ASP.NET Core Identity's errors, as shown on pages.</summary>
public sealed class IdentityErrorText : IdentityErrorDescriber
{
    public override IdentityError PasswordMismatch() =>
        CreateError(nameof(PasswordMismatch), "That is not your current password. Check it, then try again");

    public override IdentityError DuplicateUserName(string userName) =>
        CreateError(nameof(DuplicateUserName), "There is already an account with this email address");

    private static IdentityError CreateError(string code, string words) => new() { Code = code, Description = words };
}
