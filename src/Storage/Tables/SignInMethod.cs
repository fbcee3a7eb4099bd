namespace BeyondBoundaries.Storage.Tables;

/// <summary>The ways in which a user can sign in.</summary>
public enum SignInMethod
{
    /// <summary>With a password, and with a code if two-factor sign-in is on.</summary>
    Password,

    /// <summary>With a passkey.</summary>
    Passkey,

    /// <summary>With single sign-on through the user's organisation.</summary>
    SingleSignOn,
}
