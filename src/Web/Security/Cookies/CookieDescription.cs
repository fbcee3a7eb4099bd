namespace BeyondBoundaries.Web.Security.Cookies;

/// <summary>A cookie as people are told of it.</summary>
/// <param name="Name">Its name, or what its name begins with when that ends in a hyphen.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Lifetime">How long it stays.</param>
public sealed record CookieDescription(string Name, string Purpose, string Lifetime)
{
    /// <summary>The name on pages: what differs from round to round is said in words.</summary>
    public string DisplayName =>
        Name == CookieNames.Participant ? $"{Name}… (one a round)"
        : Name.EndsWith('-') ? $"{Name}…"
        : Name;
}
