using Microsoft.AspNetCore.Identity;

namespace BeyondBoundaries.Web.Platform;

/// <summary>Identity's refusals in the words of the pages.</summary>
public sealed class AccountErrors : IdentityErrorDescriber
{
    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch), "That is not your current password. Check it and try again");

    public override IdentityError DuplicateUserName(string userName) => Error(nameof(DuplicateUserName), "There is already an account with this email address");

    private static IdentityError Error(string code, string words) => new() { Code = code, Description = words };
}
