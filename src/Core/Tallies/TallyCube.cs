using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Tallies;

/// <summary>
/// The tallies for every item, by agency and level of work. “Not stated” is the last agency and the last level.
/// </summary>
public sealed class TallyCube
{
    private readonly int[] counts;
    private readonly int items;
    private readonly Scale scale;

    private TallyCube(
        int[] counts,
        int items,
        Scale scale,
        IReadOnlyList<string> agencies,
        IReadOnlyList<string> levels
    )
    {
        this.counts = counts;
        this.items = items;
        this.scale = scale;
        Agencies = agencies;
        Levels = levels;
    }

    /// <summary>The agencies in order, without “not stated”.</summary>
    public IReadOnlyList<string> Agencies { get; }

    /// <summary>The levels of work in order, without “not stated”.</summary>
    public IReadOnlyList<string> Levels { get; }

    /// <summary>Counts first votes.</summary>
    public static TallyCube Count(ResponseSet set) => Count(set, response => response.Answers);

    /// <summary>Counts second votes. People without a second vote are treated as if they had not answered.</summary>
    public static TallyCube CountSecondVotes(ResponseSet set) => Count(set, response => response.SecondVote);

    /// <summary>Returns the tally of one item for one agency and one level of work.</summary>
    /// <param name="item">The item.</param>
    /// <param name="agency">The index of the agency, or the number of agencies for “not stated”.</param>
    /// <param name="level">The index of the level, or the number of levels for “not stated”.</param>
    public Tally Cell(Item item, int agency, int level)
    {
        var slots = scale.Levels.Count + 1;
        var group = (agency * (Levels.Count + 1)) + level;
        return Tally.OnScale(scale.First, counts.AsSpan(((group * items) + item.Index) * slots, slots));
    }

    /// <summary>Returns the tally of one item for everyone.</summary>
    public Tally Everyone(Item item) => Sum(item, 0..(Agencies.Count + 1), 0..(Levels.Count + 1));

    /// <summary>Returns the tally of one item for one agency.</summary>
    public Tally Agency(Item item, int agency) => Sum(item, agency..(agency + 1), 0..(Levels.Count + 1));

    /// <summary>Returns the tally of one item for one level of work.</summary>
    public Tally Level(Item item, int level) => Sum(item, 0..(Agencies.Count + 1), level..(level + 1));

    private Tally Sum(Item item, Range agencies, Range levels)
    {
        var sum = new int[scale.Levels.Count + 1];
        for (var agency = agencies.Start.Value; agency < agencies.End.Value; agency++)
        {
            for (var level = levels.Start.Value; level < levels.End.Value; level++)
            {
                var group = (agency * (Levels.Count + 1)) + level;
                var from = ((group * items) + item.Index) * sum.Length;
                for (var slot = 0; slot < sum.Length; slot++)
                {
                    sum[slot] += counts[from + slot];
                }
            }
        }

        return Tally.OnScale(scale.First, sum);
    }

    private static TallyCube Count(ResponseSet set, Func<Response, AnswerSet?> vote)
    {
        var items = set.Framework.Items.Count;
        var agencies = IndexByName(set.Agencies);
        var levels = IndexByName(set.Levels);
        var group = new int[set.Responses.Count];
        var rowsOfGroup = new int[(agencies.Count + 1) * (levels.Count + 1)];
        for (var i = 0; i < group.Length; i++)
        {
            var response = set.Responses[i];
            group[i] =
                (agencies.GetValueOrDefault(response.Agency, agencies.Count) * (levels.Count + 1))
                + levels.GetValueOrDefault(response.Level, levels.Count);
            rowsOfGroup[group[i]]++;
        }

        var next = new int[rowsOfGroup.Length];
        for (var g = 1; g < next.Length; g++)
        {
            next[g] = next[g - 1] + rowsOfGroup[g - 1];
        }

        var rows = new byte[group.Length * items];
        for (var i = 0; i < group.Length; i++)
        {
            vote(set.Responses[i])?.Codes.CopyTo(rows.AsSpan(next[group[i]]++ * items));
        }

        return new(
            TallyCounter.Count(rows, items, set.Framework.Levels, rowsOfGroup),
            items,
            set.Framework.Scale,
            set.Agencies,
            set.Levels
        );
    }

    private static Dictionary<string, int> IndexByName(IReadOnlyList<string> names) =>
        names
            .Select((name, index) => (name, index))
            .ToDictionary(pair => pair.name, pair => pair.index, StringComparer.Ordinal);
}
