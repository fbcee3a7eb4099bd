using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Documents.Csv;

/// <summary>
/// Reads responses from CSV in any of the variants that spreadsheets save. Returns either all the responses or the
/// problems, each with its row and column. The text is UTF-8 or UTF-16, and the separator is a comma, a semicolon, a
/// tab or a vertical bar.
/// </summary>
public static class ResponsesReader
{
    /// <summary>The maximum number of participants a file may contain.</summary>
    public const int MaxParticipants = 1_000_000;

    /// <summary>The maximum number of different agencies a file may contain.</summary>
    public const int MaxAgencies = 1_000;

    /// <summary>The maximum number of different levels of work a file may contain.</summary>
    public const int MaxLevels = 50;

    /// <summary>
    /// The maximum size of a row, in bytes. This is enough for a row in which every note that the supplied framework
    /// allows has its maximum length.
    /// </summary>
    public const int MaxBytesPerRow = 2 * 1024 * 1024;

    /// <summary>The maximum number of cells and rows with problems; reading stops after that many.</summary>
    public const int MaxProblems = 10_000;

    private static readonly ExpectedFile Expected = new(
        "responses",
        ResponseColumn.Participant,
        "participant, agency, level and the IDs of the enablers",
        "Responses must be in a UTF-8 CSV file or an Excel workbook (.xlsx)"
    );

    /// <summary>Reads responses from a CSV file.</summary>
    /// <param name="file">The content of the file, which is read once from start to end.</param>
    /// <param name="framework">The framework that the responses are for.</param>
    /// <param name="mostParticipants">
    /// The maximum number of participants that the file may contain. Reading stops at the first participant beyond that
    /// number.
    /// </param>
    /// <returns>
    /// The responses with any remarks, or the problems, each with its <see cref="Problem.Location"/>: the row and
    /// column as a spreadsheet counts them. A <c>sep=;</c> line at the start is not counted as a row.
    /// </returns>
    public static Result<ResponseSet> Read(Stream file, Framework framework, int mostParticipants = MaxParticipants) =>
        CsvText.Read(file, Expected, text => Read(text, framework, mostParticipants));

    private static Result<ResponseSet> Read(CsvText text, Framework framework, int mostParticipants)
    {
        var names = new ResponseColumnNames(framework);
        var table = FoundTable.Find(text, names.CountKnown);
        if (table.Layout is null)
        {
            return MissingHeader.Explain(table.Rows, Expected);
        }

        var found = names.IsSideways(table)
            ? MissingHeader.At(
                table.Layout.HeaderRow,
                "sideways",
                "this is a sheet from a workbook, with a column for each participant; use the workbook itself "
                    + "(.xlsx), or transpose the table so that each participant has a row"
            )
            : table.CheckRowsAbove();
        return found.TryGetValue(out var layout)
            ? new ResponsesTableReader(framework, names, layout, mostParticipants).Read(text.Whole)
            : Result<ResponseSet>.Failure(found.Problems);
    }
}
