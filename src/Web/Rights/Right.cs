namespace BeyondBoundaries.Web.Rights;

/// <summary>Something that can be done, and who may.</summary>
/// <param name="What">What, in the words of the page that says so.</param>
/// <param name="Who">Whoever may.</param>
public sealed record Right(string What, Roles Who)
{
    private const Roles WithAccount = Roles.SignedIn | Roles.Viewer | Roles.Facilitator | Roles.Administrator;

    /// <summary>Whether only people with an account may.</summary>
    public bool NeedsAccount => (Who & WithAccount) != Roles.None;
}
