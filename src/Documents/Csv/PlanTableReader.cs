using System.Text.Unicode;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds.TypedText;
using CsvHelper;

namespace BeyondBoundaries.Documents.Csv;

/// <summary>Reads a plan's table, row by row.</summary>
internal sealed class PlanTableReader(Framework framework, string round, CsvLayout layout)
{
    private const int MaxRows = 10_000;

    private readonly ReadingProblems problems = new();
    private readonly ReadingRemarks remarks = new();
    private PlanHeader header = null!;
    private BrokenRow broken = null!;
    private int row;

    public Result<Plan> Read(Stream text)
    {
        var rows = new PlanRows(framework, round, problems, remarks);
        try
        {
            ReadRows(text, rows);
        }
        catch (CsvFormatException)
        {
            problems.Add("row-too-long", $"{CsvCells.RowTooLong}; reading stopped here", new(row + 1, 1));
        }

        return problems.Count > 0
            ? Result<Plan>.Failure(problems.ToList())
            : ((Result<Plan>)rows.ToPlan()).WithRemarks(remarks.ToList());
    }

    private void ReadRows(Stream text, PlanRows rows)
    {
        var options = CsvCells.CreateOptions(layout.Separator) with
        {
            MaxRecordSize = ResponsesReader.MaxBytesPerRow,
            OnMalformedRecord = malformed =>
                problems.AddOnce(
                    malformed.Reason.ToString(),
                    CsvCells.DescribeMalformed(malformed.Reason),
                    new(row + 1, 1)
                ),
        };
        using var csv = CsvReader.Create(text, options, leaveOpen: true);
        while (Next(csv))
        {
            if (row == layout.TitleRow)
            {
                remarks.AddTitle(row);
            }

            if (row < layout.HeaderRow)
            {
                continue;
            }

            if (!Utf8.IsValid(csv.RawRecord))
            {
                problems.Replace("not-utf-8", TextEncoding.DescribeProblem(csv.RawRecord), new(row, 1));
                return;
            }

            if (row == layout.HeaderRow)
            {
                header = PlanHeader.Read(CellsOf(csv), row, problems, remarks);
                broken = new(layout.Separator, header.Count, header.IndexOf(PlanColumn.Enabler), header.IsText);
                if (problems.Count > 0)
                {
                    return;
                }
            }
            else if (row > MaxRows)
            {
                problems.Add(
                    "too-many-rows",
                    $"there are more than {MaxRows:N0} rows; reading stopped here",
                    new(row, 1)
                );
                return;
            }
            else
            {
                ReadRow(csv, rows);
            }
        }
    }

    private bool Next(CsvReader csv)
    {
        if (!csv.Read())
        {
            return false;
        }

        row++;
        return true;
    }

    private void ReadRow(CsvReader csv, PlanRows rows)
    {
        if (broken.Find(csv, isPlain: false) is var (index, code, message))
        {
            problems.AddOnce(code, message, new(row, index + 1));
            return;
        }

        var cells = CellsOf(csv);
        if (cells.All(cell => cell.Length == 0))
        {
            return;
        }

        if (RepeatsHeader(cells))
        {
            remarks.AddHeader(new(row, 1));
        }
        else if (FindUnnamed(cells) is >= 0 and var unnamed)
        {
            problems.AddOnce(
                "no-column-name",
                $"column {unnamed + 1} has no name in row {layout.HeaderRow}, but it contains "
                    + $"{ResponseColumn.Quote(cells[unnamed])}; name the column or delete it",
                new(row, unnamed + 1)
            );
        }
        else
        {
            rows.Read(new(cells, row, header));
        }
    }

    private bool RepeatsHeader(string[] cells) =>
        cells
            .Index()
            .Where(cell => header[cell.Index] is not null)
            .All(cell => NameText.AreAlike(cell.Item, PlanCsv.NameOf(header[cell.Index]!.Value)));

    /// <summary>Returns the index of the first filled cell whose column has no name; -1 if there is none.</summary>
    private int FindUnnamed(string[] cells) =>
        cells
            .Index()
            .Where(cell => cell.Item.Length > 0 && header.IsUnnamed(cell.Index))
            .FirstOrDefault((-1, ""))
            .Item1;

    /// <summary>Returns the text in each cell; a cell that contains only white space is treated as empty.</summary>
    private string[] CellsOf(CsvReader csv) => [.. Enumerable.Range(0, csv.FieldCount).Select(i => CellOf(csv, i))];

    private string CellOf(CsvReader csv, int index)
    {
        var text = csv.GetString(index);
        var clean = PlainText.Clean(text);
        if (!ReferenceEquals(clean, text))
        {
            remarks.AddCleaned(new(row, index + 1));
        }

        return PlainText.IsBlank(clean) ? "" : SpreadsheetText.Unprotect(clean);
    }
}
