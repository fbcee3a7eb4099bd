using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Components;

namespace BeyondBoundaries.Web.Features;

/// <summary>The header's links for somebody who has signed in.</summary>
internal static class AccountMenu
{
    /// <summary>Outside a round.</summary>
    public static NavEntry[] On(string current, Access access) =>
    [
        new("Partnerships", Links.Partnerships, current == Links.Partnerships),
        .. access.IsAdministrator ? [new NavEntry("Administration", Links.Administration, current == Links.Administration)] : Array.Empty<NavEntry>(),
        new("My account", Links.MyAccount, current == Links.MyAccount),
        new("Sign out", Links.SignOut),
    ];

    /// <summary>Within a round; results and plan are there once a ballot is revealed. Viewers have the results alone.</summary>
    public static NavEntry[] OnRound(RoundId round, bool hasResults, string current, Access access)
    {
        if (access.Role == MemberRole.Viewer)
        {
            return [new("Results", Links.Results(round), current == Links.Results(round)), .. On("", access)];
        }

        NavEntry[] results = hasResults
            ? [new("Results", Links.Results(round), current == Links.Results(round)), new("Plan", Links.Plan(round), current == Links.Plan(round))]
            : [];
        return
        [
            new("Round", Links.Round(round), current == Links.Round(round)),
            .. results,
            .. On("", access),
        ];
    }
}
