using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Documents.Xlsx;

/// <summary>Where everyone and everything stands on the sheets of scores: one column a participant, one row an item.</summary>
internal sealed class ScoresLayout
{
    /// <summary>The row of the heads.</summary>
    public const int HeaderRow = 5;

    /// <summary>The first column with a participant.</summary>
    public const int FirstColumn = 3;

    /// <summary>Most participants on one sheet; more go on in the next.</summary>
    public const int MostOnSheet = 16_000;

    private readonly Dictionary<string, int> rows;

    /// <summary>The layout for these people.</summary>
    /// <param name="framework">The framework.</param>
    /// <param name="people">One a participant, in order.</param>
    /// <param name="again">The items that were scored a second time.</param>
    public ScoresLayout(Framework framework, IReadOnlyList<Response> people, IReadOnlyCollection<Item> again)
    {
        People = people;
        Rows = ScoresRow.Of(framework, again);
        rows = Rows.Index().ToDictionary(row => row.Item.Column, row => HeaderRow + 1 + row.Index, StringComparer.Ordinal);
    }

    public IReadOnlyList<Response> People { get; }

    public IReadOnlyList<ScoresRow> Rows { get; }

    /// <summary>How many sheets there are.</summary>
    public int Pages => Math.Max(1, (People.Count + MostOnSheet - 1) / MostOnSheet);

    /// <summary>How many participants stand on a sheet.</summary>
    public int CountOn(int page) => Math.Clamp(People.Count - (page * MostOnSheet), 0, MostOnSheet);

    /// <summary>The participants on a sheet.</summary>
    public IEnumerable<Response> PeopleOn(int page) => People.Skip(page * MostOnSheet).Take(MostOnSheet);

    /// <summary>The cells of a row that hold what everyone said, one range a sheet.</summary>
    public IEnumerable<string> Ranges(string column) =>
        Enumerable.Range(0, Pages).Select(page => CellName.Fixed(SheetNames.OfScores(page), rows[column], FirstColumn, rows[column], FirstColumn + Math.Max(1, CountOn(page)) - 1));
}
