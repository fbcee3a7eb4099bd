namespace BeyondBoundaries.Storage.Accounts;

/// <summary>How somebody showed who they are.</summary>
public enum SignInMethod
{
    /// <summary>By password, and by a code when two-step sign-in is on.</summary>
    Password,

    /// <summary>By a passkey.</summary>
    Passkey,

    /// <summary>By their organisation's single sign-on.</summary>
    SingleSignOn,
}
