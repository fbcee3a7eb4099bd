using BeyondBoundaries.Core;
using BeyondBoundaries.Documents.Csv;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>
/// Finds the first cell that takes its value from another workbook. Links to other workbooks are refused and never
/// followed.
/// </summary>
internal static class ExternalLinks
{
    /// <summary>The folder of the parts that refer to other workbooks.</summary>
    public const string Folder = "xl/externallinks/";

    private const int CellDepth = 3;

    /// <summary>Creates the exception that refuses a workbook with links.</summary>
    public static WorkbookRefusedException Refuse(OpenedWorkbook workbook)
    {
        foreach (var sheet in workbook.Sheets)
        {
            if (FindCell(workbook, sheet) is var (row, column))
            {
                return new(
                    "not-allowed",
                    $"this cell takes its value from another workbook{DescribeTarget(workbook)}; type the value itself, then choose Data > Edit Links > Break Link"
                )
                {
                    Location = new SourceLocation(row, column) { Sheet = sheet.Name },
                };
            }
        }

        return new(
            "not-allowed",
            $"the workbook has a link to another workbook{DescribeTarget(workbook)}, though no cell uses it; in Excel, choose Data > Edit Links > Break Link"
        );
    }

    /// <summary>Returns the name of the workbook that the first link refers to, as shown in Edit Links.</summary>
    private static string DescribeTarget(OpenedWorkbook workbook) =>
        workbook.FindExternalTarget(Folder) is { } target
            ? $" ({ResponseColumn.Quote(Uri.UnescapeDataString(target[(target.LastIndexOfAny(['/', '\\']) + 1)..]))})"
            : "";

    private static (int Row, int Column)? FindCell(OpenedWorkbook workbook, SheetEntry sheet)
    {
        using var xml = new PartXmlReader(sheet.Entry, workbook.Budget);
        var (cell, inFormula) = ("", false);
        while (xml.Read())
        {
            if (xml.IsStart)
            {
                cell = xml.Depth == CellDepth && xml.Name == "c" ? xml.Attribute("r") ?? "" : cell;
                inFormula = xml.Depth == CellDepth + 1 && xml.Name == "f" && !xml.IsEmpty;
            }
            else if (xml.IsEnd)
            {
                inFormula = false;
            }
            else if (inFormula && xml.IsText && IsExternal(xml.Value))
            {
                return CellName.Parse(cell);
            }
        }

        return null;
    }

    /// <summary>
    /// Returns whether a formula refers to a workbook by its number in brackets, as in <c>[1]Scores!C9</c>.
    /// </summary>
    private static bool IsExternal(string formula)
    {
        var open = formula.IndexOf('[', StringComparison.Ordinal);
        var close = open < 0 ? -1 : formula.IndexOf(']', open);
        return close > open + 1 && !formula.AsSpan((open + 1)..close).ContainsAnyExceptInRange('0', '9');
    }
}
