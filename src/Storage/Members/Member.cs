using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Storage.Members;

/// <summary>A user with a role in a partnership.</summary>
/// <param name="Account">The account.</param>
/// <param name="Name">The user's name.</param>
/// <param name="Email">The user's email address; empty if there is none.</param>
/// <param name="Role">The user's role.</param>
public sealed record Member(AccountId Account, string Name, string Email, MemberRole Role);
