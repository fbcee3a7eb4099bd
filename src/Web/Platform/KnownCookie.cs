namespace BeyondBoundaries.Web.Platform;

/// <summary>A cookie as people are told of it.</summary>
/// <param name="Name">Its name, or what its name begins with when that ends in a hyphen.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Life">How long it stays.</param>
public sealed record KnownCookie(string Name, string Purpose, string Life)
{
    /// <summary>The name on pages: what differs from round to round is said in words.</summary>
    public string Shown => Name == CookieNames.Seat ? $"{Name}… (one a round)" : Name.EndsWith('-') ? $"{Name}…" : Name;
}
