using Microsoft.AspNetCore.Identity;

namespace BeyondBoundaries.Web.Platform;

/// <summary>Identity's refusals in the words of the pages.</summary>
public sealed class AccountErrors : IdentityErrorDescriber
{
    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch), "This is not your password now. Check it and try again");

    public override IdentityError DuplicateUserName(string userName) => Error(nameof(DuplicateUserName), "An account with this email address exists already");

    private static IdentityError Error(string code, string words) => new() { Code = code, Description = words };
}
