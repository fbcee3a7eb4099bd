using System.Text.Unicode;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using CsvHelper;

namespace BeyondBoundaries.Documents.Csv;

/// <summary>The table of responses, which is read row by row.</summary>
internal sealed class ResponsesTableReader(Framework framework, int mostParticipants)
{
    private readonly List<Problem> problems = [];
    private readonly List<Response> responses = [];
    private readonly Dictionary<string, int> rowOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> agencies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> levels = new(StringComparer.Ordinal);
    private int row;

    public Result<ResponseSet> Read(Stream text)
    {
        try
        {
            ReadRows(text);
            if (responses.Count == 0 && problems.Count == 0)
            {
                Add("no-participants", "there are no participants; add one row for each below the header", 2, 1);
            }
        }
        catch (CsvFormatException)
        {
            Add(
                "row-too-long",
                $"this row has more than {ResponsesReader.MaxBytesPerRow / 1024 / 1024} MB; reading stopped here",
                row + 1,
                1
            );
        }

        return problems.Count == 0
            ? ResponseSet.InOrderOfAppearance(framework, responses)
            : Result<ResponseSet>.Failure([
                .. problems
                    .OrderBy(problem => problem.Location!.Value.Row)
                    .ThenBy(problem => problem.Location!.Value.Column),
            ]);
    }

    private void ReadRows(Stream text)
    {
        var options = CsvReaderOptions.Default with
        {
            Separator = ',',
            DetectSeparatorHint = false,
            HasHeader = false,
            SkipEmptyLines = false,
            PoolStrings = true,
            MaxRecordSize = ResponsesReader.MaxBytesPerRow,
            OnMalformedRecord = malformed =>
                Add(malformed.Reason.ToString(), MalformedWords(malformed.Reason), row + 1, 1),
        };
        using var csv = CsvReader.Create(text, options, leaveOpen: true);
        if (!Next(csv))
        {
            return;
        }

        var columns = Header(csv);
        while (problems.Count < ResponsesReader.MaxProblems && rowOf.Count <= mostParticipants && Next(csv))
        {
            if (!IsBlank(csv))
            {
                ReadRow(csv, columns);
            }
        }

        if (problems.Count >= ResponsesReader.MaxProblems)
        {
            Add(
                "too-many-problems",
                $"there are more than {ResponsesReader.MaxProblems:N0} problems; reading stopped here",
                row + 1,
                1
            );
        }
    }

    private static string MalformedWords(CsvMalformedReason reason) =>
        reason switch
        {
            CsvMalformedReason.UnterminatedQuote => "a quotation mark is opened in this row and never closed",
            CsvMalformedReason.TextAfterClosingQuote =>
                "there is text after a closing quotation mark; write a quotation mark inside a cell twice",
            _ =>
                "there is a quotation mark inside a cell that is not in quotation marks; write it twice and put the cell in quotation marks",
        };

    private bool Next(CsvReader csv)
    {
        if (!csv.Read())
        {
            return false;
        }

        row++;
        return true;
    }

    /// <summary>
    /// Returns whether a row is empty. Spreadsheets leave empty rows behind, which are not participants.
    /// </summary>
    private static bool IsBlank(CsvReader csv)
    {
        for (var i = 0; i < csv.FieldCount; i++)
        {
            if (!csv.GetSpan(i).Trim(" \t"u8).IsEmpty)
            {
                return false;
            }
        }

        return true;
    }

    private ResponseColumn?[] Header(CsvReader csv)
    {
        var known = ResponseColumn.AllByName(framework);
        var columns = new ResponseColumn?[csv.FieldCount];
        for (var i = 0; i < columns.Length; i++)
        {
            var name = csv.GetString(i).Trim();
            if (!Utf8.IsValid(csv.GetSpan(i)))
            {
                Add("not-utf-8", "this name is not UTF-8 text; save the file as “CSV UTF-8”", 1, i + 1);
            }
            else if (!known.TryGetValue(name, out columns[i]))
            {
                Add("unknown-column", HeaderProblem(name, columns.Length), 1, i + 1);
            }
            else if (columns.AsSpan(0, i).IndexOf(columns[i]) is var first and >= 0)
            {
                Add(
                    "column-twice",
                    $"the column {ResponseColumn.Quote(name)} appears twice; it is already column {first + 1}",
                    1,
                    i + 1
                );
                columns[i] = null;
            }
        }

        if (!columns.Any(column => column?.Title == ResponseColumn.Participant))
        {
            Add("no-participant-column", $"the column “{ResponseColumn.Participant}” is missing", 1, 1);
        }

        return columns;
    }

    private string HeaderProblem(string name, int columns) =>
        name.Length == 0 ? "this column has no name in the first row"
        : columns == 1 && name.Contains(';', StringComparison.Ordinal)
            ? "the columns seem to be separated by semicolons; save the file with commas"
        : $"{ResponseColumn.Quote(name)} is not a column; use participant, agency, level, or an item of the framework from {framework.Items[0].Id} to {framework.Items[^1].Id}";

    private void ReadRow(CsvReader csv, ResponseColumn?[] columns)
    {
        var cells = Math.Min(csv.FieldCount, columns.Length);
        if (csv.FieldCount != columns.Length)
        {
            Add(
                "wrong-columns",
                $"this row has {csv.FieldCount} columns but the header has {columns.Length}",
                row,
                cells + 1
            );
        }

        var draft = new ResponseDraft(framework);
        for (var i = 0; i < cells; i++)
        {
            if (columns[i] is { } column && CellProblem(draft, csv, i, column) is { } problem)
            {
                Add(problem.Code, $"{column.Title}: {problem.Message}", row, i + 1);
            }
        }

        Participant(draft, columns);
        draft.Agency = Group(draft.Agency, agencies, ResponsesReader.MaxAgencies, "agencies", "agency", columns);
        draft.Level = Group(draft.Level, levels, ResponsesReader.MaxLevels, "levels of work", "level", columns);
        if (problems.Count == 0)
        {
            responses.Add(draft.ToResponse());
        }
    }

    private static Problem? CellProblem(ResponseDraft draft, CsvReader csv, int index, ResponseColumn column)
    {
        var cell = csv.GetSpan(index);
        if (cell.IsEmpty)
        {
            return null;
        }

        if (!Utf8.IsValid(cell))
        {
            return new("not-utf-8", "this is not UTF-8 text; save the file as “CSV UTF-8”");
        }

        return cell.ContainsAnyInRange((byte)0, (byte)8)
            ? new("control-character", "there is a control character in this text; remove it")
            : column.Read(draft, csv.GetString(index));
    }

    private void Participant(ResponseDraft draft, ResponseColumn?[] columns)
    {
        var at = ColumnOf(ResponseColumn.Participant, columns);
        if (at == 0)
        {
            return;
        }

        if (draft.Participant.Length == 0)
        {
            Add(
                "no-participant",
                "participant: this row has no participant; give every row a name or number of its own",
                row,
                at
            );
        }
        else if (!rowOf.TryAdd(draft.Participant, row))
        {
            Add(
                "participant-twice",
                $"participant: {ResponseColumn.Quote(draft.Participant)} appears twice; it is already in row {rowOf[draft.Participant]}",
                row,
                at
            );
        }

        if (rowOf.Count == mostParticipants + 1)
        {
            Add(
                "too-many-participants",
                $"participant: there are more than {mostParticipants:N0} participants; reading stopped here",
                row,
                at
            );
        }
    }

    private string Group(
        string name,
        Dictionary<string, string> names,
        int most,
        string what,
        string column,
        ResponseColumn?[] columns
    )
    {
        if (name.Length == 0)
        {
            return name;
        }

        if (names.TryGetValue(name, out var same))
        {
            return same;
        }

        names.Add(name, name);
        if (names.Count == most + 1)
        {
            Add(
                "too-many-groups",
                $"{column}: there are more than {most:N0} different {what}",
                row,
                ColumnOf(column, columns)
            );
        }

        return name;
    }

    private static int ColumnOf(string name, ResponseColumn?[] columns) =>
        Array.FindIndex(columns, column => column?.Title == name) + 1;

    private void Add(string code, string message, int atRow, int atColumn) =>
        problems.Add(new(code, message) { Location = new SourceLocation(atRow, atColumn) });
}
