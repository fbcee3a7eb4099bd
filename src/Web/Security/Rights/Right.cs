namespace BeyondBoundaries.Web.Security.Rights;

/// <summary>Something that can be done, and who may.</summary>
/// <param name="Description">What, in the words of the page that says so.</param>
/// <param name="AllowedRoles">Whoever may.</param>
public sealed record Right(string Description, Roles AllowedRoles)
{
    private const Roles WithAccount = Roles.SignedIn | Roles.Viewer | Roles.Facilitator | Roles.Administrator;

    /// <summary>Whether only people with an account may.</summary>
    public bool NeedsAccount => (AllowedRoles & WithAccount) != Roles.None;
}
