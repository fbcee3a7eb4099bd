using BeyondBoundaries.Core;
using BeyondBoundaries.Documents.Csv;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>
/// Finds the first cell that uses another workbook. Links to other workbooks are refused and never followed.
/// </summary>
internal static class ExternalLinks
{
    /// <summary>The folder that contains the parts that refer to other workbooks.</summary>
    public const string Folder = "xl/externallinks/";

    private const int CellDepth = 3;

    /// <summary>Creates the exception that refuses a workbook with links.</summary>
    public static WorkbookRefusedException Refuse(OpenedWorkbook workbook)
    {
        foreach (var sheet in workbook.Sheets)
        {
            if (FindCell(workbook, sheet) is var (row, column, what))
            {
                return new(
                    "not-allowed",
                    $"{what} another workbook{DescribeTarget(workbook)}; enter the values in this workbook "
                        + "instead, then choose Data > Edit Links > Break Link"
                )
                {
                    Location = new SourceLocation(row, column) { Sheet = sheet.Name },
                };
            }
        }

        return new(
            "not-allowed",
            $"the workbook has a link to another workbook{DescribeTarget(workbook)}; no cell uses this link, "
                + "but a defined name or a chart may. In Excel, choose Data > Edit Links > Break Link"
        );
    }

    /// <summary>
    /// Returns, in brackets, the name of the workbook that the first link refers to, as shown in Edit Links; empty if
    /// there is none.
    /// </summary>
    private static string DescribeTarget(OpenedWorkbook workbook) =>
        workbook.FindExternalTarget(Folder) is { } target
            ? $" ({ResponseColumn.Quote(Uri.UnescapeDataString(target[(target.LastIndexOfAny(['/', '\\']) + 1)..]))})"
            : "";

    /// <summary>Finds the first cell whose formula, drop-down or conditional format uses another workbook.</summary>
    private static (int Row, int Column, string What)? FindCell(OpenedWorkbook workbook, SheetEntry sheet)
    {
        using var xml = new PartXmlReader(sheet.Entry, workbook.Budget);
        var (cell, what, inFormula) = ("", "", false);
        while (xml.Read())
        {
            if (xml.IsStart)
            {
                (cell, what) = xml.Name switch
                {
                    "c" when xml.Depth == CellDepth => (xml.Attribute("r") ?? "", "this cell takes its value from"),
                    "dataValidation" => (First(xml.Attribute("sqref")), "the drop-down list in this cell uses"),
                    "conditionalFormatting" => (
                        First(xml.Attribute("sqref")),
                        "the conditional formatting of this cell uses"
                    ),
                    _ => (cell, what),
                };
                inFormula = xml.Name is "f" or "formula" or "formula1" or "formula2" && !xml.IsEmpty;
            }
            else if (xml.IsEnd)
            {
                inFormula = false;
            }
            else if (inFormula && xml.IsText && IsExternal(xml.Value) && CellName.Parse(cell) is var (row, column))
            {
                return (row, column, what);
            }
        }

        return null;

        static string First(string? ranges) => (ranges ?? "").Split(' ', ':')[0];
    }

    /// <summary>
    /// Returns whether a formula refers to a workbook by its number in square brackets, as in <c>[1]Scores!C9</c>.
    /// </summary>
    private static bool IsExternal(string formula)
    {
        var open = formula.IndexOf('[', StringComparison.Ordinal);
        var close = open < 0 ? -1 : formula.IndexOf(']', open);
        return close > open + 1 && !formula.AsSpan((open + 1)..close).ContainsAnyExceptInRange('0', '9');
    }
}
