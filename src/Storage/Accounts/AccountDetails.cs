namespace BeyondBoundaries.Storage.Accounts;

/// <summary>An account as its own user sees it.</summary>
/// <param name="Name">The user's name.</param>
/// <param name="Email">The user's email address; empty if there is none.</param>
/// <param name="HasPassword">Whether the user can sign in with a password.</param>
/// <param name="HasTwoFactor">Whether signing in with the password also requires a code.</param>
/// <param name="RecoveryCodes">The number of recovery codes left.</param>
/// <param name="Passkeys">The number of passkeys.</param>
/// <param name="SecurityStamp">
/// A stamp that changes when the password changes, when two-factor sign-in is turned on or off, when a single sign-on
/// identity is connected or disconnected, or when a passkey is removed.
/// </param>
/// <param name="Identities">
/// The single sign-on identities with which the user can sign in. Here, <see cref="ExternalIdentity.Email"/> is always
/// empty, and <see cref="ExternalIdentity.Name"/> is the email address if the issuer reported one.
/// </param>
public sealed record AccountDetails(
    string Name,
    string Email,
    bool HasPassword,
    bool HasTwoFactor,
    int RecoveryCodes,
    int Passkeys,
    string SecurityStamp,
    IReadOnlyList<ExternalIdentity> Identities
);
