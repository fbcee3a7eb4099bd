using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx;

/// <summary>
/// Writes formulas for the mean of everyone's scores, and for the mean of each group's scores. A workbook can have a
/// thousand of these formulas, so each part that they share is encoded only once.
/// </summary>
/// <param name="scores">The layout of the sheets of scores.</param>
/// <param name="scale">The scale.</param>
/// <param name="groupColumn">The name of the groups' column in the CSV file of responses.</param>
internal sealed class GroupMeans(ScoresLayout scores, Scale scale, string groupColumn)
{
    private static readonly FormulaPart Start = FormulaPart.From("IF(SUMPRODUCT(");
    private static readonly FormulaPart Sum = FormulaPart.From($"*1)=0,{ScoreFormulas.NoScores},ROUND(SUMPRODUCT(");
    private static readonly FormulaPart N = FormulaPart.From(")/SUMPRODUCT(");
    private static readonly FormulaPart End = FormulaPart.From("*1),1))");
    private static readonly FormulaPart Everyone = FormulaPart.From("");

    private readonly FormulaPart weights = FormulaPart.From($"*{TypedText.ListsOf(scale).Weights}");
    private readonly Dictionary<string, FormulaPart> groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FormulaPart> items = new(StringComparer.Ordinal);

    /// <summary>Returns the formula for the mean of a group's scores for an item.</summary>
    /// <param name="column">The name of the scores' column in the CSV file of responses.</param>
    /// <param name="group">The name of the group, which is case-sensitive; null for everyone.</param>
    public FormulaPart[] FormulaFor(string column, string? group)
    {
        if (!scores.CountsText)
        {
            return
            [
                FormulaPart.From(
                    group is null
                        ? ScoreFormulas.MeanOf(scores, column)
                        : ScoreFormulas.MeanOf(scores, column, groupColumn, group)
                ),
            ];
        }

        var (people, typed) = (group is null ? Everyone : People(group), Typed(column));
        return [Start, people, typed, Sum, people, typed, weights, N, people, typed, End];
    }

    /// <summary>Returns the part of a formula that selects the people in a group.</summary>
    private FormulaPart People(string group)
    {
        if (groups.TryGetValue(group, out var known))
        {
            return known;
        }

        var names = TypedText.Names(scores.Ranges(groupColumn)[0]);
        var name = ScoreFormulas.Literal(TypedText.Name(group));
        return groups[group] = FormulaPart.From($"EXACT({names},{name})*");
    }

    /// <summary>
    /// Returns the part of a formula that compares everyone's cells with every form of text that counts as a score.
    /// </summary>
    private FormulaPart Typed(string column) =>
        items.TryGetValue(column, out var known)
            ? known
            : items[column] = FormulaPart.From(ScoreFormulas.Typed(scores.Ranges(column)[0], scale));
}
