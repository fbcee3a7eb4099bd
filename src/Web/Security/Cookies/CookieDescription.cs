namespace BeyondBoundaries.Web.Security.Cookies;

/// <summary>The description of a cookie on the cookies page.</summary>
/// <param name="Name">The name of the cookie. A name that ends in a hyphen is only a prefix.</param>
/// <param name="Purpose">The purpose of the cookie.</param>
/// <param name="Lifetime">How long the cookie is stored.</param>
public sealed record CookieDescription(string Name, string Purpose, string Lifetime)
{
    /// <summary>The name shown on pages, with an ellipsis for the part that varies.</summary>
    public string DisplayName =>
        Name == CookieNames.Participant ? $"{Name}… (one for each round)"
        : Name.EndsWith('-') ? $"{Name}…"
        : Name;
}
