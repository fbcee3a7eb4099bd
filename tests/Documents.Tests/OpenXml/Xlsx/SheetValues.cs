using System.Xml.Linq;

namespace BeyondBoundaries.Documents.Tests.OpenXml.Xlsx;

/// <summary>
/// Reads the stored values and the formulas of every sheet of a workbook, independently of our own reader.
/// </summary>
internal sealed class SheetValues
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly Dictionary<(string Sheet, string Cell), (string Value, string? Formula)> cells = [];

    public SheetValues(byte[] workbook)
    {
        var parts = new EditedWorkbook(workbook);
        List<string> texts = parts.Parts.ContainsKey("xl/sharedStrings.xml")
            ? [.. XDocument.Parse(parts["xl/sharedStrings.xml"]).Descendants(Main + "si").Select(TextOf)]
            : [];
        Names =
        [
            .. XDocument
                .Parse(parts["xl/workbook.xml"])
                .Descendants(Main + "sheet")
                .Select(sheet => sheet.Attribute("name")!.Value),
        ];
        foreach (var (i, name) in Names.Index())
        {
            foreach (
                var cell in XDocument
                    .Parse(parts[$"xl/worksheets/sheet{i + 1}.xml"], LoadOptions.PreserveWhitespace)
                    .Descendants(Main + "c")
            )
            {
                var value = cell.Element(Main + "v")?.Value ?? "";
                var shown = (string?)cell.Attribute("t") switch
                {
                    "s" => texts[int.Parse(value, null)],
                    "inlineStr" => TextOf(cell),
                    _ => value,
                };
                cells[(name, cell.Attribute("r")!.Value)] = (shown, cell.Element(Main + "f")?.Value);
            }
        }
    }

    public IReadOnlyList<string> Names { get; }

    public IEnumerable<((string Sheet, string Cell) Place, string Value, string Formula)> Formulas =>
        cells
            .Where(cell => cell.Value.Formula is not null)
            .Select(cell => (cell.Key, cell.Value.Value, cell.Value.Formula!));

    public string this[string sheet, string cell] => cells.GetValueOrDefault((sheet, cell)).Value ?? "";

    public string? FormulaOf(string sheet, string cell) => cells.GetValueOrDefault((sheet, cell)).Formula;

    private static string TextOf(XElement element) =>
        string.Concat(element.Descendants(Main + "t").Select(text => text.Value));
}
