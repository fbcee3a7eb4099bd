namespace BeyondBoundaries.Documents.Tests.OpenXml.Xlsx.Reading;

/// <summary>A workbook for three people. Two have answered, and one of these two has written a note.</summary>
public sealed class EditedWorkbookOfTwo
{
    /// <summary>The beginning of a cell that contains text.</summary>
    public const string TextCell = " t=\"inlineStr\"><is><t xml:space=\"preserve\">";

    private static readonly byte[] Blank = TestWorkbooks.Blank(3);

    private readonly EditedWorkbook parts = new EditedWorkbook(Blank)
        .WithCell("Scores", "C9", "><v>4</v>")
        .WithCell("Scores", "C10", "><v>2</v>")
        .WithCell("Scores", "D9", TextCell + "skip</t></is>")
        .WithCell("Scores", "D10", "><v>5</v>")
        .WithCell("Notes", "A5", TextCell + "SEAT-2223</t></is>")
        .WithCell("Notes", "B5", TextCell + "What is the evidence</t></is>")
        .WithCell("Notes", "C5", TextCell + "1.1</t></is>")
        .WithCell("Notes", "D5", TextCell + "A note</t></is>");

    private readonly Dictionary<string, string> partOf = new(StringComparer.Ordinal);

    public EditedWorkbookOfTwo Set(string cell, string content)
    {
        parts.WithCell("Scores", cell, content);
        return this;
    }

    public EditedWorkbookOfTwo OnNotes(string cell, string content)
    {
        parts.WithCell("Notes", cell, content);
        return this;
    }

    public EditedWorkbookOfTwo OnScores(string old, string changed)
    {
        parts.With(PartOf("Scores"), old, changed);
        return this;
    }

    public EditedWorkbookOfTwo Merge(string range) =>
        OnScores("</sheetData>", $"</sheetData><mergeCells count=\"1\"><mergeCell ref=\"{range}\"/></mergeCells>");

    /// <summary>Adds a cell at the end of a row.</summary>
    public EditedWorkbookOfTwo AddCell(int row, string column, string content)
    {
        var part = PartOf("Scores");
        var start = parts[part].IndexOf($"<row r=\"{row}\"", StringComparison.Ordinal);
        var end = parts[part].IndexOf("</row>", start, StringComparison.Ordinal);
        parts[part] = parts[part].Insert(end, $"<c r=\"{column}{row}\"{content}</c>");
        return this;
    }

    public EditedWorkbookOfTwo Rename(string sheet, string name)
    {
        parts.With("xl/workbook.xml", $"<sheet name=\"{sheet}\"", $"<sheet name=\"{name}\"");
        return this;
    }

    public EditedWorkbookOfTwo Copy(string sheet, string name, bool answered)
    {
        var part = answered
            ? parts[PartOf(sheet)].Replace("SEAT-", "SECOND-", StringComparison.Ordinal)
            : new EditedWorkbook(Blank)[PartOf(sheet)];
        parts.Parts["xl/worksheets/sheet99.xml"] = System.Text.Encoding.UTF8.GetBytes(part);
        parts.With(
            "xl/_rels/workbook.xml.rels",
            "</Relationships>",
            "<Relationship Id=\"rId99\" "
                + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" "
                + "Target=\"worksheets/sheet99.xml\"/></Relationships>"
        );
        parts.With("xl/workbook.xml", "</sheets>", $"<sheet name=\"{name}\" sheetId=\"99\" r:id=\"rId99\"/></sheets>");
        return this;
    }

    public void AddPart(string name, string content) => parts.Parts[name] = System.Text.Encoding.UTF8.GetBytes(content);

    /// <summary>Returns the number of the row that has this id in column A.</summary>
    public int RowOf(string id)
    {
        var text = parts[PartOf("Scores")];
        var before = text[..text.IndexOf($">{id}<", StringComparison.Ordinal)];
        var cell = before[(before.LastIndexOf("r=\"A", StringComparison.Ordinal) + 4)..];
        return int.Parse(cell[..cell.IndexOf('"', StringComparison.Ordinal)], null);
    }

    public byte[] ToBytes() => parts.ToBytes();

    private string PartOf(string sheet) =>
        partOf.TryGetValue(sheet, out var part) ? part : partOf[sheet] = new EditedWorkbook(Blank).PartOf(sheet);
}
