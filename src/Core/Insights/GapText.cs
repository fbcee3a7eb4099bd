using BeyondBoundaries.Core.Disclosure;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Describes how far the averages of agencies or levels of work differ.</summary>
public static class GapText
{
    /// <summary>
    /// Writes a sentence such as “On average, Council early years scored it 4.5, and Health visiting scored it
    /// 1.5.”
    /// </summary>
    public static string DescribeAgencyGap(GroupGap gap) =>
        gap.Result.Figures.Choice is null
            ? $"On average, {JoinNames(gap.High)} scored it {gap.High[0].Display}, and {JoinNames(gap.Low)} "
                + $"scored it {gap.Low[0].Display}."
            : $"{DescribeDifference(gap)}.";

    /// <summary>
    /// Says, without a full stop, which agencies scored higher and by how much, such as “Council early years scored it
    /// 2.0 points higher than Health visiting and Midwifery”. On a two-level scale, says which level each side chose.
    /// </summary>
    public static string DescribeDifference(GroupGap gap) =>
        gap.Result.Figures.Choice is { } choice
            // On a two-level scale, averages differ by a point only if each group is unanimous.
            ? $"Everyone in {JoinNames(gap.High)} who scored it chose “{choice.High}”, and everyone in "
                + $"{JoinNames(gap.Low)} who scored it chose “{choice.Low}”"
            : $"{JoinNames(gap.High)} scored it {gap.DifferenceText} points higher than {JoinNames(gap.Low)}";

    /// <summary>
    /// Writes a sentence such as “On average, people in strategic work scored it 3.5, and people in operational work
    /// scored it 2.0.”
    /// </summary>
    public static string DescribeLevelGap(GroupGap gap) =>
        gap.Result.Figures.Choice is { } choice
            ? $"Everyone in {JoinNames(gap.High)} work who scored it chose “{choice.High}”, and everyone in "
                + $"{JoinNames(gap.Low)} work who scored it chose “{choice.Low}”."
            : $"On average, people in {JoinNames(gap.High)} work scored it {gap.High[0].Display}, and "
                + $"people in {JoinNames(gap.Low)} work scored it {gap.Low[0].Display}.";

    /// <summary>Writes the finding about agencies, without a full stop.</summary>
    public static string Headline(GroupGapSummary gaps) =>
        gaps.Agencies switch
        {
            [] when !gaps.HasAgencyPair => "Agencies: we cannot compare any of them",
            [] => "Agencies: no clear difference",
            [var one] => $"Agencies {Differ(gaps)} only on “{one.Result.Item.Short}”",
            var several => $"Agencies {Differ(gaps)} on {CountText.Enablers(several.Count)}{NameWidest(several)}",
        };

    private static string NameWidest(IReadOnlyList<GroupGap> gaps) =>
        WidestText.Describe([.. gaps.Select(gap => (gap.Result.Item.Short, gap.Difference))]);

    private static string Differ(GroupGapSummary gaps) =>
        gaps.IsChoice ? "gave opposite answers" : "differ by a point or more";

    /// <summary>
    /// Lists the items, each with the groups whose averages are highest and lowest, such as “Common agenda: Council
    /// 4.5, Health 2.0; …”, without a full stop.
    /// </summary>
    public static string ListItems(IReadOnlyList<GroupGap> gaps) =>
        string.Join(
            "; ",
            gaps.Select(gap =>
                $"{gap.Result.Item.Short}: {JoinNames(gap.High)} {gap.High[0].Display}, {JoinNames(gap.Low)} "
                + $"{gap.Low[0].Display}"
            )
        );

    /// <summary>
    /// Says, in up to four sentences, how many pairs of groups differ by a point or more, and how many would be
    /// expected to differ by chance.
    /// </summary>
    public static string DescribeCount(GroupGapSummary gaps)
    {
        if (!gaps.HasPairs)
        {
            return "We could not compare agencies or levels of work. For each item, we can show the average of at "
                + "most one agency and one level of work.";
        }

        var found = (gaps.IsChoice, gaps.Pairs) switch
        {
            (true, 0) => "no pairs with opposite answers",
            (true, 1) => "one pair with opposite answers",
            (true, var pairs) => $"{pairs} pairs with opposite answers",
            (_, 0) => "no difference of a point or more",
            (_, 1) => "one difference of a point or more",
            (_, var pairs) => $"{pairs} differences of a point or more",
        };
        var chance = gaps.ExpectedByChance is { } expected
            ? " With groups of these sizes, you would expect "
                + $"{(expected == 0 ? "none or almost none" : $"about {expected}")} by chance."
            : "";
        var unlisted =
            gaps.Unlisted > 0
                ? " We count differences that involve a group in which fewer than 3 people scored, but do not list "
                    + "them."
                : "";
        return "We compared each pair of agencies and each pair of levels of work whose averages are shown. We "
            + $"found {found}.{chance}{unlisted}";
    }

    internal static string JoinNames(IReadOnlyList<GroupResult> groups) =>
        groups switch
        {
            [var one] => Name(one),
            [var one, var other] => $"{Name(one)} and {Name(other)}",
            [var one, var other, var third] => $"{Name(one)}, {Name(other)} and {Name(third)}",
            _ => $"{Name(groups[0])}, {Name(groups[1])} and {groups.Count - 2} others",
        };

    private static string Name(GroupResult group) => TextDirection.Isolate(group.Name);
}
