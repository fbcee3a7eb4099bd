namespace BeyondBoundaries.Web.Features.MyAccount;

/// <summary>The names of changes to an account, as used in addresses, and the message about each change.</summary>
internal static class AccountChange
{
    public const string Name = "name";
    public const string Email = "email";
    public const string Password = "password";
    public const string TwoFactorOff = "two-step-off";

    public static string? GetText(string? change) =>
        change switch
        {
            Name => "Your name has been changed",
            Email => "Your email address has been changed, so sign in with the new address from now on",
            Password => "Your password has been changed, and you have been signed out on your other devices",
            TwoFactorOff => "Two-factor sign-in is off, and you have been signed out on your other devices",
            _ => null,
        };
}
