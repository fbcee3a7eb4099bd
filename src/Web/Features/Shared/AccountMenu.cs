using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Storage.Results;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Components;

namespace BeyondBoundaries.Web.Features.Shared;

/// <summary>Creates the header's links for a signed-in user.</summary>
internal static class AccountMenu
{
    /// <summary>Creates the links for pages outside a round.</summary>
    public static NavigationLink[] Create(string current, AccountAccess access) =>
        [
            new("Partnerships", Links.Partnerships, current == Links.Partnerships),
            .. access.IsAdministrator
                ? [new NavigationLink("Administration", Links.Administration, current == Links.Administration)]
                : Array.Empty<NavigationLink>(),
            new("My account", MyAccountLinks.Index, current == MyAccountLinks.Index),
            new("Sign out", Links.SignOut),
        ];

    /// <summary>Creates the links for the pages with which a facilitator runs a round.</summary>
    public static NavigationLink[] CreateForRound(RoundDetails round, AccountAccess access) =>
        CreateAbout(round.Id, round.HasResults, Links.Round(round.Id), access);

    /// <summary>Creates the links for the pages about a round's plan.</summary>
    public static NavigationLink[] CreateForPlan(RoundDetails round, AccountAccess access) =>
        CreateAbout(round.Id, round.HasResults, PlanLinks.Plan(round.Id), access);

    /// <summary>Creates the links for the pages about a round's results.</summary>
    public static NavigationLink[] CreateForResults(RoundResultsHeader round, AccountAccess access) =>
        CreateAbout(round.Id, round.HasResults, Links.Results(round.Id), access);

    /// <summary>
    /// Creates the links for pages about a round. For viewers, the only link to a page about the round is the link to
    /// the results. For other users, the links to the results and the plan appear once a ballot is revealed.
    /// </summary>
    private static NavigationLink[] CreateAbout(RoundId round, bool hasResults, string current, AccountAccess access)
    {
        if (access.Role == MemberRole.Viewer)
        {
            return [new("Results", Links.Results(round), current == Links.Results(round)), .. Create("", access)];
        }

        NavigationLink[] results = hasResults
            ?
            [
                new("Results", Links.Results(round), current == Links.Results(round)),
                new("Plan", PlanLinks.Plan(round), current == PlanLinks.Plan(round)),
            ]
            : [];
        return [new("Round", Links.Round(round), current == Links.Round(round)), .. results, .. Create("", access)];
    }
}
