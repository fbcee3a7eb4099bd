namespace BeyondBoundaries.Web.Features.MyAccount;

/// <summary>
/// The user's password, which is asked for again before a change that would be useful to someone who has taken over the
/// session.
/// </summary>
public sealed record PasswordConfirmation
{
    public string? Password { get; init; }
}
