using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx;

/// <summary>
/// Writes formulas for counts and means of people's scores. They give the same values as <see cref="ItemSummary"/>.
/// </summary>
internal static class ScoreFormulas
{
    /// <summary>The text, in quotation marks, that a formula shows instead of a mean if there are no scores.</summary>
    public static string NoScores { get; } =
        Literal(StandingText.Describe(BeyondBoundaries.Core.Statistics.Standing.None));

    /// <summary>
    /// Returns the formula that counts the cells with a given answer in a row of scores. If the workbook has at most
    /// <see cref="TypedText.MaxPeople"/> people, text such as “3 ” or “3,0” counts too.
    /// </summary>
    /// <param name="scores">The layout of the sheets of scores.</param>
    /// <param name="column">The name of the scores' column in the CSV file of responses.</param>
    /// <param name="answer">The answer, without quotation marks.</param>
    public static string Count(ScoresLayout scores, string column, string answer) =>
        string.Join(
            "+",
            scores
                .Ranges(column)
                .Select(range =>
                    scores.CountsText ? $"SUMPRODUCT(--({TypedText.Scores(range)}={TypedText.List(answer)}))"
                    : int.TryParse(answer, out _) ? $"COUNTIF({range},{answer})"
                    : $"COUNTIF({range},\"{answer}\")"
                )
        );

    /// <summary>
    /// Returns the formula for the mean of the scores from a group whose name is in a cell. The result is empty if the
    /// cell contains no name or the group has no scores.
    /// </summary>
    /// <param name="scores">The cells with scores.</param>
    /// <param name="groups">The cells with each person's group, in the same order.</param>
    /// <param name="name">The cell with the name of the group.</param>
    /// <param name="scale">The scale.</param>
    public static string MeanOfTyped(string scores, string groups, string name, Scale scale)
    {
        var (n, sum) = CountTyped(scores, $"({TypedText.Names(groups)}={TypedText.Names(name)})*", scale);
        return $"""IF(TRIM({name})="","",IF({n}=0,"",ROUND({sum}/{n},1)))""";
    }

    /// <summary>Returns the formula for the number of people in a group whose name is in a cell.</summary>
    public static string CountOfTyped(string groups, string name) =>
        $"""IF(TRIM({name})="","",SUMPRODUCT(--({TypedText.Names(groups)}={TypedText.Names(name)})))""";

    /// <summary>
    /// Returns the formula for the mean of everyone's scores for an item. Only scores that are numbers are counted.
    /// </summary>
    /// <param name="scores">The layout of the sheets of scores.</param>
    /// <param name="column">The name of the scores' column in the CSV file of responses.</param>
    public static string MeanOf(ScoresLayout scores, string column) =>
        Mean(
            string.Join("+", scores.Ranges(column).Select(range => $"COUNT({range})")),
            string.Join("+", scores.Ranges(column).Select(range => $"SUM({range})"))
        );

    /// <summary>
    /// Returns the formula for the mean of a group's scores for an item. Only scores that are numbers are counted.
    /// </summary>
    /// <param name="scores">The layout of the sheets of scores.</param>
    /// <param name="column">The name of the scores' column in the CSV file of responses.</param>
    /// <param name="groupColumn">The name of the groups' column in the CSV file of responses.</param>
    /// <param name="name">The name of the group; case-sensitive.</param>
    public static string MeanOf(ScoresLayout scores, string column, string groupColumn, string name)
    {
        var pairs = scores.Ranges(column).Zip(scores.Ranges(groupColumn)).ToList();
        var literal = Literal(name);
        return Mean(
            string.Join(
                "+",
                pairs.Select(pair => $"SUMPRODUCT(EXACT({pair.Second},{literal})*ISNUMBER({pair.First}))")
            ),
            string.Join("+", pairs.Select(pair => $"SUMPRODUCT(EXACT({pair.Second},{literal})*1,{pair.First})"))
        );
    }

    /// <summary>
    /// Returns the formulas that count and add up the scores of people who meet a condition. The scores may be text.
    /// </summary>
    private static (string N, string Sum) CountTyped(string range, string condition, Scale scale)
    {
        var each = $"{condition}{Typed(range, scale)}";
        return ($"SUMPRODUCT({each}*1)", $"SUMPRODUCT({each}*{TypedText.ListsOf(scale).Weights})");
    }

    /// <summary>
    /// Writes a formula that compares scores, which may be text, with every form of text that counts as a score.
    /// </summary>
    public static string Typed(string range, Scale scale) =>
        $"({TypedText.Scores(range)}={TypedText.ListsOf(scale).Forms})";

    /// <summary>Writes text in quotation marks, for use in a formula.</summary>
    public static string Literal(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>Writes the formula for a mean; its result is <see cref="NoScores"/> if there are no scores.</summary>
    private static string Mean(string n, string sum) => $"""IF({n}=0,{NoScores},ROUND(({sum})/({n}),1))""";
}
