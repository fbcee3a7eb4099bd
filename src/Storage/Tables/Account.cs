using Microsoft.AspNetCore.Identity;

namespace BeyondBoundaries.Storage.Tables;

/// <summary>
/// The record of a person who signs in. An account with a password has its email address as its user name, so no two
/// accounts with passwords share an address. An account created by single sign-on has its own id as its user name,
/// because another organisation may give the same address to a different person.
/// </summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>The maximum number of characters in an email address.</summary>
    public const int MaxEmailCharacters = 254;

    /// <summary>
    /// For single sign-on, the maximum number of characters in an issuer, and in the subject that the issuer reports.
    /// </summary>
    public const int MaxIdentityCharacters = 255;

    /// <summary>Creates an account with a new id.</summary>
    public Account() => Id = Guid.CreateVersion7();

    /// <summary>The name that is shown on pages.</summary>
    public string Name { get; set; } = "";

    /// <summary>
    /// Whether the user is an administrator, who manages accounts and sessions and sets up partnerships. This role on
    /// its own does not let them see any scores.
    /// </summary>
    public bool IsAdministrator { get; set; }
}
