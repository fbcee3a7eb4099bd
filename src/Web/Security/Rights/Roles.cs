namespace BeyondBoundaries.Web.Security.Rights;

/// <summary>
/// What somebody who asks for a page can be there. In a partnership somebody is a facilitator, a viewer, or neither.
/// </summary>
[Flags]
public enum Roles
{
    None = 0,

    /// <summary>Whoever has the address.</summary>
    Anyone = 1,

    /// <summary>
    /// Somebody who took part, by the secret of their own seat. The page itself asks for it, and shows nothing of
    /// others.
    /// </summary>
    Participant = 2,

    /// <summary>Somebody who has signed in.</summary>
    SignedIn = 4,

    /// <summary>Somebody who sees the results of the partnership.</summary>
    Viewer = 8,

    /// <summary>Somebody who runs the rounds of the partnership.</summary>
    Facilitator = 16,

    /// <summary>Somebody who looks after accounts. That alone shows no scores.</summary>
    Administrator = 32,
}
