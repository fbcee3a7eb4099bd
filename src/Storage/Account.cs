using Microsoft.AspNetCore.Identity;

namespace BeyondBoundaries.Storage;

/// <summary>A person who signs in. The e-mail address is the user name.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>Most characters an e-mail address may have.</summary>
    public const int MostEmailCharacters = 254;

    /// <summary>A new account with an id of its own.</summary>
    public Account() => Id = Guid.CreateVersion7();

    /// <summary>The name that pages show.</summary>
    public string Name { get; set; } = "";

    /// <summary>Whether they look after accounts and sessions, and set partnerships up. It shows them no scores.</summary>
    public bool IsAdministrator { get; set; }
}
