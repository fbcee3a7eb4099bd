namespace BeyondBoundaries.Storage.Accounts;

/// <summary>What somebody sees of their own account.</summary>
/// <param name="Name">Their name.</param>
/// <param name="Email">Their e-mail address; empty without one.</param>
/// <param name="HasPassword">Whether they can sign in by password.</param>
/// <param name="HasTwoFactor">Whether a code is asked for after the password.</param>
/// <param name="RecoveryCodes">How many recovery codes are left.</param>
/// <param name="Passkeys">How many passkeys they have.</param>
/// <param name="Identities">The single sign-ons that open the account.</param>
public sealed record AccountDetails(
    string Name,
    string Email,
    bool HasPassword,
    bool HasTwoFactor,
    int RecoveryCodes,
    int Passkeys,
    IReadOnlyList<ExternalIdentity> Identities
);
