using BeyondBoundaries.Storage.Results;
using BeyondBoundaries.Storage.Rounds;

namespace BeyondBoundaries.Web.Features.Api;

/// <summary>A round and its set-up, without any results.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Status">Its status: draft, open or closed.</param>
/// <param name="Opened">The day on which it was opened; null for a draft.</param>
/// <param name="Closed">The day on which it was closed; null until then.</param>
/// <param name="TookPart">The number of people who took part; null until the round is closed.</param>
/// <param name="CriticalFriendsOf">
/// The id of the partnership's own round, if critical friends score in this one; null in an ordinary round.
/// </param>
/// <param name="Partnership">The id of its partnership.</param>
/// <param name="PartnershipName">The name of its partnership.</param>
/// <param name="Framework">The id of its framework.</param>
/// <param name="FrameworkVersion">The version of its framework.</param>
/// <param name="Mode">The confidentiality mode: open, confidential or anonymous.</param>
/// <param name="MinGroup">The number of people in a group who must have scored before its average may be shown.</param>
/// <param name="Previous">The id of the round with which this one is compared; null if there is none.</param>
public sealed record ApiRoundDetails(
    Guid Id,
    string Name,
    string Status,
    DateOnly? Opened,
    DateOnly? Closed,
    int? TookPart,
    Guid? CriticalFriendsOf,
    Guid Partnership,
    string PartnershipName,
    string Framework,
    string FrameworkVersion,
    string Mode,
    int MinGroup,
    Guid? Previous
)
{
    internal static ApiRoundDetails From(RoundSummary summary, RoundResultsHeader round)
    {
        var one = ApiRound.From(summary);
        return new(
            one.Id,
            one.Name,
            one.Status,
            one.Opened,
            one.Closed,
            one.TookPart,
            one.CriticalFriendsOf,
            round.Partnership.Value,
            round.PartnershipName,
            round.Framework.Definition.Id,
            round.Framework.Definition.Version,
            ApiText.Get(round.Confidentiality.Mode),
            round.Confidentiality.MinimumGroup,
            round.Previous?.Value
        );
    }
}
