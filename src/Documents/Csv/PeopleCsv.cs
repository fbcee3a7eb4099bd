using BeyondBoundaries.Core.Disclosure;

namespace BeyondBoundaries.Documents.Csv;

/// <summary>Writes every person's scores as CSV, in the columns of the responses file: mode open only, where the results hold them.</summary>
public static class PeopleCsv
{
    /// <summary>One row a person: first votes, then the second votes that there were.</summary>
    /// <param name="results">Results of a round in mode open; any other has nobody, and the file its header alone.</param>
    /// <param name="file">Where it is written.</param>
    public static void Write(RoundResults results, Stream file)
    {
        var items = results.Items.Select(result => result.Item).ToList();
        var again = items.Where(item => results.People.Any(person => person.Again?[item].IsAnswered == true)).ToList();
        CsvTable.Write(
            file,
            ["participant", "agency", "level", .. items.Select(item => item.Id), .. again.Select(item => $"again:{item.Id}")],
            results.People.Select(person => (IEnumerable<object?>)
            [
                person.Name, person.Agency, person.Level,
                .. items.Select(item => $"{person.Answers[item]}"),
                .. again.Select(item => $"{person.Again?[item]}"),
            ]));
    }
}
