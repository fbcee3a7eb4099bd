using System.Globalization;
using BeyondBoundaries.Documents.Charts.Native;
using BeyondBoundaries.Documents.Markup;
using BeyondBoundaries.Documents.OpenXml.Opc;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx;

/// <summary>
/// Writes sheets as a workbook (SpreadsheetML, ISO/IEC 29500) that contains only their content, a title and the
/// language.
/// </summary>
internal static class WorkbookFile
{
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const string SheetRelation = $"{OpcPackage.OfficeRelationship}worksheet";

    /// <summary>Writes a workbook.</summary>
    /// <param name="sheets">At least one sheet, with unique names.</param>
    /// <param name="title">The title of the document.</param>
    /// <param name="language">The BCP 47 language code of its text.</param>
    /// <param name="file">The file to write to.</param>
    public static void Write(IReadOnlyList<WorkbookSheet> sheets, string title, string language, Stream file)
    {
        var main = new OpcPart("xl/workbook.xml", $"{Excel}.sheet.main+xml", OpcPackage.XmlContent(Main(sheets)));
        var package = new OpcPackage(main, title, language);
        var charts = 0;
        foreach (var (i, sheet) in sheets.Index())
        {
            main.AddRelationship(SheetRelation, package.Add(SheetPartOf(package, sheet, i, ref charts)));
        }

        main.AddRelationship(
            $"{OpcPackage.OfficeRelationship}styles",
            package.Add(
                new(
                    "xl/styles.xml",
                    WorkbookStylesPart.ContentType,
                    OpcPackage.XmlContent(WorkbookStylesPart.ToMarkup())
                )
            )
        );
        package.Save(file);
    }

    private static OpcPart SheetPartOf(OpcPackage package, WorkbookSheet sheet, int index, ref int charts)
    {
        var heads = SheetNames.Heads(sheet.Columns.Select(column => column.Title)).ToList();
        var number = (index + 1).ToString(CultureInfo.InvariantCulture);
        var drawing = sheet.Charts.Count == 0 ? null : DrawingOf(package, sheet, number, ref charts);
        var table = package.Add(
            new(
                $"xl/tables/table{number}.xml",
                TablePart.ContentType,
                OpcPackage.XmlContent(TablePart.ToMarkup(sheet, heads, index + 1))
            )
        );
        var part = new OpcPart(
            $"xl/worksheets/sheet{number}.xml",
            SheetPart.ContentType,
            content =>
                SheetPart.Write(
                    sheet,
                    heads,
                    index == 0,
                    OpcPart.RelationshipId(0),
                    drawing is null ? null : OpcPart.RelationshipId(1),
                    content
                )
        );
        part.AddRelationship($"{OpcPackage.OfficeRelationship}table", table);
        if (drawing is not null)
        {
            part.AddRelationship($"{OpcPackage.OfficeRelationship}drawing", drawing);
        }

        return part;
    }

    private static OpcPart DrawingOf(OpcPackage package, WorkbookSheet sheet, string number, ref int charts)
    {
        var drawing = package.Add(
            new(
                $"xl/drawings/drawing{number}.xml",
                DrawingPart.ContentType,
                OpcPackage.XmlContent(DrawingPart.ToMarkup(sheet))
            )
        );
        foreach (var chart in sheet.Charts)
        {
            charts++;
            drawing.AddRelationship(
                $"{OpcPackage.OfficeRelationship}chart",
                package.Add(
                    new(
                        $"xl/charts/chart{charts.ToString(CultureInfo.InvariantCulture)}.xml",
                        ChartSpace.ContentType,
                        OpcPackage.XmlContent(chart.Chart.ToMarkup())
                    )
                )
            );
        }

        return drawing;
    }

    /// <summary>Writes the workbook's main part. Every formula is recalculated when the file is opened.</summary>
    private static SafeMarkup Main(IReadOnlyList<WorkbookSheet> sheets)
    {
        var entries = sheets.Select(
            (sheet, i) =>
                SafeMarkup.From(
                    $"""<sheet name="{sheet.Name}" sheetId="{i + 1}" r:id="{OpcPart.RelationshipId(i)}"/>"""
                )
        );
        var areas = sheets
            .Index()
            .Where(sheet => sheet.Item.PrintedColumns < sheet.Item.Columns.Count)
            .Select(PrintArea);
        return SafeMarkup.From(
            $"""<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" """
                + $"""xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">"""
                + $"""<workbookPr defaultThemeVersion="124226"/><bookViews><workbookView xWindow="0" yWindow="0" """
                + $"""windowWidth="24000" windowHeight="14000" tabRatio="900"/></bookViews>"""
                + $"""<sheets>{entries}</sheets>"""
                + $"""<definedNames>{areas}{sheets.Select(PrintTitles)}</definedNames>"""
                + $"""<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>"""
        );
    }

    private static SafeMarkup PrintTitles(WorkbookSheet sheet, int index)
    {
        var across =
            sheet.FixedColumns == 0 ? "" : $"{CellName.Quoted(sheet.Name)}!$A:${CellName.Column(sheet.FixedColumns)},";
        return SafeMarkup.From(
            $"""<definedName name="_xlnm.Print_Titles" localSheetId="{index}">{across}{CellName.Quoted(sheet.Name)}"""
                + $"""!${sheet.HeaderRow}:${Math.Max(sheet.FixedRows, sheet.HeaderRow)}</definedName>"""
        );
    }

    /// <summary>Writes the print area, without the columns that exist only for charts.</summary>
    private static SafeMarkup PrintArea((int Index, WorkbookSheet Sheet) sheet)
    {
        var last = sheet.Sheet.Charts.Select(DrawingPart.LastRow).Append(sheet.Sheet.LastRow).Max();
        var area = CellName.Fixed(sheet.Sheet.Name, 1, 1, last, sheet.Sheet.PrintedColumns);
        return SafeMarkup.From(
            $"""<definedName name="_xlnm.Print_Area" localSheetId="{sheet.Index}">{area}</definedName>"""
        );
    }
}
