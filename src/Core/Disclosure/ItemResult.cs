using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>Everything that is disclosed about one item.</summary>
/// <param name="Item">The enabler or indicator.</param>
/// <param name="Figures">The figures for the whole group.</param>
/// <param name="Agencies">The result of each agency, in order; empty in anonymous mode.</param>
/// <param name="Levels">The result of each level of work, in order; empty in anonymous mode.</param>
public sealed record ItemResult(
    Item Item,
    DisclosedFigures Figures,
    IReadOnlyList<GroupResult> Agencies,
    IReadOnlyList<GroupResult> Levels
)
{
    /// <summary>The item's position in the ranked list of priorities.</summary>
    public Priority Priority { get; init; } = Priority.Unranked;

    /// <summary>The agencies that may be named because many of their people skipped the item.</summary>
    public IReadOnlyList<string> OftenSkippedBy { get; init; } = [];

    /// <summary>The agreed score; null when there is none.</summary>
    public AgreedScore? Agreed { get; init; }

    /// <summary>Whether a second vote was revealed.</summary>
    public bool HasSecondVote { get; init; }

    /// <summary>The second vote; null when there was none, or when at most its average is disclosed.</summary>
    public ItemResult? SecondVote { get; init; }

    /// <summary>The average of the second vote, if only the average is disclosed; otherwise null.</summary>
    public SecondVoteAverage? SecondVoteAverage { get; init; }

    /// <summary>
    /// Returns the parts of an open-mode result that people outside the round may see. The averages of groups smaller
    /// than the minimum group are left out, and so are other averages that would let a reader work out the missing
    /// ones. The same rule, applied to the people who scored or skipped the item, decides which agencies are named for
    /// their skips.
    /// </summary>
    internal ItemResult ForBoard(int minimumGroup)
    {
        var figures = Figures.ForBoard(minimumGroup);
        return this with
        {
            Figures = figures,
            Agencies = ForBoard(Agencies, minimumGroup),
            Levels = ForBoard(Levels, minimumGroup),
            // As in confidential mode, an agency is named only if the whole group's skips are shown.
            OftenSkippedBy = figures.Skip is null ? [] : FindSkippersForBoard(minimumGroup),
            SecondVote = SecondVote?.ForBoard(minimumGroup),
        };
    }

    private IReadOnlyList<GroupResult> ForBoard(IReadOnlyList<GroupResult> groups, int minimumGroup)
    {
        var shown = FindLargeEnough(groups, Figures.N ?? 0, tally => tally.N, minimumGroup);
        return [.. groups.Select((group, i) => shown[i] ? group : new GroupResult(group.Name, Shown: false, null))];
    }

    private IReadOnlyList<string> FindSkippersForBoard(int minimumGroup)
    {
        var answered = (Figures.N ?? 0) + (Figures.Skip ?? 0);
        var shown = FindLargeEnough(Agencies, answered, tally => tally.N + tally.Skip, minimumGroup);
        var named = Agencies.Where((_, i) => shown[i]).Select(agency => agency.Name);
        return [.. OftenSkippedBy.Intersect(named, StringComparer.Ordinal)];
    }

    private static bool[] FindLargeEnough(
        IReadOnlyList<GroupResult> groups,
        int everyone,
        Func<Tally, int> people,
        int minimumGroup
    )
    {
        var sizes = groups.Select(group => group.Tally is { } tally ? people(tally) : 0).ToList();
        return Suppression.SuppressGroups([.. sizes, everyone - sizes.Sum()], minimumGroup, lastIsNotStated: true);
    }
}
