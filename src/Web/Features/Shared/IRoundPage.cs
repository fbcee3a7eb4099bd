namespace BeyondBoundaries.Web.Features.Shared;

/// <summary>
/// Marks a page of a facilitator that is about the round whose id is in its address. Before any of its handlers runs,
/// <see cref="RoundPageFilter"/> reads the round; without one the page is not there.
/// </summary>
internal interface IRoundPage;
