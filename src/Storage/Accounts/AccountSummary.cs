using BeyondBoundaries.Core;

namespace BeyondBoundaries.Storage.Accounts;

/// <summary>An account in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Email">Its e-mail address; empty without one.</param>
/// <param name="IsAdministrator">Whether it looks after accounts.</param>
/// <param name="Facilitates">The partnerships it facilitates, by name.</param>
/// <param name="Views">The partnerships whose results it sees, by name.</param>
public sealed record AccountSummary(
    AccountId Id,
    string Name,
    string Email,
    bool IsAdministrator,
    IReadOnlyList<string> Facilitates,
    IReadOnlyList<string> Views
);
