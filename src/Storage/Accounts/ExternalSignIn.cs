using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Tables;

namespace BeyondBoundaries.Storage.Accounts;

/// <summary>The result of signing in with single sign-on.</summary>
/// <param name="Account">The account.</param>
/// <param name="IsNew">Whether the account was just created. A new account has no rights yet.</param>
public readonly record struct ExternalSignIn(AccountId Account, bool IsNew);
