using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Storage;

/// <summary>A round's page for its facilitator.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Partnership">The partnership it belongs to.</param>
/// <param name="PartnershipName">That partnership's name.</param>
/// <param name="Name">The round's name.</param>
/// <param name="FrameworkId">The framework it applies.</param>
/// <param name="FrameworkVersion">The version of that framework's wording.</param>
/// <param name="Confidentiality">Who may see what.</param>
/// <param name="Invited">How many people are invited; null when not said.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="JoinToken">The secret of the link to join by.</param>
/// <param name="OpenedAt">When it was opened, UTC.</param>
/// <param name="ClosedAt">When it was closed, UTC; null while it is open.</param>
/// <param name="Agencies">Every agency in order, then those who stated none if there are any.</param>
public sealed record RoundDetails(
    RoundId Id,
    PartnershipId Partnership,
    string PartnershipName,
    string Name,
    string FrameworkId,
    string FrameworkVersion,
    Confidentiality Confidentiality,
    int? Invited,
    RoundStatus Status,
    string JoinToken,
    DateTimeOffset OpenedAt,
    DateTimeOffset? ClosedAt,
    IReadOnlyList<AgencyProgress> Agencies)
{
    /// <summary>How many people joined.</summary>
    public int Joined => Agencies.Sum(agency => agency.Joined);

    /// <summary>How many of them answered anything.</summary>
    public int Started => Agencies.Sum(agency => agency.Started);

    /// <summary>How many of them submitted.</summary>
    public int Submitted => Agencies.Sum(agency => agency.Submitted);
}
