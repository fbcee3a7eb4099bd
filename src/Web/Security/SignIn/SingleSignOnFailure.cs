namespace BeyondBoundaries.Web.Security.SignIn;

/// <summary>The reasons why single sign-on failed, as they appear in addresses.</summary>
internal static class SingleSignOnFailure
{
    public const string Refused = "refused";
    public const string Unreachable = "unreachable";

    public static string? GetText(string? trouble, string name) =>
        trouble switch
        {
            Refused =>
                $"You are not signed in. Either {name} did not sign you in, or we could not use its reply. Try again",
            Unreachable => $"We cannot reach {name} at the moment. Try again in a few minutes",
            _ => null,
        };
}
