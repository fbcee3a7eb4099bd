namespace BeyondBoundaries.Web.Features.MyAccount;

/// <summary>
/// The password that a user enters again to confirm a change. This protects the account if someone else has taken over
/// the session.
/// </summary>
public sealed record PasswordConfirmation
{
    public string? Password { get; init; }
}
