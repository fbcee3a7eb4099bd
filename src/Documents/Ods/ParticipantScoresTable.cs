using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Documents.Ods;

/// <summary>
/// Writes every person's scores as a table with the same column names as a file of responses. The table is available
/// only in open mode, where the results contain everyone's scores.
/// </summary>
internal static class ParticipantScoresTable
{
    /// <summary>
    /// Writes one row per person, with any second votes after the first scores. Scores are numbers, and everything else
    /// is text.
    /// </summary>
    public static (IReadOnlyList<string> Header, IEnumerable<IReadOnlyList<object?>> Rows) Create(RoundResults results)
    {
        var scale = results.Framework.Scale;
        var items = results.Items.Select(result => result.Item).ToList();
        var again = items
            .Where(item => results.People.Any(person => person.SecondVote?[item].IsAnswered == true))
            .ToList();
        return (
            [
                "participant",
                "agency",
                "level",
                .. items.Select(item => item.Id),
                .. again.Select(item => $"again:{item.Id}"),
            ],
            results.People.Select(person =>
                (IReadOnlyList<object?>)
                    [
                        person.Name,
                        person.Agency,
                        person.Level,
                        .. items.Select(item => Cell(person.Answers[item], scale)),
                        .. again.Select(item => person.SecondVote is { } second ? Cell(second[item], scale) : null),
                    ]
            )
        );
    }

    private static object Cell(Answer answer, Scale scale) =>
        answer.IsScore ? answer.ScoreOn(scale) : answer.ToText(scale);
}
