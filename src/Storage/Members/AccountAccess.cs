using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Storage.Members;

/// <summary>What an account may be somewhere.</summary>
/// <param name="IsAdministrator">Whether it looks after accounts.</param>
/// <param name="Role">
/// What it is in the partnership that was asked about; null when it is no member, or none was asked about.
/// </param>
public sealed record AccountAccess(bool IsAdministrator, MemberRole? Role);
