using System.Globalization;

namespace BeyondBoundaries.Documents.Xlsx.Reading;

/// <summary>Reads the cells of a sheet forward, and then its merged cells. Empty cells are skipped.</summary>
internal sealed class SheetCells(OpenedWorkbook workbook, SheetEntry sheet, CellCount count)
{
    private const int CellDepth = 3;

    private readonly bool[] hiddenColumns = new bool[CellName.MostColumns + 1];
    private int columnRuns;
    private readonly RichText text = new();
    private int row;
    private int column;
    private bool hiddenRow;
    private string type = "";
    private int style;
    private bool isFormula;
    private string value = "";
    private string inside = "";

    /// <summary>The ranges of merged cells, such as <c>C7:D7</c>; complete once the cells have been read.</summary>
    public List<string> Merged { get; } = [];

    /// <summary>Reads every cell that is not empty, row by row and from left to right.</summary>
    public IEnumerable<ReadCell> Read()
    {
        using var xml = new PartXml(sheet.Entry, workbook.Budget);
        while (xml.Read())
        {
            if (xml.IsStart)
            {
                Start(xml);
            }
            else if (xml.IsText && inside.Length > 0)
            {
                value += inside == "v" ? xml.Value : "";
            }

            if (type == "inlineStr")
            {
                text.Take(xml, CellDepth + 1);
            }

            if (xml.IsEnd || (xml.IsStart && xml.IsEmpty))
            {
                inside = "";
                if (xml.Depth == CellDepth && xml.Name == "c" && Cell() is { } cell)
                {
                    yield return cell;
                }
            }
        }
    }

    private void Start(PartXml xml)
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
                inside = "v";
                break;
            case (2, "col") when IsTrue(xml.Attribute("hidden")) || xml.Attribute("width") is "0":
                HideColumns(Whole(xml.Attribute("min")) ?? 1, Whole(xml.Attribute("max")) ?? CellName.MostColumns);
                break;
            case (2, "mergeCell") when Merged.Count < Csv.ResponsesReader.MostProblems:
                Merged.Add(xml.Attribute("ref") ?? "");
                break;
            default:
                break;
        }
    }

    private void HideColumns(int from, int to)
    {
        if (++columnRuns <= CellName.MostColumns && from >= 1 && from <= to && to <= CellName.MostColumns)
        {
            hiddenColumns.AsSpan(from..(to + 1)).Fill(true);
        }
    }

    private void BeginRow(PartXml xml)
    {
        var next = xml.Attribute("r") is { } number ? Whole(number) : row + 1;
        if (next is not { } known || known <= row || known > CellName.MostRows)
        {
            throw Disordered();
        }

        row = known;
        column = 0;
        hiddenRow = IsTrue(xml.Attribute("hidden")) || xml.Attribute("ht") is "0";
    }

    private void BeginCell(PartXml xml)
    {
        count.Take(sheet.Name);
        var place = xml.Attribute("r") is { } name ? CellName.Parse(name) : (row, column + 1);
        if (place is not { } known || known.Row != row || known.Column <= column || known.Column > CellName.MostColumns)
        {
            throw Disordered();
        }

        column = known.Column;
        type = xml.Attribute("t") ?? "n";
        style = Whole(xml.Attribute("s")) ?? 0;
        isFormula = false;
        value = "";
        text.Begin();
    }

    /// <summary>Returns the cell that just ended; null when it is empty.</summary>
    private ReadCell? Cell()
    {
        var (kind, words) = type switch
        {
            "s" => (ReadCellKind.Text, Shared()),
            "inlineStr" => (ReadCellKind.Text, text.End()),
            "str" => (ReadCellKind.Text, CellText.Decode(value)),
            "b" => (ReadCellKind.Other, value.Trim() == "1" ? "TRUE" : "FALSE"),
            "e" => (ReadCellKind.Other, value),
            "d" => (ReadCellKind.Date, value),
            _ => Number(),
        };
        type = "";
        return words.Length == 0 && !isFormula
            ? null
            : new(row, column, kind, words, isFormula, hiddenRow, hiddenColumns[column]);
    }

    private string Shared() =>
        value.Length == 0 ? ""
        : Whole(value.Trim()) is { } index && index < workbook.Texts.Count ? workbook.Texts[index]
        : throw new WorkbookRefusedException("no-text", $"the workbook is damaged: the text of {sheet.Name}!{CellName.Of(row, column)} is missing");

    private (ReadCellKind Kind, string Text) Number()
    {
        if (value.Length == 0)
        {
            return (ReadCellKind.Number, "");
        }

        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            return (ReadCellKind.Other, value);
        }

        return (style < workbook.Dates.Count && workbook.Dates[style] ? ReadCellKind.Date : ReadCellKind.Number, number.ToString(CultureInfo.InvariantCulture));
    }

    private WorkbookRefusedException Disordered() =>
        new("disordered", $"the workbook is damaged: cells of the sheet {Csv.ResponseColumn.Quoted(sheet.Name)} are not in order after row {row}; save it again");

    private static int? Whole(string? number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? whole : null;

    private static bool IsTrue(string? truth) => truth is "1" or "true";
}
