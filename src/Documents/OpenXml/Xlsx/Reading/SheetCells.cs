using System.Globalization;
using System.Text;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>
/// Reads the cells of a sheet from start to end, and then the list of merged ranges. Empty cells are skipped.
/// </summary>
internal sealed class SheetCells(OpenedWorkbook workbook, SheetEntry sheet, CellCounter count)
{
    private const int CellDepth = 3;

    private readonly bool[] hiddenColumns = new bool[CellName.MaxColumns + 1];
    private int columnRuns;
    private readonly RichTextReader text = new();
    private int row;
    private int column;
    private bool hiddenRow;
    private string type = "";
    private int style;
    private bool isFormula;
    private readonly StringBuilder written = new();
    private string value = "";
    private bool inValue;

    /// <summary>
    /// The ranges of merged cells, such as <c>C7:D7</c>; empty until the cells have been read. At most
    /// <see cref="BeyondBoundaries.Documents.Csv.ResponsesReader.MaxProblems"/> ranges are listed.
    /// </summary>
    public List<string> Merged { get; } = [];

    /// <summary>Reads every cell that is not empty, row by row and from left to right.</summary>
    public IEnumerable<CellContent> Read()
    {
        using var xml = PartXmlReader.OpenSheet(sheet.Entry, workbook.Budget);
        while (xml.Read())
        {
            if (xml.IsStart)
            {
                Start(xml);
            }
            else if (xml.IsText && inValue)
            {
                xml.AppendTo(written);
            }

            if (type == "inlineStr")
            {
                text.Take(xml, CellDepth + 1);
            }

            if (xml.IsEnd || (xml.IsStart && xml.IsEmpty))
            {
                inValue = false;
                if (xml.Depth == CellDepth && xml.Name == "c" && Cell() is { } cell)
                {
                    yield return cell;
                }
            }
        }
    }

    private void Start(PartXmlReader xml)
    {
        switch (xml.Depth, xml.Name)
        {
            case (2, "row"):
                BeginRow(xml);
                break;
            case (CellDepth, "c"):
                BeginCell(xml);
                break;
            case (CellDepth + 1, "f"):
                isFormula = true;
                break;
            case (CellDepth + 1, "v"):
                inValue = true;
                break;
            case (2, "col") when IsTrue(xml.Attribute("hidden")) || xml.Attribute("width") is "0":
                HideColumns(Whole(xml.Attribute("min")) ?? 1, Whole(xml.Attribute("max")) ?? CellName.MaxColumns);
                break;
            case (2, "mergeCell") when Merged.Count < BeyondBoundaries.Documents.Csv.ResponsesReader.MaxProblems:
                Merged.Add(xml.Attribute("ref") ?? "");
                break;
            default:
                break;
        }
    }

    private void HideColumns(int from, int to)
    {
        if (++columnRuns <= CellName.MaxColumns && from >= 1 && from <= to && to <= CellName.MaxColumns)
        {
            hiddenColumns.AsSpan(from..(to + 1)).Fill(true);
        }
    }

    private void BeginRow(PartXmlReader xml)
    {
        var next = xml.Attribute("r") is { } number ? Whole(number) : row + 1;
        if (next is not { } known || known <= row || known > CellName.MaxRows)
        {
            throw Disordered();
        }

        row = known;
        column = 0;
        hiddenRow = IsTrue(xml.Attribute("hidden")) || xml.Attribute("ht") is "0";
    }

    private void BeginCell(PartXmlReader xml)
    {
        var place = xml.Attribute("r") is { } name ? CellName.Parse(name) : (row, column + 1);
        if (place is not { } known || known.Row != row || known.Column <= column || known.Column > CellName.MaxColumns)
        {
            throw Disordered();
        }

        column = known.Column;
        type = xml.Attribute("t") ?? "n";
        style = Whole(xml.Attribute("s")) ?? 0;
        isFormula = false;
        written.Clear();
        text.Begin();
    }

    /// <summary>Returns the cell that has just ended; null when it is empty.</summary>
    private CellContent? Cell()
    {
        value = written.ToString();
        var (kind, words) = type switch
        {
            "s" => (CellContentKind.Text, Shared()),
            "inlineStr" => (CellContentKind.Text, text.End()),
            "str" => (CellContentKind.Text, CellText.Decode(value)),
            "b" => (CellContentKind.Other, value.Trim() == "1" ? "TRUE" : "FALSE"),
            "e" => (CellContentKind.Other, value),
            "d" => (CellContentKind.Date, value),
            _ => Number(),
        };
        type = "";
        if (words.Length == 0 && !isFormula)
        {
            return null;
        }

        count.Take(sheet.Name);
        return new(row, column, kind, words, isFormula, hiddenRow, hiddenColumns[column]);
    }

    private string Shared() =>
        value.Length == 0 ? ""
        : Whole(value.Trim()) is { } index && index < workbook.Texts.Count ? workbook.Texts[index]
        : throw new WorkbookRefusedException(
            "no-text",
            $"the workbook is damaged: the text of {sheet.Name}!{CellName.Format(row, column)} is missing; save "
                + "the workbook again, or use a different copy"
        );

    private (CellContentKind Kind, string Text) Number()
    {
        if (value.Length == 0)
        {
            return (CellContentKind.Number, "");
        }

        if (
            !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            || !double.IsFinite(number)
        )
        {
            return (CellContentKind.Other, value);
        }

        return (
            style < workbook.Dates.Count && workbook.Dates[style] ? CellContentKind.Date : CellContentKind.Number,
            number.ToString(CultureInfo.InvariantCulture)
        );
    }

    private WorkbookRefusedException Disordered() =>
        new(
            "disordered",
            "the workbook is damaged: the cells on the sheet "
                + $"{BeyondBoundaries.Documents.Csv.ResponseColumn.Quote(sheet.Name)} are out of order in or after "
                + $"row {Math.Max(row, 1)}; save the workbook again"
        );

    private static int? Whole(string? number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? whole : null;

    private static bool IsTrue(string? truth) => truth is "1" or "true";
}
