using System.Globalization;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Statistics;
using StandingKind = BeyondBoundaries.Core.Statistics.Standing;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx;

/// <summary>
/// Writes the method's figures (docs/method.md) as formulas that use the counts in a row, for a scale of any length.
/// The formulas give the same values as <see cref="ItemSummary"/>, rounded to the decimal places that are shown.
/// </summary>
internal sealed class FigureFormulas
{
    /// <summary>
    /// The placeholder for the row number in formulas that are written once for all rows. The rest of a formula never
    /// contains this character.
    /// </summary>
    private const string Row = "\u0001";

    private readonly Scale scale;
    private readonly string n;
    private readonly List<string> counts;
    private readonly string total;
    private readonly string average;
    private readonly string spread;
    private readonly string percent;
    private readonly string agreement;
    private readonly string standing;

    /// <summary>Writes the formulas for the rows of a table.</summary>
    /// <param name="scale">The scale.</param>
    /// <param name="n">The column with the number of people who scored.</param>
    /// <param name="firstCount">
    /// The column with the number of people who gave the lowest score. The numbers for the other scores are in the next
    /// columns, in order.
    /// </param>
    public FigureFormulas(Scale scale, int n, int firstCount)
    {
        this.scale = scale;
        this.n = $"{CellName.Column(n)}{Row}";
        counts =
        [
            .. Enumerable.Range(firstCount, scale.Levels.Count).Select(column => $"{CellName.Column(column)}{Row}"),
        ];
        total = $"SUM({counts[0]}:{counts[^1]})";
        average = $"""IF({this.n}=0,"",ROUND({Sum}/{this.n},1))""";
        spread = $"""IF({this.n}=0,"",ROUND({Distance}/{this.n},1))""";
        percent = Text($"""IF({this.n}=0,"",ROUND(100*({Steps}*{this.n}-2*{Distance})/({Steps}*{this.n}),0))""");
        agreement = WriteAgreement();
        standing = WriteStanding();
    }

    private int Steps => scale.Levels.Count - 1;

    /// <summary>The formula for the sum of the scores.</summary>
    private string Sum => $"({string.Join("+", counts.Select((cell, i) => Text($"{scale.First + i}*{cell}")))})";

    /// <summary>The formula for the sum of everyone's distances from the middle score: M in docs/method.md.</summary>
    private string Distance => $"({string.Join("+", Enumerable.Range(1, Steps).Select(Smaller))})";

    /// <summary>The formula that tests whether too few people scored.</summary>
    private string TooFew => Text($"{n}<{ItemSummary.MinScoresForCategory}");

    /// <summary>The formula that tests whether the standing is low.</summary>
    private string Low
    {
        get
        {
            var mean = Text($"8*{Sum}<{(8 * scale.First) + (3 * Steps)}*{n}");
            var bottom = 2 * scale.Levels.Count / 5;
            return bottom == 0 ? mean : $"OR({mean},2*{AtMost(bottom)}>{n})";
        }
    }

    public string N(int row) => In(total, row);

    public string Average(int row) => In(average, row);

    public string Spread(int row) => In(spread, row);

    /// <summary>Returns the formula for the agreement, from 0 to 100, without decimal places.</summary>
    public string Percent(int row) => In(percent, row);

    /// <summary>
    /// Returns the formula for the label that
    /// <see cref="AgreementText.Label(AgreementCategory, DivisionKind?)"/> returns.
    /// </summary>
    public string Agreement(int row) => In(agreement, row);

    public string Standing(int row) => In(standing, row);

    /// <summary>
    /// Returns the formula for a theme's average: the mean of its enablers' means. The rows of the enablers are
    /// consecutive.
    /// </summary>
    /// <param name="row">The row of the theme's first enabler.</param>
    /// <param name="last">The row of the theme's last enabler.</param>
    /// <param name="n">The column with the number of people who scored.</param>
    /// <param name="firstCount">The column with the number of people who gave the lowest score.</param>
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

    private static string In(string formula, int row) =>
        formula.Replace(Row, row.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>
    /// Returns the formula for the smaller of two numbers: how many scores are at or below a level, and how many are
    /// above it.
    /// </summary>
    private string Smaller(int level) => $"MIN({AtMost(level)},{n}-{AtMost(level)})";

    private string WriteAgreement()
    {
        // On a scale with two levels, there is no score between two camps, and scores cannot be scattered.
        DivisionKind? scattered = Steps < 2 ? null : DivisionKind.Scattered;
        var camps = Steps < 2 ? "FALSE" : string.Join(",", Enumerable.Range(2, Steps - 1).Select(Camps));
        return Choose(
            [
                ($"{n}=0", Label(AgreementCategory.None)),
                (TooFew, Label(AgreementCategory.TooFew)),
                ($"OR({camps})", Label(AgreementCategory.Divided, DivisionKind.TwoCamps)),
                (Text($"20*{Distance}>={6 * Steps}*{n}"), Label(AgreementCategory.Divided, scattered)),
                (Text($"20*{Distance}<={3 * Steps}*{n}"), Label(AgreementCategory.Agreed)),
            ],
            Label(AgreementCategory.Mixed)
        );
    }

    private string WriteStanding()
    {
        var high = Text($"8*{Sum}>={(8 * scale.First) + (5 * Steps)}*{n}");
        return Choose(
            [
                ($"{n}=0", ""),
                (TooFew, StandingText.Describe(StandingKind.TooFew)),
                (Low, StandingText.Describe(StandingKind.Low)),
                (high, StandingText.Describe(StandingKind.High)),
            ],
            StandingText.Describe(StandingKind.Middle)
        );
    }

    /// <summary>Writes a formula that gives the text of the first condition that is true.</summary>
    /// <param name="cases">The conditions, each with its text.</param>
    /// <param name="otherwise">The text if no condition is true.</param>
    private static string Choose(IReadOnlyList<(string Condition, string Text)> cases, string otherwise) =>
        cases.Reverse().Aggregate($"\"{otherwise}\"", (rest, one) => $"""IF({one.Condition},"{one.Text}",{rest})""");

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
