namespace BeyondBoundaries.Web.Security.SignIn;

/// <summary>The reasons why single sign-on failed, as they appear in addresses.</summary>
internal static class SingleSignOnFailure
{
    public const string Refused = "refused";
    public const string Unreachable = "unreachable";

    /// <summary>Explains why single sign-on failed; null if it did not.</summary>
    /// <param name="trouble">The reason, as it appears in the address.</param>
    /// <param name="name">The name of the provider.</param>
    /// <param name="toConnect">Whether the user was connecting their account, and not signing in.</param>
    public static string? GetText(string? trouble, string name, bool toConnect = false) =>
        trouble switch
        {
            Refused => $"{(toConnect ? "Your account has not been connected" : "You are not signed in")}. Either "
                + $"{name} did not sign you in, or we could not use its reply. Try again",
            Unreachable => $"We cannot reach {name} at the moment. Try again in a few minutes",
            _ => null,
        };
}
