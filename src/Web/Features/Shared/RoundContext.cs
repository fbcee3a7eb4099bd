using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Storage.Rounds;

namespace BeyondBoundaries.Web.Features.Shared;

/// <summary>
/// The round that a facilitator's page is about, with the account that requested the page and that account's roles.
/// </summary>
/// <param name="Account">The facilitator.</param>
/// <param name="Access">The roles of the facilitator.</param>
/// <param name="Round">The round as it was last read.</param>
public sealed record RoundContext(AccountId Account, AccountAccess Access, RoundDetails Round)
{
    /// <summary>The round's version of the framework.</summary>
    public Framework Framework => Round.Framework;
}
