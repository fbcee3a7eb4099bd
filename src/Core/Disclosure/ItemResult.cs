using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>Everything that is disclosed about one item.</summary>
/// <param name="Item">The enabler or indicator.</param>
/// <param name="Figures">The figures for the whole group.</param>
/// <param name="Agencies">The agencies in order; empty in anonymous mode.</param>
/// <param name="Levels">The levels of work in order; empty in anonymous mode.</param>
public sealed record ItemResult(
    Item Item,
    DisclosedFigures Figures,
    IReadOnlyList<GroupResult> Agencies,
    IReadOnlyList<GroupResult> Levels
)
{
    /// <summary>The item's position in the ranked list of priorities.</summary>
    public Priority Priority { get; init; } = Priority.Unranked;

    /// <summary>The agencies in which many people skipped the item, if they may be named.</summary>
    public IReadOnlyList<string> OftenSkippedBy { get; init; } = [];

    /// <summary>The agreed score; null when there is none.</summary>
    public AgreedScore? Agreed { get; init; }

    /// <summary>Whether a second vote was revealed.</summary>
    public bool HasSecondVote { get; init; }

    /// <summary>The second vote; null when there was none, or when at most its average is disclosed.</summary>
    public ItemResult? SecondVote { get; init; }

    /// <summary>The average of the second vote, if it is all that is disclosed; otherwise null.</summary>
    public SecondVoteAverage? SecondVoteAverage { get; init; }

    /// <summary>
    /// Returns the parts of a result that people outside the round may see in open mode. A group smaller than the
    /// minimum group has no average, and neither does a group whose average could be worked out from the others.
    /// </summary>
    internal ItemResult ForBoard(int minimumGroup) =>
        this with
        {
            Figures = Figures.ForBoard(minimumGroup),
            Agencies = ForBoard(Agencies, minimumGroup),
            Levels = ForBoard(Levels, minimumGroup),
            SecondVote = SecondVote?.ForBoard(minimumGroup),
        };

    private IReadOnlyList<GroupResult> ForBoard(IReadOnlyList<GroupResult> groups, int minimumGroup)
    {
        var sizes = groups.Select(group => group.Tally?.N ?? 0).ToList();
        var notStated = (Figures.N ?? 0) - sizes.Sum();
        var shown = Suppression.SuppressGroups([.. sizes, notStated], minimumGroup, lastIsNotStated: true);
        return [.. groups.Select((group, i) => shown[i] ? group : new GroupResult(group.Name, Shown: false, null))];
    }
}
