using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Storage.Rounds;

namespace BeyondBoundaries.Web.Features.Shared;

/// <summary>
/// The round that a page of a facilitator is about: who asks, what they may do, the round, and its framework.
/// </summary>
/// <param name="Account">The facilitator.</param>
/// <param name="Access">What they may do.</param>
/// <param name="Round">The round, as it was when it was last read.</param>
public sealed record RoundContext(AccountId Account, AccountAccess Access, RoundDetails Round)
{
    /// <summary>The version of the framework that the round was made with.</summary>
    public Framework Framework => Round.Framework;
}
