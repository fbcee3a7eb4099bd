using Microsoft.AspNetCore.Identity;

namespace BeyondBoundaries.Storage.Accounts;

/// <summary>
/// A person who signs in. Whoever has a password has their e-mail address as user name, so no two of them share one.
/// Whoever came by single sign-on has their id: another organisation may give out the same address, and means another
/// person.
/// </summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>Most characters an e-mail address may have.</summary>
    public const int MaxEmailCharacters = 254;

    /// <summary>Most characters of an issuer, and of the subject that it names.</summary>
    public const int MaxIdentityCharacters = 255;

    /// <summary>A new account with an id of its own.</summary>
    public Account() => Id = Guid.CreateVersion7();

    /// <summary>The name that pages show.</summary>
    public string Name { get; set; } = "";

    /// <summary>
    /// Whether they look after accounts and sessions, and set partnerships up. It shows them no scores.
    /// </summary>
    public bool IsAdministrator { get; set; }
}
