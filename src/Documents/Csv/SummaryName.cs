using BeyondBoundaries.Core.Rounds.TypedText;

namespace BeyondBoundaries.Documents.Csv;

/// <summary>
/// Recognises the names that people give to rows and columns of totals or averages. Such rows and columns do not belong
/// to participants, even if they contain values that could be scores.
/// </summary>
internal static class SummaryName
{
    /// <summary>The code of the problem that such a name causes.</summary>
    public const string Code = "summary";

    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "TOTAL",
        "TOTALS",
        "GRAND TOTAL",
        "OVERALL",
        "SUM",
        "AVERAGE",
        "AVERAGES",
        "AVG",
        "MEAN",
        "MEDIAN",
        "COUNT",
        "SPREAD",
        "STANDARD DEVIATION",
    };

    /// <summary>Returns whether a name, such as “Average:”, is that of a row or column of totals or averages.</summary>
    public static bool Matches(string name) =>
        name.Length < 40 && Names.Contains(NameText.CreateKey(name).TrimEnd(':', '.', ' '));

    /// <summary>Explains why the name is refused.</summary>
    /// <param name="name">The name.</param>
    /// <param name="line">“row” or “column”.</param>
    public static string Explain(string name, string line) =>
        $"the {line} {ResponseColumn.Quote(name)} seems to be a total or an average, not a participant; delete "
        + $"the {line}, or give the participant another name";
}
