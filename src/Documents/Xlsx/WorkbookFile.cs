using System.Globalization;
using BeyondBoundaries.Documents.Charts;
using BeyondBoundaries.Documents.Drawing;
using BeyondBoundaries.Documents.Office;

namespace BeyondBoundaries.Documents.Xlsx;

/// <summary>Writes sheets as a workbook (SpreadsheetML, ISO/IEC 29500) that holds nothing but their content.</summary>
internal static class WorkbookFile
{
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const string SheetRelation = $"{Package.OfficeRelation}worksheet";

    /// <summary>Writes a workbook.</summary>
    /// <param name="sheets">At least one sheet; each name once.</param>
    /// <param name="title">Title of the document.</param>
    /// <param name="language">BCP 47 language of its text.</param>
    /// <param name="file">The file to write to.</param>
    public static void Write(IReadOnlyList<Sheet> sheets, string title, string language, Stream file)
    {
        var main = new Part("xl/workbook.xml", $"{Excel}.sheet.main+xml", Package.Xml(Main(sheets)));
        var package = new Package(main, title, language);
        var charts = 0;
        foreach (var (i, sheet) in sheets.Index())
        {
            main.Relate(SheetRelation, package.Add(SheetPartOf(package, sheet, i, ref charts)));
        }

        main.Relate($"{Package.OfficeRelation}styles", package.Add(new("xl/styles.xml", StylesPart.ContentType, Package.Xml(StylesPart.ToMarkup()))));
        package.Save(file);
    }

    private static Part SheetPartOf(Package package, Sheet sheet, int index, ref int charts)
    {
        var heads = SheetNames.Heads(sheet.Columns.Select(column => column.Title)).ToList();
        var number = (index + 1).ToString(CultureInfo.InvariantCulture);
        var drawing = sheet.Charts.Count == 0 ? null : DrawingOf(package, sheet, number, ref charts);
        var table = package.Add(new($"xl/tables/table{number}.xml", TablePart.ContentType, Package.Xml(TablePart.ToMarkup(sheet, heads, index + 1))));
        var part = new Part($"xl/worksheets/sheet{number}.xml", SheetPart.ContentType, content => SheetPart.Write(sheet, heads, index == 0, Part.IdOf(0), drawing is null ? null : Part.IdOf(1), content));
        part.Relate($"{Package.OfficeRelation}table", table);
        if (drawing is not null)
        {
            part.Relate($"{Package.OfficeRelation}drawing", drawing);
        }

        return part;
    }

    private static Part DrawingOf(Package package, Sheet sheet, string number, ref int charts)
    {
        var drawing = package.Add(new($"xl/drawings/drawing{number}.xml", DrawingPart.ContentType, Package.Xml(DrawingPart.ToMarkup(sheet))));
        foreach (var chart in sheet.Charts)
        {
            charts++;
            drawing.Relate($"{Package.OfficeRelation}chart", package.Add(new($"xl/charts/chart{charts.ToString(CultureInfo.InvariantCulture)}.xml", ChartSpace.ContentType, Package.Xml(chart.Chart.ToMarkup()))));
        }

        return drawing;
    }

    /// <summary>Writes the workbook's main part. Every formula is recalculated when the file is opened.</summary>
    private static Markup Main(IReadOnlyList<Sheet> sheets) => Markup.Of(
        $"""
        <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr defaultThemeVersion="124226"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="14000" tabRatio="900"/></bookViews><sheets>{sheets.Select((sheet, i) => Markup.Of(
        $"""<sheet name="{sheet.Name}" sheetId="{i + 1}" r:id="{Part.IdOf(i)}"/>"""))}</sheets><definedNames>{sheets.Index().Where(sheet => sheet.Item.PrintedColumns < sheet.Item.Columns.Count).Select(PrintArea)}{sheets.Select(PrintTitles)}</definedNames><calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>
        """);

    private static Markup PrintTitles(Sheet sheet, int index)
    {
        var across = sheet.FixedColumns == 0 ? "" : $"{CellName.Quoted(sheet.Name)}!$A:${CellName.Column(sheet.FixedColumns)},";
        return Markup.Of($"""<definedName name="_xlnm.Print_Titles" localSheetId="{index}">{across}{CellName.Quoted(sheet.Name)}!${sheet.HeaderRow}:${Math.Max(sheet.FixedRows, sheet.HeaderRow)}</definedName>""");
    }

    /// <summary>Writes the printed area, without the columns that exist only for charts.</summary>
    private static Markup PrintArea((int Index, Sheet Sheet) sheet)
    {
        var last = sheet.Sheet.Charts.Select(DrawingPart.LastRow).Append(sheet.Sheet.LastRow).Max();
        return Markup.Of($"""<definedName name="_xlnm.Print_Area" localSheetId="{sheet.Index}">{CellName.Fixed(sheet.Sheet.Name, 1, 1, last, sheet.Sheet.PrintedColumns)}</definedName>""");
    }
}
