using BeyondBoundaries.Core.Disclosure;

namespace BeyondBoundaries.Web.Features.Facilitate;

/// <summary>One vote on the wall: the first or the second.</summary>
/// <param name="View">The enabler.</param>
/// <param name="Vote">What may be shown of the vote.</param>
/// <param name="IsSecond">Whether it is the second.</param>
public sealed record ProjectedVote(ProjectorView View, ItemResult Vote, bool IsSecond)
{
    public string Id => IsSecond ? "second" : "first";
}
