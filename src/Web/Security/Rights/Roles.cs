namespace BeyondBoundaries.Web.Security.Rights;

/// <summary>
/// The roles of the person who requests a page. In a partnership, a user is a facilitator, a viewer, or neither.
/// </summary>
[Flags]
public enum Roles
{
    None = 0,

    /// <summary>Anyone who has the address.</summary>
    Anyone = 1,

    /// <summary>
    /// A participant who has the secret of their own return link. The page itself checks the secret. It then shows this
    /// participant's own answers and, after the reveal, the results of their round.
    /// </summary>
    Participant = 2,

    /// <summary>A signed-in user.</summary>
    SignedIn = 4,

    /// <summary>A user who sees the results of the partnership.</summary>
    Viewer = 8,

    /// <summary>A user who runs the rounds of the partnership.</summary>
    Facilitator = 16,

    /// <summary>A user who manages accounts. This role on its own does not let them see any scores.</summary>
    Administrator = 32,

    /// <summary>A user who belongs to the region.</summary>
    RegionMember = 64,
}
