using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Storage.Members;

/// <summary>Somebody with an account in a partnership.</summary>
/// <param name="Account">The account.</param>
/// <param name="Name">Its name.</param>
/// <param name="Email">Its e-mail address; empty without one.</param>
/// <param name="Role">What they may do.</param>
public sealed record Member(AccountId Account, string Name, string Email, MemberRole Role);
