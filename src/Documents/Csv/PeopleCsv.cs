using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Documents.Csv;

/// <summary>Writes every person's scores as CSV, in the columns of the responses file: mode open only, where the results hold them.</summary>
public static class PeopleCsv
{
    /// <summary>One row a person: first votes, then the second votes that there were.</summary>
    /// <param name="results">Results of a round in mode open; any other has nobody, and the file its header alone.</param>
    /// <param name="file">Where it is written.</param>
    public static void Write(RoundResults results, Stream file)
    {
        var (header, rows) = Table(results);
        CsvTable.Write(file, header, rows);
    }

    /// <summary>The same as a table: a score is a number, everything else is text.</summary>
    internal static (IReadOnlyList<string> Header, IEnumerable<IReadOnlyList<object?>> Rows) Table(RoundResults results)
    {
        var items = results.Items.Select(result => result.Item).ToList();
        var again = items.Where(item => results.People.Any(person => person.Again?[item].IsAnswered == true)).ToList();
        return (
            ["participant", "agency", "level", .. items.Select(item => item.Id), .. again.Select(item => $"again:{item.Id}")],
            results.People.Select(person => (IReadOnlyList<object?>)
            [
                person.Name, person.Agency, person.Level,
                .. items.Select(item => Cell(person.Answers[item])),
                .. again.Select(item => person.Again is { } second ? Cell(second[item]) : null),
            ]));
    }

    private static object Cell(Answer answer) => answer.IsScore ? (int)answer.Code : $"{answer}";
}
