using Microsoft.AspNetCore.Identity;

namespace BeyondBoundaries.Web.Platform;

/// <summary>Identity's refusals in the words of the pages.</summary>
public sealed class AccountErrors : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) => new()
    {
        Code = nameof(PasswordTooShort),
        Description = $"The password must be {length} characters or more",
    };
}
