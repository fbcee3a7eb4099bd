namespace BeyondBoundaries.Web.Features.Shared;

/// <summary>
/// Marks a facilitator's page about a round. The address of the page contains the round's id. Before any handler of the
/// page runs, <see cref="RoundPageFilter"/> reads the round. If this account does not facilitate the round, the page
/// does not exist.
/// </summary>
internal interface IRoundPage;
