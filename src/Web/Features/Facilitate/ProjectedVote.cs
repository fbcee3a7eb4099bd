using BeyondBoundaries.Core.Disclosure;

namespace BeyondBoundaries.Web.Features.Facilitate;

/// <summary>One vote in the projector view: the first or the second.</summary>
/// <param name="View">The enabler.</param>
/// <param name="Vote">The disclosed results of the vote.</param>
/// <param name="IsSecond">Whether this is the second vote.</param>
public sealed record ProjectedVote(ProjectorView View, ItemResult Vote, bool IsSecond)
{
    public string Id => IsSecond ? "second" : "first";
}
