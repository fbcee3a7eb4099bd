using System.Globalization;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx;

/// <summary>
/// Writes the method's figures (docs/method.md) as formulas over the counts in a row, for a scale of any length. The
/// formulas give the same values as <see cref="ItemSummary"/>.
/// </summary>
/// <param name="scale">The scale.</param>
/// <param name="n">The cell with the number of people who scored.</param>
/// <param name="counts">The cells with the count of each score, starting with the first score.</param>
internal sealed class FigureFormulas(Scale scale, string n, IReadOnlyList<string> counts)
{
    private int Steps => scale.Levels.Count - 1;

    /// <summary>The formula for the sum of the scores.</summary>
    private string Sum => $"({string.Join("+", counts.Select((cell, i) => Text($"{scale.First + i}*{cell}")))})";

    /// <summary>The formula for the sum of everyone's distances from the middle score (M).</summary>
    private string Distance => $"({string.Join("+", Enumerable.Range(1, Steps).Select(Smaller))})";

    /// <summary>
    /// Returns the formula for the number of scores up to a level or the number above it, whichever is smaller.
    /// </summary>
    private string Smaller(int level) => $"MIN({AtMost(level)},{n}-{AtMost(level)})";

    public string N => $"SUM({counts[0]}:{counts[^1]})";

    public string Average => $"""IF({n}=0,"",ROUND({Sum}/{n},1))""";

    public string Spread => $"""IF({n}=0,"",ROUND({Distance}/{n},1))""";

    /// <summary>The formula for the agreement, from 0 to 100, without decimal places.</summary>
    public string Percent => Text($"""IF({n}=0,"",ROUND(100*({Steps}*{n}-2*{Distance})/({Steps}*{n}),0))""");

    /// <summary>
    /// The formula for the label that <see cref="AgreementText.Label(AgreementCategory, DivisionKind?)"/> returns.
    /// </summary>
    public string Agreement
    {
        get
        {
            // On a scale with two levels, there is no score between two camps, and scores cannot be scattered.
            DivisionKind? scattered = Steps < 2 ? null : DivisionKind.Scattered;
            var camps = Steps < 2 ? "FALSE" : string.Join(",", Enumerable.Range(2, Steps - 1).Select(Camps));
            return Text(
                $"""IF({n}=0,"{Label(AgreementCategory.None)}",IF({n}<{ItemSummary.MinScoresForCategory},"{Label(AgreementCategory.TooFew)}",IF(OR({camps}),"{Label(AgreementCategory.Divided, DivisionKind.TwoCamps)}",IF(20*{Distance}>={6 * Steps}*{n},"{Label(AgreementCategory.Divided, scattered)}",IF(20*{Distance}<={3 * Steps}*{n},"{Label(AgreementCategory.Agreed)}","{Label(AgreementCategory.Mixed)}")))))"""
            );
        }
    }

    /// <summary>The formula for whether the standing is low.</summary>
    private string Low
    {
        get
        {
            var mean = Text($"8*{Sum}<{(8 * scale.First) + (3 * Steps)}*{n}");
            var bottom = 2 * scale.Levels.Count / 5;
            return bottom == 0 ? mean : $"OR({mean},2*{AtMost(bottom)}>{n})";
        }
    }

    public string Standing =>
        Text(
            $"""IF({n}=0,"",IF({n}<{ItemSummary.MinScoresForCategory},"{StandingText.Describe(BeyondBoundaries.Core.Statistics.Standing.TooFew)}",IF({Low},"{StandingText.Describe(BeyondBoundaries.Core.Statistics.Standing.Low)}",IF(8*{Sum}>={(8 * scale.First) + (5 * Steps)}*{n},"{StandingText.Describe(BeyondBoundaries.Core.Statistics.Standing.High)}","{StandingText.Describe(BeyondBoundaries.Core.Statistics.Standing.Middle)}"))))"""
        );

    /// <summary>
    /// Returns the formula for the number of cells in a row of scores that contain a given answer. If the workbook has
    /// at most <see cref="TypedText.MaxPeople"/> people, text such as “3 ” or “3,0” counts too.
    /// </summary>
    /// <param name="scores">The position of the scores.</param>
    /// <param name="column">The column that the scores would have in the CSV file.</param>
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
    /// Returns the formula for the mean of the scores from a group whose name is in a cell. Its result is empty if
    /// there is no name or no score.
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

    /// <summary>Returns the formula for the mean of everyone's scores for an item.</summary>
    public static string MeanOf(ScoresLayout scores, string column, Scale scale)
    {
        if (scores.CountsText)
        {
            var (n, sum) = CountTyped(scores.Ranges(column).First(), "", scale);
            return Mean(n, sum);
        }

        return Mean(
            string.Join("+", scores.Ranges(column).Select(range => $"COUNT({range})")),
            string.Join("+", scores.Ranges(column).Select(range => $"SUM({range})"))
        );
    }

    /// <summary>Returns the formula for the mean of a group's scores for an item.</summary>
    /// <param name="scores">The position of the scores.</param>
    /// <param name="column">The column that the scores would have in the CSV file.</param>
    /// <param name="groupColumn">The column of each person's group.</param>
    /// <param name="name">The name of the group; case-sensitive.</param>
    /// <param name="scale">The scale.</param>
    public static string MeanOf(ScoresLayout scores, string column, string groupColumn, string name, Scale scale)
    {
        var literal = $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        var pairs = scores.Ranges(column).Zip(scores.Ranges(groupColumn)).ToList();
        if (scores.CountsText)
        {
            var (n, sum) = CountTyped(
                pairs[0].First,
                $"EXACT({TypedText.Names(pairs[0].Second)},{TypedText.Names(literal)})*",
                scale
            );
            return Mean(n, sum);
        }

        return Mean(
            string.Join(
                "+",
                pairs.Select(pair => $"SUMPRODUCT(EXACT({pair.Second},{literal})*ISNUMBER({pair.First}))")
            ),
            string.Join("+", pairs.Select(pair => $"SUMPRODUCT(EXACT({pair.Second},{literal})*1,{pair.First})"))
        );
    }

    /// <summary>
    /// Returns the formulas for the number and the sum of scores that may be text, for people who meet a condition.
    /// </summary>
    private static (string N, string Sum) CountTyped(string range, string condition, Scale scale)
    {
        var (forms, weights) = TypedText.ListsOf(scale);
        var each = $"{condition}({TypedText.Scores(range)}={forms})";
        return ($"SUMPRODUCT({each}*1)", $"SUMPRODUCT({each}*{weights})");
    }

    /// <summary>
    /// Returns the formula for a theme's average: the mean of its enablers' means. The rows of the enablers are
    /// consecutive.
    /// </summary>
    /// <param name="row">The row of the theme's first enabler.</param>
    /// <param name="last">The row of the theme's last enabler.</param>
    /// <param name="n">The column with the number of people who scored.</param>
    /// <param name="firstCount">The column with the number of people who gave the first score.</param>
    /// <param name="scale">The scale.</param>
    /// <param name="fewest">The minimum number of people who must have scored each enabler.</param>
    /// <param name="words">The text to show if fewer people scored.</param>
    /// <param name="sheet">The sheet that contains these rows.</param>
    public static string ThemeMean(
        string sheet,
        int row,
        int last,
        int n,
        int firstCount,
        Scale scale,
        int fewest,
        string words
    )
    {
        var scored = CellName.Fixed(sheet, row, n, last, n);
        var sums = string.Join(
            "+",
            Enumerable
                .Range(0, scale.Levels.Count)
                .Select(i =>
                    Text($"{scale.First + i}*{CellName.Fixed(sheet, row, firstCount + i, last, firstCount + i)}")
                )
        );
        return Text(
            $"""IF(MIN({scored})<{fewest},"{words}",ROUND(SUMPRODUCT(({sums})/{scored})/{last - row + 1},1))"""
        );
    }

    private static string Mean(string n, string sum) =>
        $"""IF({n}=0,"{StandingText.Describe(BeyondBoundaries.Core.Statistics.Standing.None)}",ROUND(({sum})/({n}),1))""";

    private static string Label(AgreementCategory category, DivisionKind? why = null) =>
        AgreementText.Label(category, why);

    private string AtMost(int score) => score == 1 ? counts[0] : $"SUM({counts[0]}:{counts[score - 1]})";

    private string Camps(int middle)
    {
        var low = AtMost(middle - 1);
        var high = $"({n}-{AtMost(middle)})";
        return $"AND(4*{low}>{n},4*{high}>{n},{low}>=2,{high}>=2,2*{counts[middle - 1]}<MIN({low},{high}))";
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
