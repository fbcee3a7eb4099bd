namespace BeyondBoundaries.Core.Disclosure;

/// <summary>An item's position in the ranked list of priorities.</summary>
/// <param name="Rank">
/// The rank, from 1; equal items share a rank (1, 2, 2, 4). It is null when too few people scored: fewer than three in
/// open mode, or fewer than five in the other modes.
/// </param>
/// <param name="Tier">
/// 1 if the item is low and divided, 2 if only low, 3 if only divided, 4 if neither; null if there is no rank.
/// </param>
/// <param name="CloseCall">
/// Whether the means of this item and of the next item in the same tier differ by at most 1/n_a + 1/n_b, where n_a and
/// n_b are the numbers of people who scored the two items; null if there is no rank.
/// </param>
public sealed record Priority(int? Rank, int? Tier, bool? CloseCall)
{
    /// <summary>The priority of an item that too few people scored.</summary>
    public static Priority Unranked { get; } = new(null, null, null);

    /// <summary>The last tier, for items that are neither low nor divided.</summary>
    public const int UnflaggedTier = 4;
}
