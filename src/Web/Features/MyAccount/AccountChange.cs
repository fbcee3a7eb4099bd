namespace BeyondBoundaries.Web.Features.MyAccount;

/// <summary>What somebody has changed of their account, as an address names it.</summary>
internal static class AccountChange
{
    public const string Name = "name";
    public const string Email = "email";
    public const string Password = "password";
    public const string TwoStepOff = "two-step-off";

    public static string? Words(string? change) => change switch
    {
        Name => "Your name is changed",
        Email => "Your email address is changed. Sign in with the new one from now on",
        Password => "Your password is changed. On other devices you are signed out",
        TwoStepOff => "Two-step sign-in is off. On other devices you are signed out",
        _ => null,
    };
}
