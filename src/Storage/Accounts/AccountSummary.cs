using BeyondBoundaries.Core;

namespace BeyondBoundaries.Storage.Accounts;

/// <summary>An account in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">The user's name.</param>
/// <param name="Email">The user's email address; empty if there is none.</param>
/// <param name="IsAdministrator">Whether the user is an administrator.</param>
/// <param name="HasPassword">Whether the account has a password; without one, it cannot have a recovery link.</param>
/// <param name="Facilitates">The names of the partnerships in which the user is a facilitator.</param>
/// <param name="Views">The names of the partnerships in which the user is a viewer.</param>
public sealed record AccountSummary(
    AccountId Id,
    string Name,
    string Email,
    bool IsAdministrator,
    bool HasPassword,
    IReadOnlyList<string> Facilitates,
    IReadOnlyList<string> Views
);
