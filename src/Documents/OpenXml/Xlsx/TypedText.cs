using System.Runtime.CompilerServices;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx;

/// <summary>
/// Converts typed scores and names to the form in which a workbook's formulas compare them. The code that reads
/// workbooks accepts more forms, and adds a remark about those that the formulas do not count.
/// </summary>
internal static class TypedText
{
    /// <summary>
    /// The number of people above which a workbook's formulas do not count text as scores. Counting text is slower.
    /// </summary>
    public const int MaxPeople = 500;

    private static readonly string Skip = BeyondBoundaries.Core.Rounds.Answer.Skip.ToString();

    private const int WideZero = '\uFF10';

    private static readonly (string Old, string New)[] Spaces = [("\u00A0", " "), ("\u202F", " ")];

    private static readonly (string Old, string New)[] Decimals = [(",", "."), (".00", ""), (".0", "")];

    private static readonly (string Start, string End) AroundScores = Around([.. Spaces, .. Decimals]);

    private static readonly (string Start, string End) AroundNames = Around(Spaces);

    private static readonly ConditionalWeakTable<Scale, ScaleLists> ListsByScale = [];

    /// <summary>
    /// Writes a formula that returns the scores in a range as text, without surrounding spaces or decimal zeros.
    /// </summary>
    public static string Scores(string range) => $"{AroundScores.Start}{range}{AroundScores.End}";

    /// <summary>
    /// Writes a formula that returns the names in a range, without surrounding spaces and with single spaces between
    /// words.
    /// </summary>
    public static string Names(string range) => $"{AroundNames.Start}{range}{AroundNames.End}";

    /// <summary>
    /// Writes two lists: every form of text that counts as a score on a scale, and the score for each form, in the same
    /// order. The lists for each scale are cached, because a workbook can use them in a thousand formulas.
    /// </summary>
    public static ScaleLists ListsOf(Scale scale) =>
        ListsByScale.GetValue(scale, key => new(List(key.Scores.Select(score => $"{score}")), Weights(key.Scores)));

    /// <summary>Writes a list of every form of text that counts as one of these answers.</summary>
    public static string List(params IEnumerable<string> answers) =>
        $"{{{string.Join(";", answers.SelectMany(Forms).Select(form => $"\"{form}\""))}}}";

    /// <summary>Writes the score for each form in <see cref="List"/>, in the same order.</summary>
    private static string Weights(IEnumerable<int> scores) =>
        $"{{{string.Join(";", scores.SelectMany(score => Forms($"{score}").Select(_ => $"{score}")))}}}";

    /// <summary>Returns whether formulas count a cell as a score or a skip.</summary>
    public static bool IsCounted(CellContent cell, Scale scale, int people) =>
        cell.Kind != CellContentKind.Text
        || cell.Text.Equals(Skip, StringComparison.OrdinalIgnoreCase)
        || (
            people <= MaxPeople
            && scale
                .Scores.Select(score => $"{score}")
                .Append(Skip)
                .SelectMany(Forms)
                .Contains(Trimmed(cell.Text, [.. Spaces, .. Decimals]), StringComparer.OrdinalIgnoreCase)
        );

    /// <summary>Returns a name in the form in which formulas compare it.</summary>
    public static string Name(string text) => Trimmed(text, Spaces);

    /// <summary>Returns a score in ordinary and in full-width digits; a skip has only one form.</summary>
    private static IEnumerable<string> Forms(string answer) =>
        answer is [>= '0' and <= '9' and var digit] ? [answer, $"{(char)(WideZero + digit - '0')}"] : [answer];

    /// <summary>Writes the start and the end of a formula that replaces parts of text and trims the result.</summary>
    private static (string Start, string End) Around((string Old, string New)[] replaced) =>
        (
            $"TRIM({string.Concat(replaced.Select(_ => "SUBSTITUTE("))}",
            $"{string.Concat(replaced.Select(one => $",\"{one.Old}\",\"{one.New}\")"))})"
        );

    private static string Trimmed(string text, (string Old, string New)[] replaced) =>
        string.Join(
            ' ',
            replaced
                .Aggregate(text, (known, one) => known.Replace(one.Old, one.New, StringComparison.Ordinal))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );

    /// <summary>The lists for a scale, written for use in formulas.</summary>
    /// <param name="Forms">Every form of text that counts as a score.</param>
    /// <param name="Weights">The score for each form.</param>
    internal sealed record ScaleLists(string Forms, string Weights);
}
