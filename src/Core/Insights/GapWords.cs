using BeyondBoundaries.Core.Disclosure;

namespace BeyondBoundaries.Core.Insights;

/// <summary>How far agencies or levels of work stand apart, in words.</summary>
public static class GapWords
{
    /// <summary>A sentence such as “The council sees it at 4.5, health visiting at 1.5.”</summary>
    public static string Agencies(GroupGap gap) =>
        $"{Names(gap.High)} {(gap.High.Count == 1 ? "sees" : "see")} it at {gap.High[0].Display}, {Names(gap.Low)} at {gap.Low[0].Display}.";

    /// <summary>A sentence such as “Seen from strategic work it stands at 3.5, from operational work at 2.0.”</summary>
    public static string Levels(GroupGap gap) =>
        $"Seen from {Names(gap.High)} work it stands at {gap.High[0].Display}, from {Names(gap.Low)} work at {gap.Low[0].Display}.";

    /// <summary>The finding over all the enablers by agency, without a full stop.</summary>
    /// <param name="gaps">The enablers on which agencies differ big, each once.</param>
    public static string Headline(IReadOnlyList<GroupGap> gaps) => gaps switch
    {
        [] => "Agencies: no clear difference",
        [var one] => $"Agencies stand apart on “{one.Result.Item.Short}” alone",
        _ => $"Agencies stand apart on {gaps.Count} enablers, most on “{gaps.MaxBy(gap => gap.Difference)!.Result.Item.Short}”",
    };

    /// <summary>How many pairs differ big, in a sentence.</summary>
    public static string Pairs(IReadOnlyList<GroupGap> gaps) => gaps.Sum(gap => gap.Pairs) switch
    {
        0 => "No two agencies that are shown differ by a point or more.",
        1 => "Of all pairs of agencies shown, one differs by a point or more.",
        var pairs => $"Over all pairs of agencies shown, there are {pairs} differences of a point or more.",
    };

    internal static string Names(IReadOnlyList<GroupResult> groups) => groups switch
    {
        [var one] => one.Name,
        [var one, var other] => $"{one.Name} and {other.Name}",
        [var one, var other, var third] => $"{one.Name}, {other.Name} and {third.Name}",
        _ => $"{groups[0].Name}, {groups[1].Name} and {groups.Count - 2} others",
    };
}
