namespace BeyondBoundaries.Core.Frameworks;

internal static class LevelTextChecks
{
    public static IEnumerable<Problem> FindProblems(FrameworkDefinition framework) =>
        framework.Themes.SelectMany(
            (theme, t) =>
                theme.Enablers.SelectMany(
                    (enabler, e) =>
                        enabler
                            .Indicators.SelectMany(
                                (indicator, i) =>
                                    FindProblems(
                                        indicator.Levels,
                                        framework.Scale,
                                        $"/themes/{t}/enablers/{e}/indicators/{i}/levels"
                                    )
                            )
                            .Concat(FindProblems(enabler.Levels, framework.Scale, $"/themes/{t}/enablers/{e}/levels"))
                )
        );

    private static IEnumerable<Problem> FindProblems(IReadOnlyList<LevelText> texts, Scale scale, string at)
    {
        var seen = new HashSet<int>();
        for (var i = 0; i < texts.Count; i++)
        {
            var score = texts[i].Score;
            if (!scale.Levels.Any(level => level.Score == score))
            {
                yield return new(
                    "unknown-level",
                    $"The scale has no score {score}. Use a score of {scale.DescribeScores()}.",
                    $"{at}/{i}/score"
                );
            }
            else if (!seen.Add(score))
            {
                yield return new(
                    "level-twice",
                    $"This item already has a description for score {score}. Keep only one.",
                    $"{at}/{i}/score"
                );
            }

            if (string.IsNullOrWhiteSpace(texts[i].Text))
            {
                yield return new("empty-text", "This text is empty. Fill it in, or remove it.", $"{at}/{i}/text");
            }
        }
    }
}
