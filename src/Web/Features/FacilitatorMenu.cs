using BeyondBoundaries.Core;
using BeyondBoundaries.Web.Components;

namespace BeyondBoundaries.Web.Features;

/// <summary>The header's links for a facilitator.</summary>
internal static class FacilitatorMenu
{
    /// <summary>Outside a round.</summary>
    public static NavEntry[] On(string current) =>
    [
        new("Partnerships", Links.Partnerships, current == Links.Partnerships),
        new("My account", Links.MyAccount, current == Links.MyAccount),
        new("Sign out", Links.SignOut),
    ];

    /// <summary>Within a round; results and plan are there once a ballot is revealed.</summary>
    public static NavEntry[] OnRound(RoundId round, bool hasResults, string current)
    {
        NavEntry[] results = hasResults
            ? [new("Results", Links.Results(round), current == Links.Results(round)), new("Plan", Links.Plan(round), current == Links.Plan(round))]
            : [];
        return
        [
            new("Round", Links.Round(round), current == Links.Round(round)),
            .. results,
            new("Partnerships", Links.Partnerships),
            new("My account", Links.MyAccount),
            new("Sign out", Links.SignOut),
        ];
    }
}
