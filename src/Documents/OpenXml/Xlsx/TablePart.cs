using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx;

/// <summary>
/// Writes the table of a sheet as the XML of its part. The table tells programs and screen readers which row contains
/// the headings.
/// </summary>
internal static class TablePart
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";

    public static SafeMarkup ToMarkup(WorkbookSheet sheet, IReadOnlyList<string> heads, int id)
    {
        var range = CellName.Range(sheet.HeaderRow, 1, sheet.LastRow, heads.Count);
        var columns = heads.Select(
            (head, i) => SafeMarkup.From($"""<tableColumn id="{i + 1}" name="{CellText.Encode(head)}"/>""")
        );
        return SafeMarkup.From(
            $"""<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="{id}" """
                + $"""name="Table_{id}" displayName="Table_{id}" ref="{range}" totalsRowShown="0">"""
                + $"""<tableColumns count="{heads.Count}">{columns}</tableColumns></table>"""
        );
    }
}
