namespace BeyondBoundaries.Web.Features.Shared;

/// <summary>
/// Marks a facilitator's page about a round. The address of the page contains the round's id. Before any handler of the
/// page runs, <see cref="RoundPageFilter"/> reads the round. If the user does not facilitate the round, the response is
/// 404 Not Found.
/// </summary>
internal interface IRoundPage;
