using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Planning;

/// <summary>The order in which a partnership discusses the enablers.</summary>
/// <param name="First">
/// The shortlist: the divided enablers, widest spread first, then the others in order of priority.
/// </param>
/// <param name="Others">The enablers that are not on the shortlist, in document order.</param>
/// <param name="IsRelative">
/// Whether no enabler is low or divided, so that those on the shortlist are low only relative to the rest.
/// </param>
public sealed record DiscussionOrder(IReadOnlyList<ItemResult> First, IReadOnlyList<ItemResult> Others, bool IsRelative)
{
    /// <summary>Orders the enablers. Only disclosed figures are used, so the order reveals nothing else.</summary>
    public static DiscussionOrder From(RoundResults results)
    {
        var shortlist = Shortlist.From(results);
        List<ItemResult> first =
        [
            .. shortlist
                .Enablers.OrderByDescending(IsDivided)
                .ThenByDescending(result => IsDivided(result) ? result.Figures.Spread ?? None : None),
        ];
        return new(first, [.. results.Enablers.Except(first)], shortlist.IsRelative);
    }

    private static Fraction None => new(-1, 1);

    private static bool IsDivided(ItemResult result) => result.Figures.Category == AgreementCategory.Divided;
}
