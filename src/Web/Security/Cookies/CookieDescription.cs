namespace BeyondBoundaries.Web.Security.Cookies;

/// <summary>A cookie as the cookies page describes it.</summary>
/// <param name="Name">The name of the cookie, or the beginning of the name if it ends in a hyphen.</param>
/// <param name="Purpose">The purpose of the cookie.</param>
/// <param name="Lifetime">The time for which the cookie is stored.</param>
public sealed record CookieDescription(string Name, string Purpose, string Lifetime)
{
    /// <summary>The name that pages show, with words for the part that differs from round to round.</summary>
    public string DisplayName =>
        Name == CookieNames.Participant ? $"{Name}… (one for each round)"
        : Name.EndsWith('-') ? $"{Name}…"
        : Name;
}
