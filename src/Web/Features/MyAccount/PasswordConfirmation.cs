namespace BeyondBoundaries.Web.Features.MyAccount;

/// <summary>The password, asked for again before something that a thief of the session would want.</summary>
public sealed record PasswordConfirmation
{
    public string? Password { get; init; }
}
