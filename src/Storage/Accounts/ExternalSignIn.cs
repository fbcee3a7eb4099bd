using BeyondBoundaries.Core;

namespace BeyondBoundaries.Storage.Accounts;

/// <summary>Who came by single sign-on.</summary>
/// <param name="Account">The account.</param>
/// <param name="IsNew">Whether it was made just now. It has no rights yet.</param>
public readonly record struct ExternalSignIn(AccountId Account, bool IsNew);
