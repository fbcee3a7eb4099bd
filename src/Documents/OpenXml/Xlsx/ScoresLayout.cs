using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx;

/// <summary>The layout of the sheets of scores: one column per participant, one row per question.</summary>
internal sealed class ScoresLayout
{
    /// <summary>The row that contains the headings.</summary>
    public const int HeaderRow = 5;

    /// <summary>The column of the first participant.</summary>
    public const int FirstColumn = 3;

    /// <summary>The maximum number of participants on one sheet; any others are on further sheets.</summary>
    public const int MaxPerSheet = 16_000;

    private readonly Dictionary<string, int> rows;

    /// <summary>The ranges of cells in each row, kept in memory because hundreds of formulas refer to them.</summary>
    private readonly Dictionary<string, IReadOnlyList<string>> ranges = new(StringComparer.Ordinal);

    /// <summary>Creates a layout for the participants.</summary>
    /// <param name="framework">The framework.</param>
    /// <param name="people">The participants in order, without repeats.</param>
    /// <param name="again">The items that have a row for a second vote.</param>
    public ScoresLayout(Framework framework, IReadOnlyList<Response> people, IReadOnlyCollection<Item> again)
    {
        People = people;
        Rows = ScoresRow.CreateAll(framework, again);
        rows = Rows.Index()
            .ToDictionary(row => row.Item.Column, row => HeaderRow + 1 + row.Index, StringComparer.Ordinal);
    }

    public IReadOnlyList<Response> People { get; }

    public IReadOnlyList<ScoresRow> Rows { get; }

    /// <summary>Whether formulas count scores that were typed as text.</summary>
    public bool CountsText => People.Count <= TypedText.MaxPeople;

    /// <summary>The number of sheets.</summary>
    public int Pages => Math.Max(1, (People.Count + MaxPerSheet - 1) / MaxPerSheet);

    /// <summary>Returns the number of participants on a sheet.</summary>
    public int CountOn(int page) => Math.Clamp(People.Count - (page * MaxPerSheet), 0, MaxPerSheet);

    /// <summary>Returns the participants on a sheet.</summary>
    public IEnumerable<Response> PeopleOn(int page) => People.Skip(page * MaxPerSheet).Take(MaxPerSheet);

    /// <summary>Returns the ranges of cells with people's answers in a row, one range per sheet.</summary>
    public IReadOnlyList<string> Ranges(string column) =>
        ranges.TryGetValue(column, out var known)
            ? known
            : ranges[column] = [
                .. Enumerable
                    .Range(0, Pages)
                    .Select(page =>
                        CellName.Fixed(
                            SheetNames.ScoresSheetName(page),
                            rows[column],
                            FirstColumn,
                            rows[column],
                            FirstColumn + Math.Max(1, CountOn(page)) - 1
                        )
                    ),
            ];
}
