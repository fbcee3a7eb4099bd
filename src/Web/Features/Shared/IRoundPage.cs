namespace BeyondBoundaries.Web.Features.Shared;

/// <summary>
/// Marks a facilitator's page about the round whose id is in its address. <see cref="RoundPageFilter"/> reads the round
/// before any handler of the page runs. If this account does not facilitate the round, the page does not exist.
/// </summary>
internal interface IRoundPage;
